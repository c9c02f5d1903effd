"""Government IDs of many countries. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = """
SSN ⟦123-45-6789⟧
my social is ⟦123 45 6789⟧
EIN ⟦12-3456789⟧
NI number ⟦AB 12 34 56 C⟧
passport ⟦AB1234567⟧
Passport number: ⟦123456789⟧
pasaporte ⟦AAB123456⟧
Reisepass Nr. ⟦C01X0006H⟧
PAN: ⟦ABCPK1234F⟧
Aadhaar ⟦2341 2345 6782⟧
aadhar card no ⟦234123456789⟧
CNIC ⟦35202-1234567-1⟧
my CNIC is ⟦3520212345671⟧
NID ⟦1234567890⟧
TIN ⟦123-456-789-000⟧
SSS ⟦34-1234567-8⟧
PhilSys ⟦1234-5678-9101-1213⟧
CPF ⟦123.456.789-09⟧
CPF: ⟦12345678909⟧
CNPJ ⟦12.345.678/0001-95⟧
RG ⟦12.345.678-9⟧
CURP ⟦GARC850101HDFRRL09⟧
RFC ⟦GARC850101AB1⟧
DNI ⟦12345678Z⟧
mi NIE es ⟦X1234567L⟧
numéro de sécu ⟦1 85 05 78 006 084 91⟧
Steuer-ID ⟦12 345 678 901⟧
Personalausweis ⟦L01X00T471⟧
codice fiscale ⟦RSSMRA85T10A562S⟧
PESEL ⟦85050512345⟧
ІПН ⟦1234567890⟧
TC kimlik no ⟦10000000146⟧
NIN ⟦12345678901⟧
BVN ⟦22123456789⟧
National ID ⟦12345678⟧ Kenya
KRA PIN ⟦A001234567Z⟧
driver's license ⟦D1234567⟧
driving licence ⟦MORGA753116SM9IJ⟧
GSTIN ⟦27ABCPK1234F1Z5⟧
UTR ⟦1234567890⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
