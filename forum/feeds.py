"""Atom feeds of boards and threads: what everybody may read, with labels in words."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.conf import settings
from django.db.models import QuerySet
from django.utils.feedgenerator import Atom1Feed

from forum import rendering
from forum.models import Board, Post, Thread
from moderation.screening import labels

ENTRIES: Final = 30


def of_board(board: Board) -> Atom1Feed:
    """The newest threads, each with its opening post."""
    feed = _feed(f"{board.title} · Clearpost", board.get_absolute_url(), board.description)
    openings = Post.objects.published().filter(is_opening=True, thread__in=_newest_threads(board))
    for post in sorted(_ready(openings), key=lambda post: post.thread.published_at or post.created_at, reverse=True):
        _add(feed, post, labels.spell_out(post.thread.title), post.thread.get_absolute_url())
    return feed


def _newest_threads(board: Board) -> list[int]:
    newest = Thread.objects.published().filter(board=board).order_by("-published_at", "-pk")
    return list(newest.values_list("pk", flat=True)[:ENTRIES])


def of_thread(thread: Thread) -> Atom1Feed:
    """The newest posts."""
    title = labels.spell_out(thread.title)
    feed = _feed(f"{title} · Clearpost", thread.get_absolute_url(), f"New posts in “{title}”")
    newest = Post.objects.published().filter(thread=thread, number__isnull=False).order_by("-number")[:ENTRIES]
    for post in _ready(newest):
        _add(feed, post, f"{post.number} in “{title}”", post.get_absolute_url())
    return feed


def newest(feed: Atom1Feed) -> datetime | None:
    return max((entry["updateddate"] for entry in feed.items), default=None)


def _feed(title: str, link: str, description: str) -> Atom1Feed:
    return Atom1Feed(title=title, link=_absolute(link), description=description, language="en")


def _ready(posts: QuerySet[Post]) -> list[Post]:
    return list(posts.select_related("author", "current", "thread"))


def _add(feed: Atom1Feed, post: Post, title: str, link: str) -> None:
    if post.current is None:
        return
    feed.add_item(
        title=title,
        link=_absolute(link),
        unique_id=_absolute(post.get_absolute_url()),
        description=rendering.draw_for_feed(post.current.body),
        author_name=post.author.display_name,
        pubdate=post.published_at,
        updateddate=post.current.published_at,
    )


def _absolute(path: str) -> str:
    return str(settings.CLEARPOST_SITE_URL) + path
