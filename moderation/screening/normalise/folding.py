"""The folded reading: the same words in plain characters.

Compatibility forms, look-alikes of other scripts, digits of all scripts, emoji letters and digits become
ASCII where they look like it; accents, invisible characters and direction marks go. Case stays.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from moderation.screening.findings import ScreeningTrouble
from moderation.screening.normalise.lookalikes import ALWAYS, ARMENIAN, IN_MIXED_WORDS, SAME_SHAPE, SELDOM_WRITTEN
from moderation.screening.reading import Reading, verbatim
from moderation.screening.services import CANONICAL, PROVIDERS

INVISIBLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that are drawn as nothing although Unicode calls them letters, marks or symbols."""
SYLLABIC: Final = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
"""Kana and Hangul: their parts are no accents."""
UNSEEN_CATEGORIES: Final = frozenset({"Cf", "Mn", "Me", "Cc"})
LETTER_NAME: Final = re.compile(
    r"^(?:NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER|TAG LATIN \w+ LETTER"
    r"|LATIN LETTER SMALL CAPITAL|MODIFIER LETTER (?:SMALL|CAPITAL)|LATIN SUBSCRIPT SMALL LETTER"
    r"|LATIN (?:SMALL|CAPITAL) LETTER) ([A-Z])(?: WITH .*)?$"
)
FOREIGN: Final = re.compile(
    r"[\u0370-\u058f\u13a0-\u13ff\u1400-\u167f\u16a0-\u16ff\u2c80-\u2cff\u2d30-\u2d7f\ua4d0-\ua4ff\uab70-\uabbf]"
)
MONEY: Final = dict(zip("₣₮₳₵₲₴₭₥₦₱฿", "FTACGSKMNPB", strict=True))
MONEY_FOR_LETTERS: Final = re.compile(rf"(?<=[^\W\d_])[{''.join(MONEY)}](?!\d)|[{''.join(MONEY)}](?=[^\W\d_])")
SMALL_CHEROKEE: Final = re.compile(r"[\uab70-\uabbf]+")
ARMENIAN_LETTER: Final = re.compile(r"[\u0530-\u058f]")
WORD: Final = re.compile(r"[^\W\d_]+")
LATIN: Final = re.compile(r"[a-zA-Z]")
SURROGATE: Final = "\ufffd"


def fold(text: str) -> Reading:
    """The folded reading of any text; a plain one is its own folding.

    Raises ScreeningTrouble for a text made of characters that take several plain ones, up to eighteen each.
    """
    if text.isascii() and not CONTROL.search(text):
        return verbatim(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for stretch in STRETCH.finditer(_unmixed(text)):
        first, last = stretch.span()
        if stretch.group(1):
            pieces.append(stretch.group())
            starts.extend(range(first, last))
            ends.extend(range(first + 1, last + 1))
            continue
        for position, character in enumerate(stretch.group(), first):
            folded = fold_character(character)
            pieces.append(folded)
            starts.extend([position] * len(folded))
            ends.extend([position + 1] * len(folded))
    if len(starts) > 1.5 * len(text) + FEW:
        raise ScreeningTrouble("more characters that stand for several than a post can mean")
    return Reading("".join(pieces), text, starts, ends)


FEW: Final = 500
CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
STRETCH: Final = re.compile(r"([ -~]+)|[^ -~]+")
"""Plain characters, which stay as they are, or others, which are looked at one by one."""


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """What one character is read as; nothing for one that cannot be seen."""
    if character in "\n\t\r\x0b\x0c\x85\u2028\u2029":
        return "\n" if character in "\n\x0b\x0c\x85\u2028\u2029" else " "
    if character in ALWAYS:
        return ALWAYS[character]
    category = unicodedata.category(character)
    if SYLLABIC.match(character):
        return character
    if category in UNSEEN_CATEGORIES or character in INVISIBLE:
        return ""
    if category == "Cs":
        return SURROGATE
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    number = unicodedata.numeric(character, None) if category == "No" else None
    if number is not None and number == int(number) and number < 100:
        return str(int(number))
    named = LETTER_NAME.match(unicodedata.name(character, ""))
    if named:
        letter = named.group(1)
        return letter if "CAPITAL LETTER" in unicodedata.name(character) else letter.lower()
    return _decomposed(character)


def _decomposed(character: str) -> str:
    """The compatibility form without accents; a bracketed or circled number loses its frame."""
    form = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character))
    plain = "".join(part for part in form if unicodedata.category(part) not in {"Mn", "Me"})
    if len(plain) > 1 and plain.strip("().").isalnum() and unicodedata.category(character) in {"No", "So"}:
        plain = plain.strip("().")
    if plain != character and len(plain) == 1 and plain not in ALWAYS:
        return plain
    return "".join(_spaced(ALWAYS.get(part, part)) for part in plain)


def _spaced(part: str) -> str:
    return " " if part.isspace() else part


def _unmixed(text: str) -> str:
    """The text with letters of other alphabets replaced where they pass for Latin ones, place by place."""
    text = MONEY_FOR_LETTERS.sub(lambda match: MONEY[match.group()], text)
    if not FOREIGN.search(text):
        return text
    text = SMALL_CHEROKEE.sub(lambda match: match.group().upper(), text)
    words = WORD.findall(text)
    latin_text = sum(len(word) for word in words if LATIN.search(word)) * 2 > sum(map(str.isalpha, text))
    readable = frozenset().union(SELDOM_WRITTEN, ARMENIAN if _all_look_latin(words) else ())
    return WORD.sub(lambda match: _latin(match.group(), latin_text, readable), text)


def _all_look_latin(words: list[str]) -> bool:
    """Whether every Armenian word passes for a Latin one; of real text some would not."""
    return all(ARMENIAN.issuperset(word) or _has_latin(word) for word in words if ARMENIAN_LETTER.search(word))


def _latin(word: str, latin_text: bool, readable: frozenset[str]) -> str:
    """The word in Latin letters if it mixes alphabets, or looks Latin in the middle of a Latin text."""
    if not FOREIGN.search(word):
        return word
    if translated(word).lower() in KNOWN_NAMES:
        return translated(word)
    looks_latin = readable.issuperset(word) or (latin_text and SAME_SHAPE.issuperset(word))
    if not _has_latin(word) and not looks_latin:
        return word
    return translated(word)


def translated(word: str) -> str:
    return "".join(IN_MIXED_WORDS.get(character, character) for character in word)


KNOWN_NAMES: Final = frozenset(CANONICAL) | frozenset(PROVIDERS)


def _has_latin(word: str) -> bool:
    return any(character < "\u0250" or LATIN.match(fold_character(character)) for character in word)
