"""How long one text may take, in processor time, so that a busy machine does not hold texts that are fine."""

from __future__ import annotations

import time
from typing import Final

from moderation.screening.budget import OverBudget

TEXT_SECONDS: Final = 2.0


def one_text() -> OverBudget:
    """A budget that starts now."""
    end = time.thread_time() + TEXT_SECONDS
    return lambda: time.thread_time() > end
