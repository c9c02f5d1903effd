"""Texts made to cost much: everything is linear, and what is too much of one thing is held."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from moderation.screening import contact_details, normalise, redaction
from moderation.screening.findings import ScreeningTrouble
from tests.screening.contact_checks import never

LENGTH = 20_000
SECONDS = 1.5
"""Six times the budget of an idle core, for machines that are busy; quadratic code takes minutes."""
PIECES = [
    "a.", "1-2.3 ", "@", "a@", "a@b.c ", "a at b dot ", "one two three ", "call 1-2.3 ", "(", "+1 ", "0",
    "12345 ", "1\n", "x: ", "my number is 1234567 ", "telegram @a ", "http://a.", "www.", "&#64;", "\\@", "**a",
    "<a", "<!--", "%40", "fivefive", "double ", "a b c d ", "a.b.c.d ", "DE89", "4111 1111 1111 1111 ", "0x",
    "12 Main Street, ", "ul. a 1 ", "12 A B C D ", "live:", "a#1234 ", "paypal ", "cpf 1", "\u0430a", "\u200b",
    "a\u0301", "👍", "🇺🇸", "𝐚", "\u202e", "१", "gmail: ", "anna gmail com ", "moc.liamg@anna ", "A1", " dot com",
    "underscore ", "[at]", "-at-", "t . me / ", "www a com ", "\n", ". ", "\ud800", "\uf8d0",
    "area code 12 then 34 ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_costs_no_more_than_its_budget(piece):
    text = (piece * LENGTH)[:LENGTH]
    start = time.process_time()
    with suppress(ScreeningTrouble):
        redaction.settle(text, contact_details.find(normalise.readings(text), never))
    redaction.blunt(text)
    assert time.process_time() - start < SECONDS
