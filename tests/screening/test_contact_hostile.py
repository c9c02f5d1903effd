"""Texts made to cost much: everything is linear, what is too much of one thing is held, and long honest posts pass."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from moderation import budgets
from moderation.screening import redaction, starter_rules
from moderation.screening.contact_details.registry import recognizers
from moderation.screening.findings import Decision
from moderation.screening.pipeline import screen
from tests.screening.contact_checks import look
from tests.screening.hostile_texts import FAMILIES, honest, repeated

EXAMPLES = Path(__file__).parent.parent / "data" / "contact_examples.jsonl"
RULES = starter_rules.book()
SECONDS = 1.0
"""Four times the budget of an idle core, for machines that are busy; quadratic code takes minutes."""
TIMES = 20
AT_MOST = 25


def seconds_of(work, text: str, rounds: int = 1, attempts: int = 3) -> float:
    """Processor time of one round; the best attempt, for whatever else the machine does meanwhile."""
    best = float("inf")
    for _ in range(attempts):
        start = time.process_time()
        for _ in range(rounds):
            work(text)
        best = min(best, (time.process_time() - start) / rounds)
    return best


@pytest.mark.parametrize("piece", [piece for pieces in FAMILIES.values() for piece in pieces])
def test_hostile_text_costs_no_more_than_its_budget(piece):
    def work(text: str) -> None:
        screen(text, rules=RULES)
        redaction.blunt(text)

    assert seconds_of(work, repeated(piece), attempts=1) < SECONDS


@pytest.mark.parametrize("text", honest().values(), ids=honest())
def test_long_honest_post_is_read_to_the_end(text):
    report = screen(text, rules=RULES, over_budget=budgets.one_text())
    assert report.complete, report.trouble


@pytest.mark.parametrize("recognizer", recognizers(), ids=lambda recognizer: recognizer.name)
def test_text_that_takes_longer_than_its_budget_is_held(monkeypatch, recognizer):
    monkeypatch.setattr(budgets, "TEXT_SECONDS", 0.02)

    def dawdle(*_args):
        start = time.thread_time()
        while time.thread_time() < start + 0.03:
            pass
        return []

    monkeypatch.setattr(recognizer, "analyze", dawdle)
    report = screen("The logo is ready.", rules=RULES, over_budget=budgets.one_text())
    assert (report.complete, report.decision) == (False, Decision.HOLD)


def test_same_content_repeated_costs_in_proportion():
    posts = [json.loads(line)["text"] for line in EXAMPLES.read_text(encoding="utf-8").split("\n")[:24] if line]
    post = "\n\n".join(posts)[:900]
    repeated_post = "\n\n".join([post] * TIMES)

    def detect(text: str) -> None:
        redaction.thorough(text, look)

    def whole(text: str) -> None:
        screen(text, rules=RULES)

    for work in (detect, whole):
        work(post)
        assert seconds_of(work, repeated_post, rounds=2) <= AT_MOST * seconds_of(work, post, rounds=40)
