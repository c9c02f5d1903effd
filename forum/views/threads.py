"""Reading a thread, starting one, replying in it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from forum import drafting, posting, reading, unread
from forum.forms import PostForm, ThreadForm, WritingForm
from forum.models import Board, Member, Post, Thread
from forum.views.gates import members_only


@require_safe
def thread(request: HttpRequest, public_id: str, slug: str) -> HttpResponseBase:
    thread = reading.thread_for_page(public_id, request.user)
    if request.path != thread.get_absolute_url():
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return redirect(thread.get_absolute_url() + query)
    page = reading.posts_page(request, thread)
    cards = reading.cards(page, thread, request.user)
    context = {"thread": thread, "page": page, "cards": cards, "title": _title(thread, cards)}
    context["first_unread"] = unread.first_unread(page, thread)
    context["form"] = PostForm() if page.has_next() else _begun(PostForm(), thread, request)
    response = render(request, "forum/thread.html", context)
    unread.note_read(thread, request.user, page)
    return response


def _begun(form: WritingForm, place: drafting.Place, request: HttpRequest) -> WritingForm:
    """The empty form with what its reader has begun to write, if anything."""
    if request.user.is_authenticated and getattr(place, "has_draft", True):
        form.initial.update(drafting.text_of(place, request.user))
    return form


def _title(thread: Thread, cards: list[reading.PostCard]) -> str:
    """The published title, or to its author the one that waits."""
    return thread.title or next((card.own_title for card in cards if card.own_title), "")


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def new_thread(request: HttpRequest, slug: str) -> HttpResponseBase:
    board = get_object_or_404(Board, slug=slug)
    form: WritingForm = ThreadForm(request.POST or None)
    if not form.is_bound:
        form = _begun(form, board, request)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(posting.start_thread(board, author=cast(Member, request.user), **form.cleaned_data))
        except posting.PostingRefused as refusal:
            form.add_error(None, str(refusal))
    status = 422 if form.is_bound else 200
    return render(request, "forum/new_thread.html", {"board": board, "form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def reply(request: HttpRequest, public_id: str) -> HttpResponseBase:
    thread = get_object_or_404(Thread.objects.published().select_related("board"), public_id=public_id)
    quoted = _quoted(thread, request.GET.get("quote", ""))
    form: WritingForm = PostForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        form = _begun(form, thread, request)
    if form.is_bound and form.is_valid():
        try:
            post = posting.reply(thread, author=cast(Member, request.user), quoted=quoted, **form.cleaned_data)
            return _replied(request, thread, post)
        except posting.PostingRefused as refusal:
            form.add_error(None, str(refusal))
    return _composer(request, thread, form, quoted)


def _quoted(thread: Thread, public_id: str) -> Post | None:
    published = Post.objects.published().filter(thread=thread).select_related("author", "current")
    return published.filter(public_id=public_id).first()


def _replied(request: HttpRequest, thread: Thread, post: Post) -> HttpResponseBase:
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(post)
    cards = reading.cards(Post.objects.filter(pk=post.pk).for_page(), thread, request.user)
    return render(request, "forum/_replied.html", {"thread": thread, "card": cards[0], "form": PostForm()})


def _composer(request: HttpRequest, thread: Thread, form: WritingForm, quoted: Post | None) -> HttpResponse:
    """The form alone for htmx, a page around it for everyone else."""
    in_place = bool(request.htmx)  # type: ignore[attr-defined]
    if in_place:
        form.fields["body"].widget.attrs["autofocus"] = True
    quote = reading.Quote(quoted, quoted.current.body) if quoted and quoted.current else None
    context = {"thread": thread, "form": form, "quote": quote, "in_place": in_place}
    template = "forum/_composer.html" if in_place else "forum/reply.html"
    return render(request, template, context, status=422 if form.is_bound else 200)
