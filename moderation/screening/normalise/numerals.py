"""Turns digits written as words into digits: ``five five five``, ``double oh``, ``zéro six trente-neuf``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moderation.screening.normalise.number_pieces import Piece, is_spelled, pieces_of, spoken
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing

GAP: Final = re.compile(r"[\s,.\-/()_*:;+~=…]{0,4}")
STREET: Final = linear(
    r"^[ ,]{1,2}(?:[A-Z][\w']{1,20} ){1,3}(?:Street|St|Lane|Ln|Road|Rd|Avenue|Ave|Drive|Dr|Court|Ct|Close|Way|Place|"
    r"Square|Terrace|Crescent|Gardens|Grove|Hill|Boulevard|Blvd|Row|Mews|Walk|Park|Highway)\b"
)
OUTWARD: Final = linear(r"[A-Z]{1,2}[0-9]{1,2} $")
INWARD: Final = linear(r"^ ?[A-Z] ?[A-Z]\b")
UNIT_BEFORE: Final = linear(
    r"(?i)\b(?:flat|apt|apartment|unit|house|floor|door|suite|piso|puerta|apto|casa|bloco|lote|wohnung|etage)\.?"
    r"(?: (?:number|no\.?|numero|nr\.?|nummer))? $"
)
GERMAN_STREET_BEFORE: Final = linear(r"[a-z](?:strasse|str\.|weg|platz|allee|gasse|damm|ufer) $")
FEWEST: Final = 3
SIGN_BETWEEN: Final = re.compile(
    r"[ ,]{1,2}(?:dash|hyphen|minus|dot|point|space|pause|guion|hifen|tiret|bindestrich|punto|ponto|traco|strich"
    r"|kropka|and|y|e|et|und)[ ,]{1,2}",
    re.IGNORECASE,
)
"""A sign in words between two numbers, and what joins tens and units in some languages."""
DASH_BETWEEN: Final = re.compile(
    r"[ ,]{1,2}(?:dash|hyphen|minus|guion|hifen|tiret|bindestrich|traco)[ ,]{1,2}", re.IGNORECASE
)
LONGEST_GAP: Final = 5
POSTCODE_DIGITS: Final = 5
CITY_AFTER: Final = linear(r"^ [A-Z][a-z]")


def digits(reading: Reading) -> Reading:
    """The reading with runs of number words as digits."""
    text = reading.text
    pieces = pieces_of(text)
    if not pieces:
        return reading
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if runs[-1] and not _joins(text, runs[-1][-1], piece):
            runs.append([])
        runs[-1].append(piece)
    runs = [trimmed for run in runs if (trimmed := _trimmed(text, run))]
    chosen = [_means_a_number(text, run) for run in runs]
    edits = [
        _as_digits(text, run)
        for run, sure, part in zip(runs, chosen, _scattered(text, runs), strict=True)
        if is_spelled(run) and (sure or part)
    ]
    return reading.rewritten(apart(edits), Undoing.NUMBER_WORDS) if edits else reading


def _joins(text: str, left: Piece, right: Piece) -> bool:
    """Only signs between two numbers, and no new paragraph or sentence."""
    gap = text[left.end : right.start]
    if gap.count("\n") > 1 or gap.strip() == "=":
        return False
    if gap == ". " and not left.word and right.word and text[right.start].isupper():
        return False
    if gap == ", " and len(right.digits) == POSTCODE_DIGITS and CITY_AFTER.match(text[right.end : right.end + 4]):
        return False
    if len(gap) <= LONGEST_GAP and GAP.fullmatch(gap):
        return True
    if left.word and right.word:
        return bool(SIGN_BETWEEN.fullmatch(gap))
    return (left.word or right.word) and bool(DASH_BETWEEN.fullmatch(gap))


def _trimmed(text: str, run: list[Piece]) -> list[Piece]:
    """The run without words at its ends that are no numbers there."""
    languages = spoken(run)
    while run and (not _may_end_run(text, run[0], AT_START, languages) or _counts(text, run)):
        run = run[1:]
    while run and not _may_end_run(text, run[-1], AT_END, languages):
        run = run[:-1]
    return run


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
LONGEST_IN_DIGITS: Final = 5
"""Of a part that is not spelled, between others that are."""
CODE_BEFORE: Final = linear(
    r"(?i)\b(?:code|prefix|vorwahl|prefijo|indicatif|ddd|kod|codigo)\W{1,3}(?:is |es |ist |= ?)?$"
)


def _one_by_one(run: Sequence[Piece]) -> bool:
    return len(run) >= FEWEST and all(len(piece.digits) == 1 for piece in run)


def _repeated(run: Sequence[Piece]) -> bool:
    """``triple five`` by itself."""
    return len(run) == 1 and run[0].word and len(run[0].digits) >= FEWEST and len(set(run[0].digits)) == 1


def _scattered(text: str, runs: list[list[Piece]]) -> list[bool]:
    """For each run whether it is a part of a number told over several: ``Nine eight. Then seven six. Then ...``."""
    parts = [
        (len(run) >= 2 and len(_joined(run)) >= 2 and (is_spelled(run) or _one_by_one(run)))
        or _repeated(run)
        or (len(run) == 1 and not run[0].word and 3 <= len(run[0].digits) <= LONGEST_IN_DIGITS)
        for run in runs
    ]
    told = [False] * len(runs)
    group: list[int] = []
    for place in [place for place, part in enumerate(parts) if part] + [-1]:
        if place >= 0 and (not group or runs[place][0].start - runs[group[-1]][-1].end <= APART):
            group.append(place)
            continue
        if (
            sum(is_spelled(runs[each]) for each in group) >= 2
            and LEAST_TOLD <= sum(len("".join(_joined(runs[each]))) for each in group) <= MOST_TOLD
        ):
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


def _may_end_run(text: str, piece: Piece, weak_words: frozenset[str], languages: frozenset[str]) -> bool:
    """A number begins and ends with something that is a number for sure, or as good as."""
    if piece.strong or _digits_inside(text, piece) or not languages.isdisjoint(piece.languages):
        return True
    return text[piece.start : piece.end].lower() in weak_words


def _digits_inside(text: str, piece: Piece) -> bool:
    return any(character.isdigit() for character in text[piece.start : piece.end])


def _joined(run: list[Piece]) -> list[str]:
    """Tens take the unit after them, hundreds both: ``fifty two`` is 52, ``sixty one nine`` is 619."""
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
    if len(ten) == 3 and not ten.startswith("0"):
        return not unit.startswith("0") and ten.endswith("0" * len(unit)) and len(unit) <= 2
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
    before, after = text[max(0, run[0].start - 20) : run[0].start], text[run[-1].end : run[-1].end + 70]
    if STREET.match(after) or (OUTWARD.search(before[-5:]) and INWARD.match(after)):
        return True
    return bool(UNIT_BEFORE.search(before) or GERMAN_STREET_BEFORE.search(before))


PLUS: Final = linear(r"(?i)(?:\+|\bplus|\bmas|\bmais)[\s(\-]{0,3}$")


def _plus(text: str, start: int) -> tuple[str, int]:
    match = PLUS.search(text[max(0, start - 8) : start])
    return ("+", max(0, start - 8) + match.start()) if match else ("", start)
