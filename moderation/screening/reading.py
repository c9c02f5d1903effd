"""A reading: the text as a recognizer sees it, with the exact way back to the text as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from moderation.screening.undoing import Undoing


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``text[start:end]`` of a reading; the replacement stands for all that it replaced."""

    start: int
    end: int
    replacement: str
    undoing: Undoing | None = None


class Undone(NamedTuple):
    """What was undone in ``source[start:end]``."""

    start: int
    end: int
    undoing: Undoing


@dataclass(frozen=True, slots=True)
class Reading:
    """``text[i]`` stands for ``source[starts[i]:ends[i]]``; neighbours may share a piece of the source."""

    text: str
    source: str
    starts: Sequence[int]
    ends: Sequence[int]
    undone: Sequence[Undone] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` was in the source. An empty stretch maps to an empty stretch."""
        if start >= end:
            position = self.starts[start] if start < len(self.starts) else len(self.source)
            return position, position
        return self.starts[start], self.ends[end - 1]

    def written(self, stretch: slice) -> str:
        """What ``text[stretch]`` was in the source."""
        start, end = self.span(stretch.start, stretch.stop)
        return self.source[start:end]

    def rewritten(self, edits: Sequence[Edit], undoing: Undoing | None = None) -> Reading:
        """This reading with sorted, non-overlapping edits made; ``undoing`` is what those undo that do not say it."""
        undone = list(self.undone)
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for edit in edits:
            pieces += (self.text[done : edit.start], edit.replacement)
            starts.extend(self.starts[done : edit.start])
            ends.extend(self.ends[done : edit.start])
            first, last = self.span(edit.start, edit.end)
            starts.extend([first] * len(edit.replacement))
            ends.extend([last] * len(edit.replacement))
            done = edit.end
            if how := edit.undoing or undoing:
                undone.append(Undone(first, last, how))
        pieces.append(self.text[done:])
        starts.extend(self.starts[done:])
        ends.extend(self.ends[done:])
        return Reading("".join(pieces), self.source, starts, ends, undone)


def verbatim(text: str) -> Reading:
    """The text read just as it stands."""
    return Reading(text, text, range(len(text)), range(1, len(text) + 1))


def apart(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order, without those that overlap an earlier (or, at the same place, longer) one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
