"""Locking, pinning and moving threads, by moderators. For everybody else there is nothing here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from forum import keeping_order as verbs
from forum.models import Board, Member, Thread
from forum.views.gates import members_only

VERBS: Final[dict[str, tuple[Callable[..., None], str]]] = {
    "lock": (verbs.lock, "The thread is locked."),
    "unlock": (verbs.unlock, "The thread is open again."),
    "pin": (verbs.pin, "The thread stays on top of its board."),
    "unpin": (verbs.unpin, "The thread is not kept on top any more."),
}


@require_POST
@members_only
def keep_order(request: HttpRequest, public_id: str, verb: str) -> HttpResponseBase:
    thread, moderator = _thread_for_moderator(request, public_id)
    if verb not in VERBS:
        raise Http404
    act, said = VERBS[verb]
    act(thread, by=moderator)
    messages.success(request, said)
    return redirect(thread)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def move(request: HttpRequest, public_id: str) -> HttpResponseBase:
    thread, moderator = _thread_for_moderator(request, public_id)
    if request.method == "POST":
        board = get_object_or_404(Board, slug=request.POST.get("board", ""))
        verbs.move(thread, board, by=moderator)
        messages.success(request, f"The thread is in {board} now.")
        return redirect(thread)
    others = Board.objects.exclude(pk=thread.board_id)
    return render(request, "forum/move_thread.html", {"thread": thread, "boards": others})


def _thread_for_moderator(request: HttpRequest, public_id: str) -> tuple[Thread, Member]:
    member = cast(Member, request.user)
    if not member.is_moderator:
        raise Http404
    published = Thread.objects.published().select_related("board")
    return get_object_or_404(published, public_id=public_id), member
