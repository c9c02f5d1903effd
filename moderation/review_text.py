"""Review texts: a text with a marker per redaction, and the way between its positions and those of the original.

Everything here is a pure function on one field and its redactions, sorted and apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Redaction:
    """``original[start:end]`` is not published; ``marker`` stands in its place."""

    start: int
    end: int
    marker: str


def mask(original: str, redactions: Sequence[Redaction]) -> str:
    """The original with each redaction as its marker."""
    pieces, position = [], 0
    for redaction in redactions:
        pieces += [original[position : redaction.start], redaction.marker]
        position = redaction.end
    return "".join([*pieces, original[position:]])


def unmask(review: str, redactions: Sequence[Redaction], values: Sequence[str]) -> str:
    """The original, from the review text and the value behind each redaction."""
    pieces, position = [], 0
    for redaction, value in zip(redactions, values, strict=True):
        at = to_review(redaction.start, redactions)
        pieces += [review[position:at], value]
        position = at + 1
    return "".join([*pieces, review[position:]])


def to_review(position: int, redactions: Sequence[Redaction]) -> int:
    """Where a position of the original is in the review text; inside a redaction: at its marker."""
    shift = 0
    for redaction in redactions:
        if position <= redaction.start:
            break
        if position < redaction.end:
            return redaction.start - shift
        shift += redaction.end - redaction.start - 1
    return position - shift


def to_original(start: int, end: int, redactions: Sequence[Redaction]) -> tuple[int, int]:
    """The span of the original that a span of the review text stands for; a touched marker counts whole."""
    return _original_position(start, redactions), _original_position(end, redactions)


def _original_position(position: int, redactions: Sequence[Redaction]) -> int:
    shift = 0
    for redaction in redactions:
        if position <= redaction.start - shift:
            break
        shift += redaction.end - redaction.start - 1
    return position + shift
