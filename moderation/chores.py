"""What other apps want done by the worker and the scheduler, beside what moderation does itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Mailer:
    """``mail_next`` sends one mail that waits and returns False when none does; ``waits`` says whether any does."""

    mail_next: Callable[[], bool]
    waits: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Chores:
    mailers: list[Mailer] = field(default_factory=list)
    sweeping: list[Callable[[], object]] = field(default_factory=list)  # every few seconds
    housekeeping: list[Callable[[], object]] = field(default_factory=list)  # every few minutes
    head_counts: dict[str, Callable[[], Any]] = field(default_factory=dict)  # per member, for the head of every page


of_others = Chores()
