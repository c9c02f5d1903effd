"""Spelling help from the words that published posts use."""

from __future__ import annotations

from typing import Final

from django.db.models import Q
from rapidfuzz.distance import OSA

from forum.models import KnownWord
from forum.search.words import WORD, Query, known_words

SHORTEST: Final = 4
MOST_CORRECTED: Final = 3
MOST_CANDIDATES: Final = 6000
COMMON: Final = 10
"""How many times as common a neighbour of a rare word must be to be asked about."""
RARE: Final = 2


def correct(query: Query) -> Query | None:
    """The query with words that nobody here uses replaced by their likeliest meaning; None when there is none."""
    asked = list(dict.fromkeys(word for word in _words_of(query) if len(word) >= SHORTEST))
    known = dict(KnownWord.objects.filter(word__in=asked).values_list("word", "posts"))
    doubtful = [word for word in asked if known.get(word, 0) <= RARE][:MOST_CORRECTED]
    better = _better_words({word: known.get(word, 0) for word in doubtful}) if doubtful else {}
    corrected = Query(tuple(_with_better(piece, better) for piece in query.pieces))
    return corrected if corrected != query else None


def _words_of(query: Query) -> list[str]:
    return [word for piece in query.pieces for word in sorted(known_words([piece]))]


def _with_better(piece: str, better: dict[str, str]) -> str:
    return WORD.sub(lambda word: better.get(word.group().casefold(), word.group()), piece)


def _better_words(doubtful: dict[str, int]) -> dict[str, str]:
    """One query for all of them: words that begin or end alike and are about as long."""
    alike = Q()
    for word in doubtful:
        about_as_long = Q(length__range=(len(word) - _slips(word), len(word) + _slips(word)))
        alike |= (Q(start=word[0]) | Q(ending=word[-2:])) & about_as_long
    candidates = list(KnownWord.objects.filter(alike).order_by("-posts").values_list("word", "posts")[:MOST_CANDIDATES])
    found = {word: _nearest(word, posts, candidates) for word, posts in doubtful.items()}
    return {word: nearest for word, nearest in found.items() if nearest}


def _slips(word: str) -> int:
    return 1 if len(word) < 6 else 2


def _nearest(word: str, posts: int, candidates: list[tuple[str, int]]) -> str:
    """The nearest word, the commonest of the nearest; a word that somebody uses must be clearly outdone."""
    slips = 1 if posts else _slips(word)
    near = [
        (distance, -used, other)
        for other, used in candidates
        if other != word
        and used >= COMMON * posts
        and (distance := OSA.distance(word, other, score_cutoff=slips)) <= slips
        and not _same_but_ending(word, other, posts)
    ]
    return min(near)[2] if near else ""


def _same_but_ending(word: str, other: str, posts: int) -> bool:
    """`contracts` and `contract` find the same posts; asking about it would only disturb."""
    return bool(posts) and (word.startswith(other) or other.startswith(word))
