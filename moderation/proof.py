"""How often a rule was right, as far as people have judged: shares with an interval, never a bare percentage."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q

from moderation.models import BacktestHit, Decision, RuleVersion, Submission

Z: Final = 1.96  # 95 %
LOOKED_AT: Final = 1000
AGAINST_A_SCAM: Final = frozenset((Decision.Verb.APPROVE, Decision.Verb.REDACT, Decision.Verb.RESTORE))
FOR_A_SCAM: Final = frozenset((Decision.Verb.REJECT, Decision.Verb.REMOVE))


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval in which a share lies, by Wilson; all of it when nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, Z * Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of those that people judged were right: hits that were scams, redactions that were contact details."""

    right: int
    judged: int

    @property
    def wrong(self) -> int:
        return self.judged - self.right

    @property
    def share(self) -> float | None:
        return self.right / self.judged if self.judged else None

    @property
    def low(self) -> float:
        return wilson(self.right, self.judged)[0]

    @property
    def high(self) -> float:
        return wilson(self.right, self.judged)[1]

    def __add__(self, other: Precision) -> Precision:
        return Precision(self.right + other.right, self.judged + other.judged)


def precision_of(version: RuleVersion) -> Precision:
    """Verdicts on its backtested hits, and decisions on what it noted or found since it left the drafts."""
    return judged_in_backtests(version) + decided_since(version)


def judged_in_backtests(version: RuleVersion) -> Precision:
    verdicts = BacktestHit.objects.filter(backtest__version=version).exclude(verdict="")
    counted = verdicts.aggregate(
        right=Count("submission", filter=Q(verdict=BacktestHit.Verdict.RIGHT), distinct=True),
        judged=Count("submission", distinct=True),
    )
    return Precision(counted["right"], counted["judged"])


def decided_since(version: RuleVersion) -> Precision:
    """People's last decisions on texts in which it fired, since it is in its present state."""
    names = {version.signal_name, version.name_on_trial}
    decisions = (
        Decision.objects.filter(actor__isnull=False, made_at__gte=version.state_since)
        .select_related("submission")
        .defer("submission__text_box")
        .order_by("-made_at", "-pk")[:LOOKED_AT]
    )
    last: dict[int, bool] = {}
    for made in decisions:
        if fired_in(made.submission, names):
            last.setdefault(made.submission_id, made.verb in FOR_A_SCAM)
    return Precision(sum(last.values()), len(last))


def fired_in(submission: Submission, names: Iterable[str]) -> bool:
    wanted = set(names)
    return any(signal["rule"] in wanted for signal in [*submission.signals, *submission.trial_signals])
