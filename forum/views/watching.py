"""What a member watches, and what is new there."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from forum import notifications
from forum import watching as verbs
from forum.models import Board, MailChoice, Member, Thread
from forum.views.gates import members_only


@require_safe
@members_only
def watching(request: HttpRequest) -> HttpResponse:
    member = cast(Member, request.user)
    context = {
        "news": verbs.news_for(member)[: verbs.LISTED],
        "threads": verbs.watched_threads(member).select_related("board")[: verbs.LISTED],
        "boards": verbs.watched_boards(member),
        "wants_mail": not MailChoice.objects.filter(member=member, wants_news=False).exists(),
    }
    return render(request, "forum/watching.html", context)


@require_POST
@members_only
def watch_thread(request: HttpRequest, public_id: str) -> HttpResponseBase:
    member = cast(Member, request.user)
    thread = get_object_or_404(Thread.objects.visible_to(member), public_id=public_id)
    if request.POST.get("watch") == "no":
        verbs.unwatch_thread(thread, by=member)
    else:
        verbs.watch_thread(thread, by=member)
    return _answer(request, thread, watched=request.POST.get("watch") != "no")


@require_POST
@members_only
def watch_board(request: HttpRequest, slug: str) -> HttpResponseBase:
    member = cast(Member, request.user)
    board = get_object_or_404(Board, slug=slug)
    if request.POST.get("watch") == "no":
        verbs.unwatch_board(board, by=member)
    else:
        verbs.watch_board(board, by=member)
    return _answer(request, board, watched=request.POST.get("watch") != "no")


def _answer(request: HttpRequest, place: Thread | Board, *, watched: bool) -> HttpResponseBase:
    """The button alone for htmx; everyone else goes back to where they pressed it."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "forum/_watch.html", {"place": place, "url": request.path, "watched": watched})
    return redirect("watching" if request.POST.get("back") == "watching" else place)


@require_POST
@members_only
def choose_mail(request: HttpRequest) -> HttpResponseBase:
    wants = request.POST.get("mail") == "yes"
    notifications.choose_mail(cast(Member, request.user), wants_news=wants)
    messages.success(
        request, "You get mail about what you watch." if wants else "You get no mail about what you watch."
    )
    return redirect("watching")
