"""The names of messengers, networks and mailbox providers, in all the ways people write them."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words

SERVICES: Final[dict[str, str]] = {
    "skype": "skype skyp skpye skipe scype skyype skaip skajp esquaip skypeid skypee skyppe skyoe скайп"
    " скайпе скайпу skp skpe skyp سكايب स्काइप স্কাইপ",
    "whatsapp": "whatsapp whatsap watsapp watsap whatsup whatapp wapp whatssapp wattsapp whastapp whatsaap wassap"
    " guasap wasap wassup zapzap uatsap vatsap whtsapp whtsap wsapp whatsappme wattsap whasapp"
    " whatsa wtsapp wtsp whatzapp"
    " zap واتساب واتس واتسب व्हाट्सएप व्हाट्सऐप वाट्सएप হোয়াটসঅ্যাপ"
    " watshapp whatshapp vatsapp ватсап вацап вотсап уотсап",
    "telegram": "텔레그램 telegramim"
    " telegram telegrm telegramm telegran telgram telegam tlgrm tgram telegr tlgm tlg tele teleg tg tgm telegra"
    " تيليجرام تلغرام تليجرام تيليغرام تلجرام तेलेग्राम टेलीग्राम टेलिग्राम টেলিগ্রাম"
    " телеграм телеграмм телеграме телега телегу тг",
    "wechat": "微信 微信号 加微信 加我微信 我的微信 威信 wechat weixin vchat wechatid wechta wecaht",
    "discord": "дискорд ديسكورد discord diskord dizcord dscord discor disc discrod dsicord dcord disco",
    "viber": "viber vyber vibr viberr вайбер вибер فايبر",
    "zalo": "zalo",
    "snapchat": "سناب سنابشات snapchat snapchta snpachat snapcaht",
    "instagram": "instagramim instagram insta instagam instgram instagrm intagram instagran инстаграм инста"
    " انستغرام انستقرام انستا انستجرام इंस्टाग्राम इंस्टा ইনস্টাগ্রাম",
    "facebook": "facebook facebok fcbk facbook feisbuk facebock faceb fb फेसबुक ফেসবুক فيسبوك фейсбук",
    "messenger": "messenger",
    "linkedin": "linkedin linkdin linkedln linkdn",
    "twitter": "twitter twiter",
    "tiktok": "tiktok ticktok tictok tiktoc",
    "google chat": "hangouts hangout gchat googlechat",
    "kakaotalk": "카톡 카카오톡 카톡아이디 kakaotalk kakao katalk",
    "qq": "qq",
    "imo": "imo",
    "botim": "botim",
    "icq": "icq",
    "kik": "kik",
    "threema": "threema",
    "reddit": "reddit",
    "youtube": "youtube",
    "github": "github",
    "behance": "behance",
    "dribbble": "dribbble dribble",
    "pinterest": "pinterest",
    "twitch": "twitch",
    "steam": "steam",
    "mastodon": "mastodon",
    "bluesky": "bluesky bsky",
    "vk": "vk vkontakte",
    "threads": "threads",
    "onlyfans": "onlyfans",
    "matrix": "matrix",
    "session": "session",
    "wickr": "wickr",
    "signal": "signal signall",
    "line": "line ラインid ライン",
    "teams": "teams",
    "zoom": "zoom",
    "slack": "slack",
    "snap": "snap",
    "wa": "wa",
    "ig": "ig",
    "dc": "dc",
    "sc": "sc",
    "x": "x",
    "upwork": "",
}
"""The first word of each line is the name as we call it, then misspellings, short names, other alphabets."""

PLAIN_WORDS: Final = frozenset(
    words(
        """
signal line teams zoom slack snap session threads matrix steam messenger disco disc tele zap imo x dc sc wa ig
github reddit youtube element hangout hangouts kik dribble whatsup wassup tg fb vk qq github behance
"""
    )
)
"""Names that are ordinary words, or so short that they say little: they need more than standing nearby."""

INFLECTED: Final = (
    "telegram",
    "whatsapp",
    "instagram",
    "facebook",
    "discord",
    "linkedin",
    "snapchat",
    "wechat",
    "viber",
    "skype",
    "телеграм",
    "скайп",
    "вайбер",
    "дискорд",
    "инстаграм",
)
"""Names that take endings in other languages: ``telegramda``, ``whatsappiin``; the longer ones get misspelt, too."""

LETTERS_FOR_SIGNS: Final = str.maketrans("0134578@$!|+6¥€£", "oieastbasiitgyel")
CANONICAL: Final[dict[str, str]] = {form: name for name, forms in SERVICES.items() for form in forms.split()}

PROVIDERS: Final[dict[str, str]] = {
    "gmail": "gmail.com",
    "gmial": "gmail.com",
    "gmal": "gmail.com",
    "gmai": "gmail.com",
    "gamil": "gmail.com",
    "gemail": "gmail.com",
    "gmaill": "gmail.com",
    "googlemail": "googlemail.com",
    "yahoo": "yahoo.com",
    "yaho": "yahoo.com",
    "yahooo": "yahoo.com",
    "ymail": "ymail.com",
    "rocketmail": "rocketmail.com",
    "hotmail": "hotmail.com",
    "hotmial": "hotmail.com",
    "hotmal": "hotmail.com",
    "outlook": "outlook.com",
    "outlok": "outlook.com",
    "live": "live.com",
    "msn": "msn.com",
    "icloud": "icloud.com",
    "aol": "aol.com",
    "proton": "proton.me",
    "protonmail": "protonmail.com",
    "pm": "pm.me",
    "tutanota": "tutanota.com",
    "tuta": "tuta.io",
    "zoho": "zoho.com",
    "zohomail": "zohomail.com",
    "yandex": "yandex.com",
    "mailru": "mail.ru",
    "gmx": "gmx.de",
    "web": "web.de",
    "posteo": "posteo.de",
    "fastmail": "fastmail.com",
    "rediffmail": "rediffmail.com",
    "rediff": "rediff.com",
    "laposte": "laposte.net",
    "orange": "orange.fr",
    "wanadoo": "wanadoo.fr",
    "libero": "libero.it",
    "uol": "uol.com.br",
    "bol": "bol.com.br",
    "terra": "terra.com.br",
    "btinternet": "btinternet.com",
    "ukrnet": "ukr.net",
    "mailbox": "mailbox.org",
    "hey": "hey.com",
    "qqmail": "qq.com",
    "163": "163.com",
    "126": "126.com",
    "naver": "naver.com",
    "wp": "wp.pl",
    "onet": "onet.pl",
    "interia": "interia.pl",
    "seznam": "seznam.cz",
}
PAY_NAMES: Final = frozenset(
    words(
        """
paypal cashapp venmo zelle payoneer skrill revolut gcash bkash paytm mpesa easypaisa jazzcash bizum
"""
    )
)
"""Services that pay to a name, which are disguised as messengers are."""
FREE_MAIL: Final = frozenset(
    words(
        """
gmail gmial gmal gamil gemail googlemail yahoo yaho ymail rocketmail hotmail hotmial hotmal outlook icloud
protonmail tutanota rediffmail gmx fastmail zohomail yandex proton aol laposte btinternet msn posteo web
"""
    )
)
"""Providers whose bare name after a mailbox is enough to be an address."""
