"""Sentences, and which of them are the author's own words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from moderation.screening.wording import ENDINGS, Wording


class Stance(StrEnum):
    """What a sentence does."""

    OFFERING = "offering"
    REPORTING = "reporting"
    WARNING = "warning"
    ASKING = "asking"
    QUOTING = "quoting"
    POLICY = "policy"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sentence:
    """``start`` to ``end`` of the original, words ``first`` to ``last``; ``own``: not quoted from others.

    ``live_contact``: holds a link or contact detail in the author's own words.
    """

    start: int
    end: int
    stance: Stance
    own: bool
    first: int
    last: int
    live_contact: bool = False

    @property
    def offered(self) -> bool:
        """Whether what stands here is put forward by the author, not asked, reported or warned of."""
        return self.own and self.stance in (Stance.OFFERING, Stance.OTHER)


def runs(wording: Wording, quoted: list[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """First and last word of each sentence, and whether it is the author's own; never mixes own and quoted words."""
    starts = [start for start, _ in quoted]
    first, own = 0, True
    for number, word in enumerate(wording.words):
        at = wording.positions[number][0]
        before = bisect_right(starts, at) - 1
        now_own = not (before >= 0 and at < quoted[before][1])
        if number > first and now_own != own:
            yield first, number - 1, own
            first = number
        own = now_own
        if word in ENDINGS:
            yield first, number, own
            first = number + 1
    if first < len(wording.words):
        yield first, len(wording.words) - 1, own
