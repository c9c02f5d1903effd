"""From points to what is to be done."""

from __future__ import annotations

import pytest

from moderation.screening import decision, scam_rules
from moderation.screening.context import NEUTRAL, Context
from moderation.screening.findings import Decision, Finding, Kind, Signal

BOOK = scam_rules.compile_book([], version="7", thresholds={"prior": 0.0, "case": 0.5, "hold": 0.9})
PHONE = Finding(0, 3, Kind.PHONE, 1.0, "test", "test")
NEWCOMER = Context(author_age_days=0, author_posts=0)


def signals(*points: float) -> list[Signal]:
    return [Signal("rule", each, None, None, "reason") for each in points]


@pytest.mark.parametrize(
    ("points", "findings", "expected"),
    [
        ((-1.0,), (), Decision.PUBLISH),
        ((-1.0,), (PHONE,), Decision.REDACT),
        ((0.5,), (), Decision.CASE),
        ((0.5,), (PHONE,), Decision.CASE),
        ((2.0, 1.0), (), Decision.HOLD),
        ((3.0, -4.0), (), Decision.PUBLISH),
    ],
)
def test_decision_follows_the_points(
    points: tuple[float, ...], findings: tuple[Finding, ...], expected: Decision
) -> None:
    assert decision.decide(BOOK, findings, signals(*points), NEUTRAL).decision is expected


def test_contact_details_alone_are_no_case_however_many() -> None:
    book = scam_rules.compile_book([], version="7")
    assert decision.decide(book, [PHONE] * 50, [], NEUTRAL).decision is Decision.REDACT


def test_newcomers_have_thresholds_of_their_own() -> None:
    book = scam_rules.compile_book([], version="7", thresholds={"prior": 0.0, "case": 0.7, "case_newcomer": 0.5})
    assert decision.decide(book, (), signals(0.4), NEUTRAL).decision is Decision.PUBLISH
    assert decision.decide(book, (), signals(0.4), NEWCOMER).decision is Decision.CASE


def test_report_carries_version_score_and_signals() -> None:
    report = decision.decide(BOOK, (), signals(0.0), NEUTRAL)
    assert (report.rules_version, report.scam_score, len(report.signals), report.complete) == ("7", 0.5, 1, True)


def test_points_without_measure_still_give_a_probability() -> None:
    assert 0 < decision.decide(BOOK, (), signals(-1e9), NEUTRAL).scam_score < 1e-6
    assert decision.decide(BOOK, (), signals(1e9), NEUTRAL).scam_score <= 1


def test_incomplete_screening_is_held_and_says_why() -> None:
    report = decision.incomplete("7", "scam rules ran out of time")
    assert (report.decision, report.complete, report.trouble) == (Decision.HOLD, False, "scam rules ran out of time")
