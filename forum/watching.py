"""Watching: members hear of new posts in threads, and of new threads in boards, once these are published.

News are written with the publication, in its transaction: one row a member and thread, which counts until
they have looked. What they are told by mail is `forum.notifications`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from django.db.models import Count, OuterRef, QuerySet, Subquery

from forum.models import Board, BoardWatch, Member, News, Thread, ThreadWatch
from moderation import api

if TYPE_CHECKING:
    from forum.models import Post

LISTED: Final = 100


def watch_thread(thread: Thread, *, by: Member) -> None:
    ThreadWatch.objects.get_or_create(member=by, thread=thread)


def unwatch_thread(thread: Thread, *, by: Member) -> None:
    ThreadWatch.objects.filter(member=by, thread=thread).delete()
    News.objects.filter(member=by, thread=thread).delete()


def watch_board(board: Board, *, by: Member) -> None:
    BoardWatch.objects.get_or_create(member=by, board=board)


def unwatch_board(board: Board, *, by: Member) -> None:
    BoardWatch.objects.filter(member=by, board=board).delete()
    News.objects.filter(member=by, thread__board=board, why=News.Why.BOARD).delete()


def tell(fresh: Sequence[Post]) -> None:
    """Posts have just got their numbers: whoever watches has news, but nobody of their own posts."""
    news = {**_board_news(fresh), **_thread_news(fresh)}
    if news:
        News.objects.filter(thread__in={thread for _, thread in news}).seen().delete()
        News.objects.bulk_create(news.values(), ignore_conflicts=True, batch_size=500)
        api.ring_for_mail()


def _thread_news(fresh: Sequence[Post]) -> dict[tuple[int, int], News]:
    watches = ThreadWatch.objects.filter(thread__in={post.thread_id for post in fresh})
    return _news(News.Why.THREAD, fresh, watches.values_list("member_id", "thread_id"))


def _board_news(fresh: Sequence[Post]) -> dict[tuple[int, int], News]:
    openings = {post.thread_id: post for post in fresh if post.is_opening}
    boards = {post.thread.board_id for post in openings.values()}
    watches = list(BoardWatch.objects.filter(board__in=boards).values_list("member_id", "board_id")) if boards else []
    pairs = [
        (member, post.thread_id)
        for member, board in watches
        for post in openings.values()
        if post.thread.board_id == board
    ]
    return _news(News.Why.BOARD, list(openings.values()), pairs)


def _news(why: News.Why, posts: Sequence[Post], pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], News]:
    news = {}
    for member, thread in pairs:
        numbers = [post.number for post in posts if post.thread_id == thread and post.author_id != member]
        if numbers:
            first = min(number for number in numbers if number is not None)
            news[member, thread] = News(member_id=member, thread_id=thread, why=why, first_number=first)
    return news


def news_for(member: Member) -> QuerySet[News]:
    """What is new for them, the latest first."""
    unseen = News.objects.filter(member=member).unseen()
    return unseen.select_related("thread__board", "thread__author").order_by("-thread__last_post_at", "-pk")


def news_of_member() -> Subquery:
    """How many watched threads have posts that a member has not seen, for the head of every page."""
    news = News.objects.filter(member=OuterRef("pk")).unseen().order_by().values("member")
    return Subquery(news.annotate(number=Count("pk")).values("number"))


def watched_threads(member: Member) -> QuerySet[Thread]:
    return Thread.objects.visible_to(member).filter(watches__member=member).order_by("-watches__since")


def watched_boards(member: Member) -> QuerySet[Board]:
    return Board.objects.filter(watches__member=member)
