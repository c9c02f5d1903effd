"""Sanctions: a warning, silence until, suspension until. Whether one is in force is a question to the clock alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property

from moderation.models.cases import Case
from moderation.models.policy import Clause
from moderation.prepared import Slot
from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from moderation.models.notices import Notice


class SanctionQuerySet(models.QuerySet["Sanction"]):
    def standing(self) -> SanctionQuerySet:
        """Those that were not lifted, over or not."""
        return self.filter(lifted_at__isnull=True)

    def in_force(self, now: datetime | Slot | None = None) -> SanctionQuerySet:
        """Silences and suspensions that hold now: nothing has to end them."""
        return self.standing().filter(until__gt=now or timezone.now())

    def silences(self) -> SanctionQuerySet:
        return self.filter(kind=Sanction.Kind.SILENCE)

    def suspensions(self) -> SanctionQuerySet:
        return self.filter(kind=Sanction.Kind.SUSPENSION)

    def unread_warnings(self) -> SanctionQuerySet:
        return self.standing().filter(kind=Sanction.Kind.WARNING, acknowledged_at__isnull=True)


class Sanction(models.Model):
    class Kind(models.TextChoices):
        WARNING = "warning", "warning"
        SILENCE = "silence", "silence"
        SUSPENSION = "suspension", "suspension"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sanctions")
    kind = models.CharField(max_length=10, choices=Kind)
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT)
    words = models.TextField()  # the moderator's explanation, for the member; screened before it is kept
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sanctions_given")
    case = models.ForeignKey(Case, on_delete=models.SET_NULL, null=True, blank=True, related_name="sanctions")
    given_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)  # a warning has no end
    acknowledged_at = models.DateTimeField(null=True, blank=True)  # the member has read the warning
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="sanctions_lifted"
    )
    lift_words = models.TextField(blank=True)  # screened too

    objects: ClassVar[SanctionQuerySet] = SanctionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("-given_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=~Q(given_by=F("member")), name="nobody_sanctions_themselves"),
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True) | ~Q(lifted_by=F("member")), name="nobody_lifts_their_own_sanction"
            ),
            models.CheckConstraint(
                condition=Q(kind="warning", until__isnull=True) | ~Q(kind="warning") & Q(until__isnull=False),
                name="all_but_warnings_have_an_end",
            ),
        )
        indexes = (models.Index(fields=["member", "until"], name="sanctions_of_a_member"),)
        permissions = (("give_sanctions", "Can warn, silence and suspend members"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @cached_property
    def notice(self) -> Notice | None:
        """What told its member that it was given, and why."""
        return self.notices.order_by("made_at").first()

    @property
    def is_in_force(self) -> bool:
        return self.lifted_at is None and self.until is not None and self.until > timezone.now()

    @property
    def is_warning(self) -> bool:
        return self.kind == self.Kind.WARNING
