"""Review text read again, as when it was handed in: where a detail was removed, something of its kind stands in.

Rules ask for links and handles; the label of one would read like a stop. The values themselves stay sealed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from moderation.screening import labels, normalise
from moderation.screening.findings import Finding, Kind
from moderation.screening.wording import Reading, Wording, read

STAND_INS: Final[dict[str, str]] = {
    Kind.EMAIL: "someone@example.com",
    Kind.PHONE: "5550100",
    Kind.HANDLE: "@someone",
    Kind.PROFILE_URL: "https://example.com/someone",
    Kind.ADDRESS: "address",
    Kind.PAYMENT: "account",
    Kind.GOV_ID: "number",
    labels.PRIVATE: "someone",
}
LINK_STAND_INS: Final = {
    "messengerlink": "https://t.me/someone",
    "shortlink": "https://bit.ly/someone",
    "programfile": "https://example.com/someone.exe",
}
"""By the word that screening reads in the place of a link (`wording.py`); any other link is the one to a profile."""
REASON: Final = "it was removed from the text"


@dataclass(frozen=True, slots=True)
class StoodIn:
    """A reading whose positions lead back to the review text. ``shifts``: how far each stretch had moved."""

    reading: Reading
    starts: Sequence[int]
    shifts: Sequence[int]
    length: int

    @property
    def text(self) -> str:
        return self.reading.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        first, last = self.reading.span(start, end)
        return self._back(first), max(self._back(first) + 1, self._back(last - 1) + 1)

    def _back(self, position: int) -> int:
        stretch = bisect_right(self.starts, position) - 1
        following = self.starts[stretch + 1] if stretch + 1 < len(self.starts) else None
        back = position - self.shifts[stretch]
        limit = following - self.shifts[stretch + 1] - 1 if following is not None else self.length - 1
        return max(0, min(back, limit))


def kind_of_link(value: str) -> str:
    """As what screening reads a removed detail, where that is a link with a stand-in of its own."""
    return next((word for word in read(value).words if word in LINK_STAND_INS), "")


def read_again(review_text: str, links: Iterable[str] = ()) -> tuple[Wording, tuple[Finding, ...]]:
    """The words of a review text with stand-ins, and where its labels are as findings.

    ``links``: for each label in turn what kind of link it was, as far as that is known.
    """
    kinds_of_links = iter(links)
    pieces: list[str] = []
    starts, shifts, written, last = [0], [0], 0, 0
    findings = []
    for match in labels.ANY_MARKER.finditer(review_text):
        kind = labels.KINDS[match.group()]
        stand_in = LINK_STAND_INS.get(next(kinds_of_links, ""), STAND_INS[kind])
        pieces += [review_text[last : match.start()], stand_in]
        written += match.start() - last + len(stand_in)
        last = match.end()
        starts.append(written)
        shifts.append(written - last)
        if kind in list(Kind):
            findings.append(Finding(match.start(), match.end(), Kind(kind), 1.0, "label", REASON))
    pieces.append(review_text[last:])
    reading = normalise.readings("".join(pieces))[0]
    return read(StoodIn(reading, starts, shifts, len(review_text))), tuple(findings)
