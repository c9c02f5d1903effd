"""Signs of life: when a program that answers to nobody, the scheduler, was last at work."""

from __future__ import annotations

from django.db import models


class SignOfLife(models.Model):
    program = models.CharField(max_length=20, primary_key=True)
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ("program",)

    def __str__(self) -> str:
        return f"{self.program} at {self.seen_at}"
