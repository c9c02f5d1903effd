"""Writes a demo thread as its members would have: through the verbs, screened, and only then moved into the past."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from forum import posting
from forum.demo.texts import Reply, Topic
from forum.models import Board, Member, Post, PostVersion, Thread
from moderation import jobs
from moderation.models import Case, Decision, Item, Notice, Submission
from moderation.models.submissions import SubmissionQuerySet

TRIES: Final = 40
PAUSE_SECONDS: Final = 0.25


def tell(topic: Topic, board: Board, members: Mapping[str, Member]) -> bool:
    """Write a thread with its replies; False when it is there already."""
    author = members[topic.author]
    if Thread.objects.filter(board=board, author=author).exists():
        return False
    started = timezone.now() - timedelta(days=topic.days)
    thread = posting.start_thread(board, author=author, title=topic.title, body=topic.body)
    _settle(thread.posts.get(), started)
    Thread.objects.filter(pk=thread.pk).update(created_at=started)
    Thread.objects.filter(pk=thread.pk, published_at__isnull=False).update(published_at=started)
    for number, reply in enumerate(topic.replies, start=1):
        at = started + _pace(topic) * number if reply.days is None else timezone.now() - timedelta(days=reply.days)
        _answer(thread, reply, members, at=at)
    return True


def _pace(topic: Topic) -> timedelta:
    """How long people take to answer: a few hours, and all of it in the past."""
    return min(timedelta(hours=7, minutes=23), timedelta(days=topic.days) / (len(topic.replies) + 1))


def _answer(thread: Thread, reply: Reply, members: Mapping[str, Member], *, at: datetime) -> None:
    thread.refresh_from_db()
    quoted = thread.posts.filter(number=reply.quotes).select_related("current").first() if reply.quotes else None
    post = posting.reply(thread, author=members[reply.author], body=reply.body, quoted=quoted)
    _settle(post, at)


def _screen(submissions: SubmissionQuerySet) -> None:
    """Screen them here, or wait for the worker that has been quicker."""
    for _ in range(TRIES):
        jobs.screen_waiting()
        if not submissions.waiting().exists():
            return
        time.sleep(PAUSE_SECONDS)


def _settle(post: Post, at: datetime) -> None:
    """Screen what waits, then date this post, and all that came of it, back."""
    submissions = Submission.objects.filter(item__in=Item.objects.standing_for(post))
    _screen(submissions)
    submissions.update(received_at=at, settled_at=at)
    Case.objects.filter(submission__in=submissions).update(opened_at=at)
    Decision.objects.filter(submission__in=submissions).update(made_at=at)
    Notice.objects.filter(decision__submission__in=submissions).update(made_at=at)
    Post.objects.filter(pk=post.pk).update(created_at=at)
    published = Post.objects.filter(pk=post.pk, published_at__isnull=False)
    published.update(published_at=at)
    PostVersion.objects.filter(post=post).update(published_at=at)
    if published.exists() or post.is_opening:
        Thread.objects.filter(pk=post.thread_id).update(last_post_at=at)
