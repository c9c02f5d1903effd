"""Reads again what is held because it could not be checked completely, and releases it when it can be by now.

Only what incompleteness alone holds: no moderator has decided, no flag waits, its case is about nothing else.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from moderation import (
    campaigns,
    claims,
    redactions,
    sanctions,
    screener,
    targets,
)
from moderation.gather import context_of, gather_contexts
from moderation.models import Case, Clause, Decision, Flag, Submission
from moderation.moderated import PublishedText
from moderation.outcome import SUSPICIOUS, Ledger, fate_of, scam_reasons, set_outcome
from moderation.screener import Screened
from moderation.screening import version
from moderation.screening.findings import Report
from moderation.sealed import SealBroken

MOST: Final = 3
"""How often one is read again by the same recognizers; newer ones get a try of their own."""
PAUSE: Final = timedelta(minutes=10)
RELEASED: Final = "it could be checked completely now"

State = Submission.State
Verb = Decision.Verb


def due(now: datetime) -> QuerySet[Submission]:
    """What is held for incompleteness alone, and has waited since it was last read."""
    rested = Q(retried_at__isnull=True, settled_at__lt=now - PAUSE) | Q(retried_at__lt=now - PAUSE)
    again = Q(rested, retries__lt=MOST, strikes__lt=claims.STRIKES)
    return held_as_incomplete(now).filter(Q(screened_with__lt=version.RECOGNIZERS) | again)


def held_as_incomplete(now: datetime) -> QuerySet[Submission]:
    """And for nothing else: its case is in nobody's hands, and no person and no other finding has a part in it."""
    case = Case.objects.waiting().order_by().filter(submission=OuterRef("pk"), why=Case.Why.INCOMPLETE)
    case = case.filter(Q(leased_until__isnull=True) | Q(leased_until__lt=now))
    decided = Decision.objects.filter(submission=OuterRef("pk"), actor__isnull=False)
    other_reasons = Decision.objects.filter(case__submission=OuterRef("pk"), submission__complete=True)
    flagged = Flag.objects.waiting().order_by().filter(item=OuterRef("item"))
    held = Submission.objects.filter(Exists(case), state=State.HELD, complete=False)
    return held.exclude(Exists(decided) | Exists(other_reasons) | Exists(flagged))


def retry_next(now: datetime) -> bool:
    """Read one of them again; False when none is due."""
    submission = due(now).select_related("item", "author").order_by("pk").first()
    if submission is None:
        return False
    # Noted before it is read: what takes the process down is not read again for ever.
    Submission.objects.filter(pk=submission.pk).update(
        retries=F("retries") + 1, retried_at=now, screened_with=version.RECOGNIZERS
    )
    try:
        original = redactions.original_of(submission)
    except SealBroken:
        return True  # its time is over; moderators have what there is
    context = context_of(submission, gather_contexts([submission]))
    read_again = screener.screen(submission, original, context, campaigns.Lookout())
    if read_again.report.complete:
        _act(read_again, original)
    return True


@transaction.atomic
def _act(read_again: Screened, original: dict[str, str]) -> None:
    """Publish it, or hold it for what is known of it now; unless somebody was first, or something is in the way."""
    now = timezone.now()
    submission, report = read_again.submission, read_again.report
    targets.load([submission.item])
    if not _is_held_still(submission, now):
        return
    sanction = sanctions.restricted([submission.author_id]).get(submission.author_id)
    fate = fate_of(submission, report, sanction)
    if fate.obstacle or fate.state not in (State.PUBLISHED, State.HELD):
        return
    case = Case.objects.waiting().get(submission=submission)
    ledger = Ledger(clauses=Clause.objects.in_bulk(field_name="slug"))
    submission.findings.all().delete()
    submission.keep_text(original)
    parted = redactions.part(submission, report)
    set_outcome(submission, fate, report, parted)
    ledger.settled.append(submission)
    ledger.findings += parted.findings
    _change_case(case, report, is_held=fate.state == State.HELD)
    if fate.state == State.HELD:
        ledger.decide(submission, Verb.HOLD, scam_reasons(report), case=case, clause="scam")
    else:
        redacted = redactions.has_marker(parted.fields)
        text = PublishedText(
            parted.fields, submission_id=submission.pk, redacted=redacted, in_doubt=submission.in_doubt
        )
        ledger.published.append((submission, text))
        reasons = [RELEASED, *(finding.reason for finding in parted.findings)]
        ledger.decide(submission, Verb.RELEASE, reasons, case=case, clause="private-details" if redacted else "")
    ledger.write()
    if read_again.offer:
        campaigns.remember([(submission, read_again.offer, read_again.contacts)])


def _is_held_still(submission: Submission, now: datetime) -> bool:
    """Compare and set: the same text, held for the same reason; locked from here on."""
    Submission.objects.select_for_update().only("pk").get(pk=submission.pk)
    return held_as_incomplete(now).filter(pk=submission.pk, text_box=submission.text_box).exists()


def _change_case(case: Case, report: Report, *, is_held: bool) -> None:
    """It is over, or about a scam from now on."""
    news: dict[str, object] = {"closed_at": timezone.now()}
    if report.decision in SUSPICIOUS:
        news = {"why": Case.Why.SCAM, "urgency": report.scam_score + is_held}
    Case.objects.filter(pk=case.pk).update(turn=F("turn") + 1, **news)
