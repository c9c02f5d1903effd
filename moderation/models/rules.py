"""Scam rules as moderators keep them, and the numbered books in which they reach the workers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class Rule(models.Model):
    """A rule by its name; what it says stands in its versions."""

    name = models.SlugField(max_length=60, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class RuleBookVersion(models.Model):
    """An immutable set of rules, phrase banks, lists of sites and thresholds; the newest sound one is in force."""

    rules = models.JSONField()
    on_trial = models.JSONField(default=list, blank=True)  # rules that only watch
    banks = models.JSONField(default=dict, blank=True)  # the phrases of each bank; empty: those of the starter rules
    sites = models.JSONField(default=dict, blank=True)  # lists of sites; empty: the starter lists
    thresholds = models.JSONField()
    why = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
        permissions = (("set_thresholds", "Can change the thresholds of scam screening"),)

    def __str__(self) -> str:
        return f"rule book {self.pk}"
