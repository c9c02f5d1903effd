"""What becomes of a text once it is screened: published, published redacted, or held; with a case where one is due.

All of it is one transaction, and happens once: the first statement takes the submission
over only while it is still waiting in the hands of the worker that screened it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from moderation import audit, redactions
from moderation.models import Case, Clause, Decision, Submission
from moderation.moderated import PublishedText
from moderation.notices import notify_author
from moderation.screening import decision as screening_decision
from moderation.screening.findings import Decision as Verdict
from moderation.screening.findings import Report

State = Submission.State
SHOWN_REASONS: Final = 5


def hold_struck_out() -> Report:
    """The report on a text that took the worker down too often."""
    return screening_decision.incomplete("", "checking it took the worker down three times")


@dataclass(frozen=True, slots=True)
class Fate:
    """The state a submission goes to, and why when that is neither its words' doing nor its author's."""

    state: State
    obstacle: str = ""

    @property
    def is_read(self) -> bool:
        """False for what nobody needs any more: it stays sealed as handed in, for its author alone."""
        return self.state not in (State.SUPERSEDED, State.DROPPED)


@transaction.atomic
def act_on(submission: Submission, report: Report) -> None:
    """Apply a report. Changes nothing when somebody else was first, or the text is not wanted any more."""
    fate = _fate(submission, report)
    if not _take_over(submission, fate, report) or not fate.is_read:
        return
    _store(submission, report)
    if fate.state == State.PUBLISHED:
        _publish(submission)
        _move_open_case(submission)
    _explain(submission, report, fate)


def _fate(submission: Submission, report: Report) -> Fate:
    item = submission.item
    item.refresh_from_db(fields=["last_number"])
    if submission.number != item.last_number:
        return Fate(State.SUPERSEDED)
    if item.target_object is None or item.target.is_deleted():
        return Fate(State.DROPPED)
    if not submission.author.is_active:
        return Fate(State.REJECTED, "Your account was closed before the text was checked.")
    if not item.target.accepts_publication():
        return Fate(State.REJECTED, "The thread was closed before the text was checked.")
    if report.decision == Verdict.HOLD or _is_under_review(submission):
        return Fate(State.HELD)
    return Fate(State.PUBLISHED)


def _is_under_review(submission: Submission) -> bool:
    """An earlier version of the item is held: a new one waits with it, until a moderator has decided."""
    if submission.number == 1:
        return False
    return Case.objects.waiting().filter(item=submission.item, submission__state=State.HELD).exists()


def _take_over(submission: Submission, fate: Fate, report: Report) -> bool:
    """Compare and set: False when the submission is not ours to settle."""
    outcome: dict[str, Any] = {"state": fate.state, "settled_at": timezone.now(), "claim": "", "claimed_until": None}
    if fate.is_read:
        outcome |= {
            "decision": report.decision,
            "scam_score": report.scam_score,
            "complete": report.complete,
            "trouble": report.trouble,
            "rules_version": report.rules_version,
        }
    mine = Submission.objects.waiting().filter(pk=submission.pk, claim=submission.claim)
    for name, value in outcome.items():
        setattr(submission, name, value)
    return bool(mine.update(**outcome))


def _store(submission: Submission, report: Report) -> None:
    """Part the values from the text: from here on the row holds the review text, each value its own box."""
    redactions.store(submission, submission.opened(), report)


def _publish(submission: Submission) -> None:
    item = submission.item
    fields = submission.text()
    item.target.publish(PublishedText(fields, submission_id=submission.pk, redacted=redactions.has_marker(fields)))
    refresh_label(submission)


def _move_open_case(submission: Submission) -> None:
    """A newer version does not close the case of an older one: from now on the case is about what is public."""
    if submission.number > 1:
        Case.objects.waiting().filter(item=submission.item).order_by().update(submission=submission, turn=F("turn") + 1)


def refresh_label(submission: Submission) -> None:
    """An item is named in published words, which may just have changed."""
    item = submission.item
    label = item.target.review_label()
    if label != item.label:
        item.label = label
        item.save(update_fields=["label"])


def _explain(submission: Submission, report: Report, fate: Fate) -> None:
    """Open or join a case, record the decision, tell the author; nothing to say about a text published as it is."""
    if fate.state == State.REJECTED:
        _decide(submission, Decision.Verb.REJECT, None, [fate.obstacle], tell=True)
        return
    case = None
    if fate.state == State.HELD or report.decision in (Verdict.CASE, Verdict.HOLD):
        case = _open_or_join(submission, report)
    if fate.state == State.HELD:
        clause = "scam" if report.complete and report.signals else ""
        _decide(submission, Decision.Verb.HOLD, case, _reasons_to_hold(report), clause=clause, tell=True)
        return
    if case:
        _decide(submission, Decision.Verb.REVIEW, case, _scam_reasons(report), clause="scam", tell=False)
    if redactions.has_marker(submission.text()):
        reasons = _distinct(finding.reason for finding in submission.findings.in_text_order())
        _decide(submission, Decision.Verb.REDACT, case, reasons, clause="private-details", tell=True)


def _reasons_to_hold(report: Report) -> list[str]:
    if not report.complete:
        return ["The automatic check could not finish, so a moderator reads the text first."]
    return _scam_reasons(report) or ["An earlier version of this text is waiting for a moderator."]


def _scam_reasons(report: Report) -> list[str]:
    """Why it looks like a scam, strongest first."""
    against = sorted((signal for signal in report.signals if signal.points > 0), key=lambda signal: -signal.points)
    return _distinct(signal.reason for signal in against)[:SHOWN_REASONS]


def _distinct(sentences: object) -> list[str]:
    return list(dict.fromkeys(sentences))  # type: ignore[call-overload, no-any-return]


def _open_or_join(submission: Submission, report: Report) -> Case:
    """One open case an item: a newer version takes the older one's place in it."""
    why = Case.Why.SCAM if report.complete else Case.Why.INCOMPLETE
    urgency = report.scam_score + (1 if submission.state == State.HELD else 0)
    joined = Case.objects.waiting().filter(item=submission.item).order_by()
    if joined.update(submission=submission, why=why, urgency=urgency, turn=F("turn") + 1):
        _supersede_older(submission)
        return joined.get()
    return Case.objects.create(item=submission.item, submission=submission, why=why, urgency=urgency)


def _supersede_older(submission: Submission) -> None:
    """Held versions that a newer one of the same item stands for are not decided any more."""
    older = submission.item.submissions.filter(number__lt=submission.number, state=State.HELD)
    older.update(state=State.SUPERSEDED)


def _decide(
    submission: Submission,
    verb: Decision.Verb,
    case: Case | None,
    reasons: list[str],
    *,
    clause: str = "",
    tell: bool,
) -> None:
    """Record what screening did by itself, and tell the author when it concerns them."""
    made = Decision.objects.create(
        submission=submission,
        case=case,
        author=submission.author,
        verb=verb,
        clause=Clause.objects.filter(slug=clause).first() if clause else None,
        reasons=reasons,
    )
    audit.record(f"screening.{verb}", f"submission:{submission.public_id}", rules=submission.rules_version)
    if tell:
        notify_author(made)
