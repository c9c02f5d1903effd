"""Joins letters that were set apart: ``j o h n``, ``W.h.a.t.s.A.p.p``, ``g-m-a-i-l``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing

CUE: Final = re.compile(r"(?:^|[^a-zA-Z0-9])[a-zA-Z0-9][ .\-_*/|~,\n][a-zA-Z0-9@.][ .\-_*/|~,\n]")
PIECE: Final = re.compile(r"\S+")
LETTERED: Final = re.compile(
    r"(?<![A-Za-z0-9.])[A-Za-z0-9]([.\-_*/|~,])(?:[A-Za-z0-9]\1){2,60}[A-Za-z0-9](?![A-Za-z0-9])"
)
RULED: Final = re.compile(r"(?<=[0-9])((?:[_()~|*=\[\]{}<>]{2,6}[ -]?){1,2}|[\[\]{}<>()_|~])(?=[0-9])")
"""Numbers behind a row of signs."""
FEWEST: Final = 4


def joined(reading: Reading) -> Reading:
    """The reading with runs of single letters joined into words."""
    if not CUE.search(reading.text) and not RULED.search(reading.text):
        return reading
    edits = _spaced_runs(reading.text)
    edits += [
        Edit(match.start(), match.end(), match.group()[::2])
        for match in LETTERED.finditer(reading.text)
        if any(character.isalpha() for character in match.group())
    ]
    edits += [Edit(match.start(1), match.end(1), " ", Undoing.RULED) for match in RULED.finditer(reading.text)]
    return reading.rewritten(apart(edits), Undoing.APART) if edits else reading


def _spaced_runs(text: str) -> list[Edit]:
    """One deletion for each single space between single characters, in runs that are long enough."""
    edits: list[Edit] = []
    run: list[tuple[int, int]] = []
    for match in PIECE.finditer(text):
        if match.end() - match.start() == 1 and (not run or _near(text, run[-1][1], match.start())):
            run.append(match.span())
            continue
        edits += _gaps(text, run)
        run = [match.span()] if match.end() - match.start() == 1 else []
    return edits + _gaps(text, run)


def _near(text: str, end: int, start: int) -> bool:
    return text[end:start] in {" ", "\n", "  "}


def _gaps(text: str, run: list[tuple[int, int]]) -> list[Edit]:
    """Deletions of the single spaces; a wider gap is a word boundary and stays."""
    letters = sum(text[start:end].isalnum() for start, end in run)
    if letters < FEWEST or not any(text[start:end].isalpha() for start, end in run):
        return []
    return [
        Edit(left[1], right[0], "")
        for place, (left, right) in enumerate(pairwise(run))
        if right[0] - left[1] == 1 and not _new_word("".join(text[start:end] for start, end in run[place : place + 3]))
    ]


def _new_word(letters: str) -> bool:
    """``L a n e`` after ``O a k`` begins with a capital."""
    return letters[1:2].isupper() and letters[2:3].islower() and (letters[0].islower() or letters[0].isdigit())
