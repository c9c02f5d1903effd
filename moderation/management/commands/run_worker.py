"""Runs a worker for good: screening before mail, until it is told to stop."""

from __future__ import annotations

import logging
import signal
from types import FrameType
from typing import Any, Final

import redis
from django.core.management.base import BaseCommand, CommandParser

from moderation import bell, jobs, worker

logger = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 1.0


class Command(BaseCommand):
    help = "Screen what waits and send what is to be sent, until told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("queues", nargs="*", default=list(bell.JOBS), help="default: all, screening first")

    def handle(self, *args: Any, queues: list[str], **options: Any) -> None:
        stop_when_asked()
        # 1. Load rules and recognizers before the first text waits for them.
        jobs.warm_up()
        # 2. Rows may have been waiting since before we came up.
        for name in queues:
            bell.ring(name)
        # 3. Work; whenever Redis goes away come back within seconds.
        while not worker.leaving.is_set():
            try_to_work(queues)


def stop_when_asked() -> None:
    """Remember a request to stop; once it is at work the worker puts its own handler in this place."""

    def remember(signum: int, frame: FrameType | None) -> None:
        worker.leaving.set()

    signal.signal(signal.SIGTERM, remember)
    signal.signal(signal.SIGINT, remember)


def try_to_work(queues: list[str]) -> None:
    """One life of a worker, and a short pause when it ended for lack of Redis."""
    try:
        worker.answer_the_bell(*queues)
    except (redis.RedisError, OSError) as error:
        logger.warning("Redis is away (%s); trying again", type(error).__name__)
    stop_when_asked()
    worker.leaving.wait(PAUSE_SECONDS)
