"""Joins letters that were set apart: ``j o h n``, ``W.h.a.t.s.A.p.p``, ``g-m-a-i-l``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from moderation.screening.domains import is_top_level
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing

CUE: Final = re.compile(r"(?:^|[^a-zA-Z0-9])[a-zA-Z0-9][ .\-_*/|~,\n][a-zA-Z0-9@.][ .\-_*/|~,\n]")
PIECE: Final = re.compile(r"\S+")
SINGLE: Final = re.compile(r"\S|[\[({<](?:a|@|at|\.|dot|_|-)[\])}>]", re.IGNORECASE)
"""A character by itself, or a sign in brackets among such characters."""
LETTERED: Final = re.compile(
    r"(?<![A-Za-z0-9.])[A-Za-z0-9]([.\-_*/|~,])(?:[A-Za-z0-9]\1){2,60}[A-Za-z0-9](?![A-Za-z0-9])"
)
LETTERED_ADDRESS: Final = re.compile(
    r"(?<![A-Za-z0-9.])[A-Za-z0-9]([\-_*|~/,])(?:[A-Za-z0-9@.]\1){4,60}[A-Za-z0-9](?![A-Za-z0-9])"
)
"""Signs too stand alone between the same sign: ``n-i-n-a-@-w-e-b-.-d-e``."""
RULED: Final = re.compile(r"(?<=[0-9])((?:[_()~|*=\[\]{}<>]{2,6}[ -]?){1,2}|[\[\]{}<>()_|~])(?=[0-9])")
"""Numbers behind a row of signs."""
PICTURE: Final = r"[•\x{2190}-\x{2bff}\x{1f000}-\x{1faff}]"
DECORATED: Final = linear(
    rf"[0-9]{{1,5}}(?:(?:\s?(?:{PICTURE}|[\[\](){{}}<>~*_=^]){{1,3}}\s?){{1,3}}[0-9]{{1,5}}|\s[0-9]{{1,5}}){{2,15}}"
)
DECORATION: Final = re.compile(r"[^0-9]*[^0-9\s][^0-9]*")
LEAST_DECORATED: Final = 8
"""Digits in frames or with pictures between them, ``[07] [700] [900]``, ``9 7 1 🔸 5 0``, from here on."""
POSTCODE: Final = linear(
    r"\b([A-Z] (?:[A-Z] )?(?:[0-9] ?){1,2}),? ?((?:[0-9]|zero|oh|one|two|three|four|five|six|seven|eight"
    r"|nine) [A-Z] [A-Z])\b"
)
"""A British one, letter by letter."""
GOES_ON: Final = re.compile(r" [A-Z0-9]\b")
GOES_BEFORE: Final = re.compile(r"\b[A-Z0-9] $")
FEWEST: Final = 4
LAST: Final = re.compile(r"[a-zA-Z0-9][.,;:!?)\]\"']{1,3}")
"""The last letter of a run, with what ends the sentence."""
SHORT: Final = linear(
    r"(?i)(?:@\s?[^\s@]{1,40}\s?\.\s?|\b(?:dot|punto|punkt|ponto|point|kropka|nokta)[)\]}>]?\s)"
    r"([a-z]([ .\-_*|])[a-z](?:[ .\-_*|][a-z]){0,2})\b"
)
"""The ending of an address, its letters set apart as those before it."""


def joined(reading: Reading) -> Reading:
    """The reading with runs of single letters joined into words."""
    if not any(cue.search(reading.text) for cue in (CUE, RULED, DECORATED, COLONS)):
        return reading
    edits = [*_postcodes(reading.text), *_spaced_runs(reading.text)]
    edits += [
        Edit(match.start(), match.end(), match.group()[::2])
        for pattern in (LETTERED, LETTERED_ADDRESS)
        for match in pattern.finditer(reading.text)
        if any(character.isalpha() for character in match.group())
    ]
    edits += [
        Edit(match.start(1), match.end(1), re.sub(r"[^a-zA-Z]", "", match.group(1)))
        for match in SHORT.finditer(reading.text)
        if is_top_level(re.sub(r"[^a-zA-Z]", "", match.group(1)))
    ]
    edits += [Edit(match.start(1), match.end(1), " ", Undoing.RULED) for match in RULED.finditer(reading.text)]
    edits += _colons(reading.text)
    edits += _decorations(reading.text)
    return reading.rewritten(apart(edits), Undoing.APART) if edits else reading


def _postcodes(text: str) -> list[Edit]:
    """``R G 4, 7 X Q`` and ``Y O 2 2 four Z Z`` as ``RG4 7XQ`` and ``YO22 four ZZ``."""
    edits: list[Edit] = []
    for match in POSTCODE.finditer(text):
        if GOES_ON.match(text, match.end()) or GOES_BEFORE.search(text, max(0, match.start() - 3), match.start()):
            continue
        outward, inward = match.group(1).replace(" ", ""), match.group(2)
        joined = inward.replace(" ", "") if inward[0].isdigit() else f"{inward[:-3]}{inward[-3:].replace(' ', '')}"
        edits.append(Edit(match.start(), match.end(2), f"{outward} {joined}"))
    return edits


COLONS: Final = re.compile(r"(?<![\w:.])\(?0?\)?[0-9]{0,3}(?::[0-9]{2,4}){4,6}(?![\w:])")
"""No time of the day has so many parts."""


def _colons(text: str) -> list[Edit]:
    """``06:12:55:50:44``."""
    return [
        Edit(match.start() + place, match.start() + place + 1, " ", Undoing.RULED)
        for match in COLONS.finditer(text)
        for place, character in enumerate(match.group())
        if character == ":"
    ]


def _decorations(text: str) -> list[Edit]:
    """What stands between the digits of a number that is long enough to be somebody's."""
    return [
        Edit(match.start() + frame.start(), match.start() + frame.end(), " ", Undoing.RULED)
        for match in DECORATED.finditer(text)
        if sum(map(str.isdigit, match.group())) >= LEAST_DECORATED
        for frame in DECORATION.finditer(match.group())
    ]


def _spaced_runs(text: str) -> list[Edit]:
    """One deletion for each single space between single characters, in runs that are long enough."""
    edits: list[Edit] = []
    run: list[tuple[int, int]] = []
    for match in PIECE.finditer(text):
        if SINGLE.fullmatch(match.group()) and (not run or _near(text, run[-1][1], match.start())):
            run.append(match.span())
            continue
        if len(run) >= FEWEST and LAST.fullmatch(match.group()) and _near(text, run[-1][1], match.start()):
            run.append((match.start(), match.start() + 1))
        edits += _gaps(text, run)
        run = [match.span()] if SINGLE.fullmatch(match.group()) else []
    return edits + _gaps(text, run)


def _near(text: str, end: int, start: int) -> bool:
    return text[end:start] in {" ", "\n", "  "}


def _gaps(text: str, run: list[tuple[int, int]]) -> list[Edit]:
    """Deletions of the single spaces; a wider gap is a word boundary and stays."""
    letters = sum(text[start:end].isalnum() for start, end in run)
    if letters < FEWEST or not any(text[start:end].isalpha() for start, end in run):
        return []
    return [
        Edit(left[1], right[0], "")
        for place, (left, right) in enumerate(pairwise(run))
        if right[0] - left[1] == 1
        and not _after_label(text, run, place)
        and not _new_word("".join(text[start:end] for start, end in run[place : place + 3]))
    ]


def _after_label(text: str, run: list[tuple[int, int]], place: int) -> bool:
    """``W h a t s a p p : 9 1``: what follows the colon is a word of its own."""
    left, right = run[place], run[place + 1]
    return text[left[0]] == ":" and text[right[0]].isdigit() and place >= FEWEST


def _new_word(letters: str) -> bool:
    """``L a n e`` after ``O a k`` begins with a capital."""
    return letters[1:2].isupper() and letters[2:3].islower() and (letters[0].islower() or letters[0].isdigit())
