"""Scam rules as moderators keep them, and the numbered books in which they reach the workers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class Rule(models.Model):
    """One rule under work. Nothing takes effect until a new book is published."""

    name = models.SlugField(max_length=60, unique=True)
    category = models.CharField(max_length=40)
    points = models.FloatField(help_text="Log-odds; negative speaks against a scam.")
    reason = models.CharField(max_length=300, help_text="Plain words, shown to moderators.")
    definition = models.JSONField(help_text="The whole rule as screening reads it.")
    is_enabled = models.BooleanField(default=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("category", "name")

    def __str__(self) -> str:
        return self.name


class RuleBookVersion(models.Model):
    """An immutable set of rules with its thresholds; the newest sound one is in force."""

    rules = models.JSONField()
    thresholds = models.JSONField()
    published_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"rule book {self.pk}"
