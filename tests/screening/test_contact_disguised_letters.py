"""Names and addresses in letters of other scripts and ornaments that pass for the usual ones."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

HITS = r"""
my telegram: ⟦ꓑꓰꓠꓠꓬꓟꓳꓳꓠ⟧ ok
you can skype ⟦🄷🄰🅉🄴🄻🄲🅁🄾🄵🅃⟧ me anytime
instagram ⟦𝔤𝔩𝔞𝔰𝔰𝔥𝔞𝔯𝔟𝔬𝔯⟧ for more
discord ⟦ʍօօռքǟʟʟɛʈ⟧ dm me
snap ⟦𝚟𝚎𝚕𝚟𝚎𝚝𝚖𝚘𝚝𝚑⟧ yes
signal is ⟦ꮪꭵꮮꭵꭺ.ꮶꭼꭼꮲ⟧ if you like
viber me ⟦４４ ７７００ ９００ ５５１⟧
text ⟦𝟜𝟙𝟝-𝟝𝟝𝟝-𝟘𝟙𝟞𝟚⟧ pls
call ⟦⑥⓪② ⑤⑤⑤ ⓪①④④⟧
whatsapp ⟦₊₄₄₇₇₀₀₉₀₀₁₁₈⟧ quick
tel ⟦०९८७६५४३२१⟧
mail ⟦𝒐𝒓𝒍𝒂﹫𝒌𝒊𝒍𝒏․𝒊𝒆⟧
⟦ｍｉｌｏ＠ｃａｒｄｂｏａｒｄ．ｎｅｔ⟧ is my address
⟦іvаn@ѕtеррa․оrg⟧ write there
⟦t̲o̲r̲a̲@f̲j̲o̲r̲d̲.n̲o̲⟧ hey
mail me ⟦p⃣e⃣t⃣r⃣a⃣@p⃣o⃣r⃣t⃣.e⃣u⃣⟧
⟦ᴏᴛɪꜱ@ʙʀɪᴄᴋ.ᴄᴏ⟧
contact ⟦m­a­r­i­o­@­l­a­v­a­.­i­t⟧
site ⟦🅦🅦🅦.🅜🅐🅙🅐🅦🅞🅞🅓.🅔🅤⟧
portfolio: ⟦ｈｔｔｐｓ：／／ｎｏｒａｋｌａｙ．ｃｏｍ⟧
⟦ᒪEO@ᗰOᑌᑎT.ᑕO⟧ mail
telegram ⟦@ʞɐɹlɐ_bnʇs⟧
ig: ⟦ρєтαℓ.ιик⟧
skype ⟦ʟɪᴠᴇ:.ᴄɪᴅ.77ᴀ9ʙ1ᴄ2⟧
IBAN ⟦ＤＥ８９ ３７０４ ００４４ ０５３２ ０１３０ ００⟧
paypal ⟦ⓟⓐⓨⓟⓐⓛ.ⓜⓔ/ⓙⓤⓝⓔⓑⓡⓞⓞⓚ⟧
my gmail 📧 ⟦🇯🇺🇳🇪🇧🇪🇷🇷🇾⟧
wechat id ⟦ⒸⓁⒶⓎⒻⓄⓍ_⓼⓼⟧
kik → ⟦₣ØӾ₮ⱤØ₮₮ɆⱤ⟧
zalo ⟦０９１２ ５５５ ０１９⟧
discord ⟦𝕓𝕣𝕒𝕞𝕓𝕝𝕖𝕨𝕚𝕝𝕝⟧ is me
my line ⟦ｓａｋｕｒａｂａｎａｓｈｉ⟧ works too
Skype ⟦Ꮲ𝐞𝐭𝐞𝐫.Ꮶаrlѕѕоn⟧ any time
tg ⟦սոօ_քօ⟧ ok
snapchat is ⟦ꜱɪʟᴠᴇʀᴛʀᴏᴜᴛ⟧ lol
IG ⟦ᑭᗩᗰᗴᒪᗩᗪᖇᗩᗯᔕ⟧
mail ⟦ᏞᎬᎾ@ᎷᎾᎾᏁ.ᏟᎾ⟧
gmail ⟦ⓦⓘⓝⓣⓔⓡⓐⓟⓟⓛⓔ⟧ thanks
teleqram: ⟦@ｌａｎｔｅｒｎ＿ｊｏ⟧
⟦ꮮꭵꮮꭹ@ꮲꭷꭱꭲ.ꮯꭷ⟧
"""
NEAR_MISSES = r"""
𝐈𝐌𝐏𝐎𝐑𝐓𝐀𝐍𝐓: no Skype calls before the contract
My Instagram ads service ★ ｃｈｅａｐ ★ and fast
ᴛɪɴʏ ᴛᴇxᴛ is hard to read on WhatsApp
Is 𝓬𝓪𝓵𝓵𝓲𝓰𝓻𝓪𝓹𝓱𝔂 allowed in a Discord name?
I write Python 🐍 and Telegram bots 🤖 for 10 €
Ⓐ is the sign of anarchy, Ⓓ of something else; Teams shows both
Россия и Skype не дружат
Το Viber δεν δουλεύει στο κινητό μου
The ™ and ® signs break my mail template
½ of the budget, ¾ of the time, ① plan ② sketch ③ call
Price: ＄４５ per page, 3 pages, mail merge included
Ὀδυσσεύς is the name of my Discord bot project
ℹ️ Read the rules, then post on the forum, not on Slack
My line spacing is １．５ in Word, why?
𝗛𝗶𝗿𝗶𝗻𝗴 a designer! Telegram bots experience is a plus.
ⓦⓔ ⓐⓡⓔ ⓗⓘⓡⓘⓝⓖ and use Slack for chat
𝙇𝙤𝙤𝙠𝙞𝙣𝙜 𝙛𝙤𝙧 𝙬𝙤𝙧𝙠, any Discord bot, any budget
★彡 𝓦𝓮𝓵𝓬𝓸𝓶𝓮 彡★ to my Instagram design service
Cherokee ᏣᎳᎩ is a nice script for a logo
Our Armenian client wrote Բարեւ ձեզ and nothing else
Skype пока не работает у клиента
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_a_detail_in_disguised_letters_is_hidden(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_ornaments_and_other_scripts_are_left_alone(text: str) -> None:
    assert_untouched(text)
