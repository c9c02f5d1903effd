"""Rules, backtests and their proof for tests, made through the same verbs as moderators use."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from forum.models import Member
from moderation import backtests, jobs, rule_desk
from moderation.models import Backtest, RuleVersion, Submission
from moderation.rule_desk import Draft

WHEN = {"all": [{"phrases": ["goat deposit"], "where": "offered"}]}
MUST_MATCH = ["You pay a goat deposit to me.", "Send me your goat deposit today.", "Your goat deposit opens the door."]
MUST_NOT = ["Never pay a goat deposit, it is a scam!", "I sell you a goat.", "How do you price a deposit?"]


def draft(**changed: Any) -> Draft:
    said: dict[str, Any] = {
        "name": "goat-deposit",
        "category": "upfront fee",
        "points": 3.0,
        "reason": "asks for a goat deposit",
        "when": WHEN,
        "must_match": MUST_MATCH,
        "must_not_match": MUST_NOT,
    }
    return Draft(**{**said, **changed})


def make_version(by: Member, **changed: Any) -> RuleVersion:
    return rule_desk.draft(draft(**changed), by=by)


def run_backtest(version: RuleVersion, by: Member) -> Backtest:
    backtest = backtests.ask_for(version, by=by)
    while backtests.run_waiting():
        pass
    backtest.refresh_from_db()
    return backtest


def on_trial(by: Member, *, for_days: float = 2, **changed: Any) -> RuleVersion:
    version = make_version(by, **changed)
    run_backtest(version, by)
    rule_desk.try_out(version, by=by)
    since = timezone.now() - timedelta(days=for_days)
    RuleVersion.objects.filter(pk=version.pk).update(state_since=since)
    version.refresh_from_db()
    return version


def live(by: Member, approved_by: Member, **changed: Any) -> RuleVersion:
    version = on_trial(by, **changed)
    rule_desk.go_live(version, by=approved_by)
    return version


def screen_everything() -> None:
    """Do all the jobs it takes: on a busy machine one has time for a few texts only."""
    while Submission.objects.waiting().exists():
        jobs.screen_waiting()
