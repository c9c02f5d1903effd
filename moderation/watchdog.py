"""The watchdog: Python code that hangs over a text is interrupted, and a worker that hangs below Python ends itself."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

ALARM_SECONDS: Final = 3.0
"""After this a step in Python code is interrupted and the text held."""

HANG_SECONDS: Final = 9.0
"""After this over one batch the worker is killed from inside; the supervisor starts another. Shorter than a claim."""


class TooLong(Exception):
    """A text took longer than the alarm allows."""


@contextmanager
def over_batch() -> Iterator[None]:
    """The last resort: a timer in C that needs neither the interpreter nor its lock.

    It prints the names of functions, no values. One a batch, because it is a thread that has to be started and joined.
    """
    faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextmanager
def over_text() -> Iterator[None]:
    """Interrupt Python code that takes too long."""
    before = _set_alarm(ALARM_SECONDS, _raise_too_long)
    try:
        yield
    finally:
        _set_alarm(0, before)


def _raise_too_long(signum: int, frame: FrameType | None) -> None:
    raise TooLong


def _set_alarm(seconds: float, handler: Callable[[int, FrameType | None], Any] | int | None) -> Any:
    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    return before
