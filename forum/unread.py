"""What a member has read. A thread is new to them when it grew since they looked, or since they joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, cast

from django.db.models import DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from forum.models import AllRead, Board, Draft, News, Post, ReadingMark, Thread, ThreadWatch

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from forum.models import Member

LOOKED_AT: Final = 30
"""Of how many threads of a board, the latest ones, home looks whether they are new."""
LISTED: Final = 500
"""Of how many threads, the latest ones, the list of new ones is made."""


def for_reader(threads: QuerySet[Thread], reader: Member | AnonymousUser) -> QuerySet[Thread]:
    """The threads with how far this reader has read; no query more, and nothing for visitors."""
    if not reader.is_authenticated:
        return threads
    mark = ReadingMark.objects.filter(member=reader, thread=OuterRef("pk"))
    return threads.annotate(read_number=Subquery(mark.values("last_number")[:1]), read_before=_read_before(reader))


def for_page(threads: QuerySet[Thread], reader: Member | AnonymousUser) -> QuerySet[Thread]:
    """The same, with whether the reader watches a thread, and has a draft or waiting posts in it."""
    if not reader.is_authenticated:
        return threads
    in_it = {"member": reader, "thread": OuterRef("pk")}
    waiting = Post.objects.filter(thread=OuterRef("pk"), state=Post.State.WAITING, author=reader)
    return for_reader(threads, reader).annotate(
        is_watched=Exists(ThreadWatch.objects.filter(**in_it)),
        has_draft=Exists(Draft.objects.filter(**in_it)),
        has_own_waiting=Exists(waiting),
    )


def _read_before(reader: Member) -> Coalesce:
    chosen = AllRead.objects.filter(member=reader).values("before")[:1]
    return Coalesce(Subquery(chosen), reader.date_joined, output_field=DateTimeField())


def is_new(thread: Thread) -> bool:
    """Whether a thread of `for_reader` has something its reader has not seen; never for visitors."""
    before: datetime | None = getattr(thread, "read_before", None)
    if before is None or thread.published_at is None:
        return False
    return thread.last_post_at > before and thread.last_number > _read_number(thread)


def _read_number(thread: Thread) -> int:
    return cast("int | None", getattr(thread, "read_number", None)) or 0


def first_unread(posts: Iterable[Post], thread: Thread) -> Post | None:
    """The first of these posts that its reader has not seen."""
    if not is_new(thread):
        return None
    before, number = cast(Any, thread).read_before, _read_number(thread)
    seen = (post for post in posts if post.number is not None and post.published_at is not None)
    return next((post for post in seen if post.number > number and post.published_at > before), None)  # type: ignore[operator]


def first_unread_of(thread: Thread) -> Post | None:
    """The same, of the whole thread."""
    if not is_new(thread):
        return None
    posts = Post.objects.visible_to_all().filter(thread=thread, number__gt=_read_number(thread))
    return posts.filter(published_at__gt=cast(Any, thread).read_before).order_by("number").first()


def note_read(thread: Thread, reader: Member | AnonymousUser, posts: Iterable[Post]) -> None:
    """These posts of a thread of `for_page` were shown: keep how far, when that is further than before."""
    if not reader.is_authenticated:
        return
    number = max((post.number for post in posts if post.number is not None), default=0)
    if number > _read_number(thread) and is_new(thread):
        mark_read(reader, thread, number)


def mark_read(reader: Member, thread: Thread, number: int) -> None:
    """Never back: two pages of one thread may be opened at once."""
    if getattr(thread, "read_number", None) is None:
        mark = ReadingMark(member=reader, thread=thread, last_number=number)
        ReadingMark.objects.bulk_create([mark], ignore_conflicts=True)
    else:
        ReadingMark.objects.filter(member=reader, thread=thread, last_number__lt=number).update(last_number=number)


def mark_all_read(reader: Member) -> None:
    AllRead.objects.update_or_create(member=reader, defaults={"before": timezone.now()})
    News.objects.filter(member=reader).delete()


def note_own(fresh: Sequence[Post]) -> None:
    """A member who had read everything knows their own post that has just been published, too."""
    marks = ReadingMark.objects.filter(
        thread__in={post.thread_id for post in fresh}, member__in={post.author_id for post in fresh}
    )
    seen = {(mark.thread_id, mark.member_id): mark for mark in marks}
    grown = set()
    for post in fresh:
        key = (post.thread_id, post.author_id)
        if post.number == 1:
            seen.setdefault(key, ReadingMark(member_id=post.author_id, thread_id=post.thread_id, last_number=0))
        mark_of_author = seen.get(key)
        if mark_of_author and post.number and mark_of_author.last_number == post.number - 1:
            mark_of_author.last_number = post.number
            grown.add(key)
    if grown:
        ReadingMark.objects.bulk_create(
            [seen[key] for key in grown],
            update_conflicts=True,
            unique_fields=["member", "thread"],
            update_fields=["last_number"],
        )


def new_threads(reader: Member) -> QuerySet[Thread]:
    """Threads with something new, the latest first; of the latest ones, so that it costs the same for ever."""
    latest = Thread.objects.published().latest_first().values("pk")[:LISTED]
    threads = for_reader(Thread.objects.filter(pk__in=latest), reader)
    unseen = Q(read_number__isnull=True) | Q(last_number__gt=F("read_number"))
    return threads.filter(unseen, last_post_at__gt=F("read_before")).latest_first()  # type: ignore[attr-defined]


def with_news(boards: QuerySet[Board], reader: Member | AnonymousUser) -> QuerySet[Board]:
    """The boards with whether there is something new in their latest threads; no query more."""
    if not reader.is_authenticated:
        return boards
    latest = Thread.objects.published().filter(board=OuterRef(OuterRef("pk"))).latest_first().values("pk")[:LOOKED_AT]
    seen = ReadingMark.objects.filter(member=reader, thread=OuterRef("pk"), last_number__gte=OuterRef("last_number"))
    new = Thread.objects.filter(pk__in=latest, last_post_at__gt=_read_before(reader)).exclude(Exists(seen))
    return boards.annotate(has_new=Exists(new))
