"""Signs in odd forms: pet names, pictures, sums of strings, colons, slashes; names in halves and in quotes."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

SIGNS = r"""
email: ⟦pavel AT-SIGN remeslo DOT-SIGN cz⟧
⟦katrin (klammeraffe) hafenlicht (pkt) de⟧ schreib mir
⟦joao.pinhal arrobinha sapo ponto pt⟧ me escreve
⟦nina AAT papertide DOTT eu⟧
mail: ⟦m a r i o [a] t e r r a [.] i t⟧
my e-mail = ⟦"nina" + "@" + "papertide" + ".eu"⟧
⟦ninaatpapertidedoteu⟧ without spaces is my mail
⟦nina🐌papertide.eu⟧ is my mail
⟦n-i-n-a-@-p-a-p-e-r-t-i-d-e-.-e-u⟧
write ⟦o.d.e.t.t.e_l_@_ymail_._com⟧
portfolio: ⟦h t t p s colon slash slash mothwing dot studio⟧
⟦paypal.me slash papertide⟧
upi: ⟦devika dot s at ok axis⟧
tel. ⟦(0)6:12:55:50:44⟧
mail, spelled n, i, n, a: ⟦nina at papertide dot eu⟧
"""
SPLIT = r"""
dizcord ⟦anton_paper⟧
sig nal: ⟦anton.22⟧
G ma il: ⟦anton.paper⟧
gml: ⟦anton.paper⟧
the yahoo one, ⟦anton.paper⟧, is checked daily
⟦bit ly slash antonpaper⟧
⟦linktr ee / antonpaper⟧
⟦anton at papertide full-stop eu⟧ is the mail
⟦anton at-papertide-dot-eu⟧ mail me
e-mail ⟦anton (arrob@) papertide . com . br⟧
iban ⟦de89 37040044 0532 013000⟧
iban: ⟦DE89·3704·0044·0532·0130·00⟧
number: ⟦oh-one-five-one⟧, then ⟦25⟧, then ⟦55⟧, then ⟦0083⟧
take ⟦0151⟧ and glue ⟦25550083⟧ to it, that's my phone
Adresse: ⟦Lärchenweg zwölf, 79117 Freiburg⟧
mein Insta-Name: ⟦wald kauz⟧ (zusammengeschrieben)
"""
NAMES = r"""
telegram name: it starts with ⟦moth_⟧, ends with ⟦_wing77⟧
mi usuario de telegram empieza por ⟦moth_⟧ y termina en ⟦wing77⟧
my TG is "⟦mothwing" + "_77⟧"
search "⟦mothwing studio⟧" on fb
busca "⟦mothwing taller⟧" en instagram
meu telegram é ⟦mari posa underline 77⟧, tudo junto
insta: ⟦marga posa.77⟧ all one word
behance slash ⟦mothwing77⟧
"""
NEAR_MISSES = r"""
The timecode is 00:01:23:15 and the ratio 16:9
fb.com slash me? I don't get it
"a" + "b" is "ab" in Python, and mail is not involved
Search "logo design" on instagram for ideas
The job starts with trust and ends with a review on telegram
great work🔥example.com is only a placeholder
He said it all in one word on skype: no
The letters a, b, c, d are the options of the quiz
and/or slash either, discord slash commands are nice
MAC 00:1a:2b:3c:4d:5e has six parts
what a platdotformat thing, mail me never
The sig nal processing course is on a bit ly different level
Is the number: 12 then 34 then 56 in the quiz?
The order number: 1234 then 5678 then 9012
the yahoo one, newest version, is slow
The path is zwölf, dann 79117 Schritte
I sent 5 at-home tests, de luxe
We glue 25 pieces and then 120 more, then 4500
5 pkt for each answer, 3 pto off
"""


@pytest.mark.parametrize("row", rows(SIGNS + SPLIT + NAMES))
def test_an_odd_sign_is_undone(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_talk_is_left_alone(text: str) -> None:
    assert_untouched(text)
