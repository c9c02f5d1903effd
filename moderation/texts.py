"""A text of several fields as one string to be screened, and positions back to its fields.

Title and body are read together, because a contact detail can straddle them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

SEPARATOR: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """A span of one field: code points, end exclusive."""

    field: str
    start: int
    end: int


def join(fields: Mapping[str, str]) -> str:
    """The fields as one text, in their order."""
    return SEPARATOR.join(fields.values())


def split_span(fields: Mapping[str, str], start: int, end: int) -> Iterator[FieldSpan]:
    """The parts of a span of the joined text that lie in each field."""
    offset = 0
    for name, text in fields.items():
        inside_start, inside_end = max(start - offset, 0), min(end - offset, len(text))
        if inside_start < inside_end:
            yield FieldSpan(name, inside_start, inside_end)
        offset += len(text) + len(SEPARATOR)
