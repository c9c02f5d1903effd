"""Notices: what tells a member that something happened to their text, on the site and by mail."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_
from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.utils import timezone

from moderation.models.cases import Decision
from moderation.models.flags import Flag
from moderation.models.items import Item
from moderation.models.rule_versions import RuleVersion
from moderation.models.sanctions import Sanction
from moderation.models.scam_models import ScamModelVersion
from moderation.public_ids import new_public_id

SUBJECTS: Final = ("decision", "flag", "sanction", "rule", "model")


def _is_one_of(*names: str) -> models.Q:
    """Exactly one of these is filled in."""
    alternatives = (models.Q(**{f"{name}__isnull": name != filled for name in names}) for filled in names)
    return reduce(or_, alternatives)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unread(self) -> NoticeQuerySet:
        return self.filter(read_at__isnull=True)

    def unmailed(self, now: datetime) -> NoticeQuerySet:
        """Not mailed yet, and in no mailer's hands."""
        free = models.Q(mail_claimed_until__isnull=True) | models.Q(mail_claimed_until__lt=now)
        return self.filter(free, mailed_at__isnull=True)


class Notice(models.Model):
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    # What it is about, one of these: a decision on the recipient's text, a flag of theirs, a sanction on them, a
    # rule of theirs that was throttled, a learned model that its trial put in force.
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    flag = models.ForeignKey(Flag, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    sanction = models.ForeignKey(Sanction, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    rule = models.ForeignKey(RuleVersion, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    model = models.ForeignKey(ScamModelVersion, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    mail_claimed_until = models.DateTimeField(null=True, blank=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (models.CheckConstraint(condition=_is_one_of(*SUBJECTS), name="notice_is_about_one_thing"),)
        indexes = (
            models.Index(fields=["recipient", "-made_at"], name="notices_of_a_member"),
            models.Index(fields=["id"], name="notices_unmailed", condition=models.Q(mailed_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"notice {self.public_id}"

    @property
    def kind(self) -> str:
        """Which of the five it is about: decision, flag, sanction, rule or model."""
        return next(name for name in SUBJECTS if getattr(self, f"{name}_id") is not None)

    @property
    def item(self) -> Item | None:
        """The text that it is about, if any."""
        if self.decision:
            return self.decision.submission.item
        return self.flag.item if self.flag else None

    @property
    def is_about_lifting(self) -> bool:
        """It tells that a sanction was lifted, not that it was given."""
        lifted_at = self.sanction.lifted_at if self.sanction else None
        return lifted_at is not None and self.made_at >= lifted_at
