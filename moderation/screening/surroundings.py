"""The surroundings of places in a text: what has to be read again when a text has changed there and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

NEAR: Final = 300
"""How far from a change, in characters, a detail may come to light by it: further than any word speaks of a value."""
MARGIN: Final = 700
"""How much of the text is read on each side of a change, so that what is near it is read in its context."""


class Stretch(NamedTuple):
    """``text[start:end]`` is to be read; what is found counts between ``first`` and ``last``."""

    start: int
    end: int
    first: int
    last: int


def around(text: str, places: Iterable[int]) -> list[Stretch]:
    """The stretches around sorted places, grown to whole words; those that meet become one."""
    stretches: list[Stretch] = []
    for place in places:
        start, end = _word_start(text, place - MARGIN), _word_end(text, place + MARGIN)
        if stretches and start <= stretches[-1].end:
            stretches[-1] = stretches[-1]._replace(end=end, last=place + NEAR)
        else:
            stretches.append(Stretch(start, end, max(0, place - NEAR), place + NEAR))
    return stretches


def _word_start(text: str, position: int) -> int:
    if position <= 0:
        return 0
    return max(text.rfind(" ", 0, position), text.rfind("\n", 0, position)) + 1


def _word_end(text: str, position: int) -> int:
    found = [place for place in (text.find(" ", position), text.find("\n", position)) if place >= 0]
    return min(found, default=len(text))
