"""How far members have read: one row a member and thread, written when it grows, and never one a post."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from forum.models.threads import Thread


class ReadingMark(models.Model):
    """A member has seen a thread up to this number."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reading_marks")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="reading_marks")
    last_number = models.PositiveIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["member", "thread"], name="one_mark_a_member_and_thread"),)

    def __str__(self) -> str:
        return f"read up to {self.last_number}"


class AllRead(models.Model):
    """Whatever was published before this moment counts as read; without a row, what was there before they joined."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="all_read"
    )
    before = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"everything read before {self.before:%Y-%m-%d %H:%M}"
