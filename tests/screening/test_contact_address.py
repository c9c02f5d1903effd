"""Street and postal addresses of several countries. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = """
Meine Adresse: ⟦Hauptstraße 12, 10115 Berlin⟧
Send it to ⟦1600 Pennsylvania Avenue NW, Washington, DC 20500⟧
⟦221B Baker Street, London NW1 6XE⟧
I live at ⟦45 Elm St, Springfield, IL 62704⟧
⟦P.O. Box 1234, Austin, TX 78701⟧
⟦Calle Mayor 5, 28013 Madrid⟧
Vivo en ⟦C/ Gran Vía 28, 3º B, 28013 Madrid⟧
⟦Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México⟧
⟦Rua das Flores, 123, apto 45, São Paulo - SP, 01310-100⟧
⟦12 rue de la Paix, 75002 Paris⟧
⟦5 bis avenue Victor Hugo, 69003 Lyon⟧
⟦Via Roma 10, 00184 Roma⟧
⟦ul. Marszałkowska 10/5, 00-590 Warszawa⟧
⟦вул. Хрещатик 22, кв. 5, Київ 01001⟧
⟦Atatürk Caddesi No: 15, Kadıköy, İstanbul 34710⟧
⟦Flat 4B, Green Residency, MG Road, Bengaluru 560001⟧
⟦House 12, Road 5, Dhanmondi, Dhaka 1209⟧
⟦Blk 5 Lot 12, Brgy. San Isidro, Quezon City 1100⟧
⟦15 Allen Avenue, Ikeja, Lagos⟧
⟦P.O. Box 30197-00100, Nairobi⟧
ship to ⟦350 Fifth Ave, Suite 3300, New York, NY 10118⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
