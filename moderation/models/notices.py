"""Notices: what tells a member that something happened to their text, on the site and by mail."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from moderation.models.cases import Decision
from moderation.public_ids import new_public_id


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
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="notices")
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    mail_claimed_until = models.DateTimeField(null=True, blank=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = (
            models.Index(fields=["recipient", "-made_at"], name="notices_of_a_member"),
            models.Index(fields=["id"], name="notices_unmailed", condition=models.Q(mailed_at__isnull=True)),
        )

    def __str__(self) -> str:
        return f"notice {self.public_id}"
