"""A forum of any size, to see how pages hold up: published posts of stock sentences, written in bulk.

These go past screening and the verbs, which is for this module alone: every sentence stands below, and none of
them holds a detail. The rows are those that publishing leaves: item, submission, post, version, search entry.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from forum import searching
from forum.models import Board, Member, Post, PostVersion, SearchEntry, Thread
from forum.moderated import count_posts
from forum.search import words
from moderation.models import Item, Submission
from moderation.screening.version import RECOGNIZERS

BATCH: Final = 2_000
MEMBERS: Final = 200
SEED: Final = 5
LONG_THREAD: Final = 0.05
"""The share of all posts that the longest thread has."""
AVERAGE: Final = 18

OPENERS: Final = (
    "I have been thinking about this since my last project",
    "A client asked me exactly this last week",
    "We tried it both ways in our small studio",
    "My answer changed over the years",
    "It depends on who pays for the risk",
    "From the client's side it looks different",
)
MIDDLES: Final = (
    "half of the fee before the work begins keeps everybody honest",
    "a written brief saves more time than any tool",
    "two rounds of changes are enough when the scope is clear",
    "an hourly rate punishes whoever works fast",
    "the first milestone should be small and soon",
    "nobody reads a proposal that is longer than a page",
    "a late invoice gets later when you are silent about it",
)
CLOSERS: Final = (
    "How do you deal with it?",
    "I would do it again.",
    "That is what the contract is for.",
    "Next time I will ask first.",
    "It took me three years to learn that.",
    "Your mileage will differ.",
)
TITLES: Final = (
    "How long should a first milestone be?",
    "Who pays for extra rounds of changes?",
    "Is a deposit of half too much to ask for?",
    "A client who never answers",
    "Raising a rate without losing the client",
    "What belongs in a brief?",
    "Fixed price or by the hour?",
)


@dataclass(slots=True)
class Batch:
    """Rows of one transaction, in the order in which they need one another."""

    threads: list[Thread] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)


def fill(wanted: int, *, progress: Callable[[int], None]) -> int:
    """Write posts until there are ``wanted`` of them; returns how many were written."""
    missing = wanted - Post.objects.count()
    if missing <= 0:
        return 0
    # The same forum every time: chance is not for secrets here.
    chance = random.Random(SEED + wanted)  # noqa: S311
    members, boards = _members(), list(Board.objects.order_by("position"))
    counted: Counter[str] = Counter()
    written = 0
    batch = Batch()
    for length in _lengths(missing, chance):
        _thread(batch, length, chance.choice(boards), members, chance)
        if len(batch.posts) >= BATCH:
            written += _write(batch, counted)
            progress(written)
            batch = Batch()
    written += _write(batch, counted)
    searching.add_words(counted)  # all at once: the same few hundred stand in every batch
    progress(written)
    return written


def _members() -> list[Member]:
    """Nobody can log in as one of them."""
    joined = timezone.now() - timedelta(days=900)
    nobody = make_password(None)
    emails = [f"bulk-{number}@clearpost.example" for number in range(MEMBERS)]
    there = set(Member.objects.filter(email__in=emails).values_list("email", flat=True))
    Member.objects.bulk_create(
        Member(email=email, password=nobody, display_name=f"Writer {number}", date_joined=joined)
        for number, email in enumerate(emails, start=1)
        if email not in there
    )
    return list(Member.objects.filter(email__in=emails).order_by("pk"))


def _lengths(posts: int, chance: random.Random) -> Iterator[int]:
    """How long the threads are: one very long one, many short ones."""
    long = int(posts * LONG_THREAD)
    if long:
        yield long
    left = posts - long
    while left > 0:
        length = min(left, max(1, int(chance.expovariate(1 / AVERAGE))))
        yield length
        left -= length


def _thread(batch: Batch, length: int, board: Board, members: list[Member], chance: random.Random) -> None:
    started = timezone.now() - timedelta(days=chance.uniform(1, 700))
    pace = timedelta(minutes=chance.uniform(1, 180)) if length < 500 else timedelta(minutes=1)
    title = chance.choice(TITLES)
    thread = Thread(
        board=board,
        author=chance.choice(members),
        title=title,
        slug=slugify(title),
        created_at=started,
        published_at=started,
        last_number=length,
        last_post_at=min(timezone.now(), started + pace * (length - 1)),
    )
    batch.threads.append(thread)
    for number in range(1, length + 1):
        at = min(timezone.now(), started + pace * (number - 1))
        batch.posts.append(_post(thread, number, at, thread.author if number == 1 else chance.choice(members)))
        batch.texts.append((title if number == 1 else "", _text(chance)))


def _post(thread: Thread, number: int, at: datetime, author: Member) -> Post:
    published = {"state": Post.State.PUBLISHED, "created_at": at, "published_at": at}
    return Post(thread=thread, author=author, number=number, is_opening=number == 1, **published)


def _text(chance: random.Random) -> str:
    sentences = [
        f"{chance.choice(OPENERS)}: {chance.choice(MIDDLES)}, and {chance.choice(MIDDLES)}. {chance.choice(CLOSERS)}"
        for _ in range(chance.randint(1, 3))
    ]
    return "\n\n".join(sentences)


@transaction.atomic
def _write(batch: Batch, counted: Counter[str]) -> int:
    Thread.objects.bulk_create(batch.threads, batch_size=BATCH)
    Post.objects.bulk_create(batch.posts, batch_size=BATCH)
    submissions = _submissions(batch)
    versions = [
        PostVersion(post=post, submission_id=submission.pk, title=title, body=body, published_at=post.created_at)
        for post, submission, (title, body) in zip(batch.posts, submissions, batch.texts, strict=True)
    ]
    PostVersion.objects.bulk_create(versions, batch_size=BATCH)
    for post, version in zip(batch.posts, versions, strict=True):
        post.current = version
    Post.objects.bulk_create(
        batch.posts, update_conflicts=True, unique_fields=["id"], update_fields=["current"], batch_size=BATCH
    )
    entries = [searching.entry_of(version.post, version) for version in versions]
    for entry in entries:
        entry.is_learned = True
        counted.update(words.known_words((entry.title, entry.body)))
    SearchEntry.objects.bulk_create(entries, batch_size=BATCH)
    count_posts(Counter(post.author_id for post in batch.posts))
    return len(batch.posts)


def _submissions(batch: Batch) -> list[Submission]:
    kind = ContentType.objects.get_for_model(Post)
    items = [
        Item(
            target_type=kind,
            target_id=post.pk,
            author=post.author,
            label=post.review_label(),
            link=post.review_link(),
            last_number=1,
            created_at=post.created_at,
        )
        for post in batch.posts
    ]
    Item.objects.bulk_create(items, batch_size=BATCH)
    submissions = []
    for post, item, (title, body) in zip(batch.posts, items, batch.texts, strict=True):
        submission = Submission(item=item, author=post.author, number=1, state=Submission.State.PUBLISHED)
        submission.received_at = submission.settled_at = post.created_at
        submission.decision, submission.scam_score = "publish", 0.0
        submission.screened_with = RECOGNIZERS
        submission.keep_text({"title": title, "body": body} if title else {"body": body})
        submissions.append(submission)
    Submission.objects.bulk_create(submissions, batch_size=BATCH)
    return submissions
