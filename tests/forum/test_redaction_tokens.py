"""Tokens of the edit form: keeping one keeps its redaction, and nothing else makes one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forum.redaction_tokens import from_tokens, to_tokens
from moderation.screening.labels import ANY_MARKER, MARKERS

PHONE = MARKERS["PHONE"]
EMAIL = MARKERS["EMAIL"]
TEXT = f"Call {PHONE} or write {EMAIL}."
SHOWN = "Call ⟦phone number removed 1⟧ or write ⟦e-mail address removed 2⟧."


def test_each_redaction_is_one_token() -> None:
    assert to_tokens(TEXT) == SHOWN


def test_an_untouched_text_keeps_its_redactions() -> None:
    assert from_tokens(SHOWN, TEXT) == TEXT


def test_a_moved_token_keeps_its_redaction() -> None:
    assert from_tokens("⟦e-mail address removed 2⟧, then ⟦phone number removed 1⟧", TEXT) == f"{EMAIL}, then {PHONE}"


def test_a_deleted_token_is_gone() -> None:
    assert from_tokens("Call me.", TEXT) == "Call me."


def test_a_second_copy_is_nothing_but_words() -> None:
    twice = "⟦phone number removed 1⟧ ⟦phone number removed 1⟧"
    assert from_tokens(twice, TEXT) == f"{PHONE} ⟦phone number removed 1⟧"


def test_an_invented_token_is_nothing_but_words() -> None:
    for invented in ("⟦phone number removed 7⟧", "⟦phone number removed⟧", "⟦bank details removed 1⟧"):
        assert from_tokens(invented, TEXT) == invented
        assert from_tokens(invented, "No redaction here.") == invented


def test_a_typed_marker_is_taken_out() -> None:
    assert from_tokens(f"Call {PHONE}", "Nothing was removed.") == "Call "


def test_words_that_look_like_a_token_stay_words() -> None:
    text = f"I typed ⟦phone number removed 1⟧ myself, unlike {PHONE}."
    assert from_tokens(to_tokens(text), text) == text


@given(
    st.lists(st.sampled_from([*MARKERS.values(), "⟦", "⟧", " 1", " 2⟧", "phone number removed", "words "])).map("".join)
)
def test_showing_and_reading_any_text_changes_nothing(text: str) -> None:
    assert ANY_MARKER.search(to_tokens(text)) is None
    assert from_tokens(to_tokens(text), text) == text
