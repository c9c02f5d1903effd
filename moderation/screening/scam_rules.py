"""Which scam rules a text sets off, and how many points each may count."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from moderation.screening import rulebook, wording
from moderation.screening.conditions import BadRule, Evidence, Place
from moderation.screening.context import Context
from moderation.screening.findings import Finding, ScreeningTrouble, Signal
from moderation.screening.phrases import Hits
from moderation.screening.rulebook import Rule, RuleBook, Thresholds
from moderation.screening.sentences import Sentence
from moderation.screening.starter_rules.banks import BANKS
from moderation.screening.wording import Wording

__all__ = ["BadRule", "RuleBook", "Thresholds", "compile_book", "match"]

logger = logging.getLogger(__name__)

RULES_BETWEEN_LOOKS: Final = 16
"""The clock is looked at once per so many rules."""
LEAST_POINTS: Final = 0.05


def compile_book(
    definitions: Iterable[Mapping[str, Any]],
    *,
    version: str,
    thresholds: Thresholds | Mapping[str, Any] | None = None,
    banks: Mapping[str, Sequence[str]] = BANKS,
    on_trial: Iterable[Mapping[str, Any]] = (),
    sites: Mapping[str, Mapping[str, Any]] | None = None,
) -> RuleBook:
    """The rule book of some definitions, by default over the starter phrase banks and sites. Raises BadRule.

    The rules ``on_trial`` find things too, but what they find counts for nothing.
    """
    book = rulebook.compile_book(definitions, version=version, thresholds=thresholds, banks=banks, sites=sites)
    tried = list(on_trial)
    if not tried:
        return book
    return replace(book, on_trial=rulebook.compile_book(tried, version=version, thresholds=thresholds, banks=banks))


def match(
    rules: RuleBook,
    text: str | Wording,
    sentences: Sequence[Sentence],
    findings: Sequence[Finding],
    context: Context,
    over_budget: Callable[[], bool],
) -> tuple[Signal, ...]:
    """The signals of all rules that hold, each rule once, capped per category, strongest first.

    Raises ScreeningTrouble when a rule breaks down or time runs out: half the evidence is no evidence.
    The signals of rules on trial come last and are worth 0 points; their troubles are nobody's.
    """
    words = text if isinstance(text, Wording) else wording.read(text)
    evidence = _evidence(rules, words, sentences, findings, context)
    fired = _fired(rules, evidence, over_budget)
    signals = [
        _signal(rule, points, place, evidence)
        for rule, points, place in _capped(fired, rules.thresholds, len(words.words))
    ]
    if rules.on_trial is not None:
        signals += _tried(rules.on_trial, words, sentences, findings, context, over_budget)
    return tuple(signals)


def _tried(
    rules: RuleBook,
    words: Wording,
    sentences: Sequence[Sentence],
    findings: Sequence[Finding],
    context: Context,
    over_budget: Callable[[], bool],
) -> list[Signal]:
    """What rules on trial find; they may break down or come too late without consequence."""
    try:
        evidence = _evidence(rules, words, sentences, findings, context)
        return [_signal(rule, 0.0, place, evidence) for rule, place in _fired(rules, evidence, over_budget)]
    except ScreeningTrouble as trouble:
        logger.warning("rules on trial were left out: %s", trouble)
        return []


def _fired(rules: RuleBook, evidence: Evidence, over_budget: Callable[[], bool]) -> list[tuple[Rule, Place]]:
    fired = []
    for asked, number in enumerate(_worth_asking(rules, evidence.hits)):
        if asked % RULES_BETWEEN_LOOKS == 0 and over_budget():
            raise ScreeningTrouble("scam rules ran out of time")
        place = _asked(rules.rules[number], evidence)
        if place is not None:
            fired.append((rules.rules[number], place))
    return fired


def _evidence(
    rules: RuleBook, words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding], context: Context
) -> Evidence:
    hits = {**rules.words.hits(words), **rules.patterns.hits_in_plain(words)} if words.words else {}
    return Evidence(words, sentences, hits, findings, context, tuple(sentence.first for sentence in sentences))


def _worth_asking(rules: RuleBook, hits: Hits) -> list[int]:
    numbers = set(rules.always)
    for name in hits:
        numbers.update(rules.by_phrase.get(name, ()))
    return sorted(numbers)


def _asked(rule: Rule, evidence: Evidence) -> Place | None:
    try:
        return rule.ask(evidence)
    except Exception as error:  # whatever broke, the text must be held and the rule named
        raise ScreeningTrouble(f'scam rule "{rule.name}" broke down ({type(error).__name__})') from error


def _capped(
    fired: Iterable[tuple[Rule, Place]], thresholds: Thresholds, length: int
) -> list[tuple[Rule, float, Place]]:
    """The fired rules with the points that length and their category's cap leave them, if any are left."""
    left: dict[tuple[str, bool], float] = {}
    weak = thresholds.weight_of_weak(length)
    capped = []
    for rule, place in sorted(fired, key=lambda pair: -abs(pair[0].points)):
        side = (rule.category, rule.points > 0)
        full = abs(rule.points) * (weak if rule.is_weak else 1.0)
        points = min(full, left.setdefault(side, thresholds.cap_of(rule.category)))
        left[side] -= points
        if points >= LEAST_POINTS:
            capped.append((rule, points if rule.points > 0 else -points, place))
    return capped


def _signal(rule: Rule, points: float, place: Place, evidence: Evidence) -> Signal:
    start, end = None, None
    if place.first is not None and place.last is not None:
        start, end = evidence.wording.span(place.first, place.last)
    return Signal(rule.name, round(points, 2), start, end, rule.reason)
