"""Drafts: what a member has begun to write and not handed in. Nothing has screened it, so it is sealed."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.db import models
from django.utils import timezone

from forum.models.threads import Board, Thread
from moderation import sealed
from moderation.public_ids import new_public_id


class Draft(models.Model):
    """A reply to a thread, or a new thread in a board; one of each at a time."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    board = models.ForeignKey(Board, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    text_key = models.BinaryField(default=b"")
    text_box = models.BinaryField(default=b"")
    saved_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["member", "thread"], name="one_draft_a_member_and_thread"),
            models.UniqueConstraint(fields=["member", "board"], name="one_draft_a_member_and_board"),
            models.CheckConstraint(
                condition=models.Q(thread__isnull=True) ^ models.Q(board__isnull=True), name="draft_has_one_place"
            ),
        )

    def __str__(self) -> str:
        return f"draft {self.public_id}"

    @property
    def seal(self) -> str:
        """What its text is bound to: moved to another row it does not open."""
        return f"draft:{self.public_id}"

    def keep_text(self, fields: Mapping[str, str]) -> None:
        """Seal a text in place of the one that was there; the caller saves."""
        self.text_key, self.text_box = sealed.keep_fields(fields, bound_to=self.seal)

    def opened(self) -> dict[str, str]:
        """The text, for its author alone."""
        return sealed.reveal_fields(self.text_key, self.text_box, bound_to=self.seal)
