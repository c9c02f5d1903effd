"""The log: what moderators did, decisions about texts and sanctions on members, in one order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet, Value
from django.http import QueryDict

from moderation.models import Decision, Sanction

ACTS_PER_PAGE: Final = 40
EVERYBODY: Final = "all"
DECISION, GIVEN, LIFTED = "decision", "given", "lifted"


@dataclass(frozen=True, slots=True)
class Act:
    """One line of the log: a decision, or a sanction that was given or lifted."""

    kind: str
    at: datetime
    decision: Decision | None
    sanction: Sanction | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader wants to see of the log."""

    what: str = ""  # decisions, sanctions, or both
    by: str = ""  # a moderator's public id, all moderators, or EVERYBODY: then also what the site did by itself
    clause: str = ""  # a slug, or any

    @classmethod
    def read(cls, query: QueryDict) -> Wanted:
        return cls(*(query.get(name, "")[:40] for name in ("what", "by", "clause")))

    @property
    def shows_automatic(self) -> bool:
        return self.by == EVERYBODY

    @property
    def moderator(self) -> str:
        return "" if self.shows_automatic else self.by


def page_of(wanted: Wanted, number: str | None) -> Page[Any]:
    """A page of acts, the newest first, in three queries at any length."""
    page = Paginator(_keys(wanted), ACTS_PER_PAGE).get_page(number)
    page.object_list = _acts(list(page.object_list))
    return page


def _keys(wanted: Wanted) -> QuerySet[Any, Any]:
    lifted = Sanction.objects.filter(lifted_at__isnull=False)
    parts = []
    if wanted.what != "sanctions":
        parts.append(_part(Decision.objects.all(), DECISION, "actor", "made_at", wanted))
    if wanted.what != "decisions":
        parts.append(_part(Sanction.objects.all(), GIVEN, "given_by", "given_at", wanted))
        parts.append(_part(lifted, LIFTED, "lifted_by", "lifted_at", wanted))
    first, *others = parts
    return first.union(*others, all=True).order_by("-at", "-pk")


def _part(acts: QuerySet[Any, Any], kind: str, by: str, at: str, wanted: Wanted) -> QuerySet[Any, Any]:
    if wanted.moderator:
        acts = acts.filter(**{f"{by}__public_id": wanted.moderator})
    elif not wanted.shows_automatic:
        acts = acts.filter(**{f"{by}__isnull": False})
    if wanted.clause:
        acts = acts.filter(clause__slug=wanted.clause)
    return acts.order_by().annotate(kind_of_act=Value(kind), at=F(at)).values_list("kind_of_act", "pk", "at")


def _acts(keys: Sequence[tuple[str, int, datetime]]) -> list[Act]:
    decisions = Decision.objects.select_related("actor", "author", "clause", "case", "submission__item").in_bulk(
        [pk for kind, pk, _ in keys if kind == DECISION]
    )
    sanctions = Sanction.objects.select_related("member", "given_by", "lifted_by", "clause", "case").in_bulk(
        [pk for kind, pk, _ in keys if kind != DECISION]
    )
    return [
        Act(kind, at, decisions.get(pk) if kind == DECISION else None, None if kind == DECISION else sanctions.get(pk))
        for kind, pk, at in keys
    ]
