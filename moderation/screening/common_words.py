"""Ordinary words of the languages our members write in: what no mailbox and no user name is taken for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final


def _common_words() -> frozenset[str]:
    return frozenset((Path(__file__).parent / "common_words.txt").read_text(encoding="utf-8").split())


COMMON_WORDS: Final = _common_words()
"""In lower case, without accents."""
ENDINGS: Final = ("s", "es", "ed", "er", "ers", "ing", "ly")


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a word, or what is left of it without an ending, is an ordinary one."""
    lower = word.lower()
    stems = (lower.removesuffix(ending) for ending in ENDINGS)
    return lower in COMMON_WORDS or any(len(stem) >= 4 and stem in COMMON_WORDS for stem in stems)
