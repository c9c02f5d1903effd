"""Findings settled and replaced: whole characters, nothing twice, nothing left half."""

from __future__ import annotations

import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from moderation.screening import labels, redaction
from moderation.screening.findings import Finding, Kind
from tests.screening.contact_checks import findings_in


def finding(start, end, kind=Kind.EMAIL, score=0.9):
    return Finding(start, end, kind, score, "test", "a reason")


def redacted(text):
    return redaction.redact(text, findings_in(text))


def test_overlapping_findings_become_one_under_the_longest():
    (settled,) = redaction.settle("x" * 30, [finding(0, 20), finding(10, 25, Kind.PHONE)])
    assert (settled.start, settled.end, settled.kind) == (0, 25, Kind.EMAIL)


def test_findings_apart_stay_apart_and_in_order():
    settled = redaction.settle("x" * 30, [finding(20, 25), finding(0, 5)])
    assert [(piece.start, piece.end) for piece in settled] == [(0, 5), (20, 25)]


def test_character_is_never_split():
    (settled,) = redaction.settle("a\u0301bc", [finding(1, 3)])
    assert (settled.start, settled.end) == (0, 3)


def test_marker_stands_for_the_kind():
    assert redaction.redact("to anna@web.de!", [finding(3, 14)]) == f"to {labels.MARKERS[Kind.EMAIL]}!"


def test_blunt_mask_leaves_plain_words_only():
    text = "Write to anna@web.de or a n n a, call 555 0123 or see t.me/anna, bye"
    assert redaction.blunt(text) == "Write to … or … … … … call … … or see … bye"


VALUES = [
    "anna.k@gmail.com",
    "+1 415 555 0132",
    "(415) 555-0132",
    "t.me/annak85",
    "https://annakdesign.com/x",
    "skype: annak85",
    "DE89 3704 0044 0532 0130 00",
    "paypal.me/annak85",
    "SSN 219-09-1234",
    "12 Elm Street, Boston, MA 02108",
    "wa.me/15555550123",
    "Telegram @annak85",
    "my number is five five five zero one two three",
]
FILLING = st.sampled_from(
    [
        "hello ",
        " and ",
        ", ",
        "\n",
        " (",
        ") ",
        " my ",
        "*",
        "_",
        " at ",
        " dot ",
        "@",
        "/",
        ".",
        " 5 ",
        "é",
        "👍",
        labels.MARKERS[Kind.PHONE],
    ]
)
TEXTS = st.lists(st.one_of(st.sampled_from(VALUES), FILLING, st.text(max_size=8)), max_size=8).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_redacting_twice_changes_nothing_more(text):
    once = redacted(text)
    assert redacted(once) == once


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_findings_are_apart_inside_the_text_and_on_whole_characters(text):
    settled = findings_in(text)
    edges = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    end = 0
    for piece in settled:
        assert end <= piece.start < piece.end <= len(text)
        assert {piece.start, piece.end} <= edges
        end = piece.end


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=100))
def test_blunt_mask_takes_any_text_and_leaves_no_digit(text):
    assume(text)
    assert not any(character.isascii() and character.isdigit() for character in redaction.blunt(text))
