"""The hand-written tables of posts, and a short way through wording, stance, rules and decision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from moderation.screening import decision, normalise, scam_rules, stance, starter_rules, wording
from moderation.screening.budget import never
from moderation.screening.context import NEUTRAL, Context
from moderation.screening.findings import Decision, Finding, Report
from moderation.screening.rulebook import RuleBook

DATA = Path(__file__).parent.parent / "data"
FOR_MODERATORS = (Decision.CASE, Decision.HOLD)


@dataclass(frozen=True)
class Row:
    heading: str
    is_scam: bool
    text: str


def table(name: str) -> Iterator[Row]:
    """The rows of a table: "+" a scam, "-" an honest post, under headings in brackets."""
    heading = ""
    for line in (DATA / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            heading = line.strip("[]")
        elif line[:2] in ("+ ", "- "):
            yield Row(heading, line[0] == "+", line[2:].replace("\\n", "\n"))


def examples() -> list[dict[str, str]]:
    lines = (DATA / "scam_examples.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def judged(
    text: str, findings: tuple[Finding, ...] = (), context: Context = NEUTRAL, rules: RuleBook | None = None
) -> Report:
    """The report by rules alone, without the search for contact details: other tests cover both."""
    book = rules or starter_rules.book()
    book = replace(book, thresholds=replace(book.thresholds, model_cap=0.0))
    words = wording.read(normalise.readings(text)[0])
    sentences = stance.judge(words, findings)
    signals = scam_rules.match(book, words, sentences, findings, context, never)
    return decision.decide(book, findings, signals, context)
