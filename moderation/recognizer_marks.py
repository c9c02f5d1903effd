"""How often recognizers are right, as moderators answered about redactions drawn at random and disputed ones."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from moderation.models import Question
from moderation.proof import Precision

RIGHT = Q(answer=Question.Answer.RIGHT)
JUDGED = RIGHT | Q(answer=Question.Answer.WRONG)
DISPUTED = Q(disputed_at__isnull=False)
SAMPLED = Q(is_sampled=True)


@dataclass(frozen=True, slots=True)
class Marks:
    """One recognizer. Only what was drawn at random says how precise it is: authors dispute what they mind."""

    recognizer: str
    sampled: Precision
    disputed: Precision
    waiting: int


def marks_by_recognizer() -> list[Marks]:
    """Every recognizer that was asked about, by name; one query."""
    counted = (
        Question.objects.order_by("recognizer")
        .values("recognizer")
        .annotate(
            sampled=Count("pk", filter=SAMPLED & JUDGED),
            sampled_right=Count("pk", filter=SAMPLED & RIGHT),
            disputed=Count("pk", filter=DISPUTED & JUDGED),
            disputed_right=Count("pk", filter=DISPUTED & RIGHT),
            waiting=Count("pk", filter=Q(answer="")),
        )
    )
    return [
        Marks(
            row["recognizer"],
            Precision(row["sampled_right"], row["sampled"]),
            Precision(row["disputed_right"], row["disputed"]),
            row["waiting"],
        )
        for row in counted
    ]
