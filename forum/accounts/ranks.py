"""Ranks: eight that follow from activity, and two that are assigned and go before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.utils import timezone

if TYPE_CHECKING:
    from forum.models import Member


@dataclass(frozen=True, slots=True)
class Rank:
    """A name, and how many published posts and days of membership it takes."""

    name: str
    posts: int
    days: int


RANKS: Final = (
    Rank("Community Guru", 1000, 730),
    Rank("Community Pillar", 500, 365),
    Rank("Seasoned Advisor", 200, 180),
    Rank("Trusted Colleague", 80, 90),
    Rank("Steady Contributor", 30, 30),
    Rank("Active Member", 10, 7),
    Rank("Conversation Starter", 3, 0),
    Rank("Forum Explorer", 0, 0),
)


def rank_of(member: Member) -> str:
    """The assigned rank, else the highest one that the member's posts and days are enough for. No query."""
    return member.get_assigned_rank_display() if member.assigned_rank else _earned_rank(member).name


def _earned_rank(member: Member) -> Rank:
    age = timezone.now() - member.date_joined
    return next(rank for rank in RANKS if member.post_count >= rank.posts and age >= timedelta(days=rank.days))


def next_rank(member: Member) -> Rank | None:
    """What comes after the earned one; nothing for a guru."""
    place = RANKS.index(_earned_rank(member))
    return RANKS[place - 1] if place else None
