"""Which scam rules a text sets off, and how many points each may count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
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

RULES_BETWEEN_LOOKS: Final = 16
"""The clock is looked at once per so many rules."""
LEAST_POINTS: Final = 0.05


def compile_book(
    definitions: Iterable[Mapping[str, Any]],
    *,
    version: str,
    thresholds: Thresholds | Mapping[str, Any] | None = None,
    banks: Mapping[str, Sequence[str]] = BANKS,
) -> RuleBook:
    """The rule book of some definitions, by default over the starter phrase banks. Raises BadRule."""
    return rulebook.compile_book(definitions, version=version, thresholds=thresholds, banks=banks)


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
    """
    words = text if isinstance(text, Wording) else wording.read(text)
    evidence = _evidence(rules, words, sentences, findings, context)
    fired = []
    for asked, number in enumerate(_worth_asking(rules, evidence.hits)):
        if asked % RULES_BETWEEN_LOOKS == 0 and over_budget():
            raise ScreeningTrouble("scam rules ran out of time")
        place = _asked(rules.rules[number], evidence)
        if place is not None:
            fired.append((rules.rules[number], place))
    return tuple(
        _signal(rule, points, place, evidence)
        for rule, points, place in _capped(fired, rules.thresholds, len(words.words))
    )


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
