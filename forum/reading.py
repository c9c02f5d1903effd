"""What the pages ask for: boards with their latest thread, threads as lines, posts as cards.

A card is a post as one reader sees it: to its author it also holds what is not published yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest

from forum.models import Board, Post, PostVersion, Thread
from moderation import api

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from forum.models import Member

THREADS_A_PAGE: Final = 30
POSTS_A_PAGE: Final = 20
EXCERPT: Final = 400


@dataclass(frozen=True, slots=True)
class BoardLine:
    board: Board
    threads: int
    latest: Thread | None


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A thread in a list; ``own`` is there while only its author knows of it."""

    thread: Thread
    own: api.OwnText | None = None

    @property
    def title(self) -> str:
        return self.thread.title or (self.own.fields.get("title", "") if self.own else "")


@dataclass(frozen=True, slots=True)
class Quote:
    post: Post
    text: str  # empty when it was removed

    @property
    def excerpt(self) -> str:
        if len(self.text) <= EXCERPT:
            return self.text
        return self.text[:EXCERPT].rsplit(maxsplit=1)[0] + " …"


@dataclass(frozen=True, slots=True)
class PostCard:
    post: Post
    thread: Thread
    is_mine: bool
    own: api.OwnText | None = None

    @property
    def is_waiting(self) -> bool:
        """Nobody else knows of it. Without an own text it has just been settled: the next look will tell."""
        return self.post.state == self.post.State.WAITING

    @property
    def is_being_checked(self) -> bool:
        return self.own.state == "received" if self.own else self.is_waiting

    @property
    def own_title(self) -> str:
        return self.own.fields.get("title", "") if self.own else ""

    @property
    def own_body(self) -> str:
        return self.own.fields.get("body", "") if self.own else ""

    @property
    def quote(self) -> Quote | None:
        version = self.post.quoted_version
        return Quote(version.post, _standing_text(version)) if version else None


def _standing_text(version: PostVersion) -> str:
    """The quoted words, or those that stand for them by now; none when the source is gone."""
    if not version.post.is_published:
        return ""
    standing = version.post.current if version.is_withdrawn else version
    return standing.body if standing else ""


def boards_with_latest() -> list[BoardLine]:
    newest = Thread.objects.published().filter(board=OuterRef("pk")).order_by("-last_post_at", "-pk")
    published = Q(threads__published_at__isnull=False, threads__is_deleted=False)
    boards = Board.objects.annotate(
        latest_id=Subquery(newest.values("pk")[:1]), thread_count=Count("threads", filter=published)
    ).order_by("position", "title")
    latest = Thread.objects.select_related("author").in_bulk([board.latest_id for board in boards if board.latest_id])
    return [BoardLine(board, board.thread_count, latest.get(board.latest_id)) for board in boards]


def thread_lines(threads: Iterable[Thread], reader: Member | AnonymousUser) -> list[ThreadLine]:
    threads = list(threads)
    waiting = [thread.pk for thread in threads if thread.published_at is None]
    own = _own_openings(waiting, reader) if waiting and reader.is_authenticated else {}
    return [ThreadLine(thread, own.get(thread.pk)) for thread in threads]


def _own_openings(thread_pks: Sequence[int], author: Member) -> dict[int, api.OwnText]:
    """What the author's own waiting threads say, by thread."""
    openings = Post.objects.filter(thread__in=thread_pks, author=author, is_opening=True)
    threads_by_post = {post.pk: post.thread_id for post in openings}
    return {threads_by_post[pk]: text for pk, text in api.own_texts(openings, author).items()}


def cards(posts: Iterable[Post], thread: Thread, reader: Member | AnonymousUser) -> list[PostCard]:
    posts = list(posts)
    mine = {post.pk for post in posts if post.author_id == reader.pk}
    own = {}
    if mine and reader.is_authenticated:
        own = api.own_texts([post for post in posts if post.pk in mine and not post.is_removed], reader)
    return [PostCard(post, thread, post.pk in mine, own.get(post.pk)) for post in posts]


def page_of(request: HttpRequest, found: QuerySet, size: int) -> Page:
    """The page that the address asks for; the nearest one when there is no such page."""
    return Paginator(found, size).get_page(request.GET.get("page"))


def page_number(post: Post, reader: Member | AnonymousUser) -> int:
    """The page of its thread on which this reader finds a post."""
    visible = Post.objects.visible_to(reader).filter(thread=post.thread_id)
    if post.number is None:
        before = visible.filter(Q(number__isnull=False) | Q(number__isnull=True, pk__lt=post.pk))
    else:
        before = visible.filter(number__lt=post.number)
    return before.count() // POSTS_A_PAGE + 1
