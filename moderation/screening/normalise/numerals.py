"""Turns digits written as words into digits: ``five five five``, ``double oh``, ``zéro six trente-neuf``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from moderation.screening.normalise.number_words import MEANINGS, STRONG, SYLLABLES, misspelled
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing
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
GAP: Final = re.compile(r"[\s,.\-/()_*:;+~=…]{0,4}")
STREET: Final = linear(
    r"^[ ,]{1,2}(?:[A-Z][\w']{1,20} ){1,3}(?:Street|St|Lane|Ln|Road|Rd|Avenue|Ave|Drive|Dr|Court|Ct|Close|Way|Place|"
    r"Square|Terrace|Crescent|Gardens|Grove|Hill|Boulevard|Blvd|Row|Mews|Walk|Park|Highway)\b"
)
OUTWARD: Final = linear(r"[A-Z]{1,2}[0-9]{1,2} $")
INWARD: Final = linear(r"^ ?[A-Z]{2}\b")
FEWEST: Final = 3
SIGN_BETWEEN: Final = re.compile(
    r"[ ,]{1,2}(?:dash|hyphen|minus|dot|point|space|pause|guion|hifen|tiret|bindestrich|punto|ponto|traco|strich"
    r"|kropka|and|y|e|et|und)[ ,]{1,2}",
    re.IGNORECASE,
)
"""A sign in words between two numbers, and what joins tens and units in some languages."""


class Piece(NamedTuple):
    start: int
    end: int
    digits: str
    word: bool
    strong: bool
    languages: frozenset[str] = frozenset()


def digits(reading: Reading) -> Reading:
    """The reading with runs of number words as digits."""
    text = reading.text
    pieces = _pieces(text)
    if not pieces:
        return reading
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if runs[-1] and not _joins(text[runs[-1][-1].end : piece.start], runs[-1][-1].word and piece.word):
            runs.append([])
        runs[-1].append(piece)
    runs = [trimmed for run in runs if (trimmed := _trimmed(text, run))]
    chosen = [_means_a_number(text, run) for run in runs]
    edits = [
        _as_digits(text, run)
        for run, sure, part in zip(runs, chosen, _scattered(text, runs), strict=True)
        if _is_spelled(run) and (sure or part)
    ]
    return reading.rewritten(apart(edits), Undoing.NUMBER_WORDS) if edits else reading


def _joins(gap: str, words: bool) -> bool:
    """Only signs between two numbers, and no new paragraph."""
    if gap.count("\n") > 1 or gap.strip() == "=":
        return False
    return (len(gap) <= 5 and GAP.fullmatch(gap) is not None) or (words and bool(SIGN_BETWEEN.fullmatch(gap)))


def _pieces(text: str) -> list[Piece]:
    """Everything that may be part of a number, if any of it is spelled out at all."""
    tokens = list((ASCII_TOKEN if text.isascii() else TOKEN).finditer(text))
    pieces = _read(tokens, _exactly)
    spelled = sum(piece.word and piece.strong for piece in pieces)
    if spelled >= FEWEST_TO_GUESS:
        pieces = _read(tokens, _roughly)
    spoken = _spoken(pieces)
    pieces = [
        piece for piece in pieces if piece.strong or not piece.languages or not spoken.isdisjoint(piece.languages)
    ]
    return pieces if _is_spelled(pieces) else []


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


def _trimmed(text: str, run: list[Piece]) -> list[Piece]:
    """The run without words at its ends that are no numbers there."""
    spoken = _spoken(run)
    while run and (not _may_end_run(text, run[0], AT_START, spoken) or _counts(text, run)):
        run = run[1:]
    while run and not _may_end_run(text, run[-1], AT_END, spoken):
        run = run[:-1]
    return run


def _spoken(pieces: Sequence[Piece]) -> frozenset[str]:
    """The languages that two sure number words or more are of."""
    counted = Counter(language for piece in pieces if piece.word and piece.strong for language in piece.languages)
    return frozenset(language for language, count in counted.items() if count >= 2)


def _is_spelled(run: Sequence[Piece]) -> bool:
    return any(piece.word for piece in run)


COUNTING: Final = linear(
    r"(?i)\b(?:first|next|last|other|final|remaining|primeros?|primeras|ultimos?|ersten|letzten) $"
)


def _counts(text: str, run: list[Piece]) -> bool:
    """``the first three, 415``: how many digits follow, not one of them."""
    return run[0].word and len(run) > 1 and bool(COUNTING.search(text[max(0, run[0].start - 12) : run[0].start]))


def _as_digits(text: str, run: list[Piece]) -> Edit:
    prefix, start = _plus(text, run[0].start)
    return Edit(start, run[-1].end, prefix + "".join(_joined(run)))


APART: Final = 45
"""Characters between the parts of a number that is told over several sentences."""
LEAST_TOLD, MOST_TOLD = 8, 14
CODE_BEFORE: Final = linear(
    r"(?i)\b(?:code|prefix|vorwahl|prefijo|indicatif|ddd|kod|codigo)\W{1,3}(?:is |es |ist |= ?)?$"
)


def _one_by_one(run: Sequence[Piece]) -> bool:
    return len(run) >= FEWEST and all(len(piece.digits) == 1 for piece in run)


def _scattered(text: str, runs: list[list[Piece]]) -> list[bool]:
    """For each run whether it is a part of a number told over several: ``Nine eight. Then seven six. Then ...``."""
    parts = [len(run) >= 2 and len(_joined(run)) >= 2 and (_is_spelled(run) or _one_by_one(run)) for run in runs]
    told = [False] * len(runs)
    group: list[int] = []
    for place in [place for place, part in enumerate(parts) if part] + [-1]:
        if place >= 0 and (not group or runs[place][0].start - runs[group[-1]][-1].end <= APART):
            group.append(place)
            continue
        if len(group) >= 2 and LEAST_TOLD <= sum(len("".join(_joined(runs[each]))) for each in group) <= MOST_TOLD:
            for each in group:
                told[each] = True
        group = [place]
    if any(told):
        for place, run in enumerate(runs):
            told[place] = told[place] or bool(CODE_BEFORE.search(text[max(0, run[0].start - 24) : run[0].start]))
    return told


AT_START: Final = frozenset({"oh", "o", "un", "um", "ein", "une", "nil", "naught", "nought"})
AT_END: Final = frozenset(
    {"oh", "un", "um", "uma", "une", "ein", "eine", "nil", "naught", "nought", "won", "ate", "teen", "tin"}
)


def _may_end_run(text: str, piece: Piece, weak_words: frozenset[str], spoken: frozenset[str]) -> bool:
    """A number begins and ends with something that is a number for sure, or as good as."""
    if piece.strong or _digits_inside(text, piece) or not spoken.isdisjoint(piece.languages):
        return True
    return text[piece.start : piece.end].lower() in weak_words


def _digits_inside(text: str, piece: Piece) -> bool:
    return any(character.isdigit() for character in text[piece.start : piece.end])


def _joined(run: list[Piece]) -> list[str]:
    """Tens take the unit after them: ``fifty two`` is 52, ``sixty one nine`` is 619."""
    joined: list[str] = []
    grows = False
    for piece in run:
        last = joined[-1] if joined else ""
        if piece.word and grows and last == "4" and piece.digits == "20":
            joined[-1] = "80"
        elif piece.word and grows and _adds(last, piece.digits):
            joined[-1] = str(int(last) + int(piece.digits))
        else:
            joined.append(piece.digits)
        grows = piece.word
    return joined


def _adds(ten: str, unit: str) -> bool:
    """French goes on from sixty to seventy-nine and from eighty to ninety-nine."""
    if len(ten) != 2 or ten == "10" or ten.startswith("0"):
        return False
    if len(unit) == 1:
        return ten.endswith("0") and unit != "0"
    return ten in {"60", "80"} and len(unit) == 2 and 10 <= int(unit) <= 19


def _means_a_number(text: str, run: list[Piece]) -> bool:
    number = "".join(_joined(run))
    sure_words = sum(piece.word and piece.strong for piece in run)
    if len(run) >= FEWEST and (sure_words >= 2 or (sure_words and len(number) >= 6)):
        return True
    if any(piece.word and not piece.strong for piece in run) and len(number) >= 7:
        return any(_digits_inside(text, piece) for piece in run)
    if sure_words and (len(number) >= 7 or (sure_words == len(run) >= 2 and len(number) >= 5)):
        return True
    if sure_words == len(run) <= 2:
        return _in_address(text, run)
    return False


def _in_address(text: str, run: list[Piece]) -> bool:
    before, after = text[max(0, run[0].start - 5) : run[0].start], text[run[-1].end : run[-1].end + 70]
    return bool(STREET.match(after)) or bool(OUTWARD.search(before) and INWARD.match(after))


PLUS: Final = linear(r"(?i)(?:\+|\bplus|\bmas|\bmais)[\s(\-]{0,3}$")


def _plus(text: str, start: int) -> tuple[str, int]:
    match = PLUS.search(text[max(0, start - 8) : start])
    return ("+", max(0, start - 8) + match.start()) if match else ("", start)
