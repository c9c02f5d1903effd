"""Flags: a member's "Flag as inappropriate", pinned to the version it was raised on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, Q
from django.utils import timezone

from moderation.models.cases import Decision
from moderation.models.items import Item
from moderation.models.policy import Clause
from moderation.models.submissions import Submission
from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from moderation.people import Person

OTHER_REASON: Final = "Something else"


class FlagQuerySet(models.QuerySet["Flag"]):
    def standing(self) -> FlagQuerySet:
        """Those that their members still mean."""
        return self.filter(withdrawn_at__isnull=True)

    def waiting(self) -> FlagQuerySet:
        """Those that no moderator has answered yet."""
        return self.standing().filter(outcome="")

    def raised_by(self, member: Person, *, version: models.OuterRef) -> Exists:
        """Whether the member flagged a version: for annotating a list without a query of its own."""
        return Exists(self.standing().filter(flagger=member.pk, submission_id=version))


class Flag(models.Model):
    class Outcome(models.TextChoices):
        UPHELD = "upheld", "a moderator acted on it"
        REJECTED = "rejected", "a moderator let the text stand"
        OVERTAKEN = "overtaken", "the text had changed before a moderator read it"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="flags")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="flags")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="flags_about")
    flagger = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="flags_raised")
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, null=True, blank=True)  # none: something else
    note = models.TextField(blank=True)  # for moderators only; screened before it is kept
    network = models.CharField(max_length=32, blank=True)  # a keyed hash of where it came from, for 30 days
    raised_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    settled_by = models.ForeignKey(
        Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="flags_settled"
    )

    objects: ClassVar[FlagQuerySet] = FlagQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("raised_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["submission", "flagger"], name="flag_once_per_member_and_version"),
            models.CheckConstraint(condition=~Q(flagger=F("author")), name="nobody_flags_their_own_text"),
        )
        indexes = (
            models.Index(fields=["flagger", "raised_at"], name="flags_of_a_member"),
            models.Index(fields=["raised_at"], name="flags_with_network", condition=~Q(network="")),
        )

    def __str__(self) -> str:
        return f"flag {self.public_id}"

    @property
    def reason(self) -> str:
        return self.clause.title if self.clause else OTHER_REASON

    @property
    def is_waiting(self) -> bool:
        return self.withdrawn_at is None and not self.outcome
