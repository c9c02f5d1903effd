"""Settles which stretches of a text are not published, and replaces them with markers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import regex

from moderation.screening.findings import Finding, Kind
from moderation.screening.labels import ANY_MARKER, MARKERS

GRAPHEME: Final = regex.compile(r"\X")
JOINERS: Final = re.compile(r"[\s.,;:/()\[\]_+-]{0,3}")
CLEARER: Final = {
    kind: place
    for place, kind in enumerate(
        (Kind.PAYMENT, Kind.GOV_ID, Kind.EMAIL, Kind.PROFILE_URL, Kind.PHONE, Kind.ADDRESS, Kind.HANDLE)
    )
}
"""Which kind names two overlapping findings of the same length and score."""
BLUNT: Final = re.compile(
    r"\S*(?:@|＠|://|%40|www\.)\S*|\S*\w[.．。]\w\S*|[+(]?\d[\d\s().,:/\-]{3,}\d|\S*\d\S*"
    r"|(?<!\S)(?:\S[ .\-_]){4,}\S(?!\S)|[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f\s]+"
)
MASK: Final = "…"


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


def _merged(left: Finding, right: Finding) -> Finding:
    best = max(left, right, key=_weight)
    return replace(best, start=left.start, end=max(left.end, right.end))


def _weight(finding: Finding) -> tuple[int, float, int]:
    return finding.end - finding.start, finding.score, -CLEARER[finding.kind]


def _grown(text: str, findings: Iterable[Finding]) -> Iterable[Finding]:
    """Each finding with the marks that hang on its last character, and without blank edges."""
    listed = [finding for finding in findings if 0 <= finding.start < finding.end <= len(text)]
    if not listed:
        return []
    if text.isascii():
        return listed
    starts = _boundaries(text)
    return [replace(finding, start=_down(starts, finding.start), end=_up(starts, finding.end)) for finding in listed]


def _boundaries(text: str) -> list[int]:
    """For every position the beginning of the character, as a reader counts characters, that it lies in."""
    starts = [0] * (len(text) + 1)
    for match in GRAPHEME.finditer(text):
        starts[match.start() : match.end()] = [match.start()] * (match.end() - match.start())
    starts[len(text)] = len(text)
    return starts


def _down(starts: Sequence[int], position: int) -> int:
    return starts[position]


def _up(starts: Sequence[int], position: int) -> int:
    while starts[position] != position:
        position += 1
    return position


def redact(text: str, findings: Iterable[Finding]) -> str:
    """The text with each settled finding replaced by the marker of its kind."""
    pieces: list[str] = []
    done = 0
    for finding in settle(text, findings):
        pieces += (text[done : finding.start], MARKERS[finding.kind])
        done = finding.end
    return "".join(pieces) + text[done:]


def blunt(text: str) -> str:
    """A coarse mask of whatever could be a detail, for a text that could not be screened to the end."""
    return BLUNT.sub(lambda match: match.group() if ANY_MARKER.fullmatch(match.group()) else MASK, text)
