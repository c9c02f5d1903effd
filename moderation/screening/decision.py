"""From evidence to what is to be done: points add up to a probability, guard clauses turn it into a decision."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from moderation.screening.context import Context
from moderation.screening.findings import LEARNED, Decision, Finding, Report, Signal
from moderation.screening.rulebook import RuleBook, Thresholds

BESIDE_MODEL: Final = 0.8
"""What rules count where a model judges beside them, which has learned from what they say (decision 0026)."""
BESIDE_MODEL_PRIOR: Final = -0.6
"""In log-odds: three witnesses make up a model, and what they have in common counts three times. This takes it back, so
that one threshold is right for rules alone and for both."""


def decide(
    rules: RuleBook,
    findings: Sequence[Finding],
    signals: Sequence[Signal],
    context: Context,
    *,
    model_may_hold: bool = False,
) -> Report:
    """The report on a text whose screening ran to its end."""
    score = probability(rules.thresholds, signals)
    return Report(
        findings=tuple(findings),
        signals=tuple(signals),
        scam_score=score,
        decision=decided(score, rules.thresholds, signals, bool(findings), context, model_may_hold),
        complete=True,
        rules_version=rules.version,
    )


def incomplete(version: str, trouble: str) -> Report:
    """The report on a text that could not be screened to the end: held, because nobody knows what is in it."""
    return Report((), (), 0.0, Decision.HOLD, complete=False, rules_version=version, trouble=trouble)


def probability(thresholds: Thresholds, signals: Sequence[Signal]) -> float:
    """How likely a scam is, given the signals: the logistic of the prior and what all of them amount to."""
    if not thresholds.model_cap:
        return by_rules_alone(thresholds, signals)
    return _logistic(thresholds.prior + BESIDE_MODEL_PRIOR + together(signals, BESIDE_MODEL))


def by_rules_alone(thresholds: Thresholds, signals: Sequence[Signal]) -> float:
    """The same as if nothing had been learned."""
    return _logistic(thresholds.prior + together([signal for signal in signals if signal.rule != LEARNED]))


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def together(signals: Sequence[Signal], rules_weigh: float = 1.0) -> float:
    """What all signals amount to, in points.

    Rules share ideas, so they are no independent witnesses: of those that speak for a scam the strongest counts in
    full, the n-th strongest by one over the square root of n, and what speaks against counts in full; all this
    ``rules_weigh`` times. What was learned counts in full.
    """
    learned = sum(signal.points for signal in signals if signal.rule == LEARNED)
    rules = sorted((signal.points for signal in signals if signal.rule != LEARNED), reverse=True)
    speaking = sum(points / math.sqrt(place) if points > 0 else points for place, points in enumerate(rules, 1))
    return learned + rules_weigh * speaking


def _may_hold(thresholds: Thresholds, signals: Sequence[Signal], case: float, model_may_hold: bool) -> bool:
    """What was learned may raise a case, but not hold: that takes rules that would open a case of their own,
    or a model that learned from what moderators decided here, and enough of it.

    Where rules hold, the model has a veto, for it has seen more honest posts than the authors of rules.
    """
    against = any(signal.rule == LEARNED and signal.points < 0 for signal in signals)
    return not against and (model_may_hold or by_rules_alone(thresholds, signals) >= case)


def decided(
    score: float,
    thresholds: Thresholds,
    signals: Sequence[Signal],
    has_findings: bool,
    context: Context,
    model_may_hold: bool,
) -> Decision:
    """What is to be done with a text of this score."""
    case, hold = thresholds.for_author(context)
    if score >= hold and _may_hold(thresholds, signals, case, model_may_hold):
        return Decision.HOLD
    if score >= case:
        return Decision.CASE
    return Decision.REDACT if has_findings else Decision.PUBLISH
