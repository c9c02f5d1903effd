"""Banks of phrases and the one pass that finds all of them in a text's words.

A phrase is RE2 over words in lower case without accents or apostrophes ("dont pay"); between words
stands one space. A phrase that begins with ``!`` takes back what the others find where it stands: "pay" with
"!i pay" finds "pay now" and not "I pay now". Banks have names; rules refer to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import re2

from moderation.screening.findings import ScreeningTrouble
from moderation.screening.wording import Wording

BUT_NOT: Final = "!"
ENDING: Final = r")(?:\b|\s|$)"
"""A phrase ends with its word; one that ends with a question mark has no word boundary there."""
MEMORY: Final = 32 << 20
LONGEST_GROUP: Final = 6000
"""Characters of expressions in one automaton: one for all would grow new states with nearly every text."""
MOST_HITS: Final = 200
"""Of one bank in one text; whoever repeats a phrase more often has made their point."""


class BadPhrase(ValueError):
    """A phrase that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of ``bank`` from word ``first`` to word ``last``."""

    bank: str
    first: int
    last: int


Hits = Mapping[str, tuple[Hit, ...]]


def options(memory: int = MEMORY) -> Any:
    """The RE2 settings for phrases: no groups kept, no complaints on stderr, bounded memory."""
    chosen = re2.Options()
    chosen.never_capture = True
    chosen.log_errors = False
    chosen.max_mem = memory
    return chosen


def expression(phrases: Iterable[str]) -> str:
    """One expression for all phrases of a bank, bound to whole words."""
    return r"\b(?:" + "|".join(phrase for phrase in phrases if not phrase.startswith(BUT_NOT)) + ENDING


def exception(phrases: Iterable[str]) -> str:
    """One expression for what a bank takes back; empty if nothing."""
    taken_back = [phrase.removeprefix(BUT_NOT) for phrase in phrases if phrase.startswith(BUT_NOT)]
    return expression(taken_back) if taken_back else ""


def _grouped(expressions: Mapping[str, str]) -> list[list[str]]:
    """Names in groups whose expressions are short enough together for one automaton to stay small."""
    groups: list[list[str]] = []
    length = LONGEST_GROUP
    for name, text in expressions.items():
        if length + len(text) > LONGEST_GROUP:
            groups.append([])
            length = 0
        groups[-1].append(name)
        length += len(text)
    return groups


class _SetOf:
    """Some expressions as one automaton that tells which of them match."""

    def __init__(self, names: list[str], expressions: Mapping[str, str]) -> None:
        self.names = names
        self._set = re2.Set.SearchSet(options())
        for name in names:
            self._set.Add(expressions[name])
        self._set.Add("")
        self._set.Compile()

    def matching(self, text: bytes) -> list[str]:
        matched = self._set.Match(text) or ()
        if len(self.names) not in matched:  # even the empty one is missing: out of memory, so ask one by one
            return self.names
        return [self.names[number] for number in matched if number < len(self.names)]


class Finder:
    """Finds every hit of every expression; one pass over all tells which of them are worth a closer look."""

    def __init__(self, expressions: Mapping[str, str], exceptions: Mapping[str, str] | None = None) -> None:
        self.names = tuple(expressions)
        self._exceptions = {name: _compiled(name, text) for name, text in (exceptions or {}).items() if text}
        self._compiled = {name: _compiled(name, text) for name, text in expressions.items()}
        self._sets = [_SetOf(names, expressions) for names in _grouped(expressions)]

    def hits(self, wording: Wording) -> Hits:
        """The hits by bank; banks without any are left out."""
        return self._hits(wording.joined, wording.word_at)

    def hits_in_plain(self, wording: Wording) -> Hits:
        """The hits in the folded text itself, with its punctuation, rather than in its words."""
        if not self.names:
            return {}
        plain = wording.plain.encode("utf-8", "replace")
        return self._hits(plain, lambda offset: wording.word_over(len(plain[:offset].decode("utf-8", "ignore"))))

    def _hits(self, text: bytes, word_at: Callable[[int], int]) -> Hits:
        found = {name: self._hits_of(name, text, word_at) for name in self._candidates(text)}
        return {name: hits for name, hits in found.items() if hits}

    def _candidates(self, text: bytes) -> Iterable[str]:
        return [name for group in self._sets for name in group.matching(text)]

    def _hits_of(self, name: str, text: bytes, word_at: Callable[[int], int]) -> tuple[Hit, ...]:
        hits = []
        for match in self._compiled[name].finditer(text):
            first, last = match.span()
            if first == last:
                continue
            hits.append(Hit(name, word_at(first), word_at(last - 1)))
            if len(hits) >= MOST_HITS:
                break
        if hits and name in self._exceptions:
            hits = self._without_exceptions(name, text, word_at, hits)
        return tuple(hits)

    def _without_exceptions(self, name: str, text: bytes, word_at: Callable[[int], int], hits: list[Hit]) -> list[Hit]:
        taken_back: set[int] = set()
        for match in self._exceptions[name].finditer(text):
            taken_back.update(range(word_at(match.start()), word_at(match.end() - 1) + 1))
        return [hit for hit in hits if hit.first not in taken_back]


def _compiled(name: str, text: str) -> Any:
    try:
        return re2.compile(text, options())
    except re2.error as error:
        raise BadPhrase(f'"{name}" is no pattern that we can run in safe time: {_said(error)}') from error


def _said(error: Exception) -> str:
    message = error.args[0] if error.args else ""
    return message.decode("utf-8", "replace") if isinstance(message, bytes) else str(message)


def trouble(step: str, error: Exception) -> ScreeningTrouble:
    """A failure in a step, told without the text it failed on."""
    return ScreeningTrouble(f"{step} broke down ({type(error).__name__})")
