"""What other apps may import: how text is handed in, and what its author may see of it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone

from moderation import bell, cases, questions
from moderation.audit import record
from moderation.cases import DecisionRefused
from moderation.chores import Mailer, of_others
from moderation.early_check import EarlyCheck, check_early
from moderation.flags import FlagRefused, flag
from moderation.limits import LimitReached, check_limits
from moderation.models import Flag, Item, Notice, Submission
from moderation.moderated import Moderated, Neighbour, PublishedText
from moderation.notices import notices_for, unread_notices
from moderation.personal_data import forget_author, record_of
from moderation.questions import OwnRedaction, own_redactions
from moderation.refusals import TextRefused
from moderation.sanctions import check_silence
from moderation.screening.labels import spell_out, strip_markers

if TYPE_CHECKING:
    from moderation.people import Person

__all__ = [
    "DecisionRefused",
    "EarlyCheck",
    "FlagRefused",
    "LimitReached",
    "Mailer",
    "Moderated",
    "Neighbour",
    "OwnRedaction",
    "OwnText",
    "PublishedText",
    "TextRefused",
    "also_do",
    "check_early",
    "flag",
    "flagged_by",
    "forget_author",
    "notices_for",
    "open_case",
    "own_redactions",
    "own_texts",
    "record",
    "record_of",
    "rename",
    "rename_all",
    "ring_for_mail",
    "spell_out",
    "submit",
    "unread_notices",
    "withdraw",
    "without_markers",
]


@dataclass(frozen=True, slots=True)
class OwnText:
    """What an author sees of their own newest version while it is not published."""

    state: str
    fields: dict[str, str]
    statement_url: str


@transaction.atomic
def submit(target: Moderated, *, author: Person, text: Mapping[str, str]) -> Submission:
    """Hand in one version of a target's text, field by field.

    The text is sealed with the row; once the transaction has committed, the worker is rung
    for. A marker in ``text`` keeps a redaction of an earlier version: callers pass what
    members typed through `without_markers` first. Raises `TextRefused`.
    """
    check_silence(author)
    check_limits(author)
    item = _item_for(target, author)
    Item.objects.filter(pk=item.pk).update(last_number=models.F("last_number") + 1)
    item.refresh_from_db(fields=["last_number"])
    submission = Submission(item=item, author=author, number=item.last_number)
    submission.keep_text(dict(text))
    submission.save()
    bell.ring_after_commit()
    return submission


def _item_for(target: Moderated, author: Person) -> Item:
    item, _ = Item.objects.get_or_create(
        target_type=ContentType.objects.get_for_model(cast("type[models.Model]", type(target))),
        target_id=target.pk,
        defaults={"author": author, "label": target.review_label(), "link": target.review_link()},
    )
    return item


def own_texts(targets: Iterable[models.Model], author: Person) -> dict[int, OwnText]:
    """The author's own newest versions that are not published, by the target's primary key; one query."""
    by_pk = {target.pk: target for target in targets}
    if not by_pk:
        return {}
    kind = ContentType.objects.get_for_model(next(iter(by_pk.values())))
    unsettled = (
        Submission.objects.unsettled()
        .filter(item__target_type=kind, item__target_id__in=list(by_pk), author=author)
        .select_related("item")
        .annotate(notice_id=_newest_notice_of(author))
    )
    return {submission.item.target_id: _own_text(submission) for submission in unsettled}


def _newest_notice_of(author: Person) -> models.Subquery:
    newest = Notice.objects.filter(recipient=author, decision__submission=models.OuterRef("pk")).order_by("-pk")
    return models.Subquery(newest.values("public_id")[:1])


def _own_text(submission: Submission) -> OwnText:
    notice_id: str | None = submission.notice_id  # type: ignore[attr-defined]  # annotated by own_texts
    fields = {} if submission.is_purged else submission.opened()
    return OwnText(submission.state, fields, reverse("notice", args=[notice_id]) if notice_id else "")


@transaction.atomic
def withdraw(target: Moderated) -> None:
    """The author deleted the target: what waits of it is not needed any more; open cases stay."""
    item = Item.objects.standing_for(target).first()
    if item is None:
        return
    item.withdrawn_at = timezone.now()
    item.save(update_fields=["withdrawn_at"])
    item.submissions.waiting().update(state=Submission.State.DROPPED, settled_at=item.withdrawn_at)
    questions.drop_for_items([item])


def rename(target: Moderated) -> None:
    """The target's published words changed without a submission: its item is named anew."""
    Item.objects.standing_for(target).update(label=target.review_label(), link=target.review_link())


def rename_all(targets: models.QuerySet[Any], label: str) -> None:
    """The same for many targets of one model, all of which have one label; one statement."""
    kind = ContentType.objects.get_for_model(targets.model)
    Item.objects.filter(target_type=kind, target_id__in=targets.order_by().values("pk")).update(label=label)


def open_case(target: Moderated, *, by: Person) -> str:
    """The address of the open case about a target; opens one. Raises `DecisionRefused`."""
    case = cases.open_case(Item.objects.standing_for(target).get(), by=by)
    return reverse("case", args=[case.public_id])


def flagged_by(member: Person, *, version: models.OuterRef) -> models.Exists:
    """Whether the member flagged a version (the ``submission_id`` of a published text), to annotate a list with."""
    return Flag.objects.raised_by(member, version=version)


def without_markers(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields as a member may hand them in: nothing in them can pass for a redaction."""
    return {name: strip_markers(text) for name, text in fields.items()}


def ring_for_mail() -> None:
    """Mail of another app waits: have it sent once this transaction has committed."""
    bell.ring_after_commit(bell.MAIL)


def also_do(
    *,
    mailer: Mailer,
    sweeping: Iterable[Callable[[], object]] = (),
    housekeeping: Iterable[Callable[[], object]] = (),
    head_counts: Mapping[str, Callable[[], Any]] = MappingProxyType({}),
) -> None:
    """Have the worker send another app's mail, and the scheduler look after its rows; called when the app is ready.

    ``head_counts`` are subqueries over members (``OuterRef("pk")``) that are counted with moderation's own for the
    head of every page; `Desk.counts` has the numbers.
    """
    of_others.head_counts.update(head_counts)
    of_others.mailers.append(mailer)
    of_others.sweeping.extend(sweeping)
    of_others.housekeeping.extend(housekeeping)
