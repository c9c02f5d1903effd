"""What people said about texts: the labels that the scam model learns from, and is measured by.

Only moderators' decisions count, never what screening did by itself. The last one about a text stands: a restored
text, or an appeal that was granted, turns its label round.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet

from moderation.models import Decision
from moderation.proof import AGAINST_A_SCAM, FOR_A_SCAM

SCAM_CLAUSES: Final = frozenset(("scam", "off-platform", "impersonation"))
"""A text that was refused as rude or as spam says nothing about scams, neither way."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The last word about a text."""

    is_scam: bool
    at: datetime


def verdicts(of: QuerySet[Any, Any] | Iterable[int] | None = None) -> dict[int, Verdict]:
    """The last word about each text that people judged, by the key of the submission; of all, or of these."""
    made = Decision.objects.filter(actor__isnull=False)
    if of is not None:
        made = made.filter(submission__in=of)
    found: dict[int, Verdict] = {}
    rows = made.order_by("made_at", "pk").values_list("submission", "verb", "clause__slug", "made_at")
    for key, verb, clause, at in rows.iterator(chunk_size=2000):
        if verb in AGAINST_A_SCAM:
            found[key] = Verdict(False, at)
        elif verb in FOR_A_SCAM and clause in SCAM_CLAUSES:
            found[key] = Verdict(True, at)
        else:
            found.pop(key, None)
    return found
