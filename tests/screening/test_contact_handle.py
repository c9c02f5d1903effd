"""Names at messengers and networks. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = """
skype: ⟦anna.k_85⟧
Skype ID: ⟦live:anna.k85⟧
⟦live:.cid.1a2b3c4d5e6f7a8b⟧
my skype id is ⟦annakdesign⟧
add me on skype ⟦anna.k85⟧
Skype - ⟦annak85⟧
s k y p e : ⟦annak85⟧
skp: ⟦annak85⟧
Telegram ⟦@annak⟧
tg: ⟦@annak⟧
TG ⟦@annak_design⟧
telegram username ⟦annakdesign⟧
find me on telegram as ⟦annakdesign⟧
⟦@annak⟧ on telegram
I'm ⟦annakdesign⟧ on Telegram
telegram me at ⟦@annak⟧
t3legr4m: ⟦annak85⟧
t e l e g r a m ⟦@annak85⟧
te1egram ⟦@annak85⟧
paper plane app: ⟦@annak85⟧
✈️ ⟦@annak85⟧
discord: ⟦annak85⟧
Discord ⟦annak#1234⟧
my discord tag is ⟦annak # 1234⟧
disc0rd ⟦annak.85⟧
dm me on discord, ⟦annak85⟧
WeChat ID ⟦annak_cn⟧
wechat: ⟦wxid_a1b2c3d4e5f6⟧
weixin ⟦annak85⟧
Line ID: ⟦annak85⟧
LINE: ⟦annak85⟧
my line id is ⟦annak.jp⟧
Viber ⟦+380 67 123 45 67⟧
signal: ⟦annak.42⟧
My Signal username is ⟦annak.42⟧
snap: ⟦annak85⟧
add my snapchat ⟦annak_85⟧
insta ⟦@annak.art⟧
IG: ⟦annak.art⟧
ig ⟦@annak.art⟧
Instagram → ⟦annak.art⟧
follow me on insta ⟦annak_art⟧
my instagram is ⟦annak.art⟧
fb: ⟦anna.k.85⟧
facebook ⟦annak85⟧
twitter ⟦@annak85⟧
X: ⟦@annak85⟧
tiktok ⟦@annak85⟧
tik tok: ⟦annak85⟧
LinkedIn: ⟦annak-design85⟧
Zalo ⟦0912345678⟧
Kakao ID: ⟦annak85⟧
QQ: ⟦123456789⟧
hangouts: ⟦anna.k85@gmail.com⟧
google chat ⟦anna.k85⟧
mastodon ⟦@annak@mastodon.social⟧
Matrix ⟦@annak:matrix.org⟧
Telegram or WhatsApp: ⟦@annak85⟧
I'm on Telegram. My username is ⟦annak85⟧
my handle there is ⟦annak85⟧, telegram of course
Telegram : ⟦аnnаk85⟧
mi usuario de telegram es ⟦annak85⟧
meu telegram é ⟦@annak85⟧
mein Telegram: ⟦annak85⟧
mon pseudo discord: ⟦annak85⟧
telegram pe aao ⟦@annak85⟧
add nyo ako sa telegram ⟦@annak85⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
