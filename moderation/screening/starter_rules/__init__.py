"""The rules that a new site starts with. Later versions live in the database; the command line always uses these."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from moderation.screening import labels
from moderation.screening.rulebook import RuleBook, compile_book
from moderation.screening.starter_rules.banks import BANKS
from moderation.screening.starter_rules.evidence import EVIDENCE
from moderation.screening.starter_rules.schemes import SCHEMES

STARTER: Final[list[dict[str, Any]]] = [*SCHEMES, *EVIDENCE]
THRESHOLDS: Final[dict[str, float]] = {
    "prior": -3.5,
    "case": 0.25,
    "hold": 0.96,
    "case_newcomer": 0.19,
    "hold_newcomer": 0.95,
    "newcomer_days": 3,
    "newcomer_posts": 3,
    "long_text": 60,
    "cap": 5.0,
    "model_cap": 12.0,
}
VERSION: Final = "starter-1"
EXAMPLES: Final = Path(__file__).parent / "examples.json"


@dataclass(frozen=True, slots=True)
class Examples:
    """Posts that a rule must match, and honest ones that it must leave alone; contact details as markers."""

    must_match: list[str]
    must_not_match: list[str]


@lru_cache(maxsize=1)
def examples() -> dict[str, Examples]:
    """The examples of each starter rule, by its name; tests hold every rule to them."""
    stored = json.loads(EXAMPLES.read_text(encoding="utf-8"))
    return {
        name: Examples(*(list(map(labels.read_out, given[kind])) for kind in ("must_match", "must_not_match")))
        for name, given in stored.items()
    }


@lru_cache(maxsize=1)
def book() -> RuleBook:
    """The starter rules, compiled; the first call takes a moment."""
    return compile_book(STARTER, version=VERSION, thresholds=THRESHOLDS, banks=BANKS)
