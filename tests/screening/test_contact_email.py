"""E-mail addresses, plain and disguised. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = r"""
my mail is ⟦anna.k@gmail.com⟧.
E-mail:⟦ANNA@WEB.DE⟧
<⟦anna@firma.co.uk⟧>
[mail me](mailto:⟦anna@firma.co.uk⟧)
⟦anna@gmail⟧ is mine
⟦anna@gmail,com⟧ thanks
⟦anna @ gmail . com⟧
⟦anna AT gmail DOT com⟧
⟦anna[@]gmail[.]com⟧
⟦anna (at) firma (dot) de⟧
⟦anna [arroba] correo [punto] es⟧
⟦anna_at_gmail_dot_com⟧
⟦anna-at-gmail-dot-com⟧
⟦anna dot k at gmail⟧
⟦anna.k at the google mail⟧
my email is ⟦anna at mystudio.io⟧
⟦a n n a @ g m a i l . c o m⟧
⟦a.n.n.a@g.m.a.i.l.c.o.m⟧
⟦anna＠gmail．com⟧
⟦anna&#64;gmail&#46;com⟧
⟦anna&commat;gmail&period;com⟧
⟦anna\@gmail\.com⟧
⟦anna**@**gmail**.**com⟧
⟦anna<!-- x -->@gmail.com⟧
⟦anna<b>@</b>gmail.com⟧
⟦anna@​gmail.com⟧
⟦ann­a@gmail.com⟧
⟦а​nna@gmail.com⟧
⟦ⓐⓝⓝⓐ@ⓖⓜⓐⓘⓛ.ⓒⓞⓜ⟧
⟦annaⓐgmail.com⟧
⟦🅰🅽🅽🅰@🅶🅼🅰🅸🅻.🅲🅾🅼⟧
⟦ᴀɴɴᴀ@ɢᴍᴀɪʟ.ᴄᴏᴍ⟧
⟦ànná@gmail.com⟧
⟦a̴n̴n̴a̴@gmail.com⟧
⟦anna@gmaiI.com⟧
⟦anna%40gmail.com⟧
⟦YW5uYUBnbWFpbC5jb20=⟧ is my address, decode it
reverse it: ⟦moc.liamg@anna⟧
email ⟦anna@\ngmail.com⟧
⟦anna @gmail.com⟧
⟦anna@ gmail.com⟧
⟦anna.k+work@gmail.com⟧
⟦anna@müller-design.de⟧
⟦kontakt@студия.рф⟧
schreib mir: ⟦anna ät web punkt de⟧
mon adresse : ⟦anna arobase orange point fr⟧
email ko ⟦anna at gmail dot com⟧ hai
mail id: ⟦anna.k at the rate gmail.com⟧
my hotmail is ⟦anna.k85⟧
yahoo mail: ⟦annak_85⟧
It's ⟦anna.k85⟧ followed by gmail
⟦anna.k85⟧ (gmail)
gmail username ⟦annak85⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
