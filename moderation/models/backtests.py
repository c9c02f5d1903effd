"""Backtests of rule versions over stored texts, their hits, and how often rules fire day by day."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from moderation.models.rule_versions import RuleVersion
from moderation.models.submissions import Submission


class BacktestQuerySet(models.QuerySet["Backtest"]):
    def unfinished(self) -> BacktestQuerySet:
        return self.filter(finished_at__isnull=True)

    def free(self, now: datetime) -> BacktestQuerySet:
        """Not finished, and in no worker's hands."""
        mine = models.Q(claimed_until__isnull=True) | models.Q(claimed_until__lt=now)
        return self.unfinished().filter(mine).order_by("pk")


class Backtest(models.Model):
    """One run of a rule version over what was settled before; done in slices, newest text first."""

    version = models.ForeignKey(RuleVersion, on_delete=models.PROTECT, related_name="backtests")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)

    before = models.PositiveBigIntegerField(null=True)  # texts with a smaller key are still to be read
    texts = models.PositiveIntegerField(default=0)
    oldest_at = models.DateTimeField(null=True)
    newest_at = models.DateTimeField(null=True)
    hits = models.PositiveIntegerField(default=0)
    outcomes = models.JSONField(default=dict)  # hits by what became of the text
    only_here = models.PositiveIntegerField(default=0)  # hits that nothing else raised
    seconds = models.FloatField(default=0)  # spent in the rule itself

    objects: ClassVar[BacktestQuerySet] = BacktestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"backtest {self.pk} of {self.version}"


class BacktestHit(models.Model):
    """A text on which a backtested version fired, for a moderator to judge."""

    class Verdict(models.TextChoices):
        RIGHT = "right", "a scam, rightly found"
        WRONG = "wrong", "a false alarm"

    backtest = models.ForeignKey(Backtest, on_delete=models.CASCADE, related_name="sample")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="+")
    outcome = models.CharField(max_length=10)
    is_only_here = models.BooleanField(default=False)
    field = models.CharField(max_length=20, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    verdict = models.CharField(max_length=5, choices=Verdict, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["backtest", "submission"], name="backtest_lists_a_text_once"),)

    def __str__(self) -> str:
        return f"hit {self.pk}"


class RuleTally(models.Model):
    """How often each rule fired in some texts that were screened together; folded to hours later."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    texts = models.PositiveIntegerField()
    hits = models.JSONField(default=dict)  # by the name of the signal

    def __str__(self) -> str:
        return f"tally of {self.texts} texts"
