"""The one door to Presidio: nothing fails in silence, nothing private is in a reason."""

from __future__ import annotations

import pytest
from presidio_analyzer import RecognizerResult

from moderation.screening import contact_details, normalise
from moderation.screening.contact_details.registry import recognizers
from moderation.screening.findings import ScreeningTrouble
from tests.screening.contact_checks import findings_in, never

TEXT = "call 555 0123"
REASON = {"reason": "a reason"}
NONSENSE = {
    "nothing": None,
    "a word": "nonsense",
    "a list of words": ["nonsense"],
    "an end outside the text": [RecognizerResult("PHONE", 0, 9999, 0.5, None, dict(REASON))],
    "a start below zero": [RecognizerResult("PHONE", -1, 4, 0.5, None, dict(REASON))],
    "an empty span": [RecognizerResult("PHONE", 3, 3, 0.5, None, dict(REASON))],
    "an unknown kind": [RecognizerResult("PERSON", 0, 4, 0.5, None, dict(REASON))],
    "a score above one": [RecognizerResult("PHONE", 0, 4, 1.5, None, dict(REASON))],
    "no number as score": [RecognizerResult("PHONE", 0, 4, float("nan"), None, dict(REASON))],
    "no reason": [RecognizerResult("PHONE", 0, 4, 0.5, None, {"x": "y"})],
}
NAMES = [recognizer.name for recognizer in recognizers()]


def named(name):
    return next(recognizer for recognizer in recognizers() if recognizer.name == name)


@pytest.mark.parametrize("error", [ValueError, TimeoutError, RecursionError, MemoryError])
@pytest.mark.parametrize("name", NAMES)
def test_recognizer_that_breaks_makes_screening_incomplete(monkeypatch, name, error):
    def broken(*_args, **_kwargs):
        raise error(TEXT)

    monkeypatch.setattr(named(name), "analyze", broken)
    with pytest.raises(ScreeningTrouble, match=name) as trouble:
        contact_details.find(normalise.readings(TEXT), never)
    assert "555" not in str(trouble.value)


@pytest.mark.parametrize("nonsense", NONSENSE.values(), ids=NONSENSE.keys())
@pytest.mark.parametrize("name", NAMES)
def test_recognizer_that_returns_nonsense_makes_screening_incomplete(monkeypatch, name, nonsense):
    monkeypatch.setattr(named(name), "analyze", lambda *_args, **_kwargs: nonsense)
    with pytest.raises(ScreeningTrouble, match=name):
        contact_details.find(normalise.readings(TEXT), never)


def test_text_over_budget_is_not_read_on():
    with pytest.raises(ScreeningTrouble, match="over budget"):
        contact_details.find(normalise.readings(TEXT), lambda: True)


def test_more_details_than_a_post_can_hold_hold_it():
    with pytest.raises(ScreeningTrouble):
        contact_details.find(normalise.readings("my number is 5551234567\n\n" * 800), never)


def test_reason_says_which_word_and_what_was_undone_and_never_the_value():
    (finding,) = findings_in("whatsapp ＋４４　７７００　９００５８６")
    assert "whatsapp" in finding.reason
    assert "look-alike" in finding.reason
    assert not any(character.isdigit() for character in finding.reason)
