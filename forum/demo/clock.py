"""Moves what has just happened into the past. It is all that the demo does to rows without a verb."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db.models import F, Model, QuerySet

from forum.models import Member, News
from moderation.models import Case, Decision, Flag, Item, Notice, OfferSketch, Sanction, Submission

DATED: Final[tuple[tuple[type[Model], str, tuple[str, ...]], ...]] = (
    (Submission, "item", ("received_at", "settled_at")),
    (OfferSketch, "submission__item", ("made_at",)),
    (Case, "item", ("opened_at", "closed_at")),
    (Flag, "item", ("raised_at",)),
    (Decision, "submission__item", ("made_at",)),
    (Sanction, "case__item", ("given_at",)),
    (Notice, "decision__submission__item", ("made_at",)),
    (Notice, "flag__item", ("made_at",)),
    (Notice, "sanction__case__item", ("made_at",)),
)
"""Where moments stand that tell when something was done about an item. The audit log says when it really was."""


def date_back(items: QuerySet[Item], at: datetime, *, since: datetime | None = None) -> None:
    """Date what happened about these items to ``at``: all of it, or what happened ``since``."""
    keys = list(items.values_list("pk", flat=True))
    for model, path, fields in DATED:
        for field in fields:
            recent = {f"{field}__gte": since} if since else {f"{field}__isnull": False}
            # By key: a database updates no rows that it joins with others.
            rows = model._default_manager.filter(**{f"{path}__in": keys}, **recent).order_by().values("pk")
            model._default_manager.filter(pk__in=rows).update(**{field: at})


def have_mailed(members: Iterable[Member]) -> None:
    """Nobody is mailed now for what happened long ago."""
    theirs = list(members)
    Notice.objects.filter(recipient__in=theirs, mailed_at__isnull=True).update(mailed_at=F("made_at"))
    News.objects.filter(member__in=theirs, mail_settled_at__isnull=True).update(mail_settled_at=F("arrived_at"))
