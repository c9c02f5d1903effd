"""Sanctions: what moderators give and lift, and what holds for a member now.

Nothing ends a silence or a suspension: each question compares its end with the clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Count, DateTimeField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format

from moderation import audit, bell
from moderation.chores import of_others
from moderation.models import Case, Clause, Notice, Sanction
from moderation.prepared import ANY_MEMBER, Prepared, Slot
from moderation.refusals import TextRefused
from moderation.words import screen_words

if TYPE_CHECKING:
    from moderation.people import Person

GIVE: Final = "moderation.give_sanctions"

Kind = Sanction.Kind


class SanctionRefused(Exception):
    """A sanction that cannot be given or lifted; the message is a sentence for the moderator."""


class MemberSilenced(TextRefused):
    """The member may not hand in any text for now."""


# What moderators do -----------------------------------------------------------------------------


def warn(member: Person, *, by: Person, clause: Clause, words: str, case: Case | None = None) -> Sanction:
    """A warning, shown to the member on every page until they say that they have read it."""
    return _give(Sanction(member=member, kind=Kind.WARNING, given_by=by, clause=clause, words=words, case=case))


def silence(
    member: Person,
    *,
    until: datetime,
    by: Person,
    clause: Clause,
    words: str,
    case: Case | None = None,
) -> Sanction:
    """The member can read, and hand in no text; texts that wait to be checked are held."""
    return _give(
        Sanction(member=member, kind=Kind.SILENCE, until=until, given_by=by, clause=clause, words=words, case=case)
    )


def suspend(
    member: Person,
    *,
    until: datetime,
    by: Person,
    clause: Clause,
    words: str,
    case: Case | None = None,
) -> Sanction:
    """The member can do nothing but read why; texts that wait to be checked are not published."""
    return _give(
        Sanction(member=member, kind=Kind.SUSPENSION, until=until, given_by=by, clause=clause, words=words, case=case)
    )


@transaction.atomic
def _give(sanction: Sanction) -> Sanction:
    sanction.words = sanction.words.strip()
    _refuse_unfit(sanction)
    sanction.save()
    data = {"sanction": sanction.public_id, "clause": sanction.clause.slug}
    if sanction.until:
        data["until"] = sanction.until.isoformat()
    audit.record(f"sanction.{sanction.kind}", _subject(sanction), by=sanction.given_by, **data)
    _notify(sanction)
    return sanction


def _refuse_unfit(sanction: Sanction) -> None:
    member: Any = sanction.member
    if member.pk == sanction.given_by_id:
        raise SanctionRefused("You cannot sanction yourself.")
    _refuse_without_permission(sanction.given_by)
    if member.is_staff or member.is_superuser:
        raise SanctionRefused("Administrators cannot be sanctioned here.")
    if sanction.until and sanction.until <= timezone.now():
        raise SanctionRefused("The end of it lies in the past.")
    if not sanction.words:
        raise SanctionRefused("Say in your own words why: the member reads it.")
    if trouble := screen_words(sanction.words):
        raise SanctionRefused(trouble)


def _refuse_without_permission(by: Any) -> None:
    if not by.has_perm(GIVE):
        raise SanctionRefused("You may not give or lift sanctions.")


@transaction.atomic
def lift(sanction: Sanction, *, by: Person, words: str = "") -> None:
    """Take a sanction back: from now on it does not count any more."""
    if sanction.member_id == by.pk:
        raise SanctionRefused("You cannot lift your own sanction.")
    _refuse_without_permission(by)
    if trouble := screen_words(words):
        raise SanctionRefused(trouble)
    lifted = Sanction.objects.standing().filter(pk=sanction.pk)
    if not lifted.update(lifted_at=timezone.now(), lifted_by=by, lift_words=words.strip()):
        raise SanctionRefused("It was lifted already.")
    sanction.refresh_from_db()
    audit.record("sanction.lift", _subject(sanction), by=by, sanction=sanction.public_id)
    _notify(sanction)


def acknowledge(sanction: Sanction, *, by: Person) -> None:
    """The member has read a warning."""
    read = Sanction.objects.unread_warnings().filter(pk=sanction.pk, member=by).update(acknowledged_at=timezone.now())
    if read:
        audit.record("sanction.acknowledge", _subject(sanction), by=by, sanction=sanction.public_id)


def _subject(sanction: Sanction) -> str:
    return f"member:{getattr(sanction.member, 'public_id', sanction.member_id)}"


def _notify(sanction: Sanction) -> None:
    Notice.objects.create(recipient=sanction.member, sanction=sanction)
    bell.ring_after_commit(bell.MAIL)


# What holds for a member now --------------------------------------------------------------------


def silence_of(member: Person) -> Sanction | None:
    """The silence or suspension that keeps a member from writing now, the longest first."""
    return Sanction.objects.in_force().filter(member=member).order_by("-until").first()


def check_silence(author: Person) -> None:
    """Raise `MemberSilenced` while the author may hand in no text."""
    holding = silence_of(author)
    if holding is not None:
        what = "silenced" if holding.kind == Kind.SILENCE else "suspended"
        raise MemberSilenced(
            f"You are {what} until {in_words(holding.until)}, so nothing new can be taken from you until then."
            " Your text is kept here; your notices say why."
        )


def in_words(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i e") if moment else ""


def restricted(authors: Iterable[int]) -> dict[int, str]:
    """What holds for these authors now: the graver kind by author; one query."""
    found: dict[int, str] = {}
    for member, kind in Sanction.objects.in_force().filter(member__in=set(authors)).values_list("member", "kind"):
        if found.get(member) != Kind.SUSPENSION:
            found[member] = kind
    return found


@dataclass(frozen=True, slots=True)
class Desk:
    """What the site has to say to a member on every page."""

    unread: int = 0
    suspension: Sanction | None = None
    silence: Sanction | None = None
    warning: Sanction | None = None
    counts: Mapping[str, int] = field(default_factory=dict)  # of other apps


def desk_of(member: Person) -> Desk:
    """Unread notices and sanctions; one query, and one more for a member who has a sanction."""
    row = next(iter(_heads.ask(member=member.pk, now=timezone.now())), None)
    if row is None:
        return Desk()
    unread_count, *keys = row[:4]
    found = Sanction.objects.select_related("clause").in_bulk([key for key in keys if key]) if any(keys) else {}
    counts = dict(zip(of_others.head_counts, row[4:], strict=True))
    suspension, silence, warning = (found.get(key) for key in keys)
    return Desk(unread_count, suspension, silence, warning, counts)


def _head_of_any_member() -> QuerySet:
    of_member = Sanction.objects.filter(member=OuterRef("pk")).order_by("pk")
    in_force = of_member.in_force(Slot("now", DateTimeField())).order_by("-until")
    unread = Notice.objects.unread().filter(recipient=OuterRef("pk")).order_by().values("recipient")
    return (
        get_user_model()
        .objects.filter(pk=ANY_MEMBER)
        .values_list(
            Coalesce(Subquery(unread.annotate(count=Count("pk")).values("count")), 0),
            Subquery(in_force.suspensions().values("pk")[:1]),
            Subquery(in_force.silences().values("pk")[:1]),
            Subquery(of_member.unread_warnings().values("pk")[:1]),
            *(Coalesce(subquery(), 0) for subquery in of_others.head_counts.values()),
        )
    )


_heads: Final = Prepared(_head_of_any_member)
