"""Versions of scam rules and phrase banks: what was said stays as it was said, only the state moves on."""

from __future__ import annotations

from typing import Any, ClassVar, Final, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Max, Q
from django.utils import timezone

from moderation.models.rules import Rule

STRONG: Final = 2.0
"""From so many points on a rule may tip a text into being held."""


class Immutable(Exception):
    """Somebody tried to change what a version says."""


class SaidOnce(models.Model):
    """Rows that are written once; columns named in ``moving`` may change through a verb."""

    moving: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        changed = kwargs.get("update_fields")
        if not self._state.adding and not (changed and set(changed) <= self.moving):
            raise Immutable(f"{self} says what it says; make a new version.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Immutable(f"{self} is kept for good; retire it.")


class RuleVersionQuerySet(models.QuerySet["RuleVersion"]):
    def at_work(self) -> RuleVersionQuerySet:
        """What is in the book: live, and on trial."""
        return self.filter(state__in=[RuleVersion.State.LIVE, RuleVersion.State.SHADOW])

    def in_order(self) -> RuleVersionQuerySet:
        return self.select_related("rule", "author").order_by("category", "rule__name", "-number")


class RuleVersion(SaidOnce):
    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        SHADOW = "shadow", "on trial"
        LIVE = "live", "live"
        RETIRED = "retired", "retired"

    moving = frozenset(("state", "state_since", "approved_by", "throttled_because"))

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    category = models.CharField(max_length=40)
    points = models.FloatField(help_text="Log-odds; negative speaks against a scam.")
    reason = models.CharField(max_length=300, help_text="Plain words, shown to moderators.")
    when = models.JSONField()  # the condition, as `moderation.screening.conditions` describes it
    is_weak = models.BooleanField(default=False)  # counts less in long texts
    must_match = models.JSONField(default=list)  # examples, details as labels
    must_not_match = models.JSONField(default=list)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    state_since = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    throttled_because = models.CharField(max_length=300, blank=True)

    objects: ClassVar[RuleVersionQuerySet] = RuleVersionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["rule", "number"], name="rule_version_number_is_used_once"),
            models.UniqueConstraint(fields=["rule"], condition=Q(state="live"), name="rule_has_one_live_version"),
        )
        indexes = (models.Index(fields=["state"], name="rule_versions_by_state"),)

    def __str__(self) -> str:
        return f"{self.rule.name} v{self.number}"

    @property
    def is_strong(self) -> bool:
        return self.points >= STRONG

    @property
    def name_on_trial(self) -> str:
        """Several versions of a rule may be on trial beside the live one."""
        return f"{self.rule.name} v{self.number}"

    @property
    def signal_name(self) -> str:
        """Under which name its signals are kept while it is in its present state."""
        return self.rule.name if self.state == self.State.LIVE else self.name_on_trial

    def definition(self) -> dict[str, Any]:
        """The rule as screening reads it."""
        return {
            "name": self.signal_name,
            "category": self.category,
            "points": self.points,
            "reason": self.reason,
            "weak": self.is_weak,
            "when": self.when,
        }


class PhraseBank(models.Model):
    """Phrases that rules share, by a name; what they are stands in its versions."""

    name = models.CharField(max_length=60, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class PhraseBankVersionQuerySet(models.QuerySet["PhraseBankVersion"]):
    def newest(self) -> PhraseBankVersionQuerySet:
        """The version of each bank that the next book takes."""
        latest = self.model.objects.values("bank").annotate(newest=Max("pk")).values("newest")
        return self.filter(pk__in=latest).select_related("bank").order_by("bank__name")


class PhraseBankVersion(SaidOnce):
    bank = models.ForeignKey(PhraseBank, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    phrases = models.JSONField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[PhraseBankVersionQuerySet] = PhraseBankVersionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bank", "number"], name="bank_version_number_is_used_once"),)

    def __str__(self) -> str:
        return f"{self.bank.name} v{self.number}"
