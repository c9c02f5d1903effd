"""Watches the rules at work: one that runs wild is throttled, its owner told, and what only it held can be released.

Wild is a rule that fires far more often than its backtest, or than it used to, on many authors and unconfirmed;
and one that people keep deciding against. A throttled rule goes on noting what it finds, and counts for nothing.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from moderation import (
    audit,
    campaigns,
    cases,
    learned_models,
    link_traces,
    notices,
    redactions,
    rule_desk,
    rulebook,
    tallies,
)
from moderation.gather import gather_contexts
from moderation.models import AuditEntry, Case, Clause, RuleVersion, Submission
from moderation.proof import decided_since, wilson
from moderation.rule_desk import RuleRefused
from moderation.screening import pipeline
from moderation.screening.context import Context
from moderation.screening.findings import Decision as Verdict
from moderation.sealed import SealBroken
from moderation.tallies import Tally
from moderation.texts import join

if TYPE_CHECKING:
    from moderation.people import Person

WINDOW: Final = timedelta(hours=1)
USUAL: Final = timedelta(days=14)
FEWEST_HITS: Final = 20
FEWEST_BACKTESTED: Final = 100
FEWEST_USUAL: Final = 500  # texts, before what was usual says anything
TIMES_EXPECTED: Final = 4.0
LEAST_EXPECTED: Final = 0.01
MOST_OF_ALL: Final = 0.9
UNHEARD_OF: Final = 0.25
"""A rule of which nothing is known may fire in this share of texts."""
FEWEST_AUTHORS: Final = 8
MOST_LOOKED_AT: Final = 5000
FEWEST_CONFIRMED: Final = 5
CONFIRMED: Final = 0.8
FEWEST_DECIDED: Final = 10
WORSE_THAN: Final = 0.5
LOOK_EVERY: Final = 30.0  # seconds
MOST_RELEASED: Final = 200

logger = logging.getLogger(__name__)
_looked_at = float("-inf")


def look_now_and_then() -> None:
    """What the scheduler calls; at most twice a minute."""
    global _looked_at
    if time.monotonic() - _looked_at >= LOOK_EVERY:
        _looked_at = time.monotonic()
        look()


def look() -> list[RuleVersion]:
    """Throttle what runs wild. Returns which."""
    now = timezone.now()
    recent, usual = tallies.since(now - WINDOW), tallies.since(now - USUAL, now - WINDOW)
    throttled = []
    live = RuleVersion.objects.filter(state=RuleVersion.State.LIVE, points__gt=0).select_related("rule", "author")
    for version in live:
        because = _fires_too_often(version, _since_live(version, recent, now), usual) or _is_decided_against(version)
        if because and _throttle(version, because):
            throttled.append(version)
    return throttled


def _since_live(version: RuleVersion, recent: Tally, now: datetime) -> Tally:
    return recent if version.state_since < now - WINDOW else tallies.since(version.state_since)


def _fires_too_often(version: RuleVersion, recent: Tally, usual: Tally) -> str:
    hits = recent.hits[version.rule.name]
    if hits < FEWEST_HITS:
        return ""
    most = _most_expected(version, usual)
    if wilson(hits, recent.texts)[0] <= most or not _fires_on_many(version) or _is_right(version):
        return ""
    return f"It fired in {hits} of {recent.texts} texts within the hour; {most:.0%} would have been much."


def _fires_on_many(version: RuleVersion) -> bool:
    """One flooder, or a few, must not be able to switch off the rule that finds them."""
    recent = Submission.objects.filter(settled_at__gte=timezone.now() - WINDOW).order_by("-pk")
    rows = recent.values_list("author", "signals")[:MOST_LOOKED_AT]
    authors = {author for author, signals in rows if any(each["rule"] == version.rule.name for each in signals)}
    return len(authors) >= FEWEST_AUTHORS


def _is_right(version: RuleVersion) -> bool:
    """A wave of scams is no fault of the rule that finds it: people confirm it."""
    precision = decided_since(version)
    return precision.judged >= FEWEST_CONFIRMED and precision.right >= CONFIRMED * precision.judged


def _most_expected(version: RuleVersion, usual: Tally) -> float:
    """The share of texts above which it runs wild: by its backtest, else by what was usual."""
    backtest = rule_desk.finished_backtest(version)
    if backtest is not None and backtest.texts >= FEWEST_BACKTESTED:
        expected = wilson(backtest.hits, backtest.texts)[1]
    elif usual.texts >= FEWEST_USUAL:
        expected = wilson(usual.hits[version.rule.name], usual.texts)[1]
    else:
        return UNHEARD_OF
    return min(MOST_OF_ALL, TIMES_EXPECTED * max(expected, LEAST_EXPECTED))


def _is_decided_against(version: RuleVersion) -> str:
    if not version.is_strong:
        return ""  # a weak sign among others is not what a decision is about
    precision = decided_since(version)
    if precision.judged < FEWEST_DECIDED or precision.high >= WORSE_THAN:
        return ""
    return f"Of {precision.judged} texts it found, moderators let {precision.judged - precision.right} stand."


def _throttle(version: RuleVersion, because: str) -> bool:
    try:
        rule_desk.throttle(version, because)
    except RuleRefused:  # somebody else was faster
        return False
    logger.warning("rule %s is throttled: %s", version, because)
    _tell_owner(version)
    return True


def _tell_owner(version: RuleVersion) -> None:
    """Who wrote it, or who put it in force; of a starter rule the administrators. Others find it among the rules."""
    owners = [each for each in (version.author, version.approved_by) if each is not None and each.is_active][:1]
    notices.notify_of_throttled(version, owners or list(notices.administrators()))


# Releasing what a rule held ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Released:
    """What came of a release, and where to go on when more is left."""

    released: int
    kept: int
    left: int = 0
    after: int = 0  # the key of the last case that was looked at


def held_by(version: RuleVersion) -> Iterator[Case]:
    """Open cases of held texts in which the rule fired and counted."""
    waiting = Case.objects.waiting().for_queue().filter(submission__state=Submission.State.HELD)
    for case in waiting.filter(submission__complete=True, submission__received_at__gte=_first_live(version)):
        if fired_in_force(case.submission, version.rule.name):
            yield case


def fired_in_force(submission: Submission, name: str) -> bool:
    return any(signal["rule"] == name and signal["points"] > 0 for signal in submission.signals)


def _first_live(version: RuleVersion) -> datetime:
    """When it was put in force; a starter rule has been from the start."""
    entered = AuditEntry.objects.filter(verb="rule.live", subject=f"rule:{version.pk}").order_by("at").first()
    return entered.at if entered else version.made_at


def release_held_by(version: RuleVersion, *, by: Person, clause: Clause, after: int = 0) -> Released:
    """Publish what today's rules, without it, would not hold; each a decision of its own.

    Looks at `MOST_RELEASED` cases, the oldest first, from the one behind ``after``: what stays held is not looked at
    again when the moderator goes on.
    """
    if version.state == RuleVersion.State.LIVE:
        raise RuleRefused("The rule is in force. Retire it first, else it would hold the same texts again.")
    waiting = sorted((case for case in held_by(version) if case.pk > after), key=attrgetter("pk"))
    chosen, left = waiting[:MOST_RELEASED], len(waiting[MOST_RELEASED:])
    contexts = gather_contexts([case.submission for case in chosen])
    released = 0
    for case in chosen:
        if would_be_held(case.submission, contexts):
            continue
        words = "It was held by a rule that turned out to be wrong."
        try:
            cases.approve(case, by=by, turn=case.turn, clause=clause, words=words)
        except cases.DecisionRefused:  # somebody has it in hand, or it is about the moderator
            continue
        released += 1
    audit.record("rule.release", f"rule:{version.pk}", by=by, released=released, kept=len(chosen) - released)
    return Released(released, len(chosen) - released, left, chosen[-1].pk if chosen else after)


def would_be_held(submission: Submission, contexts: dict[int, Context]) -> bool:
    """Whether the rules of today hold a text; one that cannot be read again stays where it is."""
    try:
        fields = redactions.original_of(submission)
    except SealBroken:
        return True
    rules, campaign = rulebook.current(), campaigns.size_of(submission)
    text_read = pipeline.read(join(fields), links=rules.links)
    context = replace(
        contexts[submission.author_id],
        campaign_size=campaign.accounts if campaign else 0,
        new_links=link_traces.new_among(link_traces.read(text_read.words)),
        title_length=len(fields.get("title", "")),
    )
    report = pipeline.judge(text_read, rules=rules, models=learned_models.current(), context=context)
    return report.decision == Verdict.HOLD
