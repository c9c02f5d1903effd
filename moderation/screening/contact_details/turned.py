"""Details written backwards, or encoded where they are plainly an address."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.numbers import DATES
from moderation.screening.contact_details.passage import Passage
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

BACKWARDS: Final = linear(r"(?i)\b([a-z]{2,6}(?:\.[a-z0-9-]{2,30}){1,3})@([a-z0-9._+-]{2,40})")
BACKWARDS_LINK: Final = linear(
    r"(?i)\b[\w./-]{3,60}/{2}:s?ptth|[\w-]{3,40}/(?:em\.t|em\.aw|moc\.koobecaf|moc\.margatsni|ni/moc\.nideknil)\b"
)
TURNING: Final = linear(
    r"(?i)\b(?:backwards?|reversed|in reverse|right to left|mirror(?:ed)?|al reves"
    r"|de tras para frente|ao contrario|a l'envers|ruckwarts"
    r"|umgekehrt|ulta|baligtad|alla rovescia|back to front)\b"
)
DIGITS: Final = linear(r"\+?[0-9](?:[ .\-()]{0,2}[0-9]){6,14}\+?")
TURNED_SIGNS: Final = linear(
    r"(?i)[\w.-]{2,30}\s?[(\[{<]?\b(?:ta|@)\b[)\]}>]?\s?[\w.-]{2,30}(?:\s?[(\[{<]?\btod\b[)\]}>]?\s?[\w-]{2,30}){1,3}"
)
SHIFTED: Final = linear(r"(?i)\b(?:rot[- ]?13|caesar|shifted by|each letter (?:back|forward))\b")
AROUND_SIGN: Final = linear(r"[\w.+-]{2,40}@[\w.-]{3,40}")
UPSIDE_DOWN: Final = re.compile("[ɐǝɹʇʎɯʍʌɥɔɟƃıɾʞ]")
ENCODED: Final = linear(r"[A-Za-z0-9+/_-]{12,120}={0,2}")
ADDRESS: Final = re.compile(rb"[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20})+")
LINK: Final = re.compile(rb"(?:https?://|t\.me/|wa\.me/)[\w./?=&-]{3,}")
NUMBER: Final = re.compile(rb"\+?\d[\d \-]{7,16}")
CODES: Final[tuple[tuple[Any, int], ...]] = (
    (linear(r"(?i)\b(?:[0-9a-f]{2}[ :]){7,60}[0-9a-f]{2}\b|\b(?:0x)?(?:[2-7][0-9a-f]){8,60}\b"), 16),
    (linear(r"\b(?:[0-9]{2,3}[ ,;-]{1,2}){7,60}[0-9]{2,3}\b"), 10),
    (linear(r"\b(?:[01]{7,8}[ ,]?){7,60}[01]{7,8}\b"), 2),
)
"""Numbers of characters, and the base they are written in."""
CODE: Final = {16: re.compile("[0-9a-fA-F]{2}"), 10: re.compile("[0-9]{2,3}"), 2: re.compile("[01]{7,8}")}
MORSE: Final = linear(r"(?:[.\-]{1,6}[ /]{1,3}){6,60}[.\-]{1,6}")
MORSE_LETTERS: Final = dict(
    zip(
        words(
            """
.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..
----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----. .--.-. .-.-.- ..--.- -....-
"""
        ),
        "abcdefghijklmnopqrstuvwxyz0123456789@._-",
        strict=True,
    )
)


class Turned(Recognizer):
    name_in_reports = "turned"
    kinds = (Kind.EMAIL, Kind.PHONE, Kind.PROFILE_URL)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        if "@" in text:
            for match in BACKWARDS.finditer(text):
                if is_top_level(match.group(1).split(".")[0][::-1]) and not is_top_level(
                    match.group(2).rsplit(".", 1)[-1]
                ):
                    yield Spot(match.start(), match.end(), Kind.EMAIL, 0.9, "an e-mail address written backwards")
        for match in BACKWARDS_LINK.finditer(text):
            yield Spot(match.start(), match.end(), Kind.PROFILE_URL, 0.9, "a link written backwards")
        if passage.has_digits:
            yield from _turned_numbers(text)
        if TURNING.search(text):
            for match in TURNED_SIGNS.finditer(text):
                yield Spot(match.start(), match.end(), Kind.EMAIL, 0.8, "an e-mail address written backwards")
        if "@" in text:
            yield from _ciphered(passage)
        yield from _encoded(text)
        if passage.has_digits:
            yield from _numbered(text)
        if " " in text and "- " in text:
            yield from _in_morse(text)


def _turned_numbers(text: str) -> Iterator[Spot]:
    """Numbers near a word that says to turn them; a date is none."""
    words = [match.span() for match in TURNING.finditer(text)]
    if not words:
        return
    for match in DIGITS.finditer(text):
        place = bisect_left(words, match.start() - NEAR, key=lambda word: word[1])
        near = place < len(words) and words[place][0] - match.end() <= NEAR
        if near and not DATES.search(match.group()):
            yield Spot(match.start(), match.end(), Kind.PHONE, 0.7, "a number that is to be read backwards")


NEAR: Final = 120


def _ciphered(passage: Passage) -> Iterator[Spot]:
    """Letters turned upside down, or shifted where the text says so."""
    shifted = SHIFTED.search(passage.text)
    for match in AROUND_SIGN.finditer(passage.text):
        if shifted or len(UPSIDE_DOWN.findall(passage.written(slice(*match.span())))) >= 2:
            yield Spot(match.start(), match.end(), Kind.EMAIL, 0.8, "an e-mail address in turned letters")


def _encoded(text: str) -> Iterator[Spot]:
    for match in ENCODED.finditer(text):
        kind = _decoded_kind(match.group())
        if kind:
            yield Spot(match.start(), match.end(), kind, 0.9, "an encoded contact detail")


def _numbered(text: str) -> Iterator[Spot]:
    """Each character by its number, in hexadecimal, decimal or binary."""
    for pattern, base in CODES:
        for match in pattern.finditer(text):
            codes = [int(code, base) for code in CODE[base].findall(match.group().removeprefix("0x"))]
            kind = _kind_of(bytes(code for code in codes if code < 128))
            if kind:
                yield Spot(match.start(), match.end(), kind, 0.9, "an encoded contact detail")


def _in_morse(text: str) -> Iterator[Spot]:
    for match in MORSE.finditer(text):
        plain = "".join(MORSE_LETTERS.get(letter, "") for letter in re.split("[ /]+", match.group()))
        kind = _kind_of(plain.encode())
        if kind:
            yield Spot(match.start(), match.end(), kind, 0.9, "a contact detail in Morse code")


def _decoded_kind(code: str) -> Kind | None:
    """What a stretch of base64 says, if it plainly says an address."""
    if not (any(map(str.isupper, code)) and any(map(str.islower, code))):
        return None
    body = code.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        plain = base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    return _kind_of(plain.strip())


def _kind_of(plain: bytes) -> Kind | None:
    """What decoded text is, if it is plainly a contact detail and nothing else."""
    if ADDRESS.fullmatch(plain):
        return Kind.EMAIL
    if LINK.match(plain):
        return Kind.PROFILE_URL
    return Kind.PHONE if NUMBER.fullmatch(plain) else None
