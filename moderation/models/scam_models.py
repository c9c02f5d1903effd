"""Learned scam models as numbered versions with their cards, and the trainings that they come from."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from moderation.models.rule_versions import SaidOnce


class ScamModelVersion(SaidOnce):
    """Weights and their card stay as they were learned; only the state moves, and what its trial showed."""

    class State(models.TextChoices):
        SHADOW = "shadow", "on trial"
        LIVE = "live", "live"
        RETIRED = "retired", "retired"

    moving = frozenset(("state", "state_since", "live_at", "trial"))

    number = models.PositiveIntegerField(unique=True)
    weights = models.BinaryField()  # an .npz of plain arrays, read without pickle
    sha256 = models.CharField(max_length=64)
    card = models.JSONField()  # what it learned from, and how well it does, as plain data
    learned_until = models.DateTimeField()  # the decisions it learned from were made by then
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)

    state = models.CharField(max_length=8, choices=State, default=State.SHADOW)
    state_since = models.DateTimeField(default=timezone.now)
    live_at = models.DateTimeField(null=True, blank=True)  # when it was last put in force
    trial = models.JSONField(default=dict, blank=True)  # how it did beside the live one, when that was settled

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=["state"], condition=Q(state="live"), name="one_scam_model_is_live"),
            models.UniqueConstraint(fields=["state"], condition=Q(state="shadow"), name="one_scam_model_is_on_trial"),
        )

    def __str__(self) -> str:
        return f"scam model {self.number}"

    @property
    def name(self) -> str:
        """Under which texts remember that it judged them."""
        return f"site-{self.number}"


class TrainingQuerySet(models.QuerySet["Training"]):
    def unfinished(self) -> TrainingQuerySet:
        return self.filter(finished_at__isnull=True)

    def free(self, now: datetime) -> TrainingQuerySet:
        """Not finished, and in nobody's hands: what a dead process had is free again when its claim ends."""
        mine = Q(claimed_until__isnull=True) | Q(claimed_until__lt=now)
        return self.unfinished().filter(mine).order_by("pk")


class Training(models.Model):
    """One training of the scam model, asked for by an administrator, or by nobody when it was due."""

    asked_at = models.DateTimeField(default=timezone.now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)  # why no model came of it, in a sentence
    version = models.ForeignKey(
        ScamModelVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="trainings"
    )

    objects: ClassVar[TrainingQuerySet] = TrainingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"training {self.pk}"
