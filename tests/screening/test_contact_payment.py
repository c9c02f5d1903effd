"""Payment identifiers, with and without check digits. What is private stands between the brackets."""

from __future__ import annotations

import pytest

from tests.screening.contact_checks import assert_hidden, rows

HITS = """
IBAN ⟦DE89 3704 0044 0532 0130 00⟧
⟦GB29NWBK60161331926819⟧
IBAN: ⟦FR14 2004 1010 0505 0001 3M02 606⟧
card ⟦4111 1111 1111 1111⟧
⟦5500-0000-0000-0004⟧ cvv ⟦123⟧
BTC: ⟦1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa⟧
⟦bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq⟧
USDT TRC20 ⟦TJRabPrwbZy45sbavfcjinPJC18kjpRTv8⟧
SOL ⟦7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV⟧
XRP ⟦rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh⟧
LTC ⟦LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnJ⟧
⟦paypal.me/annak85⟧
⟦https://www.paypal.com/paypalme/annak85⟧
PayPal: ⟦anna@firma.com⟧
paypal ⟦anna at firma dot com⟧
send via Zelle to ⟦anna@firma.com⟧
Zelle ⟦512-555-0142⟧
cash app ⟦$annak85⟧
Venmo ⟦@anna-k85⟧
UPI: ⟦anna@okaxis⟧
pay to ⟦9876543210@ybl⟧
gcash ⟦0917 123 4567⟧
bKash: ⟦01712345678⟧
easypaisa ⟦0300 1234567⟧
mpesa ⟦0712345678⟧
Pix: ⟦anna@firma.com.br⟧
chave pix ⟦123.456.789-09⟧
account number ⟦12345678⟧ sort code ⟦12-34-56⟧
acct ⟦000123456789⟧, routing ⟦021000021⟧
A/C no ⟦123456789012⟧ IFSC ⟦HDFC0001234⟧
CLABE ⟦032180000118359719⟧
SWIFT: ⟦DEUTDEFF500⟧
GTBank account ⟦0123456789⟧
Payoneer: ⟦anna@firma.com⟧
Payoneer ID ⟦12345678⟧
Binance ID: ⟦123456789⟧
"""


@pytest.mark.parametrize("row", rows(HITS))
def test_private_part_is_hidden_and_nothing_else(row):
    assert_hidden(row)
