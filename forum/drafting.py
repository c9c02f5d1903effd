"""Drafts: kept on the server while a member writes, sealed, and gone once the text is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from forum.models import Board, Draft, Post, Thread
from moderation.sealed import SealBroken

if TYPE_CHECKING:
    from forum.models import Member

LONGEST: Final = 60_000
MOST: Final = 50
KEPT: Final = timedelta(days=30)
JUST_NOW: Final = timedelta(seconds=5)

Place = Thread | Board


class DraftRefused(Exception):
    """A draft that cannot be kept; the message is a sentence for the member."""


def _at(place: Place) -> dict[str, Place]:
    return {"thread": place} if isinstance(place, Thread) else {"board": place}


@transaction.atomic
def keep_while_writing(place: Place, *, by: Member, fields: Mapping[str, str]) -> Draft | None:
    """The same for a form that saves itself; its last save may come in after the text was posted, and is too late."""
    posted = Post.objects.filter(author=by, created_at__gt=timezone.now() - JUST_NOW)
    if isinstance(place, Thread):
        posted = posted.filter(thread=place)
    else:
        posted = posted.filter(thread__board=place, is_opening=True)
    return None if posted.exists() else keep(place, by=by, fields=fields)


@transaction.atomic
def keep(place: Place, *, by: Member, fields: Mapping[str, str]) -> Draft | None:
    """Keep what stands in the form; an empty form drops the draft."""
    if sum(map(len, fields.values())) > LONGEST:
        raise DraftRefused("That is too long to be kept as a draft.")
    if not any(text.strip() for text in fields.values()):
        drop(place, by=by)
        return None
    draft = Draft.objects.select_for_update().filter(member=by, **_at(place)).first()
    if draft is None:
        if Draft.objects.filter(member=by).count() >= MOST:
            raise DraftRefused(f"You have {MOST} drafts, which is the most. Please discard one first.")
        draft = Draft(member=by, **_at(place))
    draft.keep_text(fields)
    draft.saved_at = timezone.now()
    draft.save()
    return draft


def text_of(place: Place, member: Member) -> dict[str, str]:
    """What the member has begun to write here; empty when there is nothing, or it cannot be opened any more."""
    draft = Draft.objects.filter(member=member, **_at(place)).first()
    return open_or_nothing(draft) if draft else {}


def open_or_nothing(draft: Draft) -> dict[str, str]:
    try:
        return draft.opened()
    except SealBroken:
        return {}


def drop(place: Place, *, by: Member) -> None:
    Draft.objects.filter(member=by, **_at(place)).delete()


def purge() -> None:
    """Drafts that nobody has touched for a month go."""
    Draft.objects.filter(saved_at__lt=timezone.now() - KEPT).delete()
