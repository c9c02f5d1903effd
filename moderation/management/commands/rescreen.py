"""Reads again what newer recognizers would read differently; may be ended and begun again at any time."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from moderation import rescreening
from moderation.models import Rescreening, Submission
from moderation.screening import version

PAUSE_SECONDS: Final = 0.3

stopping = threading.Event()


class Command(BaseCommand):
    help = (
        "Read published texts, and what is held as incomplete, again with the recognizers of today; fresh ones first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--status", action="store_true", help="say how far it came, and do nothing")

    def handle(self, *args: Any, status: bool, **options: Any) -> None:
        if status:
            self.stdout.write(progress())
            return
        stopping.clear()
        before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            self.work()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def work(self) -> None:
        while not stopping.is_set() and anything_due():
            # 1. A second of work, less when a fresh text comes in.
            rescreening.look_again()
            self.stdout.write(progress())
            # 2. A pause, in which others get at the database.
            stopping.wait(PAUSE_SECONDS)
        self.stdout.write("Ended. It goes on from here." if stopping.is_set() else "Nothing is left to read again.")


def stop(signum: int, frame: FrameType | None) -> None:
    """End after the texts in hand."""
    stopping.set()


def anything_due() -> bool:
    """Also while fresh texts wait: then there is only a pause."""
    return rescreening.is_due(timezone.now()) or Submission.objects.waiting().exists()


def progress() -> str:
    """Where the run of the present recognizers is, in a line."""
    run = Rescreening.objects.filter(version=version.RECOGNIZERS).first()
    if run is None:
        return f"Recognizers {version.RECOGNIZERS}: nothing has been read again yet."
    state = "done" if run.finished_at else "at work"
    return (
        f"Recognizers {run.version}, {state}: {run.looked_at} of {max(run.total, run.looked_at)} texts read again,"
        f" {run.gained} with more to remove, {run.failed} not readable to the end."
    )
