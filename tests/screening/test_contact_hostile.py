"""Texts made to cost much: everything is linear, and what is too much of one thing is held."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import pytest

from moderation.screening import contact_details, normalise, redaction
from moderation.screening.findings import ScreeningTrouble
from tests.screening.contact_checks import look, never

EXAMPLES = Path(__file__).parent.parent / "data" / "contact_examples.jsonl"
LENGTH = 20_000
SECONDS = 1.5
"""Six times the budget of an idle core, for machines that are busy; quadratic code takes minutes."""
TIMES = 20
AT_MOST = 25
PIECES = [
    "a.", "1-2.3 ", "@", "a@", "a@b.c ", "a at b dot ", "one two three ", "call 1-2.3 ", "(", "+1 ", "0",
    "12345 ", "1\n", "x: ", "my number is 1234567 ", "telegram @a ", "http://a.", "www.", "&#64;", "\\@", "**a",
    "<a", "<!--", "%40", "fivefive", "double ", "a b c d ", "a.b.c.d ", "DE89", "4111 1111 1111 1111 ", "0x",
    "12 Main Street, ", "ul. a 1 ", "12 A B C D ", "live:", "a#1234 ", "paypal ", "cpf 1", "\u0430a", "\u200b",
    "a\u0301", "👍", "🇺🇸", "𝐚", "\u202e", "१", "gmail: ", "anna gmail com ", "moc.liamg@anna ", "A1", " dot com",
    "underscore ", "[at]", "-at-", "t . me / ", "www a com ", "\n", ". ", "\ud800", "\uf8d0",
    "area code 12 then 34 ", "House 1, Road 2, ", "Flat 1, ", "my address is a1, ", "Green Road 3, ", "A 1, 12345 B ",
    "add me john_d9 telegram ", "at-sign john_d9 mail ", "地址", "a\" + \"@", "{a}.", "12 Main St. ",
    "then the at sign, then a ", "nine eight then ", "9 7 🔸 5 0 🔸 ", "a (at) b (dot) c ", "([{<(at", "a / at / b / ",
    "replace X with @ aXb.de ", "mailbox is qwertz gmail ", "\u13b7\u13ac skype ", "D for dog, ", "alpha bravo ",
    "6d 69 ", ".- -... ", "no spaces a b @ c ", "[1] ", "DE89 then 33 ", "seven fivve nin ", "code 9 1. five five. ",
    "a . b . c / ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_costs_no_more_than_its_budget(piece):
    text = (piece * LENGTH)[:LENGTH]
    start = time.process_time()
    with suppress(ScreeningTrouble):
        redaction.settle(text, contact_details.find(normalise.readings(text), never))
    redaction.blunt(text)
    assert time.process_time() - start < SECONDS


def seconds(text: str, rounds: int) -> float:
    """The best of three, for whatever else the machine does meanwhile."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for _ in range(rounds):
            redaction.thorough(text, look)
        best = min(best, (time.process_time() - start) / rounds)
    return best


def test_same_content_repeated_costs_in_proportion():
    posts = [json.loads(line)["text"] for line in EXAMPLES.read_text(encoding="utf-8").split("\n")[:24] if line]
    post = "\n\n".join(posts)[:900]
    repeated = "\n\n".join([post] * TIMES)
    seconds(post, 1)
    assert seconds(repeated, 2) <= AT_MOST * seconds(post, 40)
