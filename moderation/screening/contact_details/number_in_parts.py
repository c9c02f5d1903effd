"""Numbers that are told in parts: ``call (415) and then 555 0173``, ``Nine eight. Then seven six five. Then ...``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.phone import is_phone_word
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

FEWEST: Final = 7
PIECES: Final = linear(r"[0-9](?:/[0-9]){3,15}|\(?\+?[0-9][0-9 .\-()]{0,16}[0-9]\)?")
PIECE_WORDS: Final = linear(
    r"(?i)\b(?:followed by|area(?: code)?|prefix|(?:the )?(?:first|second|third|last|next|other|final)"
    r" (?:part|half|bit|piece|digits|numbers|two|three|four|five|six|[0-9]{2})|middle|rest|continues?"
    r"|numbers first|in front of (?:it|that)|before that"
    r"|starts? with|begins? with|ends? with|ends|begins|ending in|beginning with|country(?: code)?|the end is"
    r"|after that|goes on(?: with)?|stops? (?:at|with)|finish(?:es)? with|y luego|y despues|prefijo|termina en"
    r"|empieza (?:con|por)|ddd|vorwahl|indicatif|finit par|commence par|halves|two parts|in parts"
    r"|glue|append|tack on|stick)\b"
)
THEN: Final = linear(
    r"(?i)^\W{1,4}(?:\w+ )?\b(?:(?:then|dial|puis|dann|depois|luego)\b.{0,20}"
    r"|(?:first|second|third|next|last|final|finally)\W{1,3})$"
)
"""All that stands between two pieces when the word by itself says little."""
THEN_WORD: Final = re.compile(r"\b(?:then|dial|puis|dann|depois|luego|first|last)\b")


class NumberInParts(Recognizer):
    name_in_reports = "number_in_parts"
    kinds = (Kind.PHONE, Kind.GOV_ID, Kind.PAYMENT)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if passage.has_digits:
            yield from _joined_by_words(passage)
            yield from _scattered(passage)
            yield from _codes(passage)


TIME_BEFORE: Final = re.compile(r"\d[:/]$")
TIME_AFTER: Final = re.compile(r"[:/]\d")
PIECE_KINDS: Final = {
    Topic.PHONE: Kind.PHONE,
    Topic.CALL: Kind.PHONE,
    Topic.IDENTITY: Kind.GOV_ID,
    Topic.CARD: Kind.PAYMENT,
    Topic.BANK: Kind.PAYMENT,
}
AROUND: Final = 90
"""Characters before and after the pieces in which the word stands that says what they are pieces of."""
BETWEEN: Final = 60
MOST_IN_PIECES: Final = 19
WHOLE: Final = 10
"""Digits of a phone number that needs no others; its code may still stand elsewhere."""
MEASURED: Final = linear(
    r"(?i)^\)?\s?(?:am|pm|h\b|%|usd|dollars|min|days|hours|uhr|heures?|horas?|hs\b|godz|ore\b|saat|[$€]"
    r"|(?:jan|feb|fev|mar|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|aou|sep|oct|okt|out|nov|dec|dez|dic)[a-z]{0,7}\b)"
)


def _joined_by_words(passage: Passage) -> Iterator[Spot]:
    """``call (415) and then 555 0173``: pieces that are a number only together."""
    words = [match.span() for match in PIECE_WORDS.finditer(passage.text)]
    if not words and not THEN_WORD.search(passage.lower):
        return
    for chain in _chains(passage):
        first, last = chain[0][0] - AROUND, chain[-1][1] + AROUND
        kind = next(iter(_piece_kinds(passage, first, last)), None)
        pieces = _beside_whole(passage, chain) if kind in {None, Kind.PHONE} else chain
        sizes = [_digits(passage, span) for span in pieces]
        if len(pieces) < 2 or not FEWEST <= sum(sizes) <= MOST_IN_PIECES:
            continue
        told = bisect_right(words, (last, last)) - bisect_left(words, (first, first))
        if kind is None and (told < 2 or min(sizes) < 3 or not 9 <= sum(sizes) <= 13):
            continue
        for start, end in pieces:
            yield Spot(start, end, kind or Kind.PHONE, 0.8, "a piece of a number that is given in several")


def _beside_whole(passage: Passage, chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """All pieces, or beside a number that is whole by itself only what is called its code."""
    if all(_digits(passage, piece) < WHOLE for piece in chain):
        return chain
    return [piece for piece in chain if _digits(passage, piece) >= WHOLE or _called_code(passage, piece)]


def _chains(passage: Passage) -> Iterator[list[tuple[int, int]]]:
    """Runs of pieces between which there is nothing but what joins them, words at least once."""
    chain: list[tuple[int, int]] = []
    told = False
    for match in PIECES.finditer(passage.text):
        if not _is_piece(passage, *match.span()):
            continue
        between = passage.text[chain[-1][1] : match.start()] if chain else ""
        by_words = len(between) <= BETWEEN and bool(THEN.search(between) or PIECE_WORDS.search(between))
        if not by_words and any(map(str.isalnum, between)):
            if told:
                yield chain
            chain, told = [], False
        chain.append(match.span())
        told = told or by_words
    if told:
        yield chain


def _piece_kinds(passage: Passage, first: int, last: int) -> Iterator[Kind]:
    place = bisect_left(passage.cues, first, key=lambda cue: cue.end)
    for cue in passage.cues[place:]:
        if cue.start > last:
            return
        if cue.topic in {Topic.IDENTITY, Topic.CARD, Topic.BANK}:
            yield PIECE_KINDS[cue.topic]
        elif is_phone_word(passage, cue) or _opens(passage, cue):
            yield Kind.PHONE


def _opens(passage: Passage, cue: Cue) -> bool:
    """``Number: ...``, and nothing in front that says whose."""
    if cue.topic is not Topic.NUMBER or not passage.text.startswith(":", cue.end):
        return False
    return not any(True for _ in passage.cues_before(cue.start, 12)) and passage.lower[cue.start : cue.end].startswith(
        ("num", "nom")
    )


def _is_piece(passage: Passage, start: int, end: int) -> bool:
    """At least two digits, no amount, no word glued to it."""
    text = passage.text
    raw = text[start:end]
    if sum(map(str.isdigit, raw)) < 2 or (start and (text[start - 1].isalnum() or text[start - 1] in "$€£,")):
        return False
    if TIME_BEFORE.search(text[max(0, start - 2) : start]) or TIME_AFTER.match(text[end : end + 2]):
        return False
    label = passage.topic_before(start, 25)
    if label and label.topic is Topic.OTHER:
        return False
    return not MEASURED.match(text[end : end + 14]) and not (end < len(text) and text[end].isalpha())


PART: Final = linear(r"[0-9](?:[ .\-]{0,2}[0-9])*")
SPELLED: Final = re.compile(r"[^\W\d_]{2,}")
APART: Final = 60
"""Characters between two parts."""
ARTICLE: Final = re.compile(r"\b(?:an?|un|una|eine?|um|uma|une)\s$", re.IGNORECASE)
"""``a nine four zero six pattern``: what it describes is the word after it."""
CODE_BEFORE: Final = linear(r"(?i)\b(?:code|prefix|vorwahl|prefijo|indicatif|ddd|kod|codigo)\W{1,3}(?:is |es |ist )?$")


def _scattered(passage: Passage) -> Iterator[Spot]:
    """Short runs of digits, each in words or set apart, that only together are as long as a phone number."""
    parts = [match.span() for match in PART.finditer(passage.text)]
    disguised = {span for span in parts if _in_disguise(passage, *span)}
    if not disguised:
        return
    spoken_of = any(is_phone_word(passage, cue) for cue in passage.cues)
    found: set[tuple[int, int]] = set()
    short = [span for span in parts if span in disguised or (spoken_of and _is_piece(passage, *span))]
    for group in _groups(short):
        sizes = [_digits(passage, span) for span in group]
        hidden = sum(span in disguised for span in group)
        if len(group) < 2 or hidden < 2 or hidden * 2 < len(group):
            continue
        if (7 if spoken_of else 9) <= sum(sizes) <= 14:
            found.update(group)
    for start, end in sorted(found):
        yield Spot(start, end, Kind.PHONE, 0.8, "a part of a number in disguise that is given in several")
    if found:
        yield from _code(passage, found, parts)


def _code(passage: Passage, known: set[tuple[int, int]], parts: list[tuple[int, int]]) -> Iterator[Spot]:
    for start, end in parts:
        if (start, end) not in known and _called_code(passage, (start, end)):
            yield Spot(start, end, Kind.PHONE, 0.8, "the code of a number that is given in parts")


CALLED_CODE: Final = (
    r"(?:is|es|e|est|ist|being|=)\s(?:the |my |our |el |o |le |la |die |der |l')?(?:country|area|city"
    r"|international|dialing|code|prefix|prefijo|codigo|ddd|ddi|vorwahl|indicatif|landesvorwahl|pais)"
)
CODE_AFTER: Final = linear(rf"(?i)^,?\s{CALLED_CODE}")
ANY_CODE: Final = linear(rf"(?i)[0-9],?\s{CALLED_CODE}")
LONGEST_CODE, SHORTEST_REST = 5, 6


def _codes(passage: Passage) -> Iterator[Spot]:
    """``971 is the country, 50 555 0144 is me``: a code that is called one, beside the number it belongs to."""
    if not ANY_CODE.search(passage.text):
        return
    parts = [match.span() for match in PART.finditer(passage.text)]
    for place, (start, end) in enumerate(parts):
        if _digits(passage, (start, end)) > LONGEST_CODE or not CODE_AFTER.match(passage.text[end : end + 40]):
            continue
        beside = [*parts[max(0, place - 1) : place], *parts[place + 1 : place + 2]]
        rest = [
            span
            for span in beside
            if SHORTEST_REST <= _digits(passage, span) <= MOST_IN_PIECES and _distance(span, (start, end)) <= APART
        ]
        if rest and (any(is_phone_word(passage, cue) for cue in passage.cues) or _spelled(passage, rest[0])):
            yield Spot(start, end, Kind.PHONE, 0.8, "the code of a number that is given in parts")
            yield Spot(rest[0][0], rest[0][1], Kind.PHONE, 0.8, "a number whose code is given apart from it")


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])


def _spelled(passage: Passage, span: tuple[int, int]) -> bool:
    return bool(SPELLED.search(passage.written(slice(*span))))


def _called_code(passage: Passage, span: tuple[int, int]) -> bool:
    return bool(CODE_BEFORE.search(passage.text[max(0, span[0] - 24) : span[0]]))


def _groups(spans: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    groups: list[list[tuple[int, int]]] = []
    for span in spans:
        if groups and span[0] - groups[-1][-1][1] <= APART:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _in_disguise(passage: Passage, start: int, end: int) -> bool:
    """Several digits, in words or one by one."""
    raw = passage.text[start:end]
    count = sum(map(str.isdigit, raw))
    if not 2 <= count < FEWEST or (start and (passage.text[start - 1].isalnum() or passage.text[start - 1] in "$€£.,")):
        return False
    if ARTICLE.search(passage.text, max(0, start - 5), start):
        return False
    written = passage.written(slice(start, end))
    apart = written.split()
    return bool(SPELLED.search(written)) or (3 <= count == len(apart) and apart != sorted(apart))


def _digits(passage: Passage, span: tuple[int, int]) -> int:
    return sum(map(str.isdigit, passage.text[slice(*span)]))
