"""What is timed. Every function returns seconds a post, unless it says otherwise."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.db import models, transaction

from config.runtime import locks
from forum import posting
from forum.models import Board, Member, Post, PostVersion, Thread
from moderation import bell
from moderation.api import PublishedText
from moderation.models import AuditEntry, Case, Decision, Finding, Notice, Submission
from moderation.public_ids import new_public_id
from moderation.screening import starter_rules
from moderation.screening.pipeline import screen
from tests.bench.site import peak_memory

PATIENCE_SECONDS = 120.0


@dataclass(frozen=True)
class Forum:
    thread: Thread
    authors: list[Member]


def screen_alone(posts: list[str]) -> float:
    rules = starter_rules.book()
    for text in posts[:50]:  # everything loaded and warm
        screen(text, rules=rules)
    started = time.perf_counter()
    for text in posts:
        screen(text, rules=rules)
    return (time.perf_counter() - started) / len(posts)


def make_forum() -> Forum:
    """A thread, and twenty members of some standing who write in it."""
    from tests.factories import make_member

    authors = [make_member(f"Writer {number}") for number in range(20)]
    board = Board.objects.create(slug="bench", title="Bench")
    thread = Thread.objects.create(board=board, author=authors[0])
    opening = Post.objects.create(thread=thread, author=authors[0], is_opening=True)
    Post.publish_all([(opening, PublishedText({"title": "Bench", "body": "Hello"}, submission_id=0, redacted=False))])
    return Forum(thread, authors)


def _reply(forum: Forum, number: int, text: str) -> None:
    posting.reply(forum.thread, author=forum.authors[number % len(forum.authors)], body=text)


def _wait_until_done(pause: float = 0.05) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while Submission.objects.waiting().exists():
        if time.monotonic() > deadline:
            raise SystemExit("the worker does not get through its posts")
        time.sleep(pause)


def wait_for_worker(forum: Forum) -> None:
    """Until the first text came through: everything is up and warm."""
    _reply(forum, 0, "Is anybody there?")
    _wait_until_done()


def paced(forum: Forum, posts: list[str], per_second: float) -> list[float]:
    """Seconds from handing each post in to its being published or held."""
    started = time.perf_counter()
    sent: dict[int, float] = {}
    latencies: list[float] = []
    for number, text in enumerate(posts):
        while time.perf_counter() < started + number / per_second:
            latencies += _settled(sent)
            time.sleep(0.005)
        begun = time.perf_counter()
        _reply(forum, number, text)
        sent[Submission.objects.latest("pk").pk] = begun
    while sent:
        latencies += _settled(sent)
        time.sleep(0.005)
    return latencies


def _settled(sent: dict[int, float]) -> list[float]:
    """Take out of ``sent`` what is settled, and say how long each took."""
    waiting = set(Submission.objects.waiting().filter(pk__in=list(sent)).values_list("pk", flat=True))
    now = time.perf_counter()
    return [now - sent.pop(pk) for pk in list(sent) if pk not in waiting]


def through_worker(forum: Forum, posts: list[str]) -> float:
    """All posts wait when the bell rings once."""
    # One transaction: the worker sees none of them before it sees all, whoever rings meanwhile.
    with transaction.atomic():
        for number, text in enumerate(posts):
            _reply(forum, number, text)
        transaction.get_connection().run_on_commit.clear()
    started = time.perf_counter()
    bell.ring()
    _wait_until_done()
    return (time.perf_counter() - started) / len(posts)


def worker_memory() -> float | None:
    """MiB."""
    group = locks.holder("worker")
    return peak_memory(-group) if group else None


def bare_rows(size: int) -> float:
    """Write the rows of the last ``size`` posts once more, each post's in one transaction, with nothing around them."""
    submissions = list(Submission.objects.order_by("-pk").select_related("item")[:size])
    sets = [_rows_of(submission) for submission in submissions]
    started = time.perf_counter()
    for rows in sets:
        with transaction.atomic():
            for row in rows:
                row.save()
    return (time.perf_counter() - started) / size


def _rows_of(submission: Submission) -> list[models.Model]:
    """What the worker wrote for a submission: rows it changed as they are, rows it made as new ones."""
    post = Post.objects.select_related("thread").get(pk=submission.item.target_id)
    made: list[models.Model] = [
        *PostVersion.objects.filter(submission_id=submission.pk),
        *Finding.objects.filter(submission=submission),
        *Decision.objects.filter(submission=submission),
        *Notice.objects.filter(decision__submission=submission),
        *AuditEntry.objects.filter(subject=f"submission:{submission.public_id}"),
    ]
    changed: list[models.Model] = [submission, post, *Case.objects.filter(submission=submission)]
    if post.number:
        changed.append(post.thread)
    return [*changed, *(_as_new(row) for row in made)]


def _as_new(row: models.Model) -> models.Model:
    row.pk = None
    row._state.adding = True
    if hasattr(row, "public_id"):
        row.public_id = new_public_id()
    return row
