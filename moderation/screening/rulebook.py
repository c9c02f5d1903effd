"""A rule book: the scam rules of one version, compiled once and read by every screening."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import re2

from moderation.screening.conditions import BadRule, Compiled, Question, compile_condition
from moderation.screening.context import Context
from moderation.screening.link_policy import BadPolicy, LinkPolicy, compiled, starter
from moderation.screening.phrases import BadPhrase, Finder, exception, expression, options

MOST_POINTS: Final = 10.0
LONGEST_PATTERN: Final = 2000
PATTERN_MEMORY: Final = 4 << 20
"""A pattern that does not fit in here would cost every post too much."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All numbers of the judgement in one place. ``prior`` and the caps are log-odds, the others probabilities.

    ``model_cap`` is the most that the scam model may add or take away; 0 leaves it out.
    """

    prior: float = -3.5
    case: float = 0.35
    hold: float = 0.93
    case_newcomer: float = 0.27
    hold_newcomer: float = 0.9
    newcomer_days: int = 3
    newcomer_posts: int = 3
    long_text: int = 60
    cap: float = 5.0
    caps: Mapping[str, float] = field(default_factory=dict)
    model_cap: float = 0.0

    def for_author(self, context: Context) -> tuple[float, float]:
        """The thresholds for a case and for holding; who is not known to be new counts as everyone."""
        if self.is_newcomer(context):
            return self.case_newcomer, self.hold_newcomer
        return self.case, self.hold

    def is_newcomer(self, context: Context) -> bool:
        young = context.author_age_days is not None and context.author_age_days < self.newcomer_days
        return young or (context.author_posts is not None and context.author_posts < self.newcomer_posts)

    def weight_of_weak(self, words: int) -> float:
        """What weak rules count in a text of so many words: the longer it is, the likelier each fires by chance."""
        return min(1.0, math.sqrt(self.long_text / max(1, words)))

    def cap_of(self, category: str) -> float:
        """The most that rules of one category may add or take away together."""
        return self.caps.get(category, self.cap)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, compiled."""

    name: str
    category: str
    points: float
    reason: str
    ask: Question
    needs: frozenset[str] | None
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules of one version. ``by_phrase``: which rules a found phrase makes worth asking; ``always``: the others."""

    version: str
    rules: tuple[Rule, ...]
    thresholds: Thresholds
    words: Finder
    patterns: Finder
    by_phrase: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]
    links: LinkPolicy = field(default_factory=starter)
    on_trial: RuleBook | None = None
    """Rules that only watch: what they find counts for nothing and is kept apart."""


class Used:
    """The banks and patterns that rules turn out to use while they are compiled."""

    def __init__(self, banks: Mapping[str, Sequence[str]]) -> None:
        self.banks = banks
        self.words: dict[str, str] = {}
        self.exceptions: dict[str, str] = {}
        self.patterns: dict[str, str] = {}

    def __call__(self, kind: str, text: str) -> str:
        if kind == "pattern":
            self.patterns[f"pattern {text}"] = _checked_pattern(text)
            return f"pattern {text}"
        if kind == "words":
            self.words[f"words {text}"] = expression([text])
            return f"words {text}"
        if text not in self.banks:
            raise BadRule(f'There is no phrase bank "{text}".')
        self.words[text] = expression(self.banks[text])
        self.exceptions[text] = exception(self.banks[text])
        return text


def _checked_pattern(text: str) -> str:
    if len(text) > LONGEST_PATTERN:
        raise BadRule(
            f"A pattern may have {LONGEST_PATTERN} characters at most; make a phrase bank of its alternatives."
        )
    try:
        compiled = re2.compile(text, options(PATTERN_MEMORY))
    except re2.error as error:
        raise BadRule(f"The pattern {text!r} cannot be used: {_explained(error)}.") from error
    if compiled.search("") is not None:
        raise BadRule(
            f"The pattern {text!r} matches an empty text, so it would match every post; make it ask for something."
        )
    return text


def _explained(error: Exception) -> str:
    said = error.args[0] if error.args else "it is not understood"
    said = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    if "perl operator" in said or "escape" in said:
        return f"{said} (look-around and back-references are not available, they can take for ever)"
    if "too large" in said or "repetition" in said:
        return f"{said} (use smaller repetition counts)"
    return said


def thresholds_from(given: Thresholds | Mapping[str, Any] | None) -> Thresholds:
    """Thresholds out of stored data; what is not given has its default."""
    if given is None or isinstance(given, Thresholds):
        return given or Thresholds()
    unknown = set(given) - set(Thresholds.__dataclass_fields__)
    if unknown:
        raise BadRule(f"There is no threshold called {', '.join(sorted(unknown))}.")
    chosen = Thresholds(**given)
    if not 0 < chosen.case <= chosen.hold <= 1 or not 0 < chosen.case_newcomer <= chosen.hold_newcomer <= 1:
        raise BadRule("A case must come at a lower probability than holding, both between 0 and 1.")
    return chosen


def compile_book(
    definitions: Iterable[Mapping[str, Any]],
    *,
    version: str,
    thresholds: Thresholds | Mapping[str, Any] | None = None,
    banks: Mapping[str, Sequence[str]],
    sites: Mapping[str, Mapping[str, Any]] | None = None,
) -> RuleBook:
    """The rule book of some definitions. Raises BadRule with a sentence that names the rule and its fault.

    ``sites`` are lists of sites in the form of `starter_sites`, which they are without any.
    """
    used = Used(banks)
    rules = tuple(_rule(definition, used) for definition in definitions)
    _refuse_doubles(rules)
    return RuleBook(
        version=version,
        rules=rules,
        thresholds=thresholds_from(thresholds),
        words=_finder(used.words, used.exceptions),
        patterns=_finder(used.patterns, {}),
        by_phrase=_by_phrase(rules),
        always=tuple(number for number, rule in enumerate(rules) if rule.needs is None),
        links=_links(sites or {}),
    )


def _links(sites: Mapping[str, Mapping[str, Any]]) -> LinkPolicy:
    try:
        return compiled(sites)
    except BadPolicy as error:
        raise BadRule(str(error)) from error


def _finder(expressions: Mapping[str, str], exceptions: Mapping[str, str]) -> Finder:
    try:
        return Finder(expressions, exceptions)
    except BadPhrase as error:
        raise BadRule(str(error)) from error


def _by_phrase(rules: Sequence[Rule]) -> dict[str, tuple[int, ...]]:
    numbers: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for name in rule.needs or ():
            numbers.setdefault(name, []).append(number)
    return {name: tuple(found) for name, found in numbers.items()}


def _refuse_doubles(rules: Sequence[Rule]) -> None:
    counted = Counter(rule.name for rule in rules)
    for name, count in counted.items():
        if count > 1:
            raise BadRule(f'Two rules are called "{name}"; give one another name.')


def _rule(definition: Mapping[str, Any], used: Used) -> Rule:
    name = definition.get("name")
    if not isinstance(name, str) or not name.strip():
        raise BadRule("A rule needs a name.")
    try:
        compiled = _condition(definition, used)
        return Rule(
            name=name,
            category=_said(definition, "category"),
            points=_points(definition),
            reason=_said(definition, "reason"),
            ask=compiled.ask,
            needs=compiled.needs,
            is_weak=bool(definition.get("weak", False)),
        )
    except BadRule as error:
        raise BadRule(f'Rule "{name}": {error}') from error


def _condition(definition: Mapping[str, Any], used: Used) -> Compiled:
    if "when" not in definition:
        raise BadRule('It needs a condition under "when".')
    return compile_condition(definition["when"], used)


def _said(definition: Mapping[str, Any], key: str) -> str:
    value = definition.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadRule(f"It needs a {key} in plain words.")
    return value


def _points(definition: Mapping[str, Any]) -> float:
    points = definition.get("points")
    if isinstance(points, bool) or not isinstance(points, int | float) or not 0 < abs(points) <= MOST_POINTS:
        raise BadRule(f"Its points must be a number other than 0 between -{MOST_POINTS:g} and {MOST_POINTS:g}.")
    return float(points)
