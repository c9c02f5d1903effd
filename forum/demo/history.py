"""Writes a demo thread as its members would have: through the verbs, screened, and only then moved into the past."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from forum import posting
from forum.demo import acts, clock
from forum.demo.texts import Reply, Topic
from forum.models import Board, Member, Post, PostVersion, Thread
from moderation import claims, jobs
from moderation.models import Item, Submission

USUAL_PACE: Final = timedelta(hours=7, minutes=23)
"""How long people take to answer, where a thread does not say."""

Dated = tuple[Reply, datetime]


@transaction.atomic
def tell(topic: Topic, board: Board, members: Mapping[str, Member]) -> bool:
    """Write a thread with its replies, all or nothing; False when it is there already."""
    author = members[topic.author]
    if Thread.objects.filter(board=board, author=author).exists():
        return False
    started = timezone.now() - timedelta(days=topic.days)
    thread = posting.start_thread(board, author=author, title=topic.title, body=topic.body)
    _settle([(thread.posts.get(), started)])
    Thread.objects.filter(pk=thread.pk).update(created_at=started)
    Thread.objects.filter(pk=thread.pk, published_at__isnull=False).update(published_at=started)
    for batch in _batches(_dated(topic, started)):
        _answer(thread, batch, members)
    acts.perform(topic.key, thread, members)
    return True


def _dated(topic: Topic, started: datetime) -> Iterator[Dated]:
    """The replies with their moments, all of them in the past and in this order."""
    at, now = started, timezone.now()
    for number, reply in enumerate(topic.replies):
        if reply.days is None:
            at += min(USUAL_PACE, (now - at) / (len(topic.replies) - number + 1))
        else:
            at = now - timedelta(days=reply.days)
        yield reply, at


def _batches(replies: Iterator[Dated]) -> Iterator[list[Dated]]:
    """Replies that can be screened together: of different people, and none that quotes another."""
    batch: list[Dated] = []
    for reply, at in replies:
        if reply.quotes or reply.is_unchecked or reply.author in {other.author for other, _ in batch}:
            yield batch
            batch = []
        batch.append((reply, at))
    yield batch


def _answer(thread: Thread, batch: Sequence[Dated], members: Mapping[str, Member]) -> None:
    thread.refresh_from_db()
    written = []
    for reply, at in batch:
        quoted = thread.posts.filter(number=reply.quotes).select_related("current").first() if reply.quotes else None
        post = posting.reply(thread, author=members[reply.author], body=reply.body, quoted=quoted)
        written.append((post, at))
        if reply.is_unchecked:
            _strike_out(post)
    _settle(written)


def _strike_out(post: Post) -> None:
    """As if three workers had died over it: what cannot be checked goes to a moderator."""
    taken = claims.take()
    for submission in taken:
        if submission.item.target == post:
            for _ in range(claims.STRIKES):
                claims.strike(submission)
    claims.put_back(taken)


def screen_all() -> None:
    """One job has a little time only, and takes texts in the order in which they came in."""
    while Submission.objects.free(timezone.now()).exists():
        jobs.screen_waiting()


def _settle(written: Sequence[tuple[Post, datetime]]) -> None:
    """Screen what was written, then date each post, and all that came of it, back."""
    screen_all()
    for post, at in written:
        clock.date_back(Item.objects.standing_for(post), at)
        Post.objects.filter(pk=post.pk).update(created_at=at)
        PostVersion.objects.filter(post=post).update(published_at=at)
        if Post.objects.filter(pk=post.pk, published_at__isnull=False).update(published_at=at) or post.is_opening:
            Thread.objects.filter(pk=post.thread_id).update(last_post_at=at)
