"""The words, digits and look-alikes of digits in a text, each with what it counts for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from moderation.screening.normalise.number_words import MEANINGS, STRONG, SYLLABLES, misspelled
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

REPEATS: Final[dict[str, int]] = {
    **dict.fromkeys(
        words(
            """
double dobble dubble doble dobro duplo doppel doppelt deux-fois dabal
"""
        ),
        2,
    ),
    **dict.fromkeys(
        words(
            """
triple tripple tripal triplo dreifach trippel
"""
        ),
        3,
    ),
    **dict.fromkeys(["quadruple"], 4),
}
LETTERS: Final = str.maketrans("oOlI|sSBzZiqgt", "00111558221997")

SPELLED: Final = sorted({word for word in STRONG if len(word) >= 3} | {"oh"}, key=len, reverse=True)
GLUED: Final = linear(rf"(?:{'|'.join(SPELLED)}|[0-9]+|o)+")
PART: Final = linear(rf"{'|'.join(SPELLED)}|[0-9]+|o")
ASCII_TOKEN: Final = re.compile(r"[A-Za-z0-9|]+")
TOKEN: Final = re.compile(
    rf"[A-Za-z0-9|]+|[\u0900-\u0dff]+|[{''.join(SYLLABLES)}]{{3,}}"
    r"|[^\W\d_A-Za-z\u0900-\u0dff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+(?:'[\u0400-\u04ff]+)?"
)


class Piece(NamedTuple):
    start: int
    end: int
    digits: str
    word: bool
    strong: bool
    languages: frozenset[str] = frozenset()


def pieces_of(text: str) -> list[Piece]:
    """Everything that may be part of a number, if any of it is spelled out at all."""
    tokens = list((ASCII_TOKEN if text.isascii() else TOKEN).finditer(text))
    pieces = _read(tokens, _exactly)
    spelled = sum(piece.word and piece.strong for piece in pieces)
    if spelled >= FEWEST_TO_GUESS:
        pieces = _read(tokens, _roughly)
    languages = spoken(pieces)
    pieces = [
        piece for piece in pieces if piece.strong or not piece.languages or not languages.isdisjoint(piece.languages)
    ]
    return pieces if is_spelled(pieces) else []


FEWEST_TO_GUESS: Final = 2
"""So many number words must be right before misspelled ones are looked for."""


def _read(tokens: Sequence[re.Match[str]], look: Callable[[str], Value | None]) -> list[Piece]:
    pieces: list[Piece] = []
    repeat = repeat_start = 0
    for match in tokens:
        word = match.group()
        if word in REPEATS or word.lower() in REPEATS:
            repeat, repeat_start = REPEATS[word.lower()], match.start()
            continue
        found = look(word)
        if found is not None:
            start = match.start()
            if repeat and len(found.digits) <= 2 and match.start() - repeat_start <= 14:
                found = Value(found.digits * repeat, True, True, found.languages)
                start = repeat_start
            pieces.append(Piece(start, match.end(), *found))
        repeat = 0
    return pieces


class Value(NamedTuple):
    """The digits of a token, whether it is spelled at all, whether it is surely a number, in which languages."""

    digits: str
    word: bool
    strong: bool
    languages: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def _exactly(word: str) -> Value | None:
    return value(word if word.isdigit() else word.lower()) or (value(word) if word != word.lower() else None)


def _roughly(word: str) -> Value | None:
    exact = _exactly(word)
    guess = None if exact else misspelled(word.lower())
    return Value(guess.digits, True, True, guess.languages) if guess else exact


def value(word: str) -> Value | None:
    """What a token counts for; None for one that is no number in any way."""
    if word.isdigit():
        return Value(word, False, True)
    if word in MEANINGS:
        meaning = MEANINGS[word]
        return Value(meaning.digits, True, meaning.strong, meaning.languages)
    if len(word) > 80:
        return None
    if word[0] in SYLLABLES:
        return Value("".join(SYLLABLES[character] for character in word), True, True)
    if any(character.isdigit() for character in word) and word.translate(LETTERS).isdigit():
        return Value(word.translate(LETTERS), True, False)
    mixed = any(map(str.isdigit, word)) and len(word) >= 4
    if (mixed or len(word) >= 6) and GLUED.fullmatch(word):
        return Value(_glued(word), True, True)
    if word.isalpha() and 2 <= len(word) <= 4 and set(word) <= set("oO"):
        return Value("0" * len(word), True, False)
    return None


def _glued(word: str) -> str:
    parts = (match.group() for match in PART.finditer(word))
    return "".join(STRONG.get(part, "0" if part in {"o", "oh"} else part) for part in parts)


def spoken(pieces: Sequence[Piece]) -> frozenset[str]:
    """The languages that two sure number words or more are of."""
    counted = Counter(language for piece in pieces if piece.word and piece.strong for language in piece.languages)
    return frozenset(language for language, count in counted.items() if count >= 2)


def is_spelled(run: Sequence[Piece]) -> bool:
    return any(piece.word for piece in run)
