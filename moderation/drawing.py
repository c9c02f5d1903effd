"""Review text cut into pieces, so that a page can draw labels and signals in place as escaped plain text.

A piece remembers where it starts in the review text, in code points and with each marker as one
character: what a moderator selects on the page comes back as exactly these positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from moderation.models import Finding
from moderation.screening import labels

FIELD_NAMES: Final = {"title": "Title", "body": "Text"}

# Browsers read CR LF as one character, so a piece never holds one beside other text.
APART: Final = re.compile(f"{labels.ANY_MARKER.pattern}|\r")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A scam signal as a moderator reads it; the positions are those of the review text."""

    number: int
    rule: str
    points: float
    reason: str
    field: str | None
    start: int | None
    end: int | None
    quote: str = ""

    @property
    def speaks_for_scam(self) -> bool:
        return self.points > 0

    @property
    def weight(self) -> str:
        strength = abs(self.points)
        return "strong" if strength >= 2 else "medium" if strength >= 1 else "weak"

    @property
    def is_weak(self) -> bool:
        return self.weight == "weak"

    def covers(self, start: int, end: int) -> bool:
        return self.start is not None and self.end is not None and self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one field in which nothing changes: plain words, or one label."""

    start: int
    text: str
    label: str = ""
    finding: Finding | None = None
    signals: tuple[Evidence, ...] = ()

    @property
    def speaks_for_scam(self) -> bool:
        return sum(signal.points for signal in self.signals) > 0

    @property
    def signals_that_end(self) -> list[int]:
        """Whose number is drawn behind this piece."""
        return [signal.number for signal in self.signals if signal.end == self.start + len(self.text)]


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    pieces: tuple[Piece, ...]

    @property
    def heading(self) -> str:
        return FIELD_NAMES.get(self.name, self.name.replace("_", " ").capitalize())


def evidence_in(signals: Sequence[Mapping[str, Any]], fields: Mapping[str, str]) -> list[Evidence]:
    """The stored signals, strongest first, each with the words that gave rise to it."""
    strongest_first = sorted(signals, key=lambda signal: -abs(signal["points"]))
    return [_evidence(number, signal, fields) for number, signal in enumerate(strongest_first, start=1)]


def _evidence(number: int, signal: Mapping[str, Any], fields: Mapping[str, str]) -> Evidence:
    field, start, end = signal["field"], signal["start"], signal["end"]
    quote = labels.spell_out(fields[field][start:end]) if field in fields else ""
    return Evidence(number, signal["rule"], signal["points"], signal["reason"], field, start, end, quote)


def draw(fields: Mapping[str, str], findings: Sequence[Finding] = (), evidence: Sequence[Evidence] = ()) -> list[Field]:
    """The fields in pieces; the nth marker stands for the nth finding."""
    in_order = iter(findings)
    return [
        Field(name, tuple(_pieces(text, in_order, [each for each in evidence if each.field == name])))
        for name, text in fields.items()
    ]


def _pieces(text: str, findings: Iterator[Finding], evidence: Sequence[Evidence]) -> Iterator[Piece]:
    for start, end in pairwise(_cuts(text, evidence)):
        stretch = text[start:end]
        signals = tuple(each for each in evidence if each.covers(start, end))
        if stretch in labels.KINDS:
            yield Piece(start, stretch, labels.words_for(stretch), next(findings, None), signals)
        elif stretch != "\r":
            yield Piece(start, stretch, signals=signals)


def _cuts(text: str, evidence: Sequence[Evidence]) -> list[int]:
    """Where something begins or ends: a label, a signal, a line break of two characters."""
    cuts = {0, len(text)}
    for match in APART.finditer(text):
        cuts.update(match.span())
    for each in evidence:
        cuts.update(min(place, len(text)) for place in (each.start, each.end) if place is not None)
    return sorted(cuts)
