"""Regular expressions that take linear time on any text, however hostile: RE2, set up once for all of screening."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

import re2

LETTERS: Final = r"A-Za-z\x{c0}-\x{2cf}\x{370}-\x{1fff}"
"""Letters of the alphabets in a few ranges: all that Unicode calls a letter takes RE2 a hundred times the memory."""
DIGITS: Final = "0-9"


def linear(source: str) -> Any:
    r"""A compiled pattern; ``\pL`` and ``\pN`` inside its classes stand for our own short ranges."""
    return re2.compile(_in_short_ranges(source), _options())


class Beginnings:
    """Several patterns as one automaton that tells which of them match at the beginning of a text."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._set = re2.Set.MatchSet(_options())
        self._count = 0
        for source in sources:
            self._set.Add(_in_short_ranges(source))
            self._count += 1
        self._set.Add("")
        self._set.Compile()

    def of(self, text: str) -> Collection[int]:
        """The numbers of the patterns that match."""
        found = self._set.Match(text.encode("utf-8", "replace")) or ()
        # The empty pattern always matches: without it the automaton ran out of memory and any of them may.
        return found if self._count in found else range(self._count)


def _options() -> Any:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 25
    return options


def _in_short_ranges(source: str) -> str:
    return source.replace(r"\pL", LETTERS).replace(r"\pN", DIGITS)
