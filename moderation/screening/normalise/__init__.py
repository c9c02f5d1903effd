"""What a text says once its disguises are off, in as few readings as it takes.

The first reading has the same words in plain characters. A second one exists only where something more had
to be undone: markup, letters set apart, words for signs and digits. Every reading knows its way back.
"""

from __future__ import annotations

from moderation.screening.normalise import folding, markup, numerals, spacing, spelling
from moderation.screening.reading import Reading

__all__ = ["Reading", "readings"]

UNDOING = (markup.rendered, spacing.joined, spelling.signs, numerals.digits)
"""Each takes a reading and gives one with a kind of disguise undone, or the same object."""


def readings(text: str) -> tuple[Reading, ...]:
    """The folded reading, and one with all further disguises undone if there are any."""
    folded = folding.fold(text)
    undone = folded
    for undo in UNDOING:
        undone = undo(undone)
    if undone.text == folded.text:
        return (folded,)
    return (folded, undone)
