"""Joins the parts of an address that stand beside one another, and weighs what they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final, NamedTuple

from moderation.screening.contact_details.postal import vocabulary as v
from moderation.screening.contact_details.postal.parts import PATTERNS, SOURCES, Part, Role
from moderation.screening.findings import ScreeningTrouble
from moderation.screening.patterns import Beginnings, linear

WEIGHTS: Final = {Role.STREET: 4, Role.POSTCODE: 3, Role.HOUSE: 2, Role.UNIT: 2, Role.ROAD: 1, Role.AREA: 0}
UNSURE: Final = 1
"""What an uncertain postcode or unit is worth."""
ENOUGH: Final = 3
ENOUGH_WHEN_ANNOUNCED: Final = 2
SEPARATOR: Final = re.compile(
    r"\s?\((?=\w)|\)?\.?\s*[,;]\s*\n?\s*|\.?[ \t]*\n[ \t]*|\.?\s+[-|·]\s+|\.?\s+|\s?[-/]\s?|(?<=[.])(?=\S)"
)
WINDOW: Final = 90
LEFT_WINDOW: Final = 60
MOST_PARTS: Final = 12
MOST_CHAINS: Final = 150
ANCHORS: Final = (Role.STREET, Role.HOUSE, Role.ROAD)
ONWARD: Final = (Role.POSTCODE, Role.STREET, Role.HOUSE, Role.UNIT, Role.ROAD, Role.AREA)
NUMBERED: Final = [(role, pattern) for role in ONWARD for pattern in PATTERNS[role]]
BEGINNINGS: Final = Beginnings(source for role in ONWARD for source, _ in SOURCES[role])
LEFTWARD: Final = tuple(
    (role, certain, linear(rf"(?:^|[\s(:,#])({source})(?:\.?\s*,\s*\n?|\s*\n|\s-\s|\s)$"))
    for role in (Role.HOUSE, Role.UNIT, Role.ROAD)
    for source, certain in SOURCES[role]
)
LEFT_AREA: Final = linear(
    r"(?:[\n:(]\s?|\b(?:at|to|in|is|near|address|adres|adresa|адреса|пошта)\s)((?:м\.|г\.|m\.)?\s?"
    r"[A-Z\x{400}-\x{42f}][A-Za-z\x{400}-\x{4ff}'-]+(?:\s[A-Z\x{400}-\x{42f}][A-Za-z\x{400}-\x{4ff}'-]+){0,3}),\s$"
)
LEFT_PLACE: Final = linear(r"^([мгm]\.\s?[A-Z\x{400}-\x{42f}][A-Za-z\x{400}-\x{4ff}'-]+),\s$")
"""At the very beginning of a text a name by itself is rather a person's; a place has its letter."""
LEFT_REGION: Final = linear(
    r"(?:^|[\s(:\"'])([0-9]{4,6},?\s"
    r"(?:(?:[мгсmg]\.\s?)?[A-Z\x{400}-\x{42f}][A-Za-z\x{400}-\x{4ff}.'-]*(?:\s[A-Za-z\x{400}-\x{4ff}.'-]+){0,2},\s){1,3})$"
)
"""A postcode, a region and a place in front of the street, as in Ukraine, Hungary or Kazakhstan."""
REGION_WINDOW: Final = 90
MORE_DIGITS: Final = re.compile(r"(?<=\d)[ -]?\d{3}|\s\(?\+?\d{3}[ -]?\d{3}[ -]\d|\s?:\s")
"""What shows that a number or a name belongs to something else: a phone number, or a colon."""
SENTENCE_END: Final = re.compile(r"[^\W\d_]{5}$|\b[A-Z][a-z]{3}$|\d(?:[A-Z]{2})?$")
"""What a full stop surely ends a sentence after, ..."""
SHORTENED: Final = frozenset(
    ["Blvd", "Pkwy", "Gdns", "Cres", "Terr", "Prol", "Dist", "Prov", "Bldg", "Calz", "Cond", "Edif", "Jard"]
)
"""... unless it is one of these shortened words."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
COUNTED: Final = re.compile(r"\s[a-z]")
WORD: Final = re.compile(r"[^\W\d_]+")
AFTER_STREET: Final = linear(
    r"(?i)^(?:$|\s*$|\s*[^\sa-z]|\s(?:in|and|near|by|is|at|or|then|please|pls|on|to|for|from|opposite"
    r"|behind|since|where|as|next|close|around|but|if|was|with|after|you|the|hai|me|y|e|et|und|a|en"
    r"|em|a|my|we|i|off|any|anytime|every|before|until|till|not|never|always|now|there|so|when|which|it|po|ako|ang)\b)"
)


class Chain(NamedTuple):
    start: int
    end: int
    parts: tuple[Part, ...]

    @property
    def weight(self) -> int:
        return sum(_weight(part) for part in self.parts)

    def has(self, *roles: Role) -> bool:
        return any(part.role in roles for part in self.parts)


def _weight(part: Part) -> int:
    full = WEIGHTS[part.role]
    return full if part.certain or part.role is Role.STREET else min(full, UNSURE)


def chains(text: str) -> Iterator[Chain]:
    """Every run of parts that begins with an anchor, left to right and apart."""
    done = 0
    found = 0
    for anchor in _anchors(text):
        if anchor.start < done:
            continue
        found += 1
        if found > MOST_CHAINS:
            raise ScreeningTrouble("more parts of addresses than a post can mean")
        parts = [*_leftward(text, anchor, done), anchor]
        parts += _rightward(text, anchor.end)
        parts = _trimmed(text, parts)
        yield Chain(parts[0].start, parts[-1].end, tuple(parts))
        done = parts[-1].end


def _anchors(text: str) -> list[Part]:
    found = [
        Part(match.start(), match.end(), role, certain)
        for role in ANCHORS
        for pattern, certain in PATTERNS[role]
        for match in pattern.finditer(text)
        if not (match.start() and text[match.start() - 1].isalnum())
    ]
    return sorted(found, key=lambda part: (part.start, part.role, -part.end))


def _rightward(text: str, end: int) -> list[Part]:
    parts: list[Part] = []
    while len(parts) < MOST_PARTS:
        gap = SEPARATOR.match(text, end)
        start = gap.end() if gap else end
        if gap and gap.group()[:1] == "." and "," not in gap.group() and _over(text, end, parts):
            break
        if start == end or text.count("\n", end, start) > 1:
            break
        spaced = text[end:start].isspace() and "\n" not in text[end:start]
        part = _at(text, start, spaced)
        if not part:
            break
        parts.append(part)
        end = part.end
    return parts


def _over(text: str, end: int, parts: list[Part]) -> bool:
    """Whether a full stop ends a sentence rather than a shortened word."""
    if parts and parts[-1].role is Role.POSTCODE:
        return True
    last = SENTENCE_END.search(text, max(0, end - 7), end)
    return last is not None and last.group() not in SHORTENED


def _at(text: str, start: int, spaced: bool) -> Part | None:
    """The part that begins here, the first role that fits, the longest of it."""
    window = text[start : start + WINDOW]
    fitting = sorted(number for number in BEGINNINGS.of(window) if number < len(NUMBERED))
    for role, numbers in groupby(fitting, key=lambda number: NUMBERED[number][0]):
        patterns = [NUMBERED[number][1] for number in numbers]
        length, certain = max((_length(pattern, window, role), certain) for pattern, certain in patterns)
        if length and not (spaced and role is Role.UNIT and not certain and not window[:1].isdigit()):
            return Part(start, start + length, role, certain)
    return None


def _length(pattern: Any, window: str, role: Role) -> int:
    match = pattern.match(window)
    if not match:
        return 0
    length: int = match.end()
    if role in {Role.AREA, Role.ROAD}:
        for word in WORD.finditer(window, 0, length):
            if word.group().lower() in v.NO_PLACE:
                length = word.start()
                break
    following = window[length : length + 1]
    if role >= Role.POSTCODE and MORE_DIGITS.match(window, length):
        return 0
    if following.isalnum() or following in {"@", "_", "%", "$"}:
        return 0
    if role is Role.POSTCODE and window[:length].isdigit() and COUNTED.match(window, length):
        return 0
    if following == "-" and window[length + 1 : length + 2].isdigit():
        return 0
    return len(window[:length].rstrip(" ,-"))


def _leftward(text: str, anchor: Part, done: int) -> list[Part]:
    parts: list[Part] = []
    start = anchor.start
    for _ in range(3):
        first = max(done, start - LEFT_WINDOW)
        window = text[first:start]
        part = _before(window, first)
        if not part:
            break
        parts.insert(0, part)
        start = part.start
    begin = max(done, start - REGION_WINDOW)
    region = LEFT_REGION.search(text[begin:start])
    if region:
        return [Part(begin + region.start(1), start - 2, Role.AREA, True), *parts]
    first = max(done, start - LEFT_WINDOW)
    area = LEFT_AREA.search(text[first:start]) or (LEFT_PLACE.search(text[:start]) if not first else None)
    if area and not any(word.lower() in v.NO_PLACE for word in WORD.findall(area.group(1))):
        parts.insert(0, Part(first + area.start(1), first + area.end(1), Role.AREA, False))
    return parts


def _before(window: str, offset: int) -> Part | None:
    for role, certain, pattern in LEFTWARD:
        match = pattern.search(window)
        if match and not certain and YEAR.fullmatch(match.group(1)):
            continue
        if match and (certain or "," in window[match.end(1) :]):
            return Part(offset + match.start(1), offset + match.end(1), role, certain)
    return None


def _trimmed(text: str, parts: list[Part]) -> list[Part]:
    """Without names on lines of their own after the last part that is surely one of an address."""
    while len(parts) > 1 and parts[-1].role is Role.AREA and not parts[-1].certain:
        if "\n" not in text[parts[-2].end : parts[-1].start]:
            break
        parts = parts[:-1]
    while len(parts) > 1 and parts[-1].role is Role.UNIT and not parts[-1].certain:
        gap = text[parts[-2].end : parts[-1].start]
        if parts[-2].role is Role.AREA and gap == " " and parts[-1].end - parts[-1].start <= 2:
            break
        parts = parts[:-1]
    return parts


def is_address(text: str, chain: Chain, announced: bool) -> bool:
    """A street with its number, or enough of what only addresses are made of."""
    if chain.has(Role.STREET):
        if len(chain.parts) > 1 or announced:
            return True
        return chain.parts[0].certain or bool(AFTER_STREET.match(text[chain.end : chain.end + 20]))
    numbered = any(character.isdigit() for character in text[chain.start : chain.end])
    if not numbered or not chain.has(Role.HOUSE, Role.UNIT, Role.ROAD):
        return False
    if announced:
        return chain.weight >= ENOUGH_WHEN_ANNOUNCED
    named = chain.has(Role.AREA, Role.POSTCODE) or sum(part.role is Role.ROAD for part in chain.parts) > 1
    return chain.weight >= ENOUGH and named and "," in text[chain.start : chain.end]
