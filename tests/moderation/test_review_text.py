"""Positions of a review text and of its original are exact images of each other."""

from hypothesis import given
from hypothesis import strategies as st

from moderation.review_text import Redaction, mask, to_original, to_review, unmask
from moderation.screening.labels import MARKERS

PHONE = MARKERS["PHONE"]


@st.composite
def texts_with_redactions(draw: st.DrawFn) -> tuple[str, list[Redaction]]:
    text = draw(st.text(min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [Redaction(start, end, PHONE) for start, end in pairs]


def values_of(text: str, redactions: list[Redaction]) -> list[str]:
    return [text[redaction.start : redaction.end] for redaction in redactions]


@given(texts_with_redactions())
def test_review_text_and_values_make_up_the_original_again(example):
    text, redactions = example
    assert unmask(mask(text, redactions), redactions, values_of(text, redactions)) == text


@given(texts_with_redactions())
def test_a_marker_stands_where_each_value_was(example):
    text, redactions = example
    review = mask(text, redactions)
    for redaction in redactions:
        assert review[to_review(redaction.start, redactions)] == PHONE


@given(texts_with_redactions(), st.data())
def test_a_span_of_the_review_text_covers_the_same_words_in_the_original(example, data):
    text, redactions = example
    review = mask(text, redactions)
    if not review:
        return
    start = data.draw(st.integers(0, len(review) - 1))
    end = data.draw(st.integers(start + 1, len(review)))
    original_start, original_end = to_original(start, end, redactions)
    inside = [
        Redaction(r.start - original_start, r.end - original_start, r.marker)
        for r in redactions
        if original_start <= r.start and r.end <= original_end
    ]
    assert mask(text[original_start:original_end], inside) == review[start:end]


def test_a_value_that_is_redacted_is_not_in_the_review_text():
    text = "call 555 0100 now"
    assert mask(text, [Redaction(5, 13, PHONE)]) == f"call {PHONE} now"
