"""Pieces of pages that look the same to many readers: drawn once, and remembered by what they are drawn from.

A piece is drawn from facts, which are plain values copied from rows, and from nothing else. Its template has no request
and no row to look at: pieces with equal facts look alike, and when a fact changes the piece is drawn anew. Facts bear
the names that they have on the rows, so that the same template draws what must not be remembered, such as what only
its author may read. Only published words are among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from forum import history
from forum.moments import ago

if TYPE_CHECKING:
    from forum.models import Member, Thread
    from forum.reading import PostCard, ThreadLine

PIECES: Final = 2048
"""How many of a kind one process remembers; a post takes five kilobytes."""


@dataclass(frozen=True, slots=True)
class Words:
    """The published version of a post."""

    body: str
    is_redacted: bool
    published_at: datetime
    in_doubt: bool = False  # such a post is not remembered: administrators edit the advice under it


@dataclass(frozen=True, slots=True)
class Profile:
    signature: str


@dataclass(frozen=True, slots=True)
class Author:
    public_id: str
    display_name: str
    initials: str
    rank: str
    assigned_rank: str
    has_left: bool
    profile: Profile

    def get_absolute_url(self) -> str:
        return reverse("member", args=[self.public_id])


@dataclass(frozen=True, slots=True)
class Quoted:
    public_id: str
    is_hidden: bool
    author_name: str

    @property
    def author(self) -> Quoted:
        return self

    @property
    def display_name(self) -> str:
        return self.author_name

    def get_absolute_url(self) -> str:
        return reverse("post", args=[self.public_id])


@dataclass(frozen=True, slots=True)
class Quote:
    post: Quoted
    text: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class PublishedPost:
    public_id: str
    number: int | None
    note: str
    is_flagged: bool
    published_at: datetime | None
    author: Author
    current: Words
    is_published: bool = True
    is_removed: bool = False
    is_hidden: bool = False

    def get_absolute_url(self) -> str:
        return reverse("post", args=[self.public_id])


@dataclass(frozen=True, slots=True)
class Card:
    post: PublishedPost
    is_mine: bool
    quote: Quote | None
    ages: tuple[str, ...]  # how long ago, in words, it was published and edited
    own: None = None
    redactions: tuple[()] = ()  # who may dispute some has a button with a token of their own
    is_waiting: bool = False
    is_being_checked: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """The thread, and what its page offers this reader."""

    public_id: str
    last_number: int
    is_locked: bool
    published_at: datetime | None
    has_next: bool  # the thread goes on, on another page
    is_authenticated: bool
    is_moderator: bool = False  # moderators have a form on each post, with a token of their own


def post_piece(card: PostCard, thread: Thread, *, has_next: bool, reader: Any) -> SafeString | None:
    """The article of a post; nothing when it has something in it that must not be remembered."""
    post = card.post
    if not post.is_published or not post.current or post.current.in_doubt or card.own or card.redactions:
        return None
    if reader.is_authenticated and reader.is_moderator:
        return None
    place = Place(
        public_id=thread.public_id,
        last_number=thread.last_number,
        is_locked=thread.is_locked,
        published_at=thread.published_at,
        has_next=has_next,
        is_authenticated=reader.is_authenticated,
    )
    return _post(_card(card), place)


@lru_cache(maxsize=PIECES)
def _post(card: Card, place: Place) -> SafeString:
    return render_to_string("forum/_post.html", {"card": card, "thread": place, "user": place, "page": place})


def _card(card: PostCard) -> Card:
    post: Any = card.post
    words = Words(post.current.body, post.current.is_redacted, post.current.published_at)
    ages = (ago(post.published_at), ago(words.published_at) if history.was_edited(post) else "")
    published = PublishedPost(
        public_id=post.public_id,
        number=post.number,
        note=post.note,
        is_flagged=getattr(post, "is_flagged", False),
        published_at=post.published_at,
        author=_author(post.author),
        current=words,
    )
    return Card(published, card.is_mine, _quote(card), ages)


def _author(member: Member) -> Author:
    return Author(
        public_id=member.public_id,
        display_name=member.display_name,
        initials=member.initials,
        rank=member.rank,
        assigned_rank=member.assigned_rank,
        has_left=member.has_left,
        profile=Profile(getattr(getattr(member, "profile", None), "signature", "")),
    )


def _quote(card: PostCard) -> Quote | None:
    quote = card.quote
    if quote is None:
        return None
    quoted = Quoted(quote.post.public_id, quote.post.is_hidden(), quote.post.author.display_name)
    return Quote(quoted, quote.text, quote.excerpt)


@dataclass(frozen=True, slots=True)
class ListedThread:
    public_id: str
    slug: str
    last_number: int
    last_post_at: datetime
    published_at: datetime | None
    is_pinned: bool
    is_locked: bool
    author_name: str
    board_title: str

    @property
    def author(self) -> dict[str, str]:
        return {"display_name": self.author_name}

    @property
    def board(self) -> dict[str, str]:
        return {"title": self.board_title}

    def get_absolute_url(self) -> str:
        return reverse("thread", args=[self.public_id, self.slug or "-"])


@dataclass(frozen=True, slots=True)
class Line:
    thread: ListedThread
    title: str
    is_new: bool
    age: str


def thread_piece(line: ThreadLine, *, of_many_boards: bool) -> SafeString | None:
    """A thread in a list; nothing when it waits, and only its author knows of it."""
    thread = line.thread
    if thread.published_at is None or line.own:
        return None
    listed = ListedThread(
        public_id=thread.public_id,
        slug=thread.slug,
        last_number=thread.last_number,
        last_post_at=thread.last_post_at,
        published_at=thread.published_at,
        is_pinned=thread.is_pinned,
        is_locked=thread.is_locked,
        author_name=thread.author.display_name,
        board_title=thread.board.title if of_many_boards else "",
    )
    return _line(Line(listed, line.title, line.is_new, ago(thread.last_post_at)), of_many_boards)


@lru_cache(maxsize=PIECES)
def _line(line: Line, of_many_boards: bool) -> SafeString:
    return render_to_string("forum/_thread_line.html", {"line": line, "lines_of_many": of_many_boards})
