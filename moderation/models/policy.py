"""The policy: the clauses that flags, decisions and sanctions name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse


class ClauseQuerySet(models.QuerySet["Clause"]):
    def active(self) -> ClauseQuerySet:
        return self.filter(is_active=True)

    def rules(self) -> ClauseQuerySet:
        """What a member can break, and flag others for."""
        return self.active().filter(is_rule=True)


class Clause(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=120)
    text = models.TextField()
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True)
    is_rule = models.BooleanField(default=True, help_text="Not set: moderators alone choose it, e.g. “no rule broken”.")

    objects: ClassVar[ClauseQuerySet] = ClauseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("position", "title")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{reverse('policy')}#{self.slug}"
