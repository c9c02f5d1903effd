"""The clock of the site: one process that looks after what no request and no ring looks after."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connections, reset_queries

from moderation import jobs

logger = logging.getLogger(__name__)

SWEEP_SECONDS: Final = 3.0
HOUSEKEEPING_SECONDS: Final = 300.0

stopping = threading.Event()


class Command(BaseCommand):
    help = "Ring again for what waits and keep house, until told to stop."

    def handle(self, *args: Any, **options: Any) -> None:
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        housekeeping_due = time.monotonic() + SWEEP_SECONDS
        while not stopping.is_set():
            # 1. Whatever waits longer than it should gets another ring; claims of the dead are released.
            attempt(jobs.sweep)
            # 2. Every few minutes what has had its time is put away.
            if time.monotonic() >= housekeeping_due:
                attempt(jobs.housekeeping)
                housekeeping_due = time.monotonic() + HOUSEKEEPING_SECONDS
            # 3. Sleep, but wake at once when told to stop.
            stopping.wait(SWEEP_SECONDS)


def stop(signum: int, frame: FrameType | None) -> None:
    """End the loop after the step in hand."""
    stopping.set()


def attempt(step: Callable[[], object]) -> None:
    """Do a step; if the database or anything else is away, the next round tries again."""
    reset_queries()
    close_old_connections()
    try:
        step()
    except Exception:
        logger.exception("%s failed and will be tried again", step.__name__)
        connections.close_all()
