"""A member's drafts: kept while they write, listed, discarded."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from forum import drafting
from forum.models import Board, Draft, Member, Thread
from forum.views.gates import members_only


@require_safe
@never_cache
@members_only
def drafts(request: HttpRequest) -> HttpResponse:
    mine = Draft.objects.filter(member=cast(Member, request.user)).select_related("thread__board", "board")
    drafts = [(draft, drafting.open_or_nothing(draft)) for draft in mine.order_by("-saved_at")]
    return render(request, "forum/drafts.html", {"drafts": drafts, "days": drafting.KEPT.days})


@require_POST
@members_only
def keep_reply(request: HttpRequest, public_id: str) -> HttpResponseBase:
    thread = get_object_or_404(Thread.objects.published(), public_id=public_id)
    return _keep(request, thread, {"body": request.POST.get("body", "")})


@require_POST
@members_only
def keep_thread(request: HttpRequest, slug: str) -> HttpResponseBase:
    fields = {"title": request.POST.get("title", ""), "body": request.POST.get("body", "")}
    return _keep(request, get_object_or_404(Board, slug=slug), fields)


def _keep(request: HttpRequest, place: drafting.Place, fields: dict[str, str]) -> HttpResponseBase:
    """A word in the form for htmx; for the plain button a page on which the text is still there."""
    refusal, kept = "", None
    keep = drafting.keep_while_writing if request.htmx else drafting.keep  # type: ignore[attr-defined]
    try:
        kept = keep(place, by=cast(Member, request.user), fields=fields)
    except drafting.DraftRefused as error:
        refusal = str(error)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "forum/_draft_kept.html", {"refusal": refusal, "is_kept": kept is not None})
    if refusal:
        messages.warning(request, refusal)
    else:
        messages.success(request, "Your draft is saved. Nobody else can see it.")
    return redirect("reply", place.public_id) if isinstance(place, Thread) else redirect("new_thread", place.slug)


@require_POST
@members_only
def discard(request: HttpRequest, public_id: str) -> HttpResponseBase:
    draft = get_object_or_404(Draft, member=cast(Member, request.user), public_id=public_id)
    draft.delete()
    messages.success(request, "The draft is discarded.")
    return redirect("drafts")
