"""Where a spot is in the text as it was written: in one piece, or in several with telling words between them.

``anna, then the monkey, then web``: the words between belong to nobody, so they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Spot
from moderation.screening.patterns import linear
from moderation.screening.reading import Reading

FEWEST_WORDS: Final = 3
LONG: Final = 12
"""Characters; no sign is written longer than that unless it is told in a sentence."""
WORD: Final = re.compile(r"[^\W\d_]+")
TELLING: Final = linear(
    r"(?i)\b(?:followed by|then|after that|after|next|comes|finally|lastly|with no spaces?|without spaces?"
    r"|luego|despues|seguido (?:de|por)|puis|ensuite|suivi de|dann|danach|gefolgt von|depois|poi|dopo"
    r"|seguito da|potem|potom|daarna"
    r"|sonra|lalu|kemudian|todo junto|tudo junto|zusammen|ohne leerzeichen|sin espacios|sem espacos|sans espaces?)"
    r"(?:[\s,:]+(?:the |an? |el |la |der |die |das |le )?|$)|затем\s+|потом\s+"
)
"""In a sign alone they do not occur."""
FRAME: Final = re.compile(r"[()\[\]{}<>]")


def places(reading: Reading, spot: Spot) -> Iterator[tuple[int, int]]:
    """The stretches of the original that the spot stands for, in order."""
    first, last = reading.span(spot.start, spot.end)
    if last - first < spot.end - spot.start + LONG:
        yield first, last
        return
    begin = first
    for start, end in _between(reading, spot):
        told = _told(reading.source[start:end])
        if told:
            if begin < start:
                yield begin, start
            begin = start + told
    yield begin, last


def _between(reading: Reading, spot: Spot) -> Iterator[tuple[int, int]]:
    """What single signs stand for, and what was left out between two characters."""
    previous = reading.starts[spot.start]
    for position in range(spot.start, spot.end):
        start, end = reading.starts[position], reading.ends[position]
        if start > previous:
            yield previous, start
        if _stands_alone(reading, position):
            yield start, end
        previous = max(previous, end)


def _stands_alone(reading: Reading, position: int) -> bool:
    """A sign that was put for all of its stretch; a plus before digits in words shares theirs."""
    if reading.text[position].isalnum() or not 0 < position < len(reading.text) - 1:
        return False
    return reading.starts[position] not in {reading.starts[position - 1], reading.starts[position + 1]}


def _told(stretch: str) -> int:
    """How much of the stretch is talk: to the last word that tells what follows; 0 if none of it is."""
    if len(stretch) < LONG or FRAME.search(stretch) or len(WORD.findall(stretch)) < FEWEST_WORDS:
        return 0
    return max((match.end() for match in TELLING.finditer(stretch)), default=0)
