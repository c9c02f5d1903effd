"""Rescreenings: how far the published texts have been read again by one number of the recognizers."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Rescreening(models.Model):
    version = models.PositiveIntegerField(unique=True)  # of the recognizers
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    total = models.PositiveIntegerField(default=0)  # texts that were due when it started
    cursor = models.BigIntegerField(null=True, blank=True)  # the last one looked at; it goes from the newest down
    looked_at = models.PositiveIntegerField(default=0)
    gained = models.PositiveIntegerField(default=0)  # lost words, that is: gained redactions
    failed = models.PositiveIntegerField(default=0)  # could not be read to the end; they stay as they are
    # What is being read: should a process die over it too often, it is left out.
    in_hand = models.BigIntegerField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-version",)

    def __str__(self) -> str:
        return f"rescreening {self.version}"

    @property
    def is_running(self) -> bool:
        return self.finished_at is None
