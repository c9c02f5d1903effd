"""Says in plain words what had to be undone before a detail could be seen. Nothing of the detail is repeated."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from moderation.screening.contact_details.base import Spot
from moderation.screening.findings import Kind
from moderation.screening.reading import Reading, Undone
from moderation.screening.undoing import Undoing

ORDER: Final = {undoing: place for place, undoing in enumerate(Undoing)}
MOST: Final = 3
"""So many undoings are told; whoever stacked more knows what they did."""
LONGEST: Final = 300
"""Of what was undone in one place, in characters."""
NAMED_NEAR: Final = 60
"""How far from a value the name of its service may stand."""
ONE_BY_ONE: Final = re.compile(r"\w(?:[\W_]\w\b|[\W_]\w(?=_)){4,}")
HOW_IT_IS_WRITTEN: Final = frozenset({Undoing.ACCENTS, Undoing.LINES})
"""What addresses and numbers in words have without any disguise."""
LAST_LATIN: Final = "\u0250"
VARIATION: Final = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They choose between pictures of an emoji and are no disguise by themselves."""


def explain(reading: Reading, spot: Spot, undone: Sequence[Undone]) -> str:
    """The recognizer's reason, and how the detail was disguised; ``undone``, sorted, is what was in the reading."""
    start, end = reading.span(spot.start, spot.end)
    written, read = reading.source[start:end], reading.text[spot.start : spot.end]
    found = {*_of_characters(set(written) - set(read)), *_of_stretches(undone, start, end)}
    if ONE_BY_ONE.search(written):
        found.add(Undoing.APART)
    if "\n" in written.strip():
        found.add(Undoing.LINES)
    if spot.kind is Kind.ADDRESS or Undoing.NUMBER_WORDS in found:
        found -= HOW_IT_IS_WRITTEN
    told = sorted(found, key=ORDER.__getitem__)[:MOST]
    return f"{spot.reason} ({', '.join(told)})" if told else spot.reason


def _of_stretches(undone: Sequence[Undone], start: int, end: int) -> Iterator[Undoing]:
    first = bisect_left(undone, start - LONGEST, key=lambda each: each.start)
    last = bisect_left(undone, end + NAMED_NEAR, key=lambda each: each.start)
    for each in undone[first:last]:
        near = NAMED_NEAR if each.undoing is Undoing.SERVICE else 0
        if each.start < end + near and each.end > start - near:
            yield each.undoing


def _of_characters(changed: set[str]) -> Iterator[Undoing]:
    """What folding undid, which goes by single characters."""
    for character in changed:
        if not character.isascii() and (undoing := _of_character(character)):
            yield undoing


@lru_cache(maxsize=4096)
def _of_character(character: str) -> Undoing | None:
    name, category = unicodedata.name(character, ""), unicodedata.category(character)
    if character in VARIATION:
        return None
    if any(mark in name for mark in ("KEYCAP", "REGIONAL INDICATOR", "NEGATIVE SQUARED")):
        return Undoing.EMOJI
    if category in {"Cf", "Mn", "Me", "Cc"} or "FILLER" in name or "BLANK" in name:
        return Undoing.HIDDEN
    if name.startswith("FULLWIDTH"):
        return Undoing.FULL_WIDTH
    if category == "Nd" and not unicodedata.decomposition(character):
        return Undoing.OTHER_DIGITS
    if category[0] in "LN" or unicodedata.normalize("NFKC", character).isalnum():
        return _of_letter(character, name)
    return Undoing.LOOKALIKE_SIGNS if category[0] in "PZ" or category in {"Sm", "Sk"} else None


def _of_letter(character: str, name: str) -> Undoing | None:
    if unicodedata.normalize("NFKC", character) != character or "SMALL CAPITAL" in name or "MODIFIER" in name:
        return Undoing.DECORATED
    if character < LAST_LATIN or unicodedata.normalize("NFD", character)[0].isascii():
        return Undoing.ACCENTS
    return Undoing.OTHER_LETTERS
