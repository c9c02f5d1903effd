"""Backtests: a rule version read over stored texts, a slice at a time, so that nobody waits for it.

The row is the truth and remembers how far it came; a slice that dies is read again. Only review texts are read,
with stand-ins for removed details; the sealed values stay sealed.
"""

from __future__ import annotations

import logging
import random
import time
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from moderation import audit, bell, past, rule_trials, rulebook
from moderation.gather import reviewers_among
from moderation.models import Backtest, BacktestHit, Decision, RuleVersion, Submission
from moderation.proof import AGAINST_A_SCAM, FOR_A_SCAM, Precision
from moderation.rule_trials import Tried
from moderation.screening.decision import probability
from moderation.screening.findings import Signal
from moderation.screening.rulebook import RuleBook, Thresholds, thresholds_from
from moderation.screening.scam_rules import BadRule
from moderation.sealed import SealBroken
from moderation.texts import join, split_span

if TYPE_CHECKING:
    from moderation.people import Person

MOST_TEXTS: Final = 5000
SLICE: Final = 100
SECONDS_AT_A_TIME: Final = 1.0
CLAIM: Final = timedelta(seconds=60)
SHOWN_HITS: Final = 20
MOST_WAITING: Final = 20
SECONDS_PER_TEXT: Final = 0.25
"""A rule that takes longer on average is no rule that we can run."""

logger = logging.getLogger(__name__)


class BacktestRefused(Exception):
    """A backtest that cannot be had now; the message is a sentence for the moderator."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: the text, where, what became of it, and whether nothing else had raised it."""

    submission: Submission
    signal: Signal
    outcome: str
    is_only_here: bool


@transaction.atomic
def ask_for(version: RuleVersion, *, by: Person) -> Backtest:
    """Have a version read over the stored texts; the worker does it beside its other work."""
    running = version.backtests.unfinished().first()
    if running is not None:
        return running
    if Backtest.objects.unfinished().count() >= MOST_WAITING:
        raise BacktestRefused("Many backtests are waiting. Try again when some of them are done.")
    backtest = Backtest.objects.create(version=version, asked_by=by)
    audit.record("rule.backtest", f"rule:{version.pk}", by=by, name=version.rule.name, number=version.number)
    bell.ring_after_commit(bell.DESK)
    return backtest


def run_waiting() -> bool:
    """Read slices for about a second; True when more waits."""
    deadline = time.monotonic() + SECONDS_AT_A_TIME
    while (backtest := _take()) is not None:
        _read_on(backtest, deadline)
        if time.monotonic() > deadline:
            break
    return Backtest.objects.free(timezone.now()).exists()


def _take() -> Backtest | None:
    now = timezone.now()
    backtest = Backtest.objects.free(now).select_related("version__rule").first()
    if backtest is None or not Backtest.objects.free(now).filter(pk=backtest.pk).update(claimed_until=now + CLAIM):
        return None
    return backtest


def _read_on(backtest: Backtest, deadline: float) -> None:
    """Read until the deadline or the end; at least one slice, so that it comes to an end."""
    try:
        book = rule_trials.book_of(backtest.version.definition(), rulebook.current_banks())
    except BadRule as error:
        _finish(backtest, trouble=str(error)[:300])
        return
    thresholds = thresholds_from(rulebook.current_thresholds())
    while not backtest.finished_at:
        _read_slice(backtest, book, thresholds)
        if time.monotonic() > deadline:
            break
    backtest.claimed_until = None
    backtest.save(update_fields=["claimed_until"])


def _read_slice(backtest: Backtest, book: RuleBook, thresholds: Thresholds) -> None:
    rows = past.settled().order_by("-pk").exclude(text_key=b"")
    if backtest.before is not None:
        rows = rows.filter(pk__lt=backtest.before)
    of_this_slice = past.with_links(past.with_context(rows[: min(SLICE, MOST_TEXTS - backtest.texts)]))
    submissions = list(of_this_slice)
    staff = reviewers_among(submission.author_id for submission in submissions)
    tried = [(submission, _tried(submission, book, staff)) for submission in submissions]
    found = _found(tried, backtest.version, thresholds)
    with transaction.atomic():
        _add_up(backtest, submissions, found, sum(each.seconds for _, each in tried))
        _keep_sample(backtest, found)
        if len(submissions) < SLICE or backtest.texts >= MOST_TEXTS:
            _finish(backtest)
        elif backtest.seconds > SECONDS_PER_TEXT * backtest.texts:
            _finish(backtest, trouble="It takes so long on a text that it could not be used.")


def _tried(submission: Any, book: RuleBook, staff: Container[int]) -> Tried:
    try:
        fields = submission.text()
        context = past.context_then(submission, fields=fields, staff=staff)
        return rule_trials.try_on(book, join(fields), context, past.links_in(submission))
    except SealBroken:
        return Tried(None, 0.0)


def _found(tried: Iterable[tuple[Submission, Tried]], version: RuleVersion, thresholds: Thresholds) -> list[Found]:
    hits = [(submission, each.signal) for submission, each in tried if each.signal]
    outcomes = _outcomes([submission for submission, _ in hits])
    return [
        Found(submission, signal, outcomes[submission.pk], _is_only_here(submission, version, thresholds))
        for submission, signal in hits
    ]


def _outcomes(submissions: Sequence[Submission]) -> dict[int, str]:
    """What people decided last about each text, else that nobody has."""
    outcomes = {submission.pk: "undecided" for submission in submissions}
    decided = Decision.objects.filter(submission__in=list(outcomes), actor__isnull=False).order_by("made_at", "pk")
    for key, verb in decided.values_list("submission", "verb"):
        if verb in AGAINST_A_SCAM:
            outcomes[key] = "approved"
        elif verb in FOR_A_SCAM:
            outcomes[key] = "rejected" if verb == Decision.Verb.REJECT else "removed"
    return outcomes


def _is_only_here(submission: Submission, version: RuleVersion, thresholds: Thresholds) -> bool:
    """Whether all the other signs together would not have made a case of it."""
    others = [
        Signal(each["rule"], each["points"], None, None, "")
        for each in submission.signals
        if each["rule"] != version.rule.name
    ]
    return probability(thresholds, others) < thresholds.case


def _add_up(backtest: Backtest, submissions: Sequence[Submission], found: Sequence[Found], seconds: float) -> None:
    outcomes = Counter(backtest.outcomes)
    outcomes.update(each.outcome for each in found)
    times = [submission.received_at for submission in submissions]
    backtest.texts += len(submissions)
    backtest.hits += len(found)
    backtest.outcomes = dict(outcomes)
    backtest.only_here += sum(each.is_only_here for each in found)
    backtest.seconds += seconds
    if times:
        backtest.before = submissions[-1].pk
        backtest.oldest_at = min([*times, *filter(None, [backtest.oldest_at])])
        backtest.newest_at = max([*times, *filter(None, [backtest.newest_at])])
    backtest.save()


def _keep_sample(backtest: Backtest, found: Sequence[Found]) -> None:
    """Twenty hits of all, each with the same chance, whatever the slice it came in."""
    chance = random.Random(f"{backtest.pk}-{backtest.before}")  # noqa: S311 - a sample, no secret
    seen = backtest.hits - len(found)
    for number, each in enumerate(found, start=seen + 1):
        if number <= SHOWN_HITS:
            _keep(backtest, each)
        elif chance.randrange(number) < SHOWN_HITS:
            replaced = chance.choice(list(backtest.sample.values_list("pk", flat=True)))
            backtest.sample.filter(pk=replaced).delete()
            _keep(backtest, each)


def _keep(backtest: Backtest, found: Found) -> None:
    place: dict[str, Any] = {}
    if found.signal.start is not None and found.signal.end is not None:
        span = next(split_span(found.submission.text(), found.signal.start, found.signal.end), None)
        place = {"field": span.field, "start": span.start, "end": span.end} if span else {}
    BacktestHit.objects.create(
        backtest=backtest,
        submission=found.submission,
        outcome=found.outcome,
        is_only_here=found.is_only_here,
        **place,
    )


def _finish(backtest: Backtest, trouble: str = "") -> None:
    backtest.finished_at, backtest.trouble, backtest.claimed_until = timezone.now(), trouble, None
    backtest.save(update_fields=["finished_at", "trouble", "claimed_until"])


@transaction.atomic
def judge(hit: BacktestHit, verdict: BacktestHit.Verdict, *, by: Person) -> None:
    """Say whether a hit is a scam; nobody judges their own text."""
    if hit.submission.author_id == by.pk:
        raise BacktestRefused("You cannot judge your own text.")
    BacktestHit.objects.filter(pk=hit.pk).update(verdict=verdict, judged_by=by)
    version = hit.backtest.version
    audit.record("rule.judge", f"rule:{version.pk}", by=by, submission=hit.submission.public_id, verdict=str(verdict))


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished backtest in numbers for people."""

    backtest: Backtest
    outcomes: list[tuple[str, int]]
    precision: Precision
    per_day: float
    share: float
    microseconds: float


def summary(backtest: Backtest) -> Summary:
    """Decisions speak for the texts they were made about, verdicts for the others."""
    outcomes = [(name, backtest.outcomes.get(name, 0)) for name in ("approved", "rejected", "removed", "undecided")]
    by_name = dict(outcomes)
    decided = Precision(by_name["rejected"] + by_name["removed"], sum(by_name.values()) - by_name["undecided"])
    verdicts = backtest.sample.filter(outcome="undecided").exclude(verdict="")
    judged = Precision(verdicts.filter(verdict=BacktestHit.Verdict.RIGHT).count(), verdicts.count())
    span = backtest.newest_at - backtest.oldest_at if backtest.newest_at and backtest.oldest_at else timedelta()
    return Summary(
        backtest=backtest,
        outcomes=outcomes,
        precision=decided + judged,
        per_day=backtest.hits / max(1.0, span / timedelta(days=1)),
        share=backtest.hits / max(1, backtest.texts),
        microseconds=1e6 * backtest.seconds / max(1, backtest.texts),
    )


def sample_for(backtest: Backtest, reader: Person) -> list[BacktestHit]:
    """The hits to judge; authors see no signals, so nobody gets their own text."""
    rows = backtest.sample.select_related("submission__item", "submission__author")
    return list(rows.filter(~Q(submission__author=reader)))
