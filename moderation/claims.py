"""Claims: which worker has which texts, so that none is screened twice and a killer of workers is found out.

A worker claims a batch of rows in the database, which other workers respect until the claim ends. Which one
of them it has in hand at the moment stands in a small file that it keeps locked: a lock that is gone says
that the worker died, and the file on which text. That costs no commit a text, and the strike is exact.
"""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from moderation.models import Submission
from moderation.models.submissions import SubmissionQuerySet

CLAIM: Final = timedelta(seconds=12)
"""How long texts stay with a worker that does not answer; longer than a batch may take and a worker may hang."""

BATCH: Final = 100

STRIKES: Final = 3
"""A text that was in hand when a worker died this often is not handed to one again."""

NOTE_BYTES: Final = 60


def take(most: int = BATCH) -> list[Submission]:
    """Claim the oldest free texts; an empty list when nothing waits."""
    now = timezone.now()
    candidates = list(Submission.objects.free(now).order_by("pk").values_list("pk", flat=True)[:most])
    if not candidates:
        return []
    claim = secrets.token_hex(8)
    Submission.objects.free(now).filter(pk__in=candidates).update(claim=claim, claimed_until=now + CLAIM)
    return list(_claimed_as(claim).select_related("item", "author").order_by("pk"))


def _claimed_as(claim: str) -> SubmissionQuerySet:
    return Submission.objects.waiting().filter(claim=claim)


def put_back(submissions: Sequence[Submission]) -> None:
    """Let go of texts that are not settled, without a strike: time is up, or the worker was told to stop."""
    if submissions:
        mine = _claimed_as(submissions[0].claim).filter(pk__in=[submission.pk for submission in submissions])
        mine.update(claim="", claimed_until=None)


def strike(submission: Submission) -> None:
    """Count a failure against a text; another try follows when its claim has ended."""
    _claimed_as(submission.claim).filter(pk=submission.pk).update(strikes=F("strikes") + 1)


def is_struck_out(submission: Submission) -> bool:
    """True when it took the worker down too often."""
    return submission.strikes >= STRIKES


# What this process has in hand -------------------------------------------------------------------


@contextmanager
def in_hand(submission: Submission) -> Iterator[None]:
    """Note which text is being read. The note outlives the process and nothing else."""
    note = _note_of(settings.IN_HAND_DIR)
    _write(note, f"{submission.claim} {submission.pk}")
    yield
    _write(note, submission.claim)


def be_seen() -> None:
    """From now on this process counts as a worker that lives, before it has a text in hand."""
    _note_of(settings.IN_HAND_DIR)


def _write(note: int, words: str) -> None:
    os.pwrite(note, words.ljust(NOTE_BYTES).encode(), 0)


@cache
def _note_of(directory: Path) -> int:
    """The file of this process, locked for as long as it lives."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = directory / f"{os.getpid()}-{secrets.token_hex(4)}"
    note = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(note, fcntl.LOCK_EX)
    return note


def bury_the_dead() -> int:
    """Free what dead workers of this machine had claimed, with a strike for what they had in hand. Returns how many."""
    notes = settings.IN_HAND_DIR.glob("*") if settings.IN_HAND_DIR.is_dir() else ()
    return sum(_bury(path) for path in notes)


def _bury(path: Path) -> bool:
    with suppress(FileNotFoundError):
        note = os.open(path, os.O_RDONLY)
        try:
            fcntl.flock(note, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _free(*os.pread(note, NOTE_BYTES, 0).decode().split())
            path.unlink()
            return True
        except BlockingIOError:
            return False  # its worker lives
        finally:
            os.close(note)
    return False


def _free(claim: str = "", text: str = "") -> None:
    if not claim:
        return
    if text:
        _claimed_as(claim).filter(pk=int(text)).update(strikes=F("strikes") + 1)
    _claimed_as(claim).update(claim="", claimed_until=None)
