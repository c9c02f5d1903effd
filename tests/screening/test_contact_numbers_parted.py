"""Numbers in odd parts: codes named afterwards, hundreds and compounds in words, slashes; and where a number ends."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

CODES_AFTERWARDS = r"""
I'd rather talk. ⟦nine seven one⟧ is the country, ⟦five zero, five five five, zero one four four⟧ is me.
⟦four four⟧ is the country code and ⟦seven seven double oh, nine double oh, one two three⟧ is the rest, ring me
phone: ⟦49⟧ is the country code, then ⟦151 2555 0083⟧
call ⟦555 0144 22⟧, and ⟦34⟧ is the prefix
mi móvil: ⟦34⟧ es el prefijo y ⟦612 555 044⟧ el resto
"""
IN_PARTS = r"""
Start with ⟦zero eight zero three⟧ and then ⟦triple five⟧ then ⟦seven one nine two⟧.
My telephone: ⟦0/1/6/3/2⟧ and then ⟦960 dash four four one⟧.
mobile ⟦0/7/7/0/0⟧ then ⟦900 288⟧
first ⟦0803⟧, then ⟦double five one⟧, then ⟦seven one nine two⟧, call any time
"""
COMPOUNDS = r"""
Zadzwoń: ⟦sześćset jeden, pięćset pięćdziesiąt pięć, zero dwadzieścia siedem⟧.
llámame: ⟦seiscientos doce, quinientos cincuenta y cinco, cero cuarenta y cuatro⟧
ligue ⟦novecentos e doze, quinhentos e cinquenta e cinco, zero quarenta e quatro⟧
chiamami: ⟦trecentotrenta, cinquecentocinquanta, zero uno due⟧
ruf an: ⟦null eins fünfzehn, fünfundfünfzig, zweiunddreißig, einundachtzig⟧
bel me: ⟦nul zes, vijfenvijftig, tweeëndertig, eenentachtig, nul drie⟧
"""
AN_END = r"""
संपर्क: ⟦+91 94140 55521⟧. 1 रुपये प्रति शब्द
call ⟦+44 7700 900288⟧. 3 slots left this week
The first half is ⟦+44 7700⟧, and the rest is ⟦900 288⟧. I'm in Leeds until 14 June.
Ruf mich an: ⟦null eins fünf eins, zwei fünf fünf fünf, null null acht drei⟧. Dann bin ich im Büro (8-16 Uhr).
Dial ⟦1-800-555-0199⟧, then press 2, then say so; we discuss the 18 banners.
IBAN ⟦ES47 2100 0418 4512 3456 7891⟧. Dos semanas después pagaron.
W h a t s a p p : ⟦9 1 - 9 8 2 0 5 - 5 5 0 - 1 4⟧
"""
PAYMENT = r"""
Card: ⟦four one one one, one one one one, one one one one, one one one one⟧, exp. ⟦oh nine twenty-eight⟧.
The account for the tip is ⟦G B 2 9 N W B K 6 0 1 6 1 3 3 1 9 2 6 8 1 9⟧, no need
send 50 USDT to ⟦TPk1 TXjF 7Lg8 q7Dp vs2a Cu1n XWXY QPPT n3⟧ (take out the spaces)
IBAN: ⟦B E 6 8 / 5 3 9 0 / 0 7 5 4 / 7 0 3 4⟧ for the licence
"""
ADDRESSES = r"""
To send it: ⟦fourteen Hazelmere Lane, flat number two, Reading, postcode R G 4, 7 X Q⟧. Weight is 1.2 kg.
post it to ⟦22 Larch Road, Leeds, L S 6, 2 P Q⟧ please
I live at ⟦9 Pepperpot Row, Whitby, Y O 2 2 four Z Z⟧
Vivo en ⟦C/ Sagunto, 18, 4.º izq., 46009 València⟧ desde 2020.
Post geht an: ⟦Hansjakobstr. 27a, 79117 Freiburg im Breisgau⟧. Das Paket wiegt 2 kg.
an ⟦Domstr. 4, 06108 Halle an der Saale⟧ bitte
Moro em Portugal desde 2021, ⟦Rua de Cedofeita 412, 2.º Dto., 4050-174 Porto⟧, recibos verdes. Retenção de 25 %
पता: ⟦मकान नं. 114, गली नं. 3, आदर्श नगर, जयपुर 302004⟧. यहीं पर चेक आया था, 1,250 डॉलर का, और वो नकली निकला।
Mi dirección fiscal: ⟦Av. Insurgentes Sur 1457, int. 8, Col. Insurgentes Mixcoac, C.P. 03920, Ciudad de México⟧.
También estoy en Instagram como ⟦@vale.subtitula⟧. Tarifa mínima 0,04 por palabra, no la bajen.
"""
NEAR_MISSES = r"""
49 is the country code of Germany, then 30 is Berlin
triple five is a good score, then seven points, then nine
It cost quinientos cincuenta y cinco pesos, then novecientos
zweiunddreißig Seiten und einundachtzig Bilder, dann fünf Tage
The score was 0/1/6 and then 3/2 in the end
open 8-16 Uhr, then closed, then open from 18
The flat number two of the game is fun, postcode lottery
Version 4. 1 was out, then 4. 2
A B C 4, 7 X Q are the answers of the quiz
exp. oh nine and level twenty-eight in the game
Estoy en Lima desde 2021, trabajo en 2 proyectos, no en 3
"""


@pytest.mark.parametrize("row", rows(CODES_AFTERWARDS + IN_PARTS + COMPOUNDS + AN_END + PAYMENT + ADDRESSES))
def test_all_of_a_number_in_parts_is_hidden_and_no_more(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_numbers_in_talk_are_left_alone(text: str) -> None:
    assert_untouched(text)
