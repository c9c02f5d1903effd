"""What screening hands back: findings, scam signals and the report that carries them.

Positions are code-point offsets into the text exactly as it was handed in, end exclusive.
Nothing here holds a value: a report can be logged, stored and mailed without leaking.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEARNED: Final = "learned-model"
"""The name of the scam model's signal, among those of the rules."""


class Kind(StrEnum):
    """The seven kinds of contact detail."""

    EMAIL = "EMAIL"
    PHONE = "PHONE"
    HANDLE = "HANDLE"
    PROFILE_URL = "PROFILE_URL"
    ADDRESS = "ADDRESS"
    PAYMENT = "PAYMENT"
    GOV_ID = "GOV_ID"


class Decision(StrEnum):
    """What is to be done with a text, from the mildest to the strongest."""

    PUBLISH = "publish"
    REDACT = "redact"
    CASE = "case"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Finding:
    """A contact detail at ``text[start:end]``; ``score`` is in 0..1, ``reason`` is plain words."""

    start: int
    end: int
    kind: Kind
    score: float
    recognizer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Signal:
    """A scam signal worth ``points`` log-odds; no ``start`` and ``end``: it speaks of the whole text.

    ``marks``: the spans of the words that weighed most, where it is not one stretch that counts.
    """

    rule: str
    points: float
    start: int | None
    end: int | None
    reason: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What the judgement would have been with a model on trial in the place of the one in force."""

    model: str
    score: float
    decision: Decision


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one screening. ``scam_score`` is a probability in 0..1.

    ``in_doubt``: the author asks whether something is a scam, or shows a suspicious message.
    ``model``: the version of the scam model; ``tried``: the judgement with one on trial, which counts for nothing.
    """

    findings: tuple[Finding, ...]
    signals: tuple[Signal, ...]
    scam_score: float
    decision: Decision
    complete: bool
    rules_version: str
    trouble: str = ""
    in_doubt: bool = False
    model: str = ""
    tried: Tried | None = None


class ScreeningTrouble(Exception):
    """A step could not finish; the message names step and cause, never the text."""
