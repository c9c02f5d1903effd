"""Links to persons: profiles, chats, meeting rooms, booking pages, personal sites. Public sites are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.policy import (
    PUBLIC_LABELS,
    PUBLIC_PATHS,
    PUBLIC_SUBDOMAINS,
    PUBLIC_SUFFIXES,
    Policy,
    is_placeholder,
)
from moderation.screening.contact_details.shapes import COMMON_WORDS, FILE_ENDINGS
from moderation.screening.domains import is_top_level, registered
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

HOST: Final = r"(?:[\pL\pN_][\pL\pN_-]*\.)+[\pL][\pL\pN-]*[\pL\pN]"
SCHEMED: Final = linear(r"(?i)\b(h(?:tt|xx|\*\*|t|x)?ps?|ftp)\s?:\s?/{1,2}\s?([^\s<>\"'`|\\^{}\]]+)")
BARE: Final = linear(rf"(?i){HOST}(?::\d{{2,5}})?(?:\s?/[^\s<>\"'`|\\^{{}}\]]*|[?#][^\s<>\"'`|\\^{{}}\]]*)?")
APP: Final = linear(
    r"(?i)\b(?:tg|whatsapp|viber|skype|tel|sms|smsto|callto|facetime|facetime-audio|weixin|wechat"
    r"|sgnl|line|snapchat|zoommtg|msteams|instagram|fb|twitter|discord|imo|threema|xmpp|sip|irc"
    r"|matrix)"
    r":(?://[^\s<>\"')\]]+|\+?[\d\-]{7,}|[\w.:,-]+\?(?:chat|call|add|userinfo)[^\s<>\"')\]]*)"
)
IN_PATH: Final = linear(r"(?i)(?:^|[\s(>:=])/?(in/[a-z0-9][a-z0-9-]{2,40})")
TRAILING: Final = ".,;:!?)]}'\"*_~>-…"

ANY_PATH: Final = frozenset(
    words(
        """
t.me telegram.me telegram.dog wa.me wa.link whatsapp.me chat.whatsapp.com api.whatsapp.com web.whatsapp.com
discord.gg dsc.gg discord.me line.me lin.ee join.skype.com signal.me signal.group viber.me invite.viber.com
chats.viber.com zalo.me m.me snapchat.com facebook.com fb.com fb.me m.facebook.com instagram.com instagr.am
ig.me linkedin.com lnkd.in twitter.com x.com tiktok.com vm.tiktok.com threads.net threads.com bsky.app vk.com
vk.me ok.ru weibo.com pinterest.com behance.net dribbble.com deviantart.com artstation.com flickr.com
soundcloud.com bandcamp.com meet.google.com chat.google.com hangouts.google.com zoom.us zoom.com
teams.microsoft.com teams.live.com whereby.com meet.jit.si webex.com gotomeeting.com calendly.com cal.com
acuityscheduling.com tidycal.com savvycal.com doodle.com koalendar.com zcal.co calendar.app.google setmore.com
youcanbook.me forms.gle tally.so jotform.com typeform.com linktr.ee linktree.com beacons.ai bio.link carrd.co
about.me taplink.cc lnk.bio solo.to campsite.bio allmylinks.com hoo.be bit.ly tinyurl.com cutt.ly rb.gy goo.gl
is.gd t.ly shorturl.at ow.ly rebrand.ly v.gd tiny.cc s.id t.co buff.ly adf.ly short.io buymeacoffee.com
ko-fi.com patreon.com onlyfans.com twitch.tv steamcommunity.com kik.me icq.im matrix.to slack.com upwork.link
workplace.com messenger.com qm.qq.com u.wechat.com weixin.qq.com kakao.com open.kakao.com business.site
wixsite.com weebly.com blogspot.com github.io gitlab.io netlify.app vercel.app webflow.io herokuapp.com
pages.dev myshopify.com myportfolio.com journoportfolio.com contently.com clippings.me muckrack.com crevado.com
cargo.site format.com notion.site substack.com tumblr.com strikingly.com jimdosite.com godaddysites.com
square.site super.site framer.website framer.site mystrikingly.com blogspot.com.br
"""
    )
)
"""Hosts whose every page belongs to somebody."""
PERSONAL_PATHS: Final[dict[str, re.Pattern[str]]] = {
    "youtube.com": re.compile(r"/(?:@|c/|user/|channel/)"),
    "reddit.com": re.compile(r"/(?:u|user)/"),
    "medium.com": re.compile(r"/@"),
    "dev.to": re.compile(r"/[^/]+/?$"),
    "quora.com": re.compile(r"/profile/"),
    "stackoverflow.com": re.compile(r"/users/\d"),
    "kaggle.com": re.compile(r"/(?!competitions|datasets|code|learn|models|docs)[^/]+/?$"),
    "codepen.io": re.compile(r"/[^/]+/?$"),
    "npmjs.com": re.compile(r"/~"),
    "vimeo.com": re.compile(r"/(?!\d|blog|help)[a-z][^/]*/?$"),
    "google.com": re.compile(r"/(?:forms/|maps/contrib|calendar/|drive/folders/)"),
    "office.com": re.compile(r"/(?:r|pages/responsepage)"),
    "etsy.com": re.compile(r"/shop/"),
    "ebay.com": re.compile(r"/(?:usr|str)/"),
    "redbubble.com": re.compile(r"/people/"),
    "udemy.com": re.compile(r"/user/"),
    "proz.com": re.compile(r"/(?:profile|translator)/"),
    "imdb.com": re.compile(r"/name/"),
    "figma.com": re.compile(r"/@"),
    "fiverr.com": re.compile(r"/(?!support|categories|blog|resources|pages|terms)[^/?]+"),
    "freelancer.com": re.compile(r"/u/"),
    "peopleperhour.com": re.compile(r"/freelancer/"),
    "guru.com": re.compile(r"/freelancers/"),
    "discord.com": re.compile(r"/(?:users|invite|channels)/"),
    "discordapp.com": re.compile(r"/(?:users|invite)/"),
    "skype.com": re.compile(r"/invite"),
    "whatsapp.com": re.compile(r"/(?:send|channel)"),
    "telegram.org": re.compile(r"/k/#|/#/im"),
    "spotify.com": re.compile(r"/(?:user|artist)/"),
    "goodreads.com": re.compile(r"/user/"),
    "500px.com": re.compile(r"/p/"),
    "gravatar.com": re.compile(r"/\w"),
    "producthunt.com": re.compile(r"/@"),
    "hackerrank.com": re.compile(r"/profile/"),
    "leetcode.com": re.compile(r"/u/"),
    "gumroad.com": re.compile(r"/$^"),
    "meetup.com": re.compile(r"/members/"),
    "wechat.com": re.compile(r"/r/"),
    "wordpress.com": re.compile(r"$^"),
    "microsoft.com": re.compile(r"/l/meetup-join|/meet/"),
    "live.com": re.compile(r"/meet/"),
    "airtable.com": re.compile(r"/(?:shr|app\w+/shr)"),
    "trello.com": re.compile(r"/u/"),
    "gmail.com": re.compile(r"$^"),
}
"""Public sites on which some pages are somebody's."""
OWN_SUBDOMAIN: Final = frozenset(["wordpress.com", "gumroad.com", "fandom.com", "medium.com", "readthedocs.io"])
PAYMENT_PATHS: Final[dict[str, re.Pattern[str]]] = {
    "paypal.me": re.compile(r"/\w"),
    "paypal.com": re.compile(r"/(?:paypalme|pools|donate|invoice|ncp|cgi-bin/webscr)"),
    "cash.app": re.compile(r"/\$?\w"),
    "cash.me": re.compile(r"/\$?\w"),
    "venmo.com": re.compile(r"/(?:u/|code\?|(?!about|legal|help)\w)"),
    "revolut.me": re.compile(r"/\w"),
    "wise.com": re.compile(r"/(?:pay|invite|share)"),
    "monzo.me": re.compile(r"/\w"),
    "stripe.com": re.compile(r"^/?buy"),
    "payoneer.com": re.compile(r"/(?:request|pay)"),
    "mpago.la": re.compile(r"/\w"),
    "link.mercadopago.com": re.compile(r"/\w"),
    "razorpay.me": re.compile(r"/\w"),
    "paytm.me": re.compile(r"/\w"),
    "lydia-app.com": re.compile(r"/\w"),
    "send.monobank.ua": re.compile(r"/\w"),
}
NO_PERSON: Final = frozenset(
    words(
        """
login signin signup register about help support terms privacy legal security features pricing download business
careers jobs press search explore trending home settings developers docs policies share sharer intent hashtag
watch events pulse learning groups-guide company sharing dialog policies.php topics marketplace notifications
explore gaming safety community
"""
    )
)
WORDLIKE_TOPS: Final = frozenset(
    words(
        """
no so is it to in at be me my us am as do de la es se si ma mi id al ai io or et un le au ne re ro ru pl pt lt
ee by cc tv ws vu nu ms mr st ac pm sc sh py rs md ml mo mu mx name info today work works help news live life
care one top win men fun best and how here new you are date day now game games group team world space store shop
page site blog click link email zip mov app dev net art bio run fit fan log man map red tab tax test time tips
toys vet vin bar box bet bid buy cab cafe cam car case cash chat city claims codes coffee cool credit data deal
design direct dog earth eat email events exchange expert fail fast finance fish forum free fund gallery gift
global gold guide guru hair health host hot house how ink land law lease legal limited loans love management
market media network ninja online partners party photo pictures pizza place plus press pro rent repair report
rest review rocks sale save school science show social software solutions study style support systems talk
training travel video vision vote watch website wiki win works yoga zone java as bi ng ke gd gs ht im je kn lc
ci cf
"""
    )
)
"""Endings that are words or file types as well: a bare name needs more than one of these to be a link."""
BRAND_ENDINGS: Final = frozenset(
    words(
        """
node.js next.js vue.js react.js three.js d3.js express.js chart.js nuxt.js discord.js asp.net vb.net ado.net
ml.net
"""
    )
)
BEFORE_LINK: Final = re.compile(
    r"(?:www\.|\b(?:site|website|web|portfolio|page|blog|visit|see|at|on|check|link|url|homepage|here"
    r"|shop|store|studio|domain|out|look at|pagina"
    r"|sitio|webseite|seite|portafolio|portefolio)\b[\s:=>-]*(?:is|es|e|est|ist|:)?\s*)[\"'(<\[]*$"
)


class Address(NamedTuple):
    """A host and what follows it."""

    host: str
    path: str


class Link(Recognizer):
    name_in_reports = "link"
    kinds = (Kind.PROFILE_URL, Kind.PAYMENT, Kind.PHONE)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        if "." not in text and ":" not in text and "in/" not in text:
            return
        for match in APP.finditer(text):
            kind = Kind.PHONE if match.group().lower().startswith(("tel:", "sms", "callto:")) else Kind.PROFILE_URL
            start = match.start() + (4 if match.group().lower().startswith("tel:") else 0)
            end = match.start() + _length(match.group())
            yield Spot(start, end, kind, 0.95, "a link that opens a call or a chat")
        for match in IN_PATH.finditer(text):
            if any(cue.name == "linkedin" for cue in passage.cues_before(match.start(1), 30)):
                yield Spot(match.start(1), match.end(1), Kind.PROFILE_URL, 0.85, "the path of a profile")
        for match in SCHEMED.finditer(text):
            spot = _schemed(passage, match.start(), match.start(2), match.group(2))
            if spot:
                yield spot
        for match in BARE.finditer(text):
            if _free(text, match.start(), match.end()):
                spot = _bare(passage, match.start(), match.group())
                if spot:
                    yield spot


def _length(link: str) -> int:
    """How much of what was matched is the link and not the punctuation after it."""
    end = len(link)
    while end and link[end - 1] in TRAILING:
        if link[end - 1] == ")" and link.count("(", 0, end) >= link.count(")", 0, end):
            break
        end -= 1
    return end


def _free(text: str, start: int, end: int) -> bool:
    """Not a part of something longer: an e-mail address, a path, another link."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or (before in "@/\\.:_-#$" and not _label_before(text, start))) and after not in "@_("


def _label_before(text: str, start: int) -> bool:
    """``site:anna.com`` and ``->anna.com`` begin a link; ``https://`` was seen already."""
    return (
        text[start - 1] in ":-"
        and text[max(0, start - 3) : start] != "://"
        and not text[max(0, start - 2) : start].endswith("/")
    )


def _split(link: str) -> Address:
    host, path = link, ""
    for place, character in enumerate(link):
        if character in "/?#:":
            host, path = link[:place], link[place:]
            break
    host = host.rpartition("@")[2].lower().strip(".")
    return Address(host.removeprefix("www."), path.strip())


def _schemed(passage: Passage, start: int, rest: int, link: str) -> Spot | None:
    length = _length(link)
    address = _split(link[:length])
    if "." not in address.host or not is_top_level(address.host.rsplit(".", 1)[-1]):
        return None
    return judged(passage.policy, address, start, rest + length, sure=True)


def _bare(passage: Passage, start: int, link: str) -> Spot | None:
    length = _length(link)
    link = link[:length]
    address = _split(link)
    labels = address.host.split(".")
    if len(labels) < 2 or not is_top_level(labels[-1]) or max(map(len, labels)) > 40:
        return None
    written_host = link[: len(link) - len(address.path)] if address.path else link
    sure = link.lower().startswith("www.") or bool(address.path.strip("/.")) or _known(address)
    if not sure and not _plausible(passage, start, written_host, labels):
        return None
    if written_host.lower() in BRAND_ENDINGS or (
        labels[-1] in FILE_ENDINGS and not sure and not _introduced(passage, start)
    ):
        return None
    return judged(passage.policy, address, start, start + length, sure=sure)


def _known(address: Address) -> bool:
    return address.host in ANY_PATH or registered(address.host) in PAYMENT_PATHS


def _plausible(passage: Passage, start: int, host: str, labels: list[str]) -> bool:
    """A bare name: not a missing space after a full stop, not a name of a thing."""
    parts = host.split(".")
    if any(part[:1].isupper() and part[1:].islower() for part in parts[1:]):
        return False
    if labels[-1] not in WORDLIKE_TOPS:
        return labels[-2] not in COMMON_WORDS or len(labels[-1]) == 3 or len(labels) > 2 or _introduced(passage, start)
    if _introduced(passage, start):
        return labels[-2] not in COMMON_WORDS or len(labels[-1]) > 2
    return (
        labels[-2] not in COMMON_WORDS
        and labels[0] not in COMMON_WORDS
        and len(labels[-2]) > 4
        and labels[-1] not in FILE_ENDINGS
    )


def _introduced(passage: Passage, start: int) -> bool:
    if BEFORE_LINK.search(passage.lower[max(0, start - 40) : start]):
        return True
    return any(cue.topic in {Topic.SITE, Topic.MAIL, Topic.CALL} for cue in passage.cues_before(start, 25))


def judged(policy: Policy, address: Address, start: int, end: int, *, sure: bool) -> Spot | None:
    """What the site's policy says about a link."""
    domain = registered(address.host)
    if domain in policy.own or domain in policy.placeholders or is_placeholder(address.host):
        return None
    for name in (address.host, domain):
        if name in PAYMENT_PATHS and PAYMENT_PATHS[name].match(address.path):
            return Spot(start, end, Kind.PAYMENT, 0.97, "a link for paying somebody")
    if domain in PAYMENT_PATHS and not address.path.strip("/"):
        return None
    if address.host in ANY_PATH or domain in ANY_PATH:
        return _of_somebody(policy, address, domain, start, end)
    if domain in policy.code_hosts:
        segments = [segment for segment in address.path.split("?")[0].split("/") if segment]
        if len(segments) == 1 and segments[0].lower() not in NO_PERSON | {"orgs", "topics", "explore"}:
            return Spot(start, end, Kind.PROFILE_URL, 0.9, "a link to somebody's own account")
        return None
    if domain in PERSONAL_PATHS and PERSONAL_PATHS[domain].search(address.path.lower()):
        return Spot(start, end, Kind.PROFILE_URL, 0.9, "a link to somebody's own page")
    if (
        domain in OWN_SUBDOMAIN
        and address.host not in {domain, f"www.{domain}"}
        and not _is_public_page(policy, address, "")
    ):
        return Spot(start, end, Kind.PROFILE_URL, 0.85, "a personal web address")
    if _is_public_page(policy, address, domain):
        return None
    return Spot(
        start, end, Kind.PROFILE_URL, 0.85 if sure else 0.7, "a web address that is not on the list of public sites"
    )


def _of_somebody(policy: Policy, address: Address, domain: str, start: int, end: int) -> Spot | None:
    """A page of a host where pages belong to persons; its front page and its help are nobody's."""
    segments = [segment for segment in address.path.split("?")[0].split("/") if segment]
    subdomain = address.host.removesuffix(domain).strip(".")
    if (
        address.host != domain
        and address.host not in ANY_PATH
        and subdomain.split(".")[-1] not in {"", "m", "www", "web", "mobile"}
    ):
        if subdomain.split(".")[0] in PUBLIC_SUBDOMAINS | {"about", "business", "engineering", "marketplace"}:
            return None
        if domain not in policy.public or segments:
            return Spot(start, end, Kind.PROFILE_URL, 0.9, "a personal page on a shared host")
        return None
    if not segments and "?" not in address.path and "#" not in address.path:
        return None
    if segments and segments[0].lower() in NO_PERSON and domain not in {"t.me", "wa.me"}:
        return None
    if domain in {"slack.com"} and (not segments or segments[0] in {"intl", "integrations", "apps"}):
        return None
    return Spot(start, end, Kind.PROFILE_URL, 0.95, "a link to a profile, a chat, a meeting or a form")


def _is_public_page(policy: Policy, address: Address, domain: str) -> bool:
    if domain in policy.public or address.host in policy.public or address.host.endswith(PUBLIC_SUFFIXES):
        return True
    labels = address.host.split(".")
    if labels[-1] == "google" or (len(labels) > 2 and (labels[-2] in PUBLIC_LABELS or labels[0] in PUBLIC_SUBDOMAINS)):
        return True
    segments = [segment.lower() for segment in address.path.split("/") if segment]
    return bool(segments) and segments[0] in PUBLIC_PATHS and len(segments) > 1
