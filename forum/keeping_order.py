"""What moderators do with threads: lock, pin, move. Each is on the record and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import transaction

from forum.models import Board, Thread
from moderation import api

if TYPE_CHECKING:
    from forum.models import Member


def lock(thread: Thread, *, by: Member) -> None:
    """Nothing can be added any more, nor anything that is being checked."""
    _set(thread, "is_locked", True, verb="thread.lock", by=by)


def unlock(thread: Thread, *, by: Member) -> None:
    _set(thread, "is_locked", False, verb="thread.unlock", by=by)


def pin(thread: Thread, *, by: Member) -> None:
    """Keep it on top of its board."""
    _set(thread, "is_pinned", True, verb="thread.pin", by=by)


def unpin(thread: Thread, *, by: Member) -> None:
    _set(thread, "is_pinned", False, verb="thread.unpin", by=by)


@transaction.atomic
def move(thread: Thread, board: Board, *, by: Member) -> None:
    """Into another board; addresses stay as they are."""
    _refuse_others(by)
    came_from = thread.board.slug
    if Thread.objects.filter(pk=thread.pk).exclude(board=board).update(board=board, is_pinned=False):
        api.record("thread.move", f"thread:{thread.public_id}", by=by, came_from=came_from, went_to=board.slug)
    thread.refresh_from_db()


@transaction.atomic
def _set(thread: Thread, field: str, value: bool, *, verb: str, by: Member) -> None:
    """Change it and say so, unless somebody else was first."""
    _refuse_others(by)
    if Thread.objects.filter(pk=thread.pk, **{field: not value}).update(**{field: value}):
        api.record(verb, f"thread:{thread.public_id}", by=by)
    setattr(thread, field, value)


def _refuse_others(member: Member) -> None:
    if not member.is_moderator:
        raise PermissionDenied
