"""How often a member had a text checked while writing: a count, nothing of the text."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class CheckTally(models.Model):
    member = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="check_tally")
    minute_began = models.DateTimeField(default=timezone.now)
    in_minute = models.PositiveIntegerField(default=0)
    day_began = models.DateTimeField(default=timezone.now)
    in_day = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.in_day} checks of {self.member}"
