"""How the site's machinery is doing: what waits, who works, what failed. Numbers and times, no texts and no people."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import redis
from django.conf import settings
from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.timesince import timesince
from django_rq import get_queue
from rq import Worker
from rq.registry import FailedJobRegistry

from moderation import bell, chores, claims, notices, signs_of_life
from moderation.models import Case, Notice, Rescreening, RuleBookVersion, Submission

LATE: Final = timedelta(seconds=15)
"""A text that waits longer than this has somebody's attention."""
RECENT: Final = timedelta(days=1)
MISSED: Final = timedelta(seconds=30)
"""Workers and scheduler show themselves every few seconds; whoever does not for this long is not there."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The last sign of life of one program."""

    seen_at: datetime | None
    now: datetime
    doing: str = ""

    @property
    def is_alive(self) -> bool:
        return self.seen_at is not None and self.now - self.seen_at <= MISSED

    def __str__(self) -> str:
        if self.seen_at is None:
            return "never seen"
        ago = _in_words(self.seen_at, self.now)
        return f"seen {ago} ago{self.doing and ', '}{self.doing}" if self.is_alive else f"not seen for {ago}"


def _in_words(moment: datetime, now: datetime) -> str:
    seconds = max(0, int((now - moment).total_seconds()))
    return timesince(moment, now, depth=1) if seconds >= 120 else f"{seconds} second{'' if seconds == 1 else 's'}"


NO_WORKER: Final = (
    "No worker is alive, so texts and mail wait. “make run” starts it again by itself; where you run the programs "
    "yourself, start “manage.py run_worker” and see in its log why it ended."
)
NO_SCHEDULER: Final = (
    "Until it runs, rings that got lost stay lost, watched rules are not looked after and nothing is purged. "
    "“make run” starts it again by itself; where you run the programs yourself, start “manage.py run_scheduler” "
    "and see in its log why it ended."
)


@dataclass(frozen=True, slots=True)
class Bell:
    """The queue as Redis knows it."""

    rings: dict[str, int]
    failures: int
    workers: dict[str, Sign]  # by name; a dead one's stays for a minute or so

    @property
    def has_worker(self) -> bool:
        return any(sign.is_alive for sign in self.workers.values())


@dataclass(frozen=True, slots=True)
class Status:
    texts: dict[str, Any]
    cases: dict[str, Any]
    mail: dict[str, Any]
    other_mail_waits: bool
    bell: Bell | None  # nothing when Redis does not answer
    workers_alive_here: int
    scheduler: Sign
    book: RuleBookVersion | None
    rescreening: Rescreening | None  # the newest one
    now: datetime

    @property
    def is_late(self) -> bool:
        oldest: datetime | None = self.texts["oldest"]
        return oldest is not None and self.now - oldest > LATE

    @property
    def troubles(self) -> list[str]:
        """What somebody should look into, in sentences; nothing when all is well."""
        found = [
            (self.is_late, "A text has been waiting for longer than 15 seconds."),
            (self.bell is None, "Redis does not answer. Posting works; texts are picked up when it is back."),
            (self.bell is not None and not self.bell.has_worker, NO_WORKER),
            (not self.scheduler.is_alive, f"Scheduler: {self.scheduler}. {NO_SCHEDULER}"),
            (self.texts["struck_out"], "Texts took the worker down three times; they are held."),
            (self.mail["given_up"], "Some mails could not be sent in ten tries and are given up."),
            (self.book is None, "No rule book is published; the starter rules are in force."),
        ]
        return [sentence for is_so, sentence in found if is_so]


def status() -> Status:
    now = timezone.now()
    return Status(
        texts=_texts(now),
        cases=Case.objects.waiting().order_by().aggregate(open=Count("pk"), oldest=Min("opened_at")),
        mail=_mail(),
        other_mail_waits=any(mailer.waits() for mailer in chores.of_others.mailers),
        bell=_bell(now),
        workers_alive_here=sum(map(_is_held, _notes())),
        book=RuleBookVersion.objects.select_related("published_by").defer("rules").first(),
        scheduler=Sign(signs_of_life.last(), now),
        rescreening=Rescreening.objects.first(),
        now=now,
    )


def _texts(now: datetime) -> dict[str, Any]:
    state = Submission.State
    waiting = Q(state=state.RECEIVED)
    return Submission.objects.filter(waiting | Q(settled_at__gt=now - RECENT) | Q(state=state.HELD)).aggregate(
        waiting=Count("pk", filter=waiting),
        in_hand=Count("pk", filter=waiting & Q(claimed_until__gt=now)),
        oldest=Min("received_at", filter=waiting),
        held=Count("pk", filter=Q(state=state.HELD)),
        settled=Count("pk", filter=Q(settled_at__gt=now - RECENT)),
        incomplete=Count("pk", filter=Q(settled_at__gt=now - RECENT, complete=False)),
        struck_out=Count("pk", filter=Q(strikes__gte=claims.STRIKES, state=state.HELD)),
    )


def _mail() -> dict[str, Any]:
    unmailed = Notice.objects.filter(mailed_at__isnull=True)
    return unmailed.aggregate(
        waiting=Count("pk", filter=Q(mail_tries__lt=notices.MAIL_TRIES)),
        oldest=Min("made_at", filter=Q(mail_tries__lt=notices.MAIL_TRIES)),
        tried_again=Count("pk", filter=Q(mail_tries__gt=1)),
        given_up=Count("pk", filter=Q(mail_tries__gte=notices.MAIL_TRIES)),
    )


def _bell(now: datetime) -> Bell | None:
    connection = redis.Redis.from_url(
        settings.REDIS_URL,
        socket_timeout=bell.PATIENCE_SECONDS,
        socket_connect_timeout=bell.PATIENCE_SECONDS,
        retry=bell.retry_once_at_once(),
    )
    try:
        queues = [get_queue(name, connection=connection) for name in bell.JOBS]
        return Bell(
            rings={queue.name: queue.count for queue in queues},
            failures=sum(len(FailedJobRegistry(queue=queue)) for queue in queues),
            workers={
                worker.name[:8]: Sign(_aware(worker.last_heartbeat), now, str(worker.get_state()))
                for worker in Worker.all(connection=connection)
            },
        )
    except (redis.RedisError, OSError):
        return None
    finally:
        connection.close()


def _aware(moment: datetime | None) -> datetime | None:
    return timezone.make_aware(moment, timezone.get_default_timezone()) if moment and not moment.tzinfo else moment


def _notes() -> Sequence[Path]:
    return list(settings.IN_HAND_DIR.glob("*")) if settings.IN_HAND_DIR.is_dir() else []


def _is_held(path: Path) -> bool:
    """A worker that lives keeps the file of what it has in hand locked."""
    try:
        note = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(note, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(note)
    return False
