"""The watchdog over one text: Python code that hangs is interrupted, and a process that hangs below Python ends itself."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

ALARM_SECONDS: Final = 3.0
"""After this a step in Python code is interrupted and the text held."""

HANG_SECONDS: Final = 6.0
"""After this the worker is killed from inside; the supervisor starts another. Shorter than a claim."""


class TooLong(Exception):
    """A text took longer than the alarm allows."""


@contextmanager
def watched() -> Iterator[None]:
    """Interrupt what takes too long.

    The last resort is a timer in C that needs neither the interpreter nor its lock; it
    prints the names of functions, no values.
    """
    faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
    before = _set_alarm(ALARM_SECONDS, _raise_too_long)
    try:
        yield
    finally:
        _set_alarm(0, before)
        faulthandler.cancel_dump_traceback_later()


def _raise_too_long(signum: int, frame: FrameType | None) -> None:
    raise TooLong


def _set_alarm(seconds: float, handler: Callable[[int, FrameType | None], Any] | int | None) -> Any:
    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    return before
