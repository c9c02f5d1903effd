"""What the pages ask for: boards with their latest thread, threads as lines, posts as cards.

A card is a post as one reader sees it: to its author it also holds what is not published yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import BigIntegerField, CharField, Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest

from forum import unread
from forum.models import Board, BoardWatch, Post, PostVersion, Thread
from moderation import api
from moderation.prepared import PreparedForReaders, Slot

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from forum.models import Member
    from forum.models.posts import PostQuerySet

THREADS_A_PAGE: Final = 30
POSTS_A_PAGE: Final = 20
EXCERPT: Final = 400
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class BoardLine:
    board: Board
    threads: int
    latest: Thread | None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A thread in a list; ``own`` is there while only its author knows of it."""

    thread: Thread
    own: api.OwnText | None = None

    @property
    def title(self) -> str:
        return self.thread.title or (self.own.fields.get("title", "") if self.own else "")

    @property
    def is_new(self) -> bool:
        return unread.is_new(self.thread)


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
    redactions: Sequence[api.OwnRedaction] = ()  # of one's own published text

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


def boards_with_latest(reader: Member | AnonymousUser) -> list[BoardLine]:
    boards = _boards.ask(reader)
    latest = Thread.objects.select_related("author").in_bulk([board.latest_id for board in boards if board.latest_id])
    return [
        BoardLine(board, board.thread_count, latest.get(board.latest_id), getattr(board, "has_new", False))
        for board in boards
    ]


def _boards_for_home(reader: Member | AnonymousUser) -> QuerySet[Board]:
    newest = Thread.objects.published().filter(board=OuterRef("pk")).latest_first()
    boards = unread.with_news(Board.objects.order_by("position", "title"), reader)
    return boards.annotate(
        latest_id=Subquery(newest.values("pk")[:1]), thread_count=_count_of(Thread.objects.published())
    )


_boards: Final = PreparedForReaders(_boards_for_home)


def _count_of(threads: QuerySet[Thread]) -> Coalesce:
    """How many of these threads a board has: counted in the index, without a join."""
    counted = threads.filter(board=OuterRef("pk")).order_by().values("board").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)


def board_for_page(slug: str, reader: Member | AnonymousUser) -> Board:
    """A board with how many threads this reader may know of in it, and whether they watch; 404 without one."""
    return _only(_board.ask(reader, slug=slug))


def _only(found: Sequence[Row]) -> Row:
    if not found:
        raise Http404
    return found[0]


def _board_of_slug(reader: Member | AnonymousUser) -> QuerySet[Board]:
    boards = Board.objects.filter(slug=Slot("slug", CharField()))
    boards = boards.annotate(thread_count=_count_of(Thread.objects.published()))
    if not reader.is_authenticated:
        return boards
    waiting = Thread.objects.filter(author=reader, published_at__isnull=True, is_deleted=False)
    watches = BoardWatch.objects.filter(member=reader, board=OuterRef("pk"))
    return boards.annotate(own_waiting=_count_of(waiting), is_watched=Exists(watches))


_board: Final = PreparedForReaders(_board_of_slug)


class CountedPaginator(Paginator):
    """Pages of a list whose length is known already."""

    def __init__(self, found: QuerySet, size: int, *, count: int) -> None:
        super().__init__(found, size)
        self.__dict__["count"] = count  # where the cached property would keep it


def posts_of_member(request: HttpRequest, member: Member) -> Page:
    """What everyone can read of a member; it is counted with them."""
    posts = Post.objects.of_member(member).select_related("thread__board", "current")
    return CountedPaginator(posts, POSTS_A_PAGE, count=member.post_count).get_page(request.GET.get("page"))


class ThreadPages(Paginator):
    """The pages of a board of `board_for_page`: its threads are counted already."""

    def __init__(self, board: Board, reader: Member | AnonymousUser) -> None:
        self.board, self.reader = board, reader
        super().__init__([], THREADS_A_PAGE)

    @property
    def count(self) -> int:
        return self.board.thread_count + getattr(self.board, "own_waiting", 0)  # type: ignore[attr-defined]

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        rows = slice((number - 1) * THREADS_A_PAGE, number * THREADS_A_PAGE)
        return Page(_threads.ask(self.reader, rows, board=self.board.pk), number, self)


def _threads_of_board(reader: Member | AnonymousUser) -> QuerySet[Thread]:
    threads = Thread.objects.visible_to(reader).filter(board=Slot("board", BigIntegerField())).pinned_first()
    return unread.for_reader(threads.select_related("author"), reader)


_threads: Final = PreparedForReaders(_threads_of_board)


def threads_page(request: HttpRequest, board: Board) -> Page:
    """The threads of a board of `board_for_page`, pinned ones first."""
    return ThreadPages(board, request.user).get_page(request.GET.get("page"))


def thread_for_page(public_id: str, reader: Member | AnonymousUser) -> Thread:
    """A thread this reader may know of, with what `unread.for_page` says of it; 404 without one."""
    return _only(_thread.ask(reader, public_id=public_id))


def _thread_of_address(reader: Member | AnonymousUser) -> QuerySet[Thread]:
    threads = Thread.objects.visible_to(reader).filter(public_id=Slot("public_id", CharField()))
    return unread.for_page(threads.select_related("board"), reader)


_thread: Final = PreparedForReaders(_thread_of_address)


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
    mine = [post for post in posts if post.author_id == reader.pk]
    if not mine or not reader.is_authenticated:
        return [PostCard(post, thread, is_mine=False) for post in posts]
    own = api.own_texts([post for post in mine if not post.is_removed], reader)
    redactions = _redactions_in([post for post in mine if post.is_published], reader)
    keys = {post.pk for post in mine}
    return [PostCard(post, thread, post.pk in keys, own.get(post.pk), redactions.get(post.pk, ())) for post in posts]


def _redactions_in(posts: Sequence[Post], author: Member) -> dict[int, list[api.OwnRedaction]]:
    """What is left out of the author's own published posts, by post; no query when nothing is."""
    redacted = {post.pk: post.current.submission_id for post in posts if post.current and post.current.is_redacted}
    if not redacted:
        return {}
    found = api.own_redactions(list(redacted.values()), author)
    return {pk: found.get(submission_id, []) for pk, submission_id in redacted.items()}


class PostPages(Paginator):
    """The pages of a thread, by number: a post stays on its page for good, and nothing has to be counted.

    Deleted posts leave their page shorter. What waits and is the reader's own comes last.
    """

    def __init__(self, thread: Thread, reader: Member | AnonymousUser) -> None:
        self.thread, self.reader = thread, reader
        self.has_own_waiting = bool(getattr(thread, "has_own_waiting", False))
        super().__init__([], POSTS_A_PAGE)

    @property
    def count(self) -> int:
        return self.thread.last_number + self.has_own_waiting

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        asked = _posts_and_own if self.has_own_waiting and number == self.num_pages else _posts
        first, last = (number - 1) * POSTS_A_PAGE + 1, number * POSTS_A_PAGE
        return Page(asked.ask(self.reader, thread=self.thread.pk, first=first, last=last), number, self)


NUMBERED: Final = Q(number__range=(Slot("first", IntegerField()), Slot("last", IntegerField())))


def _posts_of_page(reader: Member | AnonymousUser) -> QuerySet[Post]:
    posts = Post.objects.visible_to_all().filter(NUMBERED).order_by("number")
    return _of_thread(posts, reader)


def _posts_of_last_page(reader: Member | AnonymousUser) -> QuerySet[Post]:
    posts = Post.objects.visible_to(reader).filter(NUMBERED | Q(number__isnull=True)).in_reading_order()
    return _of_thread(posts, reader)


def _of_thread(posts: PostQuerySet, reader: Member | AnonymousUser) -> QuerySet[Post]:
    return posts.filter(thread=Slot("thread", BigIntegerField())).for_page().with_flags_of(reader)


_posts: Final = PreparedForReaders(_posts_of_page)
_posts_and_own: Final = PreparedForReaders(_posts_of_last_page)


def posts_page(request: HttpRequest, thread: Thread) -> Page:
    """The page of a thread of `unread.for_page` that the address asks for; the nearest one when there is none such."""
    return PostPages(thread, request.user).get_page(request.GET.get("page"))


def page_holding(number: int) -> int:
    return max(0, number - 1) // POSTS_A_PAGE + 1


def page_number(post: Post) -> int:
    """The page of its thread on which a post is found; its author finds one without a number at the end."""
    return page_holding(post.thread.last_number + 1 if post.number is None else post.number)


def address_of_page(thread: Thread, page: int) -> str:
    return thread.get_absolute_url() + (f"?page={page}" if page > 1 else "")
