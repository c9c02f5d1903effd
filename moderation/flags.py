"""What members do with "Flag as inappropriate", what the site does by itself, and how flaggers hear the outcome.

A flag is pinned to the version its member has read, and opens or joins the item's case. Three
that count and are independent hide the text until a moderator has looked at it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from moderation import audit, bell, sanctions, standing, targets
from moderation.models import Case, Clause, Decision, Flag, Item, Notice, Question, Submission
from moderation.notices import notify_author
from moderation.words import screen_words

if TYPE_CHECKING:
    from moderation.moderated import Moderated
    from moderation.people import Person

LONGEST_NOTE: Final = 500
URGENCY_OF_FLAGS: Final = 0.5
URGENCY_OF_HIDDEN: Final = 1.5

State = Submission.State
Verb = Decision.Verb

ACTED: Final = (Verb.REDACT, Verb.REJECT, Verb.REMOVE)


class FlagRefused(Exception):
    """A flag that cannot be taken; the message is a sentence for the member."""


def public_version(item: Item) -> Submission | None:
    """The version that everyone reads; None while there is none."""
    if item.target is None or not item.target.is_public():
        return None
    return item.submissions.filter(state=State.PUBLISHED).order_by("-number").first()


@transaction.atomic
def flag(
    target: Moderated,
    *,
    by: Person,
    reason: Clause | None,
    note: str = "",
    version: str = "",
    network: str = "",
) -> Flag:
    """Flag what is public of a target; ``version`` says which one its member has read, ``network`` where from."""
    item = _locked_item(target)
    submission = _flagged_version(item, version)
    _refuse_unfit(item, submission, by, note.strip())
    raised = Flag.objects.create(
        submission=submission,
        item=item,
        author=item.author,
        flagger=by,
        clause=reason,
        note=note.strip(),
        network=network,
    )
    case = _open_or_join(item, submission)
    audit.record("flag.raise", f"submission:{submission.public_id}", by=by, clause=reason.slug if reason else "")
    if _is_to_be_hidden(item, submission):
        _hide(item, submission, case)
    return raised


def _locked_item(target: Moderated) -> Item:
    """The item with its target as it is now, which nobody changes before this transaction ends."""
    item = Item.objects.standing_for(target).select_related("author").first()
    if item is None:
        raise FlagRefused("There is nothing of it to be flagged yet.")
    targets.load([item])
    return item


def _flagged_version(item: Item, version: str) -> Submission:
    submission = public_version(item)
    if submission is None:
        raise FlagRefused("It is not public any more, so there is nothing to flag.")
    if version and submission.public_id != version:
        raise FlagRefused("It was changed after you opened this page. Please read it again before you flag it.")
    return submission


def _refuse_unfit(item: Item, submission: Submission, by: Person, note: str) -> None:
    if item.author_id == by.pk:
        raise FlagRefused("This is your own text: you can edit or delete it.")
    if Flag.objects.filter(submission=submission, flagger=by).exists():
        raise FlagRefused("You have flagged this version already.")
    _refuse_too_many(by)
    sanction = sanctions.silence_of(by)
    if sanction and sanction.kind == sanction.Kind.SUSPENSION:
        raise FlagRefused("You are suspended, so you cannot flag anything for now.")
    if note and sanction:
        raise FlagRefused("While you are silenced you can flag without a note. Please leave the note empty.")
    if trouble := screen_words(note):
        raise FlagRefused(trouble)


def _refuse_too_many(by: Person) -> None:
    """The member's row is locked first, so that parallel requests count each other."""
    get_user_model().objects.select_for_update().only("pk").get(pk=by.pk)
    today = Flag.objects.filter(flagger=by, raised_at__gt=timezone.now() - timedelta(days=1)).count()
    if today >= settings.CLEARPOST_FLAGS_PER_DAY:
        raise FlagRefused(f"You can flag {settings.CLEARPOST_FLAGS_PER_DAY} times a day. Please try again tomorrow.")


def _open_or_join(item: Item, submission: Submission) -> Case:
    """One open case an item; whoever reads it reads it again, now with the flag."""
    case = Case.objects.waiting().filter(item=item).first()
    if case is None:
        return Case.objects.create(item=item, submission=submission, why=Case.Why.FLAGS, urgency=URGENCY_OF_FLAGS)
    why = Case.Why.FLAGS if case.why == Case.Why.SAMPLE else case.why  # from now on its author is to be told
    urgency = Greatest("urgency", URGENCY_OF_FLAGS)
    Case.objects.filter(pk=case.pk).update(turn=F("turn") + 1, why=why, urgency=urgency)
    return case


def _is_to_be_hidden(item: Item, submission: Submission) -> bool:
    if standing.is_reviewer(item.author):
        return False  # what the staff writes is never hidden by flags
    if submission.decisions.filter(actor__isnull=False).exists():
        return False  # a moderator has read this very version
    flags = list(Flag.objects.waiting().filter(submission=submission).select_related("flagger"))
    return standing.are_independent(standing.flags_that_count(flags))


def _hide(item: Item, submission: Submission, case: Case) -> None:
    """Take it from everyone's eyes until a moderator has looked at it; approving the case shows it again."""
    item.target.hide()
    submission.state = State.HELD
    submission.save(update_fields=["state"])
    Case.objects.filter(pk=case.pk).update(urgency=Greatest("urgency", URGENCY_OF_HIDDEN))
    made = Decision.objects.create(
        submission=submission,
        case=case,
        author=item.author,
        verb=Verb.HIDE,
        reasons=["several members, independently of one another, flagged it", *_named_reasons(submission)],
    )
    audit.record("flags.hide", f"case:{case.public_id}", submission=submission.public_id)
    notify_author(made)


def _named_reasons(submission: Submission) -> list[str]:
    """What the flags named, without saying who or how many."""
    named = Clause.objects.filter(flag__in=Flag.objects.waiting().filter(submission=submission)).distinct()
    titles = [clause.title for clause in named.order_by("position")]
    return [f"they named: {', '.join(titles)}"] if titles else []


@transaction.atomic
def withdraw(raised: Flag, *, by: Person) -> None:
    """Take a flag back while no moderator has answered it; what was hidden stays hidden until one has looked."""
    if raised.flagger_id != by.pk:
        raise FlagRefused("Only the member who raised a flag can take it back.")
    taken = Flag.objects.waiting().filter(pk=raised.pk).update(withdrawn_at=timezone.now())
    if not taken:
        raise FlagRefused("A moderator has answered this flag already.")
    audit.record("flag.withdraw", f"submission:{raised.submission.public_id}", by=by)
    _close_needless_case(raised)


def _close_needless_case(raised: Flag) -> None:
    """A case that was there for flags alone is over with the last of them."""
    if Flag.objects.waiting().filter(item=raised.item_id).exists():
        Case.objects.waiting().filter(item=raised.item_id).order_by().update(turn=F("turn") + 1)
        return
    needless = Case.objects.waiting().filter(
        item=raised.item_id, why=Case.Why.FLAGS, submission__state=State.PUBLISHED, lease_holder__isnull=True
    )
    asked = Question.objects.waiting().values("submission__item")
    needless.exclude(item__in=asked).order_by().update(closed_at=timezone.now(), turn=F("turn") + 1)


def settle(made: Decision) -> None:
    """Answer the flags that a moderator's decision is about, and tell their members.

    A later decision on the same version answers them anew: who flagged rightly is known in the end only.
    """
    submission = made.submission
    flags = Flag.objects.standing().filter(item=submission.item_id, submission__number__lte=submission.number)
    if made.verb == Verb.REJECT:  # it was about a held version; what is public was not decided about
        flags = flags.filter(submission=submission)
    changed = [each for each in flags.select_related("submission") if each.outcome != _outcome(each, made)]
    for each in changed:
        each.outcome, each.settled_by = _outcome(each, made), made
    Flag.objects.bulk_update(changed, ["outcome", "settled_by"])
    Notice.objects.bulk_create([Notice(recipient_id=each.flagger_id, flag=each) for each in changed])
    if changed:
        bell.ring_after_commit(bell.MAIL)
    if made.verb == Verb.REJECT:
        _reopen_for_waiting_flags(submission.item)


def _outcome(each: Flag, made: Decision) -> Flag.Outcome:
    if made.verb in ACTED:
        return Flag.Outcome.UPHELD
    return Flag.Outcome.REJECTED if each.submission_id == made.submission_id else Flag.Outcome.OVERTAKEN


def _reopen_for_waiting_flags(item: Item) -> None:
    """The case was about a newer, held version: flags on what is public are still to be answered."""
    public = public_version(item)
    if public and Flag.objects.waiting().filter(submission=public).exists():
        Case.objects.create(item=item, submission=public, why=Case.Why.FLAGS, urgency=URGENCY_OF_FLAGS)


def flagged_by(member: Person, item: Item) -> bool:
    """Whether a member ever flagged an item: then others decide about it."""
    return Flag.objects.filter(item=item, flagger=member).exists()


def flags_on(item: Item) -> QuerySet[Flag]:
    """The flags on any version of an item, for moderators."""
    return Flag.objects.standing().filter(item=item).select_related("flagger", "clause", "submission")


def with_flags(cases: QuerySet[Case], moderator: Person) -> QuerySet[Case]:
    """Cases, each with the number of flags that wait in it, and whether this moderator raised one on its item."""
    waiting = Flag.objects.waiting().filter(item=OuterRef("item")).order_by().values("item")
    return cases.annotate(
        flag_count=Coalesce(Subquery(waiting.annotate(count=Count("pk")).values("count")), 0),
        is_own_flag=Exists(Flag.objects.filter(item=OuterRef("item"), flagger=moderator.pk)),
    )
