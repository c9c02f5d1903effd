"""Signs of an address that are told: in brackets, one after the other, by a key, by their names in many languages."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

IN_BRACKETS = r"""
escribime a ⟦lucio (arroba, ya sabes) ferrocarril (punto) ar⟧
bewerbungen bitte an ⟦post(klammeraffe)windrad(punkt)at⟧
mail ⟦tomek [tu małpa] stolarz [tu kropka] pl⟧ if the budget fits
send the brief to ⟦orders {at symbol goes here} mossgate {dot} ie⟧
our inbox: ⟦hello(a)tinkerbarn,nl⟧ komma = punt
⟦frida(ät)holzkopf.de⟧ ist schneller als PN
⟦nadia [снежинка] gmail [точка] com⟧ это моя почта
pisz na ⟦bartek(malpka)wiatrak.com.pl⟧
⟦sofie "at" bakkerij "dot" be⟧ for invoices
⟦jan.kowal[usun to]@poczta.pl⟧
You'll find my inbox at ⟦marlowe (the little monkey) quaysong (full stop) org⟧
skype: ⟦live (colon) (dot) cid (dot) 8ab2f1c09d⟧
mail me: ⟦k.l.a.a.s [at] p.o.l.d.e.r [dot] n.l⟧
my skype: ⟦live(colon)(dot)cid(dot)9f2e81ab77⟧
"""
BY_NAME = r"""
e-mail: ⟦zsolt kukac fazekas pont hu⟧
můj mail je ⟦lenka zavináč truhla tečka cz⟧
mailadressen min är ⟦astrid snabel-a snickeri punkt se⟧
sähköposti on ⟦eero miukumauku veistos piste fi⟧
email saya ⟦wayan a keong anyaman titik id⟧
e-posta adresim ⟦selin kuyruklu a dokuma nokta com nokta tr⟧
⟦stig krøllalfa treskjærer punktum no⟧ er eposten
⟦niko παπάκι xylo τελεία gr⟧ είναι το mail μου
⟦vera собака gmail тчк com⟧
이메일 ⟦haneul 골뱅이 jagi 점 kr⟧
邮箱 ⟦xiaolan 小老鼠 qq 点 com⟧
pišite na mejl: ⟦bojana et lavanda tačka hr⟧
my mail is ⟦anka wobble bodega punkt de⟧
mail: ⟦renzo snirkel vetreria punto it⟧, grazie
"""
ONE_BY_ONE = r"""
⟦corin / aldous / AT / gmail / DOT / com⟧
⟦mira | @ | saltworks | . | co⟧ that's where I read mail
⟦TESSA - AT - PROTONMAIL - DOT - COM⟧
email is ⟦ramona⟧, then that snail sign, then ⟦keramik⟧, then a dot, then ⟦eu⟧
write to ⟦jelle⟧, followed by the curly a, followed by ⟦houtzaag⟧, then a dot, then ⟦nl⟧
"""
BY_A_KEY = r"""
⟦jonasXbrightloom.com⟧ (replace the X with @)
⟦nell#copperkiln.org⟧ - swap # for the at sign
⟦amara*studio9.ng⟧ where * is @
⟦pavel!dilna.cz⟧, ! = @
⟦aylin@marangoz,com,tr⟧ buraya yaz
"""
NEAR_MISSES = r"""
The monkey, then the snail, then the cat: that was the storyboard order.
I read the brief (twice), then the contract, then example.com docs.
We met at first. By the end it was fine.
I study at home. Me and my cat.
email the client at once. No excuses.
Look at this. It is good. Look at that. In fact it is great.
I need a logo with a curly a and a snail.
Figma (the design tool) is at figma.com, right?
My site (self-hosted) runs on wordpress.org code.
Replace the X with @ in the regex and it works.
In Vim, swap # for * to search backwards.
E-mailul meu e plin, nu mai pot trimite nimic de pe telefon.
the mail goes out and the client point blank refuses
Mein Mail Programm macht einen Punkt am Ende
kliknij kropka w menu, potem zamknij
El punto es que el correo no llega a tiempo.
Der Punkt ist, dass die Mail an den Kunden ging.
design / web / print / at home / on site
"""


@pytest.mark.parametrize("row", rows(IN_BRACKETS + BY_NAME + ONE_BY_ONE + BY_A_KEY))
def test_an_address_with_told_signs_is_hidden(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_talk_that_only_resembles_one_is_left_alone(text: str) -> None:
    assert_untouched(text)
