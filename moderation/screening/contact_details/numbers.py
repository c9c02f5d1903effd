"""The numbers of a passage that may be somebody's: what dates, times, prices and versions leave over."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from typing import Final, NamedTuple

from moderation.screening.contact_details.passage import Passage
from moderation.screening.patterns import linear

RUN: Final = linear(r"\(?\+?\s?\(?[0-9](?:[ .\-()/_*~·|\n]{0,3}\(?[0-9])*")
LONG_LINE: Final = linear(r"[0-9](?:[ .\-()/]{0,3}[0-9])*")
DATES: Final = linear(
    r"\b(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d|(?:0?[1-9]"
    r"|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)?\d\d)\b"
    r"(?:[ T]+\d{1,2}[:.h]\d\d(?::\d\d)?)?|\b\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\b|\b(?:19"
    r"|20)\d\d\s?[-/]\s?(?:19|20)?\d\d\b[^-]"
    r"|\b\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d\b"
)
ADDRESSES: Final = linear(
    r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:/\d{1,2})?\b"  # IP
    r"|(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"  # UUID
    r"|[-+]?\b\d{1,3}\.\d{3,9}\b\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{3,9}\b"  # coordinates
    r"|\b97[89][- ]?\d{1,5}[- ]?\d{1,7}[- ]?\d{1,7}[- ]?\d\b"  # ISBN
    r"|\b\d{1,3}(?:,\d{2,3})+(?:\.\d+)?\b"  # 1,200,000.00
    r"|\b\d+\.\d+(?:e[-+]?\d+)\b"
    r"|\b\d{5,}\.\d{1,3}\b"  # a decimal
)
MONEY_BEFORE: Final = linear(
    r"(?i)(?:[$€£₹₱₦¥₽₴₺৳₨]|\b(?:usd|eur|gbp|inr|php|pkr|ngn|kes|brl|mxn|rs|r\$|us\$|cad|aud|bdt|try"
    r"|uah|pln|zl|chf))\.?\s?$"
)
UNIT_AFTER: Final = linear(
    r"(?i)^\s?(?:[$€£₹₱₦¥%₽₴₺৳]|(?:usd|eur|gbp|inr|php|pkr|ngn|kes|brl|mxn|cad|aud|bdt|dollars?"
    r"|euros?|pounds|rupees|pesos|bucks|reais|naira|taka|zl|uah"
    r"|words?|characters?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|days?|weeks?|months?|years?"
    r"|pages?|lines?|rows?|records?|users?"
    r"|followers?|players?|visitors?|impressions?|requests?|installs?|members?|subs|tokens?|entries|events?|transactions?|subscribers?|views?|downloads?|items?|products?|files?|images?|photos?|km|kg|cm|mm"
    r"|px|mb|gb|tb|kb|kbps|mbps|bytes?|bits?|hz|khz|mhz|ghz"
    r"|kwh|percent|points?|votes?|stars?|people|employees|customers|clients|jobs|connects|palabras"
    r"|horas|palavras|stunden|heures|mots|worter|lakh|crore|million|billion|times)\b)"
)
CURRENCY_SIGNS: Final = frozenset("$€£₹₱₦¥₽₴₺৳₨%")
STAMP: Final = re.compile(r"[A-Za-z]\d")
JOINED_WORD: Final = re.compile(r"[\w$€£]")


class Number(NamedTuple):
    """A run of digits with the signs between them."""

    start: int
    end: int
    raw: str
    digits: str
    groups: tuple[str, ...]

    @property
    def international(self) -> bool:
        return "+" in self.raw[:4]


def numbers(passage: Passage) -> list[Number]:
    """All candidates of a passage, found once and kept with it."""
    kept = passage.__dict__.get("_numbers")
    if kept is None:
        kept = passage.__dict__["_numbers"] = list(_find(passage)) if passage.has_digits else []
    return kept


def _find(passage: Passage) -> list[Number]:
    text = passage.text
    taken = deque(sorted(match.span() for pattern in (DATES, ADDRESSES) for match in pattern.finditer(text)))
    found: list[Number] = []
    for match in RUN.finditer(text):
        while taken and taken[0][1] <= match.start():
            taken.popleft()
        for start, end in _without(match.start(), match.end(), taken, text):
            for first, last in _sentences(text, start, end):
                number = _number(text, first, _before_amount(text, first, last))
                if number and not _measured(text, number):
                    found.append(number)
    return found


SENTENCE: Final = re.compile(r"\d\. +(?=[\d(+])")
WHOLE: Final = 9
"""Digits after which a number may be over."""


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The run, or two of them where a full stop ends a sentence inside: ``0182. 60 seats``."""
    stops = [match.start() + 1 for match in SENTENCE.finditer(text, start, end)]
    if len(stops) != 1 or _count(text, start, stops[0]) < WHOLE:
        return [(start, end)]
    return [(start, stops[0]), (stops[0] + 1, end)]


AMOUNT: Final = re.compile(r"\s\d{1,3}$")
LIST_ITEM: Final = re.compile(r"\s*\n\s*\d{1,2}$")
ITEM_SIGN: Final = re.compile(r"[.)]\s")
"""``0144\\n7. Bread``: the number of the next item of a list."""
CLOCK: Final = re.compile(r"\s?(?:[ap]\.?m\b|uhr\b|h\b|o'clock)", re.IGNORECASE)


def _before_amount(text: str, start: int, end: int) -> int:
    """Where the run ends when its last group counts what follows: ``555 018 10 am``."""
    item = LIST_ITEM.search(text, start, end)
    if item and ITEM_SIGN.match(text, end):
        return item.start()
    last = AMOUNT.search(text, start, end)
    if not last or _count(text, start, last.start()) < WHOLE:
        return end
    after = text[end : end + 14]
    return last.start() if CLOCK.match(after) or UNIT_AFTER.search(after) else end


def _count(text: str, start: int, end: int) -> int:
    return sum(map(str.isdigit, text[start:end]))


def _without(start: int, end: int, taken: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The run itself, unless a date or the like is all or part of it; then what is left over."""
    for first, last in taken:
        if first >= end:
            break
        if last > start:
            if _goes_on(text, start, end, first, last):
                continue
            left = (start, first) if first - start >= 7 else None
            right = (last, end) if end - last >= 7 else None
            return [piece for piece in (left, right) if piece]
    return [(start, end)]


def _goes_on(text: str, start: int, end: int, first: int, last: int) -> bool:
    """A longer number that only contains something like a date: more digits follow without a space."""
    more_before = first > start and not text[first - 1].isspace()
    more_after = last < end and not text[last].isspace()
    run = text[start:end].lstrip("( ")
    return more_before or more_after or (run.startswith(("+", "0")) and (last - first) < (end - start) - 3)


def _number(text: str, start: int, end: int) -> Number | None:
    raw = text[start:end]
    stripped = raw.strip(" .-/_*~·|\n")
    start += raw.index(stripped) if stripped else 0
    raw = stripped
    if raw.count("(") > raw.count(")") and text[start + len(raw) : start + len(raw) + 1] == ")":
        raw += ")"
    if raw.startswith("(") and ")" not in raw:
        start, raw = start + 1, raw[1:].lstrip()
    if not raw:
        return None
    if start and JOINED_WORD.match(text[start - 1]) and not raw.startswith("+"):
        return None
    if STAMP.match(text, start + len(raw)):
        return None
    groups = tuple(re.findall(r"\d+", raw))
    return Number(start, start + len(raw), raw, "".join(groups), groups)


def _measured(text: str, number: Number) -> bool:
    """Money, amounts and units; a number with a plus is no amount."""
    before = text[max(0, number.start - 6) : number.start]
    after = text[number.end : number.end + 14]
    if _may_name(before.rstrip(". \n\t")[-1:]) and MONEY_BEFORE.search(before):
        return True
    if number.international or len(number.digits) >= 9:
        return False
    return _may_name(after.lstrip()[:1]) and bool(UNIT_AFTER.search(after))


def _may_name(character: str) -> bool:
    """Whether a currency or a unit may end or begin with it; asked first, for it costs nothing."""
    return character.isalpha() or character in CURRENCY_SIGNS
