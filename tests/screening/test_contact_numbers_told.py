"""Numbers in words of many languages, misspelled, told over sentences, in frames, with pictures between the digits."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

LANGUAGES = r"""
suna-mă la ⟦zero sapte doi doi, cinci cinci cinci, zero unu trei⟧
bel me op ⟦nul zes, vijf vijf vijf, nul een twee drie vier⟧
ring ⟦noll sju noll, fem fem fem, noll ett två tre⟧
zadzwoń ⟦szesc zero jeden, piec piec piec, zero dwa trzy⟧
звоните ⟦восемь девять один шесть пять пять пять ноль один два три⟧
звони ⟦vosem devyat odin shest pyat pyat pyat nol odin dva tri⟧
ara beni ⟦sıfır beş üç iki beş beş beş sıfır bir dört⟧
hubungi ⟦nol delapan satu dua, lima lima lima, nol satu sembilan⟧
hívj: ⟦nulla hat harminc öt öt öt nulla egy kettő⟧
नंबर ⟦नौ आठ सात शून्य पांच पांच पांच एक दो तीन⟧
电话 ⟦一三八零零五五五零一二⟧
simu ⟦sifuri saba mbili mbili tano tano tano sifuri moja nane⟧
soita ⟦nolla neljä nolla viisi viisi viisi nolla yksi kaksi⟧
zavolej ⟦sedm nula dva pět pět pět nula jedna osm⟧
numer ⟦sześć zero dwa, piątka piątka piątka, jeden dwa trzy⟧
мій тел: ⟦нуль шість сім, п'ять п'ять п'ять, нуль один два три⟧
telefon ⟦nula devet jedan pet pet pet nula dva tri⟧
"""
MISSPELLED = r"""
call me on ⟦sevun ate sero fife fife fife zeero wun tew⟧
whatsapp ⟦nyne ate fore, sevn sevn to, oh one six zero⟧
tawag sa ⟦siyero nuebe isa apat, limma lima lima, siyero dos otcho⟧
llama al ⟦sinko sinko ocho, zero uno dos, quatro syete⟧
"""
OVER_SENTENCES = r"""
Ready? ⟦Four one five⟧. Next, ⟦five five five⟧. Last, ⟦oh one two eight⟧.
First you type ⟦zero seven⟧, after that ⟦nine double one⟧, and to finish ⟦five five oh two three four⟧. My phone.
Think of ⟦0 7 7 0 0⟧. Good. Then add ⟦9 double oh⟧. And to end it ⟦five six nine⟧.
Listen: ⟦nine one⟧ is the country. ⟦eight eight two⟧ is the start. ⟦six oh five five one seven⟧ is the end.
Start with ⟦+44 7700⟧, and the rest, now remember it, is ⟦900 288⟧. Call me, I am in Leeds until 14 June.
The area code is ⟦303⟧, then comes the usual ⟦555⟧, and it ends in ⟦0161⟧. I answer after 6 pm.
text me on ⟦555-0143⟧ (area code ⟦718⟧) before the 22nd, 40 minutes at most
The first three, ⟦312⟧.\nThe next three, ⟦555⟧.\nThe rest, ⟦0171⟧.\nCall me.
"""
FRAMED = r"""
Telefono: (⟦+39) [333] [555] [01] [28⟧]
☎ {⟦0}{7}{7}{0}{0}{9}{0}{0}{1}{2}{3⟧}
whatsapp ⟦5 1 ⭐ 9 8 7 ⭐ 5 5 5 ⭐ 0 1 2⟧
cell ⟦415❤555❤0137⟧
my viber: <⟦380> <67> <555> <01> <02⟧>
"""
NEAR_MISSES = r"""
We have one, two or three options here. Four even.
Two weeks, then three weeks, then five weeks: the deadline keeps moving.
Our score went from eighty nine to ninety two. Then down to fifty five.
I bought twenty five icons for one hundred and thirty dollars.
The order is one two three four, not four three two one.
Footnotes [1] [2] [3] [4] [5] [6] [7] [8] in the paper
array [12] [34] [56] is the index
Rated 5⭐ 4⭐ 5⭐ 3⭐ by four clients
2024 ➡ 2025 ➡ 2026: rates 30 ➡ 35 ➡ 40
Step one: two files. Step three: four files. Step five: six files.
They quoted nine to five, seven days. Six weeks later I gave up.
een twee drie, zo simpel is het, bel de klant
uno dos tres cuatro, probando el micrófono para la llamada
call with client one, two and three at four, five and six pm
B 00:01:15 Use mail.\nA 00:01:24 And if it bounces?\nB 00:01:27 Then text me.\nA 00:01:40 Messages would be better.
Call her after six. She has taught some 200 people since 1988, first for 8000, then for free.
The passport scan was 1200 x 800 px, 2.1 MB, and the first two names were missing after 11 minutes.
I drove 22 km to the copy shop, and then the fax line was busy for the next 45 minutes.
He called me at 11 PM: started with 10 hours, raised to 25 on 03/18, then 25 x 31 made 775.
In the first 18 months I paid 487 for the phone, the next 12 months 900, the rest went for coffee, 61.
Check digits: for 4-0-0-6-3-8-1-3-3-3-9-3 the EAN-13 check digit is 1.
"""


@pytest.mark.parametrize("row", rows(LANGUAGES + MISSPELLED + OVER_SENTENCES + FRAMED))
def test_a_number_in_words_or_parts_is_hidden(row: str) -> None:
    assert_hidden(row)


@pytest.mark.parametrize("text", rows(NEAR_MISSES))
def test_numbers_of_everyday_talk_are_left_alone(text: str) -> None:
    assert_untouched(text)
