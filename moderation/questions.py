"""“This is not a contact detail”: authors dispute redactions, and a few are drawn at random, for the same question.

A question opens or joins the item's case. A moderator answers it while deciding: a right redaction stays, a wrong
one is taken back. The answers are kept by recognizer; those to the random ones say how precise it is.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from moderation import audit, flags, redactions
from moderation.models import Case, Decision, Finding, Flag, Item, Question, Submission

if TYPE_CHECKING:
    from moderation.people import Person

URGENCY_OF_DISPUTE: Final = 0.4
URGENCY_OF_SAMPLE: Final = 0.01
NOT_BY_MACHINE: Final = (redactions.KEPT, redactions.BY_HAND)
URGENCIES: Final = {Case.Why.DISPUTE: URGENCY_OF_DISPUTE, Case.Why.SAMPLE: URGENCY_OF_SAMPLE}

State = Submission.State
Verb = Decision.Verb
Answer = Question.Answer

ANSWERED: Final = {
    Answer.RIGHT: "A moderator has looked at it already: it is a contact detail and stays removed.",
    Answer.WRONG: "A moderator found that it is no contact detail.",
    Answer.OVERTAKEN: "The text changed before a moderator had looked at it.",
}

chance = secrets.SystemRandom()


class DisputeRefused(Exception):
    """A dispute that cannot be taken; the message is a sentence for the author."""


# What its author says ----------------------------------------------------------------------------


@transaction.atomic
def dispute(finding: Finding, *, by: Person) -> Question:
    """The author says that a redaction hides no contact detail; a moderator will look. Once for each finding."""
    submission = finding.submission
    if submission.author_id != by.pk:
        raise DisputeRefused("Only the author of a text can dispute what was removed from it.")
    _refuse_too_many(by)
    finding.refresh_from_db()
    if trouble := trouble_with(finding, is_newest=is_newest(submission)):
        raise DisputeRefused(trouble)
    asked = _question_about(finding) or Question(finding=finding, **_about(finding))
    asked.disputed_at = timezone.now()
    asked.save()
    _open_or_join(submission, Case.Why.DISPUTE)
    audit.record("finding.dispute", f"finding:{finding.public_id}", by=by, recognizer=finding.recognizer)
    return asked


def trouble_with(finding: Finding, *, is_newest: bool) -> str:
    """Why a finding cannot be disputed, in a sentence for its author; nothing when it can."""
    if finding.recognizer == redactions.KEPT:
        return "You kept this one from an earlier version. Edit the text and write it anew; then you can dispute it."
    if finding.recognizer == redactions.BY_HAND:
        return "A moderator removed it by hand."
    asked = _question_about(finding)
    if asked and asked.answer:
        return ANSWERED[Answer(asked.answer)]
    if asked and asked.disputed_at:
        return "You said that this is no contact detail. A moderator looks at it, and you are told."
    if not finding.value_key:
        return "What you wrote is not kept any more, so nobody can look at it."
    if finding.is_dismissed or not is_newest:
        return "The text has changed since. What is removed from it now is on its newest statement."
    return ""


def _question_about(finding: Finding) -> Question | None:
    return getattr(finding, "question", None)


def is_newest(submission: Submission) -> bool:
    """It is public or held, and no edit of it waits or has taken its place."""
    newer = submission.item.submissions.filter(number__gt=submission.number)
    taken = newer.filter(state__in=[State.RECEIVED, State.HELD, State.PUBLISHED])
    return submission.state in (State.PUBLISHED, State.HELD) and not taken.exists()


@dataclass(frozen=True, slots=True)
class OwnRedaction:
    """A redaction as its author sees it: what they can say about it, or what they have said."""

    finding: Finding
    trouble: str

    @property
    def may_be_disputed(self) -> bool:
        return not self.trouble

    @property
    def standing(self) -> str:
        """How it stands with what the author said, or what they have to do before they can say it."""
        asked = _question_about(self.finding)
        was_disputed = asked is not None and asked.disputed_at is not None
        return self.trouble if was_disputed or self.finding.recognizer == redactions.KEPT else ""


def own_redactions(submission_ids: Collection[int], author: Person) -> dict[int, list[OwnRedaction]]:
    """What is left out of some of the author's own texts, by submission, in text order."""
    found: dict[int, list[OwnRedaction]] = {}
    mine = Submission.objects.filter(pk__in=submission_ids, author=author).select_related("item")
    for submission in mine if submission_ids else ():
        newest = is_newest(submission)
        standing = submission.findings.standing().select_related("question").in_text_order()
        found[submission.pk] = [OwnRedaction(each, trouble_with(each, is_newest=newest)) for each in standing]
    return found


def _refuse_too_many(by: Person) -> None:
    """The member's row is locked first, so that parallel requests count each other."""
    get_user_model().objects.select_for_update().only("pk").get(pk=by.pk)
    since = timezone.now() - timedelta(days=1)
    today = Question.objects.filter(submission__author=by, disputed_at__gt=since).count()
    if today >= settings.CLEARPOST_DISPUTES_PER_DAY:
        most = settings.CLEARPOST_DISPUTES_PER_DAY
        raise DisputeRefused(f"You can do this {most} times a day. Please try again tomorrow.")


# What is drawn at random -------------------------------------------------------------------------


def sample(findings: Iterable[Finding]) -> None:
    """Draw a few of the redactions that were just made by machine and published; their authors hear nothing of it."""
    drawn = [each for each in findings if _can_be_drawn(each) and chance.random() < settings.CLEARPOST_SAMPLED_SHARE]
    Question.objects.bulk_create([Question(finding=each, **_about(each, is_sampled=True)) for each in drawn])
    for submission in {each.submission_id: each.submission for each in drawn}.values():
        _open_or_join(submission, Case.Why.SAMPLE)


def _can_be_drawn(finding: Finding) -> bool:
    return finding.recognizer not in NOT_BY_MACHINE and finding.submission.state == State.PUBLISHED


def _about(finding: Finding, **asked: object) -> dict[str, object]:
    known = {"submission": finding.submission, "recognizer": finding.recognizer, "kind": finding.kind}
    return {**known, **asked}


def _open_or_join(submission: Submission, why: Case.Why) -> None:
    """One open case an item; whoever reads it reads it again, now with the question."""
    case = Case.objects.waiting().filter(item=submission.item_id).first()
    if case is None:
        Case.objects.create(item_id=submission.item_id, submission=submission, why=why, urgency=URGENCIES[why])
        return
    why = why if case.why == Case.Why.SAMPLE else Case.Why(case.why)
    urgency = Greatest("urgency", URGENCIES.get(why, 0.0))
    Case.objects.filter(pk=case.pk).update(turn=F("turn") + 1, why=why, urgency=urgency)


# What a moderator answers ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marks:
    """The findings, by public id, that a moderator found right and wrong."""

    right: Collection[str] = ()
    wrong: Collection[str] = ()

    def of(self, public_id: str) -> Answer | None:
        if public_id in self.wrong:
            return Answer.WRONG
        return Answer.RIGHT if public_id in self.right else None


def asked_about(submission: Submission) -> dict[str, Question]:
    """The questions that wait about one version, by the public id of their finding."""
    waiting = Question.objects.waiting().filter(submission=submission, finding__isnull=False)
    return {asked.finding.public_id: asked for asked in waiting.select_related("finding") if asked.finding}


def answers(asked: Mapping[str, Question], marks: Marks) -> dict[str, Answer]:
    """What the marks say to the questions, by finding."""
    return {public_id: answer for public_id in asked if (answer := marks.of(public_id))}


def answers_in_words(asked: Mapping[str, Question], answered: Mapping[str, Answer]) -> list[str]:
    """For the author: what became of what they disputed, and of what was taken back unasked."""
    words = []
    for public_id, answer in answered.items():
        finding, question = asked[public_id].finding, asked[public_id]
        label = finding.words if finding else ""
        if answer == Answer.WRONG:
            words.append(f"“{label}” hid no contact detail after all: what you wrote there is shown now")
        elif question.disputed_at:
            words.append(f"you said that “{label}” hides no contact detail: a moderator found that it does")
    return list(dict.fromkeys(words))


def settle(made: Decision, asked: Mapping[str, Question], answered: Mapping[str, Answer]) -> None:
    """Write the answers down; what the decision left unanswered is overtaken, or stays in a case of its own."""
    for public_id, answer in answered.items():
        question = asked[public_id]
        question.answer, question.decision = answer, made
        question.save(update_fields=["answer", "decision"])
        audit.record(f"finding.{answer}", f"finding:{public_id}", by=made.actor, recognizer=question.recognizer)
    _overtake(made)
    _reopen_for_waiting(made.submission.item)


def _overtake(made: Decision) -> None:
    """Questions about what is not public any more, or whose finding went under a wider one, are over."""
    waiting = Question.objects.waiting().filter(submission__item=made.submission.item_id)
    if made.verb == Verb.REJECT:
        over = waiting.filter(submission=made.submission_id)
    elif made.verb == Verb.REMOVE:
        over = waiting
    else:
        over = waiting.filter(submission__number__lt=made.submission.number)
    over.update(answer=Answer.OVERTAKEN)
    waiting.filter(finding__isnull=True).update(answer=Answer.OVERTAKEN)


def _reopen_for_waiting(item: Item) -> None:
    """A decision that did not answer them closed the case that these questions were in."""
    if Case.objects.waiting().filter(item=item).exists():
        return
    public = flags.public_version(item)
    waiting = Question.objects.waiting().filter(submission=public) if public else Question.objects.none()
    if public and waiting.exists():
        _open_or_join(public, Case.Why.DISPUTE if waiting.disputed().exists() else Case.Why.SAMPLE)


def is_news(case: Case, made: Decision, answered: Sequence[Answer]) -> bool:
    """False when a redaction drawn at random proved right and nothing was said: then nothing happened to its author."""
    if case.why != Case.Why.SAMPLE or made.verb != Verb.APPROVE or made.words or made.public_note:
        return True
    return Answer.WRONG in answered


# What makes them needless ------------------------------------------------------------------------


def overtaken_by(submission: Submission) -> None:
    """A newer version is public: questions about the older ones are over, and cases that were there for them."""
    older = Question.objects.waiting().filter(
        submission__item=submission.item_id, submission__number__lt=submission.number
    )
    if older.update(answer=Answer.OVERTAKEN):
        _close_needless_cases(Case.objects.filter(item=submission.item_id).values_list("pk", flat=True))


def drop_for_items(items: Iterable[Item]) -> None:
    """Their author deleted them, or has left: nobody needs an answer."""
    keys = [item.pk for item in items]
    Question.objects.waiting().filter(submission__item__in=keys).update(answer=Answer.OVERTAKEN)
    _close_needless_cases(Case.objects.filter(item__in=keys).values_list("pk", flat=True))


def _close_needless_cases(keys: Iterable[int]) -> None:
    """Cases that were there for questions alone, and in which no flag waits either."""
    needless = Case.objects.waiting().filter(pk__in=list(keys), why__in=URGENCIES).order_by()
    flagged = Flag.objects.waiting().values("item")
    needless.exclude(item__in=flagged).update(closed_at=timezone.now(), turn=F("turn") + 1)
