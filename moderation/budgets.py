"""How long one text may take, in processor time, so that a busy machine does not hold texts that are fine."""

from __future__ import annotations

import time
from typing import Final

from moderation.screening.budget import OverBudget

TEXT_SECONDS: Final = 0.5
"""Twice what 20,000 characters may take on an idle core: beside a busy neighbour a core does half as much."""


def one_text() -> OverBudget:
    """A budget that starts now."""
    end = time.thread_time() + TEXT_SECONDS
    return lambda: time.thread_time() > end
