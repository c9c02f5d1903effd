"""Forms of plain details by country: streets named after days, numbers in letters, documents told a sentence later."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched, rows

HITS = r"""
on site at ⟦Calle 5 de Mayo 408, Centro, 68000 Oaxaca de Juárez⟧
Entrega en ⟦Av. 9 de Julio 1240, Buenos Aires⟧
fica na ⟦Rua 7 de Setembro 118, 20050-009 Rio de Janeiro⟧
lo studio è in ⟦Via XX Settembre 42, 20123 Milano⟧
we moved to ⟦27, Millak-ro 33beon-gil, Suyeong-gu, Busan 48287⟧
parcels go to ⟦112 Teheran-ro, Gangnam-gu, Seoul 06134⟧
find us at ⟦Chaussée de Wavre 512, bte 4, 1040 Etterbeek⟧
I live at ⟦3 Quay St, Westport, Co. Mayo F28 HK91⟧
Vanity number! ⟦1-888-555-WORK⟧
ring ⟦(800) 555-DRAW⟧ for it
Bana ⟦0 (533) 441 82 06⟧ numarasından yazabilirsiniz
мой ⟦8 (903) 555-01-44⟧ после шести
for work: ⟦98112 40657⟧ (Gurgaon, Illustrator)
The verification asks for the NIN. I typed ⟦99763560771⟧, it answered "no record"
bank now checks the RNOKPP. Mine ⟦2899102154⟧ didn't match
He made me read my licence number aloud, I read ⟦D4471-80926-51830⟧ from the card
my PAN card says ⟦ANMPR9686F⟧ and the portal refuses
withdrawal to GTB account ⟦1142042573⟧ is in progress for 8 days
they transferred it to the wrong account ⟦30418827⟧ again
Only QQ works there: ⟦2891407753⟧. Tell me
my old ICQ was ⟦291-407-753⟧
⟦honeydew.motion⟧ is me on Instagram
TikTok made me do it: I post my lettering there as ⟦@inkandoats⟧ and half of my invites mention it
"""
CLEAN = r"""
We celebrate on 5 de Mayo and again in September, 408 guests came
On Via 25 more routes were added
The Pro-gil plan has 27 seats
Chaussee is French for road, 512 of them in Brussels
F28 is a lens setting, HK91 a rifle
1-800-FLOWERS is a branding case
8 (three) and 0 (none) are the answers
versions 98112.40657 and 98112 of 40657
The NIN is needed. I typed my name and got 3 errors
The licence number is on the card, I read it twice
My account has 30418827 views
account 30418827 was suspended
Only QQ works there: 3 tries, 20 minutes
TikTok is what I post about. Ask @tobias for more
"""


@pytest.mark.parametrize("text", rows(HITS))
def test_form_is_hidden(text):
    assert_hidden(text)


@pytest.mark.parametrize("text", rows(CLEAN))
def test_what_only_resembles_it_is_left_alone(text):
    assert_untouched(text)
