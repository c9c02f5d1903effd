"""Whether the author of a text is in doubt: asks whether something is a scam, or shows a suspicious message."""

from __future__ import annotations

import pytest

from moderation.screening import starter_rules
from moderation.screening.pipeline import screen

IN_DOUBT = [
    "Is this a scam?",
    "Is it legit when a client asks for my ID card before the contract?",
    "Somebody sent me this: 'send 100 USDT to unlock your earnings'. Legit?",
    "Got this message today:\n\n> Hello dear, pay the registration fee and contact me on Telegram\n\nShould I answer?",
    'A client wrote to me: "Pay a refundable deposit of 50 dollars before we start." What would you do?',
    "¿Esto es una estafa?",
    "Isso é golpe?",
]
NOT_IN_DOUBT = [
    "How do I price a logo? I never know.",
    "Can I ask for a deposit before I start?",
    "Beware: clients who ask for a fee are scammers. Never pay.",
    "Pay me a small deposit first.",
    'The client said: "We love the second draft." I was so happy.',
    "> Half of it first.\n\nThat is what I do as well.",
    "",
]


@pytest.mark.parametrize("text", IN_DOUBT)
def test_the_author_is_in_doubt(text: str) -> None:
    assert screen(text, rules=starter_rules.book()).in_doubt


@pytest.mark.parametrize("text", NOT_IN_DOUBT)
def test_the_author_is_not_in_doubt(text: str) -> None:
    assert not screen(text, rules=starter_rules.book()).in_doubt


def test_advice_that_cannot_be_decided_on_holds_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    from moderation.screening import pipeline
    from moderation.screening.findings import ScreeningTrouble

    matched = pipeline.scam_rules.match
    calls = []

    def second_one_fails(*args: object) -> object:
        calls.append(args)
        if len(calls) == 2:
            raise ScreeningTrouble("scam rules ran out of time")
        return matched(*args)

    monkeypatch.setattr(pipeline.scam_rules, "match", second_one_fails)
    report = screen('A client wrote: "Pay a deposit first."', rules=starter_rules.book())
    assert len(calls) == 2
    assert report.complete
    assert not report.in_doubt
