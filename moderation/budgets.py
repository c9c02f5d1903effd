"""How long one text may take, in processor time, so that a busy machine does not hold texts that are fine."""

from __future__ import annotations

import time
from typing import Final

from moderation.screening.budget import OverBudget

TEXT_SECONDS: Final = 0.5
"""Twice what 20,000 characters may take on an idle core: beside a busy neighbour a core does half as much."""


def one_text() -> OverBudget:
    """The budget of a text, from now on."""
    return lasting(TEXT_SECONDS)


def lasting(seconds: float) -> OverBudget:
    """A budget of processor time for this thread that starts now."""
    end_by_the_clock, end = time.monotonic() + seconds, time.thread_time() + seconds
    # Asking for processor time is a call of the system: not needed before as much time has passed by the clock.
    return lambda: time.monotonic() > end_by_the_clock and time.thread_time() > end
