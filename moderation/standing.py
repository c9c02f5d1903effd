"""How members stand: whose flags count, and which flags are independent of one another.

A flag counts towards hiding a text when its member is neither new nor in trouble, has not cried
wolf, and does not chase one author. Three that count hide it when no two of them share a
network or a sign-up wave.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from django.utils import timezone

from moderation.models import Decision, Flag, Sanction, Submission

NEW_FOR: Final = timedelta(days=7)
MEMORY: Final = timedelta(days=90)
"""How long decisions and sanctions count against a member."""
SIGN_UP_WAVE: Final = timedelta(hours=24)
FEWEST_REJECTED: Final = 3
MOST_ON_ONE_AUTHOR: Final = 3
"""How many flags of one member on texts of one author count within a day."""
WANTED: Final = 3
MOST_COMPARED: Final = 30
"""More flags than that are not needed to find three that are independent."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks for and against a member's flags."""

    member: Any
    decisions_against: int = 0
    sanctions: int = 0
    flags_upheld: int = 0
    flags_rejected: int = 0

    @property
    def doubts(self) -> list[str]:
        """Why the flags of this member do not count, in words for moderators; empty when they do."""
        found = []
        if not self.member.is_active:
            found.append("the account is closed")
        if timezone.now() - self.member.date_joined < NEW_FOR:
            found.append("joined within the last week")
        if self.sanctions:
            found.append("was sanctioned lately")
        if self.decisions_against:
            found.append("had a text of their own removed or rejected lately")
        if self.flags_rejected >= FEWEST_REJECTED and self.flags_rejected > self.flags_upheld:
            found.append("most of their flags were not upheld")
        return found

    @property
    def is_good(self) -> bool:
        return not self.doubts


def in_trouble(members: Iterable[int]) -> set[int]:
    """Those with a decision against them or a sanction lately; two queries."""
    keys = set(members)
    return {*_decisions_against(keys), *_sanctions(keys)}


def _decisions_against(keys: Iterable[int]) -> dict[int, int]:
    decided = Decision.objects.filter(
        author__in=keys,
        actor__isnull=False,
        verb__in=[Decision.Verb.REJECT, Decision.Verb.REMOVE],
        made_at__gt=timezone.now() - MEMORY,
        submission__state__in=[Submission.State.REJECTED, Submission.State.REMOVED],
    )
    return _counted(decided, "author")


def _sanctions(keys: Iterable[int]) -> dict[int, int]:
    since = timezone.now() - MEMORY
    given = Sanction.objects.standing().filter(Q(given_at__gt=since) | Q(until__gt=since), member__in=keys)
    return _counted(given, "member")


def standings(members: Iterable[int]) -> dict[int, Standing]:
    """How each of these members stands; four queries however many they are."""
    keys = set(members)
    against, sanctions = _decisions_against(keys), _sanctions(keys)
    answered: dict[int, Any] = {
        row["flagger"]: row
        for row in Flag.objects.standing()
        .filter(flagger__in=keys)
        .order_by()
        .values("flagger")
        .annotate(
            upheld=Count("pk", filter=Q(outcome=Flag.Outcome.UPHELD)),
            rejected=Count("pk", filter=Q(outcome=Flag.Outcome.REJECTED)),
        )
    }
    return {
        key: Standing(
            member,
            decisions_against=against.get(key, 0),
            sanctions=sanctions.get(key, 0),
            flags_upheld=answered.get(key, {}).get("upheld", 0),
            flags_rejected=answered.get(key, {}).get("rejected", 0),
        )
        for key, member in get_user_model().objects.in_bulk(keys).items()
    }


def _counted(rows: Any, name: str) -> dict[int, int]:
    return dict(rows.order_by().values_list(name).annotate(count=Count("pk")))


def flags_that_count(flags: Sequence[Flag], known: dict[int, Standing] | None = None) -> list[Flag]:
    """The flags on one text whose members stand well and do not chase its author."""
    known = standings(flag.flagger_id for flag in flags) if known is None else known
    chasing = _chasing(flags)
    return [flag for flag in flags if known[flag.flagger_id].is_good and flag.pk not in chasing]


def _chasing(flags: Sequence[Flag]) -> set[int]:
    """Flags of members who had flagged the same author too often within the day before."""
    if not flags:
        return set()
    of_these = Flag.objects.filter(
        author=flags[0].author_id,
        flagger__in=[flag.flagger_id for flag in flags],
        raised_at__gt=min(flag.raised_at for flag in flags) - timedelta(days=1),
    )
    raised: dict[int, list[datetime]] = {}
    for flagger, at in of_these.values_list("flagger", "raised_at"):
        raised.setdefault(flagger, []).append(at)
    return {flag.pk for flag in flags if _before(raised[flag.flagger_id], flag.raised_at) >= MOST_ON_ONE_AUTHOR}


def _before(moments: Iterable[datetime], moment: datetime) -> int:
    return sum(moment - timedelta(days=1) < other < moment for other in moments)


def are_independent(flags: Sequence[Flag]) -> bool:
    """Whether three of them come from people who, for all the site can tell, have nothing to do with one another."""
    return any(
        all(_are_strangers(one, other) for one, other in combinations(three, 2))
        for three in combinations(flags[:MOST_COMPARED], WANTED)
    )


def _are_strangers(one: Flag, other: Flag) -> bool:
    """Two flags whose networks are both unknown may come from the same one."""
    if one.network == other.network:
        return False
    apart = one.flagger.date_joined - other.flagger.date_joined
    return bool(abs(apart) >= SIGN_UP_WAVE)


def is_reviewer(member: Any) -> bool:
    """Whether a member works for the site: their texts are never hidden by flags."""
    return bool(member.is_staff or member.has_perm("moderation.review_cases"))
