"""How often each rule fires: one row a batch while it is fresh, one an hour later on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from django.db import transaction
from django.utils import timezone

from moderation.models import RuleTally
from moderation.screening.findings import Report

KEPT: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Tally:
    """Texts, and hits by the name of the signal."""

    texts: int
    hits: Counter[str]


def count(reports: Sequence[Report]) -> None:
    """Remember which rules fired in these texts, those on trial too."""
    complete = [report for report in reports if report.complete]
    if complete:
        hits = Counter(signal.rule for report in complete for signal in report.signals)
        RuleTally.objects.create(texts=len(complete), hits=dict(hits))


def since(start: datetime, until: datetime | None = None) -> Tally:
    rows = RuleTally.objects.filter(at__gte=start)
    if until is not None:
        rows = rows.filter(at__lt=until)
    return _sum(list(rows))


def _sum(rows: Sequence[RuleTally]) -> Tally:
    hits: Counter[str] = Counter()
    for row in rows:
        hits.update(row.hits)
    return Tally(sum(row.texts for row in rows), hits)


@transaction.atomic
def fold() -> None:
    """One row for each hour that is over, none for what is long ago."""
    now = timezone.now()
    RuleTally.objects.filter(at__lt=now - KEPT).delete()
    this_hour = now.replace(minute=0, second=0, microsecond=0)
    rows = RuleTally.objects.filter(at__lt=this_hour, at__gte=this_hour - timedelta(days=2)).order_by("at")
    for hour, group in groupby(rows, key=lambda row: row.at.replace(minute=0, second=0, microsecond=0)):
        of_hour = list(group)
        if len(of_hour) > 1:
            total = _sum(of_hour)
            RuleTally.objects.filter(pk__in=[row.pk for row in of_hour]).delete()
            RuleTally.objects.create(at=hour, texts=total.texts, hits=dict(total.hits))
