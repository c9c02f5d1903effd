"""Cases, the entries of the review queue, and the decisions that were made."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from moderation.models.items import Item
from moderation.models.policy import Clause
from moderation.models.submissions import Submission
from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from moderation.people import Person


class CaseQuerySet(models.QuerySet["Case"]):
    def waiting(self) -> CaseQuerySet:
        """The queue: open cases, what is held and likely a scam first, then the oldest."""
        return self.filter(closed_at__isnull=True).order_by("-urgency", "opened_at", "pk")

    def for_queue(self) -> CaseQuerySet:
        return self.select_related("item__author", "submission", "lease_holder")

    def open_to(self, moderator: Person, now: datetime) -> CaseQuerySet:
        """What this moderator could take now: neither about themselves nor flagged by them, in nobody else's hands."""
        held_by_others = Q(leased_until__gt=now) & ~Q(lease_holder=moderator)
        return self.exclude(item__author=moderator).exclude(item__flags__flagger=moderator).exclude(held_by_others)


class Case(models.Model):
    class Why(models.TextChoices):
        SCAM = "scam", "may be a scam"
        INCOMPLETE = "incomplete", "could not be checked completely"
        FLAGS = "flags", "flagged by members"
        SILENCED = "silenced", "its author is silenced"
        LOOK = "look", "a moderator wants to look at it"
        DISPUTE = "dispute", "its author disputes a redaction"
        SAMPLE = "sample", "a redaction drawn at random"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="cases")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="cases")
    why = models.CharField(max_length=12, choices=Why)
    urgency = models.FloatField(default=0)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    lease_holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="leased_cases"
    )
    leased_until = models.DateTimeField(null=True, blank=True)
    turn = models.PositiveIntegerField(default=0)  # grows with every change: a decision names the turn it was made on

    objects: ClassVar[CaseQuerySet] = CaseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["item"], condition=Q(closed_at__isnull=True), name="item_has_one_open_case"
            ),
        )
        indexes = (
            models.Index(fields=["-urgency", "opened_at"], name="cases_waiting", condition=Q(closed_at__isnull=True)),
        )
        permissions = (
            ("review_cases", "Can work the review queue"),
            ("reveal_values", "Can reveal sealed contact values"),
        )

    def __str__(self) -> str:
        return f"case {self.public_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def leased_by_other(self, moderator: Person, now: datetime) -> bool:
        return bool(self.leased_until and self.leased_until > now and self.lease_holder_id != moderator.pk)


class Decision(models.Model):
    """What a moderator, or screening itself (no actor), did about one named submission."""

    class Verb(models.TextChoices):
        REDACT = "redact", "published with private details removed"
        HOLD = "hold", "held for a moderator"
        HIDE = "hide", "hidden, because several members flagged it"
        REVIEW = "review", "published, and put before a moderator"
        RELEASE = "release", "checked again, and published"
        APPROVE = "approve", "approved"
        REJECT = "reject", "rejected"
        REMOVE = "remove", "removed"
        RESTORE = "restore", "restored"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="decisions")
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="decisions")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions_about")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions_made"
    )
    verb = models.CharField(max_length=10, choices=Verb)
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, null=True, blank=True)
    words = models.TextField(blank=True)  # the moderator's own, for the author; screened before they are kept
    public_note = models.TextField(blank=True)  # screened too
    reasons = models.JSONField(default=list, blank=True)  # plain sentences, no values
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(actor__isnull=True) | ~Q(actor=F("author")), name="nobody_decides_on_their_own_text"
            ),
        )
        ordering = ("made_at", "pk")

    def __str__(self) -> str:
        return f"{self.verb} {self.public_id}"

    @property
    def is_automatic(self) -> bool:
        return self.actor_id is None
