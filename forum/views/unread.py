"""What is new for a member, the way to it, and the end of it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from forum import reading, unread
from forum.models import Member, Thread
from forum.views.gates import members_only

SHOWN = 50


@require_safe
@members_only
def new_threads(request: HttpRequest) -> HttpResponse:
    threads = unread.new_threads(cast(Member, request.user)).select_related("author", "board")
    lines = reading.thread_lines(threads[:SHOWN], request.user)
    return render(request, "forum/new_threads.html", {"lines": lines})


@require_POST
@members_only
def mark_all_read(request: HttpRequest) -> HttpResponseBase:
    unread.mark_all_read(cast(Member, request.user))
    return redirect("new_threads")


@require_safe
def first_unread(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """To the first post that the reader has not seen; to the end when there is none, to the beginning for visitors."""
    visible = unread.for_reader(Thread.objects.visible_to(request.user), request.user)
    thread = get_object_or_404(visible, public_id=public_id)
    if not request.user.is_authenticated:
        return redirect(thread)
    post = unread.first_unread_of(thread)
    if post is not None and post.number is not None:
        return redirect(reading.address_of_page(thread, reading.page_holding(post.number)) + "#first-unread")
    return redirect(reading.address_of_page(thread, reading.page_holding(thread.last_number)) + "#last-post")
