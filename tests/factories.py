"""Test data without a library: small functions that go through the same verbs as members do."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from django.contrib.auth.models import Permission
from django.utils import timezone

from forum import posting
from forum.models import Board, Member, Post, Thread
from moderation import claims
from moderation.models import Case, Clause, Submission
from moderation.outcome import act_on
from moderation.screening import decision
from moderation.screening.findings import Decision, Finding, Kind, Report, Signal

numbers = count(1)

PASSWORD = "correct horse battery staple"
SCAM_SIGNAL = Signal("asks-for-fee", 4.0, None, None, "It asks the reader to pay before there is a contract.")


def make_member(name: str, *, years: float = 2, **fields: Any) -> Member:
    """A member of some standing; ``years=0`` is one who has just arrived."""
    joined = timezone.now() - timedelta(days=365 * years)
    email = f"{name.split()[0].lower()}{next(numbers)}@members.test"
    return Member.objects.create_user(email, PASSWORD, display_name=name, date_joined=joined, **fields)


def make_moderator(name: str) -> Member:
    moderator = make_member(name)
    wanted = Permission.objects.filter(codename__in=["review_cases", "reveal_values", "give_sanctions"])
    moderator.user_permissions.set(wanted)
    return moderator


def make_board(title: str = "First contracts") -> Board:
    return Board.objects.create(slug=f"board-{next(numbers)}", title=title)


def clause(slug: str = "scam") -> Clause:
    found, _ = Clause.objects.get_or_create(slug=slug, defaults={"title": slug.title(), "text": "…"})
    return found


def report(
    decided: Decision = Decision.PUBLISH, *, findings: tuple[Finding, ...] = (), signals: tuple[Signal, ...] = ()
) -> Report:
    score = {Decision.CASE: 0.6, Decision.HOLD: 0.95}.get(decided, 0.02)
    return Report(findings, signals, score, decided, True, "test")


def found(text: str, value: str, kind: Kind = Kind.PHONE) -> Finding:
    """A finding of ``value`` in ``text``."""
    start = text.index(value)
    return Finding(start, start + len(value), kind, 0.9, "test recognizer", "it reads like a phone number")


def settle(decided: Report) -> Submission:
    """Give the oldest waiting text this report, as a worker would."""
    (submission,) = claims.take(1)
    act_on(submission, decided)
    submission.refresh_from_db()
    return submission


def publish_waiting() -> Submission:
    return settle(report())


def redact_waiting(value: str, kind: Kind = Kind.PHONE) -> Submission:
    """Publish the oldest waiting text without ``value``."""
    waiting = Submission.objects.waiting().order_by("pk").first()
    assert waiting is not None
    text = "\n\n".join(waiting.opened().values())
    return settle(report(Decision.REDACT, findings=(found(text, value, kind),)))


def hold_waiting(*findings: Finding) -> Case:
    submission = settle(report(Decision.HOLD, findings=findings, signals=(SCAM_SIGNAL,)))
    return Case.objects.get(submission=submission)


def hold_incomplete() -> Case:
    submission = settle(decision.incomplete("test", "a recognizer timed out"))
    return Case.objects.get(submission=submission)


def make_thread(
    author: Member, *, board: Board | None = None, title: str = "How do I price a logo?", body: str = "I never know."
) -> Thread:
    """A published thread."""
    thread = posting.start_thread(board or make_board(), author=author, title=title, body=body)
    publish_waiting()
    thread.refresh_from_db()
    return thread


def make_reply(thread: Thread, author: Member, body: str = "Ask for half of it first.") -> Post:
    """A published reply."""
    post = posting.reply(thread, author=author, body=body)
    publish_waiting()
    post.refresh_from_db()
    return post


def make_held_reply(thread: Thread, author: Member, body: str = "Pay me a small deposit first.") -> Case:
    posting.reply(thread, author=author, body=body)
    return hold_waiting()
