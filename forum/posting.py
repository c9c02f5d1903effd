"""Members' verbs: start a thread, reply, edit, delete. Each hands its text to moderation and publishes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

from forum import drafting, publication, redaction_tokens, watching
from forum.models import Board, Post, Thread
from forum.moderated import count_posts
from moderation import api

if TYPE_CHECKING:
    from forum.models import Member


class PostingRefused(Exception):
    """A post that cannot be taken; the message is a sentence for the member."""


def start_thread(board: Board, *, author: Member, title: str, body: str) -> Thread:
    """A thread that nobody else knows of until its title and opening post are published."""
    with _taking():
        thread = Thread.objects.create(board=board, author=author)
        post = Post.objects.create(thread=thread, author=author, is_opening=True)
        api.submit(post, author=author, text=api.without_markers({"title": title, "body": body}))
        watching.watch_thread(thread, by=author)
        drafting.drop(board, by=author)
    return thread


def reply(thread: Thread, *, author: Member, body: str, quoted: Post | None = None) -> Post:
    """A reply, with the version of the quoted post that its author saw."""
    with _taking():
        _refuse_when_closed(Thread.objects.get(pk=thread.pk))
        version = quoted.current if quoted else None
        post = Post.objects.create(thread=thread, author=author, quoted_version=version)
        api.submit(post, author=author, text=api.without_markers({"body": body}))
        drafting.drop(thread, by=author)
    return post


def edit(post: Post, *, by: Member, body: str, title: str = "") -> None:
    """A new version; the published one stays until this one is through."""
    with _taking():
        post = _locked(post)
        if post.thread.is_locked:
            raise PostingRefused("This thread is locked.")
        if post.author_id != by.pk or post.state not in Post.IN_AUTHORS_HANDS:
            raise PostingRefused("This post cannot be edited.")
        typed = {"title": title, "body": body} if post.is_opening else {"body": body}
        api.submit(post, author=by, text=_with_kept_redactions(post, by, api.without_markers(typed)))


def _with_kept_redactions(post: Post, author: Member, typed: dict[str, str]) -> dict[str, str]:
    """Tokens that the edit form drew become redactions again; all others stay the words they are."""
    original = editable_text(post, author)
    return {name: redaction_tokens.from_tokens(text, original.get(name, "")) for name, text in typed.items()}


def editable_text(post: Post, author: Member) -> dict[str, str]:
    """What an author edits: their newest version when it waits, else the published one; with markers."""
    own = api.own_texts([post], author).get(post.pk)
    if own:
        return own.fields
    if post.current is None:
        return {}
    return {"title": post.current.title, "body": post.current.body}


def delete(post: Post, *, by: Member) -> None:
    """Hide one's own post. A thread goes with its opening post while nobody has answered."""
    with _taking():
        post = _locked(post)
        if post.author_id != by.pk or post.state not in Post.IN_AUTHORS_HANDS:
            raise PostingRefused("This post cannot be deleted.")
        if post.is_opening and post.thread.posts.visible_to_all().exclude(pk=post.pk).exists():
            raise PostingRefused("Others have answered. Edit the post instead, or ask a moderator.")
        if post.is_published:
            count_posts({post.author_id: -1})
        post.state = Post.State.DELETED
        post.save(update_fields=["state"])
        if post.is_opening:
            post.thread.is_deleted = True
            post.thread.save(update_fields=["is_deleted"])
        publication.gone(post)
        api.withdraw(post)


def _locked(post: Post) -> Post:
    """The post as it is now, which nobody changes before this transaction ends."""
    return Post.objects.select_for_update(of=("self",)).select_related("thread").get(pk=post.pk)


def _refuse_when_closed(thread: Thread) -> None:
    if thread.published_at is None:
        raise PostingRefused("This thread is not published yet.")
    if thread.is_locked:
        raise PostingRefused("This thread is locked.")
    if thread.is_deleted:
        raise PostingRefused("This thread was deleted.")


@contextmanager
def _taking() -> Iterator[None]:
    """One transaction, in which a refusal of moderation's becomes a refusal."""
    try:
        with transaction.atomic():
            yield
    except api.TextRefused as error:
        raise PostingRefused(str(error)) from error
