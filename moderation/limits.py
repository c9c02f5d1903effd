"""How much a member may hand in: per minute and per day, less while they are new."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from django.utils import timezone

from moderation.models import Submission
from moderation.refusals import TextRefused

if TYPE_CHECKING:
    from moderation.people import Person

NEW_FOR: Final = timedelta(days=7)


class LimitReached(TextRefused):
    """Too many texts in too short a time; the message is a sentence for the member."""


def check_limits(author: Person) -> None:
    """Raise `LimitReached` when the author has handed in too much.

    Runs inside the transaction that hands the next text in. The author's row is locked
    first (on SQLite the transaction itself is the lock), so parallel requests count each other.
    """
    get_user_model().objects.select_for_update().only("pk").get(pk=author.pk)
    now = timezone.now()
    is_new = now - author.date_joined < NEW_FOR
    per_minute, per_day = settings.CLEARPOST_LIMITS["new" if is_new else "member"]
    recent = Submission.objects.filter(author=author, received_at__gt=now - timedelta(days=1)).aggregate(
        day=Count("pk"), minute=Count("pk", filter=Q(received_at__gt=now - timedelta(minutes=1)))
    )
    if recent["minute"] >= per_minute:
        raise LimitReached(
            f"You can post {_times(per_minute)} a minute. Your text is kept here: try again in a minute."
        )
    if recent["day"] >= per_day:
        raise LimitReached(f"You can post {_times(per_day)} a day. Your text is kept here: try again tomorrow.")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
