"""Budgets: how a caller says that screening has taken too long. Screening itself has no clock."""

from __future__ import annotations

from collections.abc import Callable

OverBudget = Callable[[], bool]


def never() -> bool:
    """The budget of a caller who does not mind how long it takes."""
    return False
