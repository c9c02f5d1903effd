"""Reads published texts again when the recognizers have improved: they may lose words by it, and never get any back.

Contact details alone: no old text is held, flagged or punished here. The texts that are due are those with a lower
number of the recognizers; fresh ones go first, and a stored cursor says how far it came. What is held because it
could not be checked completely is read again as well (`moderation.retries`).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from moderation import audit, questions, redactions, retries, rulebook, targets, watchdog
from moderation.budgets import one_text
from moderation.models import AuditEntry, Case, Clause, Decision, Rescreening, Submission
from moderation.models.submissions import SubmissionQuerySet
from moderation.moderated import PublishedText
from moderation.notices import notify_author
from moderation.outcome import refresh_label
from moderation.redactions import Cut
from moderation.screening import version
from moderation.screening.pipeline import find_contact_details
from moderation.sealed import SealBroken
from moderation.texts import join

logger = logging.getLogger(__name__)

SECONDS_AT_A_TIME: Final = 1.0
CLAIM: Final = timedelta(seconds=15)
"""How long a process has the rescreening to itself after it was last heard of."""
TRIES: Final = 3
IMPROVED: Final = "the automatic check has learnt to see more since it was published"
TOLD: Final = "rescreen.redact"

State = Submission.State


def is_due(now: datetime) -> bool:
    """Whether anything is to be read again, and nothing fresh waits."""
    return not _fresh_waits() and (_due().exists() or retries.due(now).exists())


def _due() -> SubmissionQuerySet:
    return Submission.objects.filter(state=State.PUBLISHED, screened_with__lt=version.RECOGNIZERS)


def _fresh_waits() -> bool:
    return Submission.objects.waiting().exists()


def look_again(seconds: float = SECONDS_AT_A_TIME) -> None:
    """Read texts again for about so long, or until a fresh one waits: what is held first, then what is published."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not _fresh_waits() and retries.retry_next(timezone.now()):
        pass
    run = _take() if _due().exists() else None
    if run is None:
        return
    try:
        while time.monotonic() < deadline and not _fresh_waits():
            if not _read_next(run):
                break
    finally:
        Rescreening.objects.filter(pk=run.pk).update(claimed_until=None)


# One run -----------------------------------------------------------------------------------------


def _take() -> Rescreening | None:
    """The run of these recognizers, for this process alone; a dead process lets go of it after a while."""
    now = timezone.now()
    defaults = {"total": _due().count()}
    run, _ = Rescreening.objects.get_or_create(version=version.RECOGNIZERS, defaults=defaults)
    free = Rescreening.objects.filter(Q(claimed_until__isnull=True) | Q(claimed_until__lt=now), pk=run.pk)
    if not free.update(claimed_until=now + CLAIM, finished_at=None):
        return None
    run.refresh_from_db()
    return run


def _read_next(run: Rescreening) -> bool:
    """Read one text; False at the end of the run."""
    submission = _next(run)
    if submission is None:
        Rescreening.objects.filter(pk=run.pk).update(finished_at=timezone.now(), cursor=None, in_hand=None)
        return False
    _take_in_hand(run, submission)
    if run.tries > TRIES:
        _leave_out(run, submission)
        return True
    fields = _published_fields(submission)
    cuts = _look(submission, fields) if fields else []
    if fields and cuts:
        _take_words_away(run, submission, fields, cuts)
    elif cuts is not None:  # else it stays in hand for another try: the machine may have been busy
        _done(run, submission)
    return True


def _next(run: Rescreening) -> Submission | None:
    """The newest one below the cursor; what became due above it meanwhile comes in the end."""
    newest_first = _due().select_related("item", "author").order_by("-pk")
    below = newest_first.filter(pk__lt=run.cursor) if run.cursor else newest_first
    return below.first() or newest_first.first()


def _take_in_hand(run: Rescreening, submission: Submission) -> None:
    run.tries = run.tries + 1 if run.in_hand == submission.pk else 1
    run.in_hand = submission.pk
    run.claimed_until = timezone.now() + CLAIM
    run.save(update_fields=["tries", "in_hand", "claimed_until"])


def _published_fields(submission: Submission) -> Mapping[str, str] | None:
    """What moderation knows to be published; of members who have left only the published version itself is there."""
    try:
        return submission.text()
    except SealBroken:
        target = submission.item.target_object
        return submission.item.target.published_version(submission.pk) if target else None


def _look(submission: Submission, fields: Mapping[str, str]) -> list[Cut] | None:
    """What is found in it now, beside its labels and what moderators let stand; None when it could not be read."""
    try:
        with watchdog.over_text():
            findings = find_contact_details(join(fields), one_text(), rulebook.current().links)
    except Exception as error:  # an old text stays as it is; the message may hold some of it
        logger.warning("a published text could not be read again: %s", type(error).__name__)
        return None
    return redactions.not_dismissed(submission, redactions.cuts_apart_from_markers(fields, findings))


@transaction.atomic
def _done(run: Rescreening, submission: Submission, **counts: int) -> None:
    """Note the text and the way so far together, so that none is counted twice."""
    Submission.objects.filter(pk=submission.pk).update(screened_with=version.RECOGNIZERS)
    changed = {name: F(name) + count for name, count in counts.items()}
    run.cursor, run.in_hand, run.tries = submission.pk, None, 0
    Rescreening.objects.filter(pk=run.pk).update(
        cursor=submission.pk, in_hand=None, tries=0, looked_at=F("looked_at") + 1, **changed
    )


def _leave_out(run: Rescreening, submission: Submission) -> None:
    audit.record("rescreen.fail", f"submission:{submission.public_id}", version=version.RECOGNIZERS)
    _done(run, submission, failed=1)


# Taking words away -------------------------------------------------------------------------------


@transaction.atomic
def _take_words_away(run: Rescreening, submission: Submission, fields: Mapping[str, str], cuts: Sequence[Cut]) -> None:
    """The version loses the words wherever it stands. When it has just changed, it stays due and is read again."""
    targets.load([submission.item])
    unchanged = Submission.objects.select_for_update().filter(
        pk=submission.pk, state=State.PUBLISHED, text_box=submission.text_box
    )
    if not unchanged.exists():
        return
    try:
        left, found = redactions.gain(submission, cuts, timezone.now())
    except SealBroken:  # moderation keeps nothing of it any more, so there is nothing to tell either
        left, found = redactions.without(fields, cuts), []
    if submission.item.target_object is not None:
        text = PublishedText(left, submission_id=submission.pk, redacted=True, replaces_history=True)
        submission.item.target.lose(text, before=fields, is_current=_is_current(submission))
        refresh_label(submission)
    Case.objects.waiting().filter(submission=submission).order_by().update(turn=F("turn") + 1)
    _explain(run, submission, cuts)
    questions.sample(found)
    _done(run, submission, gained=1)


def _is_current(submission: Submission) -> bool:
    later = submission.item.submissions.filter(number__gt=submission.number, state=State.PUBLISHED)
    return not later.exists()


def _explain(run: Rescreening, submission: Submission, cuts: Sequence[Cut]) -> None:
    """A decision for every version; its author is told once, of the newest one."""
    made = Decision.objects.create(
        submission=submission,
        author=submission.author,
        verb=Decision.Verb.REDACT,
        clause=Clause.objects.filter(slug="private-details").first(),
        reasons=list(dict.fromkeys([IMPROVED, *(cut.reason for cut in cuts)])),
    )
    subject = f"item:{submission.item.public_id}"
    was_told = AuditEntry.objects.about(subject).filter(verb=TOLD, at__gte=run.started_at).exists()
    audit.record(TOLD, subject, submission=submission.public_id, version=version.RECOGNIZERS)
    if not was_told:
        notify_author(made)
