"""What moderators do with a case: lease, approve, redact, reject, remove, restore.

Every verb but the lease is one transaction: it takes its turn on the case (so two cannot
decide on the same state of things), changes what is published, and records who did what and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from moderation import audit, flags, questions, redactions, targets
from moderation.models import Case, Clause, Decision, Item, Submission
from moderation.moderated import PublishedText
from moderation.notices import notify_author
from moderation.outcome import refresh_label
from moderation.questions import Marks
from moderation.sealed import SealBroken
from moderation.texts import FieldSpan
from moderation.words import screen_words

if TYPE_CHECKING:
    from moderation.people import Person

LEASE: Final = timedelta(minutes=5)
NO_MARKS: Final = Marks()

State = Submission.State
Verb = Decision.Verb


class DecisionRefused(Exception):
    """A decision that cannot be made; the message is a sentence for the moderator."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a moderator decides as they do: a clause of the policy and words of their own."""

    clause: Clause
    words: str = ""
    public_note: str = ""


@transaction.atomic
def open_case(item: Item, *, by: Person) -> Case:
    """The open case of an item; a moderator who wants to look at a public text opens one."""
    if item.author_id == by.pk:
        raise DecisionRefused("You cannot review your own text; another moderator can.")
    if flags.flagged_by(by, item):
        raise DecisionRefused("You flagged it, so another moderator decides about it.")
    case = Case.objects.waiting().filter(item=item).first()
    if case is not None:
        return case
    newest = item.submissions.exclude(state__in=[State.RECEIVED, State.DROPPED]).order_by("-number").first()
    if newest is None:
        raise DecisionRefused("Nothing of it has been screened yet.")
    case = Case.objects.create(item=item, submission=newest, why=Case.Why.LOOK, urgency=1)
    audit.record("case.open", f"case:{case.public_id}", by=by)
    return case


def lease(case: Case, *, by: Person) -> bool:
    """Take a case in hand for five minutes; False while somebody else has it."""
    now = timezone.now()
    free = Q(leased_until__isnull=True) | Q(leased_until__lt=now) | Q(lease_holder=by)
    taken = Case.objects.filter(free, pk=case.pk).update(lease_holder=by, leased_until=now + LEASE)
    case.refresh_from_db(fields=["lease_holder", "leased_until"])
    return bool(taken)


def release(case: Case, *, by: Person) -> None:
    """Give a case back to the queue."""
    Case.objects.filter(pk=case.pk, lease_holder=by).update(lease_holder=None, leased_until=None)


def approve(
    case: Case,
    *,
    by: Person,
    turn: int,
    clause: Clause,
    words: str = "",
    public_note: str = "",
    dismissed: Iterable[str] = (),
    confirmed: Iterable[str] = (),
) -> Decision:
    """Publish what is held, or let stand what is public; dismissed findings are shown as written.

    Dismissed findings answer questions about them with no, confirmed ones with yes.
    """
    reasons = Reasons(clause, words, public_note)
    dismissed = list(dismissed)

    def publish() -> None:
        fields = case.submission.text()
        if dismissed:
            fields = redactions.review(case.submission, add=(), dismiss=dismissed)
        _publish(case, fields, public_note)

    return _decide(case, Verb.APPROVE, by, turn, reasons, publish, Marks(list(confirmed), dismissed))


def redact(
    case: Case,
    *,
    by: Person,
    turn: int,
    clause: Clause,
    words: str = "",
    public_note: str = "",
    spans: Iterable[tuple[str, int, int]] = (),
    phrase: str = "",
    dismissed: Iterable[str] = (),
    confirmed: Iterable[str] = (),
) -> Decision:
    """Publish without further spans, given by position in the review text or as a phrase.

    What had been public loses the spans everywhere: in earlier versions and in quotes too.
    """
    reasons = Reasons(clause, words, public_note)
    dismissed = list(dismissed)

    def publish() -> None:
        chosen = _chosen(case, spans, phrase)
        fields = redactions.review(case.submission, add=chosen, dismiss=dismissed)
        _publish(case, fields, public_note, replaces_history=True)

    return _decide(case, Verb.REDACT, by, turn, reasons, publish, Marks(list(confirmed), dismissed))


def reject(case: Case, *, by: Person, turn: int, clause: Clause, words: str = "", public_note: str = "") -> Decision:
    """Do not publish what is held; what was public before stays."""

    def settle() -> None:
        if case.submission.state != State.HELD:
            raise DecisionRefused("Only a held text can be rejected; remove what is already public.")
        if not _is_gone(case.item) and case.item.target.is_hidden():
            raise DecisionRefused("It had been public; remove it instead.")
        _settle(case.submission, State.REJECTED)

    return _decide(case, Verb.REJECT, by, turn, Reasons(clause, words, public_note), settle)


def remove(case: Case, *, by: Person, turn: int, clause: Clause, words: str = "", public_note: str = "") -> Decision:
    """Take away what is public, together with a newer version that may be held."""

    def take_away() -> None:
        if not _is_gone(case.item):
            if not (case.item.target.is_public() or case.item.target.is_hidden()):
                raise DecisionRefused("It is not public; reject it instead.")
            case.item.target.remove(clause.title)
        for submission in case.item.submissions.filter(state__in=[State.PUBLISHED, State.HELD]):
            _settle(submission, State.REMOVED)
        case.submission.refresh_from_db(fields=["state"])

    return _decide(case, Verb.REMOVE, by, turn, Reasons(clause, words, public_note), take_away)


def restore(case: Case, *, by: Person, turn: int, clause: Clause, words: str = "", public_note: str = "") -> Decision:
    """Undo a rejection or removal: publish the version that was decided about."""

    def publish() -> None:
        if case.submission.state not in (State.REJECTED, State.REMOVED):
            raise DecisionRefused("Only what was rejected or removed can be restored.")
        _publish(case, case.submission.text(), public_note)

    return _decide(case, Verb.RESTORE, by, turn, Reasons(clause, words, public_note), publish)


@transaction.atomic
def _decide(
    case: Case,
    verb: Verb,
    by: Person,
    turn: int,
    reasons: Reasons,
    change: Callable[[], None],
    marks: Marks = NO_MARKS,
) -> Decision:
    """Guard, take the turn, change, close, record, tell."""
    targets.load([case.item])
    _refuse_unfit(case, by, reasons)
    _take_turn(case, by, turn)
    asked = questions.asked_about(case.submission)
    answered = questions.answers(asked, marks)
    try:
        change()
    except SealBroken as error:
        raise DecisionRefused("Its text is gone: the time to change this decision is over.") from error
    made = Decision.objects.create(
        submission=case.submission,
        case=case,
        author=case.item.author,
        actor=by,
        verb=verb,
        clause=reasons.clause,
        words=reasons.words,
        public_note=reasons.public_note,
        reasons=questions.answers_in_words(asked, answered),
    )
    audit.record(f"case.{verb}", f"case:{case.public_id}", by=by, submission=case.submission.public_id)
    if questions.is_news(case, made, list(answered.values())):
        notify_author(made)
    flags.settle(made)
    questions.settle(made, asked, answered)
    return made


def _refuse_unfit(case: Case, by: Person, reasons: Reasons) -> None:
    if case.item.author_id == by.pk:
        raise DecisionRefused("You cannot decide on your own text; another moderator will.")
    if flags.flagged_by(by, case.item):
        raise DecisionRefused("You flagged it, so another moderator decides about it.")
    if not by.has_perm("moderation.review_cases"):
        raise DecisionRefused("Only moderators decide cases.")
    if case.item.submissions.filter(number__gt=case.submission.number, state=State.PUBLISHED).exists():
        raise DecisionRefused("A newer version is public; decide about that one.")
    for text in (reasons.words, reasons.public_note):
        if trouble := screen_words(text):
            raise DecisionRefused(trouble)


def _take_turn(case: Case, by: Person, turn: int) -> None:
    """Compare and set: only on the state of things that the moderator has read, and not against a lease."""
    now = timezone.now()
    free = Q(leased_until__isnull=True) | Q(leased_until__lt=now) | Q(lease_holder=by)
    taken = Case.objects.filter(free, pk=case.pk, turn=turn).update(
        turn=F("turn") + 1, closed_at=now, lease_holder=None, leased_until=None
    )
    if not taken:
        raise DecisionRefused(
            "This case changed while you were reading, or somebody else has it in hand. Read it again."
        )
    case.refresh_from_db(fields=["turn", "closed_at", "lease_holder", "leased_until", "submission"])


def _chosen(case: Case, spans: Iterable[tuple[str, int, int]], phrase: str) -> list[FieldSpan]:
    """The spans a moderator marked, inside the text; raises when there are none."""
    text = case.submission.text()
    chosen = [FieldSpan(field, start, end) for field, start, end in spans]
    if any(not 0 <= span.start < span.end <= len(text.get(span.field, "")) for span in chosen):
        raise DecisionRefused("A marked span does not lie in the text.")
    chosen += redactions.spans_of_phrase(text, phrase)
    if phrase.strip() and not chosen:
        raise DecisionRefused("These words do not stand in the text.")
    if not chosen:
        raise DecisionRefused("Mark what is to be redacted.")
    return chosen


def _publish(case: Case, fields: dict[str, str], note: str, *, replaces_history: bool = False) -> None:
    """Put a text in public, unless exactly this version stands there already."""
    if _is_gone(case.item):
        raise DecisionRefused("Its author has deleted it, so it cannot be published. Reject or remove it.")
    submission = case.submission
    _settle(submission, State.PUBLISHED)
    text = PublishedText(
        fields,
        submission_id=submission.pk,
        redacted=redactions.has_marker(fields),
        in_doubt=submission.in_doubt,
        replaces_history=replaces_history,
        note=note,
    )
    targets.publish([(case.item, text)])
    refresh_label(submission)


def _is_gone(item: Item) -> bool:
    """Its author deleted it: it can be judged, but not brought back."""
    return item.target_object is None or item.target.is_deleted()


def _settle(submission: Submission, state: State) -> None:
    submission.state = state
    submission.save(update_fields=["state"])
