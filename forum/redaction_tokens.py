"""How the edit form writes a redaction: as one token in plain words, which keeps the redaction when it is kept.

The tokens of a text follow from the text alone, so nothing has to be remembered between showing the form
and reading it. A token that was not drawn there, or a second copy of one, is nothing but words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from moderation.screening import labels

OPEN: Final = "⟦"
CLOSE: Final = "⟧"
MARKERS: Final = {labels.words_for(marker): marker for marker in labels.KINDS}
TOKEN: Final = re.compile(f"{OPEN}(?P<words>{'|'.join(map(re.escape, MARKERS))}) [0-9]+{CLOSE}")


def to_tokens(text: str) -> str:
    """The text with ``⟦phone number removed 1⟧`` for each marker."""
    tokens = iter(_tokens(text))
    return labels.ANY_MARKER.sub(lambda _: next(tokens)[0], text)


def from_tokens(typed: str, original: str) -> str:
    """What was typed, with a marker for each token of the original that is still there, wherever it moved."""
    kept = labels.strip_markers(typed)
    for token, marker in _tokens(original):
        kept = kept.replace(token, marker, 1)
    return kept


def as_markers(typed: str) -> str:
    """Whatever looks like a token as the redaction it may stand for: for a look ahead, not for handing in."""
    return TOKEN.sub(lambda match: MARKERS[match["words"]], labels.strip_markers(typed))


def _tokens(text: str) -> list[tuple[str, str]]:
    """Token and marker of each redaction, in order; words that look like a token get to keep their number."""
    numbers = _free_numbers(text)
    return [
        (f"{OPEN}{labels.words_for(marker)} {next(numbers)}{CLOSE}", marker)
        for marker in labels.ANY_MARKER.findall(text)
    ]


def _free_numbers(text: str) -> Iterator[int]:
    return (number for number in count(1) if f" {number}{CLOSE}" not in text)
