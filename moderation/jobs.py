"""What RQ runs, and what the scheduler calls: fetch, call, save. The rows are the truth, so any of it may die."""

from __future__ import annotations

import faulthandler
import logging
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from django.db import transaction
from django.utils import timezone

from moderation import bell, claims, notices, purge, rulebook
from moderation.budgets import one_text
from moderation.gather import gather_context
from moderation.models import Notice, Submission
from moderation.outcome import act_on, hold_struck_out
from moderation.screening.findings import Report
from moderation.screening.pipeline import screen
from moderation.texts import join

BATCH_SECONDS: Final = 2.0
"""How long one job works before it rings again, so that mail and an orderly stop get their turn."""

ALARM_SECONDS: Final = 3.0
"""After this a step in Python code is interrupted and the text held."""

HANG_SECONDS: Final = 6.0
"""After this the worker is killed from inside; the supervisor starts another. Shorter than a claim."""

logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Load recognizers and rules before the first text, and take up what a dead worker left."""
    screen("Call me at +1 202 555 0100", rules=rulebook.current())
    bell.ring()


def screen_waiting() -> None:
    """Screen what waits, one text at a time, for at most two seconds; ring again when more waits."""
    deadline = time.monotonic() + BATCH_SECONDS
    submission = claims.take()
    while submission is not None:
        submission = _deal_with(submission, is_last=time.monotonic() > deadline)
    if Submission.objects.free(timezone.now()).exists():
        bell.ring()


def _deal_with(submission: Submission, *, is_last: bool) -> Submission | None:
    """Screen one text, act on the report, and take the next one in the same transaction."""
    try:
        report = _report_on(submission)
        with transaction.atomic():
            act_on(submission, report)
            return None if is_last else claims.take()
    except Exception as error:  # one text must not keep the others waiting; its claim ends by itself
        logger.error("%s could not be dealt with: %s", submission, type(error).__name__)
        return None if is_last else claims.take()
    except BaseException:  # told to stop: an orderly stop is no strike
        claims.put_back(submission)
        raise


def _report_on(submission: Submission) -> Report:
    if claims.is_struck_out(submission):
        return hold_struck_out()
    text = join(submission.opened())
    rules, context = rulebook.current(), gather_context(submission)
    with _watched():
        return screen(text, rules=rules, context=context, over_budget=one_text())


class TooLong(Exception):
    """A text took longer than the alarm allows."""


@contextmanager
def _watched() -> Iterator[None]:
    """Interrupt Python code that takes too long, and end the process when even that does not help.

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


def _set_alarm(seconds: float, handler: Callable[[int, FrameType | None], object] | int | None) -> object:
    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    return before


def send_waiting_mail() -> None:
    """Mail the notices that wait; what fails is tried again when the scheduler rings."""
    deadline = time.monotonic() + BATCH_SECONDS
    while time.monotonic() < deadline:
        try:
            if not notices.mail_next():
                return
        except OSError as error:  # smtplib's errors are among these
            logger.error("a mail could not be sent: %s", type(error).__name__)
    bell.ring("mail")


def sweep() -> None:
    """Ring again for whatever waits: a bell that was lost costs seconds, never a text."""
    now = timezone.now()
    if Submission.objects.free(now).exists():
        bell.ring()
    if Notice.objects.unmailed(now).exists():
        bell.ring("mail")


def housekeeping() -> None:
    """What happens by itself once its time has come."""
    purge.purge_values()
    purge.forget_withdrawn()
