"""Questions about redactions: is it a contact detail? Asked by the author who says no, or about some by chance."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from moderation.models.cases import Decision
from moderation.models.submissions import Finding, Submission
from moderation.public_ids import new_public_id


class QuestionQuerySet(models.QuerySet["Question"]):
    def waiting(self) -> QuestionQuerySet:
        """Those that no moderator has answered yet."""
        return self.filter(answer="")

    def disputed(self) -> QuestionQuerySet:
        """Those that an author has asked."""
        return self.filter(disputed_at__isnull=False)


class Question(models.Model):
    """One finding, asked about once. The row outlives text and finding: recognizers are measured with it."""

    class Answer(models.TextChoices):
        RIGHT = "right", "it is a contact detail"
        WRONG = "wrong", "it is none"
        OVERTAKEN = "overtaken", "the text changed before a moderator read it"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    finding = models.OneToOneField(Finding, on_delete=models.SET_NULL, null=True, blank=True, related_name="question")
    submission = models.ForeignKey(
        Submission, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    recognizer = models.CharField(max_length=60)
    kind = models.CharField(max_length=12)
    asked_at = models.DateTimeField(default=timezone.now)
    is_sampled = models.BooleanField(default=False)  # drawn at random: these alone say how precise a recognizer is
    disputed_at = models.DateTimeField(null=True, blank=True)  # when its author said that it is no contact detail
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions")

    objects: ClassVar[QuestionQuerySet] = QuestionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(is_sampled=True) | models.Q(disputed_at__isnull=False),
                name="question_was_asked_by_somebody",
            ),
        )
        indexes = (
            models.Index(fields=["submission"], name="questions_waiting", condition=models.Q(answer="")),
            models.Index(fields=["recognizer", "answer"], name="questions_of_a_recognizer"),
        )

    def __str__(self) -> str:
        return f"question {self.public_id}"
