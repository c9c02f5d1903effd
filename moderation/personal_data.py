"""What moderation keeps about one member: handed out to them on request, and let go when they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from moderation import questions
from moderation.models import CheckTally, Decision, Flag, Item, Notice, Question, Sanction, Submission
from moderation.purge import purge_departed
from moderation.screening import labels

if TYPE_CHECKING:
    from moderation.people import Person


def record_of(member: Person) -> dict[str, list[dict[str, Any]]]:
    """Texts, decisions and notices of a member, as plain data; nobody who decided is named in it."""
    submissions = Submission.objects.filter(author=member).select_related("item").order_by("pk")
    decisions = Decision.objects.filter(author=member).select_related("submission__item", "clause")
    notices = Notice.objects.filter(recipient=member, decision__isnull=False).select_related("decision").order_by("pk")
    disputes = Question.objects.disputed().filter(submission__author=member)
    return {
        "texts": [_text(submission) for submission in submissions],
        "decisions": [_decision(decision) for decision in decisions],
        "notices": [{"at": notice.made_at, "read_at": notice.read_at, "about": _about(notice)} for notice in notices],
        "flags": [_flag(flag) for flag in Flag.objects.filter(flagger=member).select_related("item", "clause")],
        "disputes": [_dispute(each) for each in disputes.select_related("submission__item")],
        "sanctions": [_sanction(each) for each in Sanction.objects.filter(member=member).select_related("clause")],
    }


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "at": flag.raised_at,
        "about": labels.spell_out(flag.item.label),
        "reason": flag.reason,
        "note": flag.note,
        "withdrawn_at": flag.withdrawn_at,
        "outcome": flag.get_outcome_display(),
    }


def _dispute(question: Question) -> dict[str, Any]:
    return {
        "at": question.disputed_at,
        "about": labels.spell_out(question.submission.item.label) if question.submission else "",
        "removed": labels.WORDS[question.kind],
        "answer": question.get_answer_display(),
    }


def _sanction(sanction: Sanction) -> dict[str, Any]:
    return {
        "at": sanction.given_at,
        "kind": sanction.get_kind_display(),
        "until": sanction.until,
        "clause": sanction.clause.title,
        "words": sanction.words,
        "lifted_at": sanction.lifted_at,
        "lift_words": sanction.lift_words,
    }


def _about(notice: Notice) -> str:
    """The public id of the decision or sanction that it tells of."""
    about = notice.decision or notice.sanction
    return about.public_id if about else ""


def _text(submission: Submission) -> dict[str, Any]:
    """One version as handed in; what screening parted from it stands as a label."""
    fields = {} if submission.is_purged else submission.opened()
    return {
        "about": labels.spell_out(submission.item.label),
        "version": submission.number,
        "handed_in_at": submission.received_at,
        "state": submission.get_state_display(),
        "words": {name: labels.spell_out(text) for name, text in fields.items()},
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.public_id,
        "at": decision.made_at,
        "about": labels.spell_out(decision.submission.item.label),
        "version": decision.submission.number,
        "decided": decision.get_verb_display(),
        "by": "an automatic check" if decision.is_automatic else "a moderator",
        "clause": decision.clause.title if decision.clause else "",
        "words": decision.words,
        "public_note": decision.public_note,
        "reasons": decision.reasons,
    }


@transaction.atomic
def forget_author(member: Person) -> None:
    """The member has left: nothing of theirs waits or is told any more, and what is sealed goes as soon as it may."""
    now = timezone.now()
    Item.objects.filter(author=member).update(author_left_at=now)
    Submission.objects.waiting().filter(author=member).update(state=Submission.State.DROPPED, settled_at=now)
    Notice.objects.filter(recipient=member).delete()
    Flag.objects.filter(flagger=member).update(note="", network="")
    Sanction.objects.filter(member=member).update(words="", lift_words="")
    CheckTally.objects.filter(member=member).delete()
    questions.drop_for_items(Item.objects.filter(author=member))
    purge_departed()
