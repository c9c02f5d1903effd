"""Attempts: what is counted for a while, such as log-ins that failed from one place, under keys that tell nothing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Attempt(models.Model):
    """An entry of the site's cache (`forum.accounts.attempts`), shared by all web processes."""

    key = models.CharField(max_length=64, primary_key=True)  # a keyed hash
    value = models.JSONField()
    expires_at = models.DateTimeField(null=True, db_index=True)

    objects: ClassVar[models.Manager[Attempt]] = models.Manager()

    def __str__(self) -> str:
        return f"attempt {self.key[:8]}"
