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
from django_rq import get_queue
from rq import Worker
from rq.registry import FailedJobRegistry

from moderation import bell, chores, claims, notices
from moderation.models import Case, Notice, Rescreening, RuleBookVersion, Submission

LATE: Final = timedelta(seconds=15)
"""A text that waits longer than this has somebody's attention."""
RECENT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkerSeen:
    name: str
    state: str
    last_heartbeat: datetime | None


@dataclass(frozen=True, slots=True)
class Bell:
    """The queue as Redis knows it."""

    rings: dict[str, int]
    failures: int
    workers: Sequence[WorkerSeen]


@dataclass(frozen=True, slots=True)
class Status:
    texts: dict[str, Any]
    cases: dict[str, Any]
    mail: dict[str, Any]
    other_mail_waits: bool
    bell: Bell | None  # nothing when Redis does not answer
    workers_alive_here: int
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
            (self.bell is not None and not self.bell.workers, "No worker is registered."),
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
        bell=_bell(),
        workers_alive_here=sum(map(_is_held, _notes())),
        book=RuleBookVersion.objects.select_related("published_by").defer("rules").first(),
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


def _bell() -> Bell | None:
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
            workers=[
                WorkerSeen(worker.name[:8], str(worker.state), _aware(worker.last_heartbeat))
                for worker in Worker.all(connection=connection)
            ],
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
