"""One post: where it stands, how its checking goes, editing and deleting it."""

from __future__ import annotations

from typing import Final, cast

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import replace_url, reswap, retarget

from forum import posting, reading
from forum.forms import PostForm, ThreadForm
from forum.models import Member, Post, Thread
from forum.views.gates import members_only
from moderation import api
from moderation.views.flags import flag_page

LOOKS: Final = ((10, 1), (30, 3))
"""The first ten looks come every second, the next twenty every three."""
LATER: Final = 15


@require_safe
def post(request: HttpRequest, public_id: str) -> HttpResponseBase:
    post = get_object_or_404(_visible_to(request), public_id=public_id)
    return redirect(f"{reading.address_of_page(post.thread, reading.page_number(post))}#post-{post.public_id}")


def _visible_to(request: HttpRequest) -> QuerySet[Post]:
    """Posts that this reader may know of, in threads that they may know of."""
    threads = Thread.objects.visible_to(request.user)
    return Post.objects.visible_to(request.user).filter(thread__in=threads).select_related("thread__board")


def _own_post(request: HttpRequest, public_id: str) -> Post:
    """The reader's own post; anybody else's is not found, whether it exists or not."""
    mine = Post.objects.filter(author=cast(Member, request.user), state__in=Post.IN_AUTHORS_HANDS)
    return get_object_or_404(mine.select_related("thread__board", "current"), public_id=public_id)


@require_safe
@never_cache
@members_only
def post_status(request: HttpRequest, public_id: str) -> HttpResponseBase:
    mine = _visible_to(request).filter(author=cast(Member, request.user)).for_page()  # type: ignore[attr-defined]
    post = get_object_or_404(mine, public_id=public_id)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(post)
    card = reading.cards([post], post.thread, request.user)[0]
    if card.is_being_checked:
        looks = _looks(request)
        return render(request, "forum/_post_status.html", {"card": card, "looks": looks + 1, "pause": _pause(looks)})
    return _settled(request, card)


def _looks(request: HttpRequest) -> int:
    asked = request.GET.get("looks", "")
    return min(int(asked), 1000) if asked.isdecimal() and len(asked) < 5 else 0


def _pause(looks: int) -> int:
    return next((seconds for most, seconds in LOOKS if looks < most), LATER)


def _settled(request: HttpRequest, card: reading.PostCard) -> HttpResponse:
    """The whole post takes the place of the one that waited, and the outcome is said aloud."""
    context = {"card": card, "thread": card.thread, "form": PostForm()}
    response = render(request, "forum/_post_settled.html", context)
    if card.post.is_opening:
        response = replace_url(response, card.thread.get_absolute_url())
    return reswap(retarget(response, f"#post-{card.post.public_id}"), "outerHTML")


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def edit_post(request: HttpRequest, public_id: str) -> HttpResponseBase:
    post = _own_post(request, public_id)
    author = cast(Member, request.user)
    form_class = ThreadForm if post.is_opening else PostForm
    original = posting.editable_text(post, author)
    form = form_class(request.POST if request.method == "POST" else None, original=original)
    if form.is_bound and form.is_valid():
        try:
            posting.edit(post, by=author, **form.cleaned_data)
            return redirect(post)
        except posting.PostingRefused as refusal:
            form.add_error(None, str(refusal))
    context = {"post": post, "thread": post.thread, "form": form}
    return render(request, "forum/edit_post.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def delete_post(request: HttpRequest, public_id: str) -> HttpResponseBase:
    post = _own_post(request, public_id)
    refusal = ""
    if request.method == "POST":
        try:
            posting.delete(post, by=cast(Member, request.user))
            messages.success(request, "Your post is deleted.")
            return redirect(post.thread.board if post.is_opening else post.thread)
        except posting.PostingRefused as error:
            refusal = str(error)
    context = {"post": post, "thread": post.thread, "refusal": refusal}
    return render(request, "forum/delete_post.html", context, status=422 if refusal else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def flag_post(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Flag as inappropriate: what is public, and written by somebody else."""
    return flag_page(request, get_object_or_404(_visible_to(request).published(), public_id=public_id))  # type: ignore[attr-defined]


@require_POST
@members_only
def review_post(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """A moderator wants to decide about what is public already."""
    moderator = cast(Member, request.user)
    if not moderator.is_moderator:
        raise Http404
    post = get_object_or_404(Post.objects.published(), public_id=public_id)
    try:
        return redirect(api.open_case(post, by=moderator))
    except api.DecisionRefused as refusal:
        messages.warning(request, str(refusal))
        return redirect(post)
