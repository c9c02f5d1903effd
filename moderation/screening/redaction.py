"""Settles which stretches of a text are not published, and replaces them with markers."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

import regex

from moderation.screening import surroundings
from moderation.screening.findings import Finding, Kind, ScreeningTrouble
from moderation.screening.labels import ANY_MARKER, MARKERS
from moderation.screening.reading import Edit, Reading, verbatim

GRAPHEME: Final = regex.compile(r"\X")
JOINERS: Final = re.compile(r"[\s.,;:/()\[\]_+-]{0,3}")
CLEARER: Final = {
    kind: place
    for place, kind in enumerate(
        (Kind.PAYMENT, Kind.GOV_ID, Kind.EMAIL, Kind.PROFILE_URL, Kind.PHONE, Kind.ADDRESS, Kind.HANDLE)
    )
}
"""Which kind names two overlapping findings of the same length and score."""
TOKEN: Final = re.compile(r"\S+")
TELLING: Final = re.compile(r"[\d@＠/\\%&#_=:+<>*\[\]{}|~$]|\w[.,。．·]\w|[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")
"""What a word of a contact detail may show: a digit, a sign, a dot inside, a letter of another script."""
MASK: Final = "…"
MOST_LOOKS: Final = 6


def settle(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted and apart, grown to whole characters; overlaps become one under the clearest kind."""
    grown = sorted(_grown(text, findings), key=lambda finding: (finding.start, -finding.end))
    settled: list[Finding] = []
    for finding in grown:
        if settled and finding.start < settled[-1].end:
            settled[-1] = _merged(settled[-1], finding)
        else:
            settled.append(finding)
    return tuple(settled)


def thorough(text: str, look: Callable[[str], Iterable[Finding]]) -> tuple[Finding, ...]:
    """The settled findings of a text, looked at again with the first ones gone until nothing more is found.

    A detail glued to another one shows only when that one is a marker; without this a text that is
    redacted twice would lose more the second time. Only the surroundings of what is newly gone are looked at.
    Raises ScreeningTrouble when there is no end to it.
    """
    findings = fresh = settle(text, look(text))
    for _ in range(MOST_LOOKS):
        if not fresh:
            return findings
        masked = verbatim(text).rewritten([Edit(each.start, each.end, MARKERS[each.kind]) for each in findings])
        before = findings
        findings = settle(text, [*before, *_near(masked, _markers(before, fresh), look)])
        fresh = tuple(finding for finding in findings if finding not in before)
    raise ScreeningTrouble("details hidden behind details, again and again")


def _markers(findings: Sequence[Finding], fresh: Iterable[Finding]) -> list[int]:
    """Where the markers of the fresh ones among settled findings stand in the masked text."""
    places, saved, wanted = [], 0, set(fresh)
    for finding in findings:
        if finding in wanted:
            places.append(finding.start - saved)
        saved += finding.end - finding.start - 1
    return places


def _near(masked: Reading, places: Iterable[int], look: Callable[[str], Iterable[Finding]]) -> Iterator[Finding]:
    """What can be found in a masked text near some places, at its place in the source."""
    for stretch in surroundings.around(masked.text, places):
        for finding in look(masked.text[stretch.start : stretch.end]):
            start, end = finding.start + stretch.start, finding.end + stretch.start
            if start < stretch.last and end > stretch.first:
                first, last = masked.span(start, end)
                yield replace(finding, start=first, end=last)


def _merged(left: Finding, right: Finding) -> Finding:
    best = max(left, right, key=_weight)
    return replace(best, start=left.start, end=max(left.end, right.end))


def _weight(finding: Finding) -> tuple[int, float, int]:
    return finding.end - finding.start, finding.score, -CLEARER[finding.kind]


def _grown(text: str, findings: Iterable[Finding]) -> Iterable[Finding]:
    """Each finding with the marks that hang on its last character, and without blank edges."""
    listed = [_with_emphasis(text, finding) for finding in findings if 0 <= finding.start < finding.end <= len(text)]
    if not listed:
        return []
    if text.isascii():
        return listed
    ends = list(accumulate(map(len, GRAPHEME.findall(text)), initial=0))
    return [
        replace(
            finding,
            start=ends[bisect_right(ends, _unseen_before(text, finding.start)) - 1],
            end=ends[bisect_left(ends, _unseen_after(text, finding.end))],
        )
        for finding in listed
    ]


EMPHASIS: Final = ("**", "~~", "*", "`")


def _with_emphasis(text: str, finding: Finding) -> Finding:
    """``**anna**@web.**de**``: a mark beside the detail that has its partner inside goes with it."""
    inside = text[finding.start : finding.end]
    start, end = finding.start, finding.end
    for mark in EMPHASIS:
        if mark in inside:
            start -= len(mark) * text.endswith(mark, 0, start)
            end += len(mark) * text.startswith(mark, end)
    return finding if (start, end) == (finding.start, finding.end) else replace(finding, start=start, end=end)


def _unseen_before(text: str, start: int) -> int:
    """Marks nobody sees, before a detail, go with it: they are part of the disguise."""
    while start and unicodedata.category(text[start - 1]) == "Cf":
        start -= 1
    return start


def _unseen_after(text: str, end: int) -> int:
    while end < len(text) and unicodedata.category(text[end]) == "Cf":
        end += 1
    return end


def redact(text: str, findings: Iterable[Finding]) -> str:
    """The text with each settled finding replaced by the marker of its kind."""
    pieces: list[str] = []
    done = 0
    for finding in settle(text, findings):
        pieces += (text[done : finding.start], MARKERS[finding.kind])
        done = finding.end
    return "".join(pieces) + text[done:]


def blunt(text: str) -> str:
    """A coarse mask of whatever could be a detail, for a text that could not be screened to the end.

    A word that shows anything telling goes, and so do runs of single characters: what is left is plain words.
    """
    pieces: list[str] = []
    done = 0
    for match in TOKEN.finditer(text):
        word = match.group()
        if ANY_MARKER.fullmatch(word) or not (TELLING.search(word) or _alone(text, match.start(), match.end())):
            continue
        pieces += (text[done : match.start()], MASK)
        done = match.end()
    return "".join(pieces) + text[done:]


def _alone(text: str, start: int, end: int) -> bool:
    """A single character beside another one, as in a word that is spelled out with spaces."""
    if end - start > 1 and text[start + 1 : end].strip(",.;:!?)-"):
        return False
    before, after = text[max(0, start - 3) : start], text[end : end + 3]
    return (
        len(before) > 1
        and before[-1].isspace()
        and not before[-2].isspace()
        and (len(before) == 2 or before[-3].isspace())
    ) or (len(after) > 1 and after[0].isspace() and not after[1].isspace() and (len(after) == 2 or after[2].isspace()))
