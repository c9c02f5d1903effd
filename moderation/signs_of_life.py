"""When the scheduler was last at work, for the status page: a row, so that it is known while Redis is away."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from moderation.models import SignOfLife

SCHEDULER: Final = "scheduler"
PAUSE: Final = timedelta(seconds=8)
"""The scheduler comes by every three seconds; a row that young is left alone, for each write waits for the disk."""


def give(program: str = SCHEDULER) -> None:
    """This program has just done its round."""
    now = timezone.now()
    if not SignOfLife.objects.filter(program=program, seen_at__gt=now - PAUSE).exists():
        SignOfLife.objects.update_or_create(program=program, defaults={"seen_at": now})


def last(program: str = SCHEDULER) -> datetime | None:
    """When it was last seen; None when it never ran."""
    return SignOfLife.objects.filter(program=program).values_list("seen_at", flat=True).first()
