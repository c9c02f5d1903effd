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
from moderation.screening.findings import LEARNED
from moderation.texts import FieldSpan

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
    marks: tuple[FieldSpan, ...] = ()
    """What is drawn in the text: the place, or the words that weighed most."""

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

    @property
    def is_learned(self) -> bool:
        return self.rule == LEARNED

    def marks_in(self, field: str) -> list[FieldSpan]:
        return [mark for mark in self.marks if mark.field == field]


Marked = tuple[FieldSpan, Evidence]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one field in which nothing changes: plain words, or one label."""

    start: int
    text: str
    label: str = ""
    finding: Finding | None = None
    signals: tuple[Evidence, ...] = ()
    signals_that_end: tuple[int, ...] = ()
    """Whose number is drawn behind this piece."""

    @property
    def speaks_for_scam(self) -> bool:
        return sum(signal.points for signal in self.signals) > 0

    @property
    def is_weighed(self) -> bool:
        """One of the words that weighed most with the learned model."""
        return any(signal.is_learned for signal in self.signals)


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
    places = signal.get("marks") or ([signal] if field is not None else [])
    marks = tuple(FieldSpan(place["field"], place["start"], place["end"]) for place in places)
    return Evidence(number, signal["rule"], signal["points"], signal["reason"], field, start, end, quote, marks)


def draw(fields: Mapping[str, str], findings: Sequence[Finding] = (), evidence: Sequence[Evidence] = ()) -> list[Field]:
    """The fields in pieces; the nth marker stands for the nth finding."""
    in_order = iter(findings)
    return [
        Field(name, tuple(_pieces(text, in_order, [(mark, each) for each in evidence for mark in each.marks_in(name)])))
        for name, text in fields.items()
    ]


def _pieces(text: str, findings: Iterator[Finding], marked: Sequence[Marked]) -> Iterator[Piece]:
    for start, end in pairwise(_cuts(text, [mark for mark, _ in marked])):
        stretch = text[start:end]
        over = [(mark, each) for mark, each in marked if mark.start <= start and end <= mark.end]
        signals = tuple(dict.fromkeys(each for _, each in over))
        if stretch in labels.KINDS:
            yield Piece(start, stretch, labels.words_for(stretch), next(findings, None), signals)
        elif stretch != "\r":
            ending = dict.fromkeys(each.number for mark, each in over if mark.end == end)
            yield Piece(start, stretch, signals=signals, signals_that_end=tuple(ending))


def _cuts(text: str, marks: Sequence[FieldSpan]) -> list[int]:
    """Where something begins or ends: a label, a signal, a line break of two characters."""
    cuts = {0, len(text)}
    for match in APART.finditer(text):
        cuts.update(match.span())
    for mark in marks:
        cuts.update(min(place, len(text)) for place in (mark.start, mark.end))
    return sorted(cuts)
