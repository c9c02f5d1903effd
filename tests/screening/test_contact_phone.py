"""Phone numbers of many countries, spelled, split and disguised. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = r"""
You can call me on ⟦+1 415 555 0132⟧ any time.
My phone: ⟦(212) 555-0187⟧
Reach me at ⟦212-555-0187⟧ or ⟦212.555.0188⟧.
ring ⟦020 7946 0958⟧ after six
UK mobile ⟦07700 900 321⟧
WhatsApp ⟦07700900321⟧
tel ⟦+49 (0)30 901820⟧
Handy: ⟦0151 23456789⟧
Meine Nummer ist ⟦0176/12345678⟧
Ruf mich an: ⟦+49 176 1234 5678⟧
appelez-moi au ⟦06.12.34.56.78⟧
mon num ⟦0612345678⟧
mon numéro : ⟦+33 6 12 34 56 78⟧
Mi número es ⟦612 345 678⟧
mi whatsapp ⟦+34 612 34 56 78⟧
llámame al ⟦55 1234 5678⟧ (CDMX)
mi celular ⟦+52 1 55 1234 5678⟧
meu zap ⟦(11) 98765-4321⟧
Chama no zap: ⟦11987654321⟧
meu número é ⟦21 96123 4567⟧
call karo ⟦9876543210⟧
mera whatsapp no. ⟦98765 43210⟧ hai bhai
contact no ⟦+91-98765-43210⟧
My number is ⟦0300-1234567⟧ (Lahore)
whatsapp me ⟦03001234567⟧
Bangladesh: ⟦+880 1712-345678⟧
amar number ⟦01712345678⟧, call me
text mo ako sa ⟦0917-123-4567⟧
globe ⟦09171234567⟧ text lang po
tawag ka sa ⟦+63 917 123 4567⟧
Nigeria ⟦+234 803 123 4567⟧
my line ⟦0803 123 4567⟧ is always on
Kenya: ⟦+254 712 345678⟧
call ⟦0712 345 678⟧
Polska: ⟦+48 601 234 567⟧
tel. ⟦601 234 567⟧
Telefon: ⟦0532 123 45 67⟧
Моб. ⟦067 123 45 67⟧
пишите на вайбер ⟦+380671234567⟧
мой номер ⟦8 (916) 123-45-67⟧
cellulare ⟦347 123 4567⟧
cell. ⟦+39 347 1234567⟧
Toll free ⟦1-800-555-0199⟧
Office: ⟦+1-202-555-0173 ext. 45⟧
Office ⟦(202) 555-0173 x45⟧
⟦001 202 555 0173⟧ from abroad
⟦0044 20 7946 0958⟧
Signal: ⟦+1.202.555.0173⟧
Imo number ⟦+8801712345678⟧
📞 ⟦5550123456⟧
☎️ ⟦01 42 68 53 00⟧
You can text ⟦555-0123⟧ if you are local
whatsapp ⟦＋１ ２０２ ５５５ ０１７３⟧
call ⟦५५५०१२३४५६⟧
ring me on ⟦٠٥٠١٢٣٤٥٦٧⟧
call me ⟦𝟕𝟎𝟐-𝟓𝟓𝟓-𝟎𝟏𝟔𝟔⟧
number ⟦seven zero two, five five five, zero one six six⟧
my cell ⟦702 five five five 0166⟧
llámame al ⟦seis uno dos tres cuatro cinco seis siete ocho⟧
ligue para ⟦nove oito sete meia cinco quatro três dois um⟧
appelle-moi au ⟦zéro six douze trente-quatre cinquante-six soixante-dix-huit⟧
ruf mich an ⟦null eins fünf eins zwei drei vier fünf sechs sieben acht⟧
call karo ⟦nau aath saat chhe paanch char teen do ek shunya⟧
tawag po ⟦zero nine one seven isa dalawa tatlo apat lima anim pito⟧
my number is ⟦double nine eight seven triple zero one two three⟧
it is ⟦nine8seven6five4three2one0⟧ call me
call ⟦4 1 5 . 5 5 5 . 0 1 3 2⟧
call ⟦4-1-5-5-5-5-0-1-3-2⟧
call me on ⟦415*555*0132⟧
whatsapp: ⟦415_555_0132⟧
text me: ⟦415 / 555 / 0132⟧
text me at ⟦(4)(1)(5)(5)(5)(5)(0)(1)(3)(2)⟧
my number is ⟦4l5 555 Ol32⟧
call ⟦O7700 9OO321⟧
my digits: ⟦415⟧ then ⟦555⟧ then ⟦0132⟧
My number starts with ⟦0770⟧ and ends with ⟦0900321⟧
whatsapp me, prefix ⟦+44⟧ and the rest is ⟦7700900321⟧
read my phone backwards: ⟦2310555514⟧
phone ⟦4‍1‍5‍5‍5‍5‍0‍1‍3‍2⟧
call ⟦4️⃣1️⃣5️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣3️⃣2️⃣⟧
My phone number (just for you): ⟦+1 (415) 555 0132⟧. Thanks
If the budget is ok, ⟦+1 415 555 0132⟧
I live in Texas and my cell is ⟦512 555 0142⟧, you can call after 6 pm
contact ⟦+92 300 1234567⟧, 24/7
Reach out on viber ⟦+63-917-123-4567⟧
call me at ⟦+1\-415\-555\-0132⟧
**phone**: **⟦415-555-0132⟧**
SMS to ⟦+1 415 555 0132⟧
my number = ⟦plus one four one five five five five zero one three two⟧
Mobile no. ⟦00971501234567⟧
UAE ⟦+971 50 123 4567⟧
Fax: ⟦(415) 555-0133⟧
⟦0113 496 0721⟧ ask for Ann
Phone: ⟦+61 491 570 156⟧
⟦(03) 5550 1234⟧ Melbourne office
Tel. ⟦+351 912 345 678⟧
wa ⟦62 812 3456 7890⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
