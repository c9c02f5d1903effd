"""A text as plain lower-case words, the form in which stance and scam rules read it.

Writers of scams misspell and space out ("t.e.l.e.g.r.a.m", "up-w0rk") and honest writers differ in
punctuation. Both come out alike here: accents, apostrophes and commas go, sums of money become
``money20``, links ``weblink``; every word remembers where it stood in the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

LONGEST_PIECE: Final = 300
"""Longer runs without a space are read in parts, so that one endless run cannot slow us down."""

CURRENCIES: Final = frozenset(
    [
        "usd",
        "usdt",
        "usdc",
        "eur",
        "euro",
        "euros",
        "gbp",
        "inr",
        "rs",
        "dollar",
        "dollars",
        "buck",
        "bucks",
        "pound",
        "pounds",
        "rupee",
        "rupees",
        "rupay",
        "rupaye",
        "rupya",
        "real",
        "reais",
        "pesos",
        "peso",
        "soles",
        "sol",
        "bolivares",
        "btc",
        "eth",
        "coins",
        "coin",
        "bitcoin",
        "ethereum",
        "quid",
        "dolares",
        "dolar",
        "naira",
        "php",
        "aed",
        "ksh",
        "pkr",
        "taka",
        "tk",
    ]
)
NUMBER_WORDS: Final = {
    "one": "1", "two": "2", "three": "3", "four": "4", "eleven": "11", "twelve": "12", "fourteen": "14",
    "eighteen": "18",
    "dos": "2", "tres": "3", "dois": "2", "quatro": "4", "cuatro": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "fifteen": "15", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "thousand": "1000", "cinco": "5", "diez": "10", "dez": "10", "veinte": "20", "vinte": "20",
    "treinta": "30", "trinta": "30", "cuarenta": "40", "quarenta": "40", "cincuenta": "50", "cinquenta": "50",
    "sesenta": "60", "sessenta": "60", "setenta": "70", "ochenta": "80", "oitenta": "80", "noventa": "90",
    "cien": "100", "cem": "100", "pachas": "50", "sau": "100", "hazaar": "1000", "hazar": "1000",
}  # fmt: skip
SIGNS: Final = "$€£₹¥"
CODES_BEFORE_SUMS: Final = frozenset(
    ["usd", "usdt", "usdc", "eur", "gbp", "inr", "rs", "us", "btc", "eth", "php", "aed", "brl", "mxn", "cop", "ars"]
)
GLUED_SUM: Final = re.compile(r"(\d+)(?:usd|usdt|usdc|eur|gbp|inr|rs|btc|eth)")
COLONS: Final = frozenset((":", "::", ";"))
ENDINGS: Final = frozenset(".?!")
FEWEST_LETTERS_APART: Final = 4
Token = tuple[str, int, int]

PIECE: Final = re.compile(
    rf"(?P<money>(?:r\$|[{SIGNS}])\d+(?:[.,]\d+)*k?|\d+(?:[.,]\d+)*k?[{SIGNS}])"
    r"|(?P<percent>\d+(?:[.,]\d+)*%)"
    r"|(?P<number>\d+(?:[.,]\d+)*)(?![^\W_])"
    r"|(?P<word>[^\W_](?:[^\W_]|['’`](?=[^\W_])|[@$!|](?=[^\W\d_]))*)"
    r"|(?P<end>[.!?…:;]+)"
    r"|(?P<sign>[@%$€£₹])"
)
CHUNK: Final = re.compile(rf"\n|[^\s]{{1,{LONGEST_PIECE}}}")
# Each begins where its run of characters begins: tried at every character of a long run they would take for ever.
LINK: Final = re.compile(r"(?:https?|hxxps?)://|www\.|(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/")
MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
HANDLE: Final = re.compile(r"(?<![^\W_])@[^\W_][\w.]{2,}|(?<!\w)[^\W_]{2,}(?:_[^\W_]+)+")
PROGRAM: Final = re.compile(
    r"(?<![\w.()-])[\w.()-]+\.(?:exe|scr|msi|apk|dmg|bat|iso|jar|lnk|vbs|cmd|ps1|docm|xlsm|pkg|hta)\b"
)
ARCHIVE: Final = re.compile(r"(?<![\w.()-])[\w.()-]+\.(?:zip|rar|7z|tar|gz)\b")
LINK_KINDS: Final = (
    ("programfile", PROGRAM),
    ("archivefile", ARCHIVE),
    (
        "messengerlink",
        re.compile(r"\b(?:t\.me|telegram\.me|wa\.me|whatsapp\.com|discord\.gg|m\.me|join\.skype\.com|signal\.me)/"),
    ),
    (
        "shortlink",
        re.compile(
            r"\b(?:bit\.ly|tinyurl\.com|goo\.gl|cutt\.ly|is\.gd|t\.co|rb\.gy|ow\.ly|shorturl\.at|rebrand\.ly|s\.id)/"
        ),
    ),
)
SPACED_OUT: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[.\-_*·~][^\W\d_])+(?![^\W_])")
DISGUISES: Final = str.maketrans(
    {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i", "|": "l"}
)
DISGUISED: Final = re.compile(r"[^\W\d_][01345@$!|]+[^\W\d_]")
APOSTROPHES: Final = str.maketrans("", "", "'’`")


def _bare_letters() -> dict[int, str]:
    """Accented Latin letters without their accents, one for one, so that positions stay."""
    bare = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        first = unicodedata.normalize("NFD", chr(code))[0].lower()
        bare[code] = first if len(first) == 1 else chr(code)
    return bare


BARE_LETTERS: Final = _bare_letters()


class Reading(Protocol):
    """What we need of a folded reading: its text, and where a piece of it stood in the original."""

    @property
    def text(self) -> str: ...

    def span(self, start: int, end: int, /) -> tuple[int, int]: ...


@dataclass(frozen=True, slots=True)
class AsWritten:
    """The reading of a text that nobody has folded."""

    text: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        return start, end


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text. ``joined`` holds them space-separated in UTF-8; word n starts there at ``offsets[n]``."""

    reading: Reading
    plain: str
    words: tuple[str, ...]
    positions: tuple[tuple[int, int], ...]
    joined: bytes
    offsets: tuple[int, ...]

    def word_at(self, offset: int) -> int:
        """The number of the word that stands at a byte of ``joined``."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def word_over(self, position: int) -> int:
        """The number of the word at or before a position of ``plain``."""
        return max(0, bisect_right(self.positions, (position, len(self.plain))) - 1)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where words ``first`` to ``last`` stand in the original text."""
        return self.reading.span(self.positions[first][0], self.positions[last][1])


def read(reading: Reading | str) -> Wording:
    """The words of a reading, or of a text as it was written."""
    if isinstance(reading, str):
        reading = AsWritten(reading)
    plain = fold(reading.text)
    tokens = list(_merged(list(_tokens(plain))))
    words = tuple(token[0] for token in tokens)
    joined, offsets = _join(words)
    return Wording(reading, plain, words, tuple((token[1], token[2]) for token in tokens), joined, offsets)


def fold(text: str) -> str:
    """Lower-case and without accents, every character at its old position."""
    if text.isascii():
        return text.lower()
    text = text.translate(BARE_LETTERS)
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(_lower_or_same(letter) for letter in text)


def _lower_or_same(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _join(words: tuple[str, ...]) -> tuple[bytes, tuple[int, ...]]:
    encoded = [word.encode("utf-8", "replace") for word in words]
    offsets, offset = [], 0
    for word in encoded:
        offsets.append(offset)
        offset += len(word) + 1
    return b" ".join(encoded), tuple(offsets)


def _tokens(plain: str) -> Iterator[Token]:
    for match in CHUNK.finditer(plain):
        chunk, start = match.group(), match.start()
        if chunk.isalpha():
            yield chunk, start, match.end()
        elif chunk == "\n":
            yield ".", start, match.end()
        else:
            yield from _pieces(chunk, start)


def _pieces(chunk: str, start: int) -> Iterator[Token]:
    """A run with punctuation or digits in it, taken apart around the link or file it may hold."""
    whole = _whole(chunk)
    if whole is None:
        yield from _plain_pieces(chunk, 0, len(chunk), start)
        return
    word, first, last = whole
    yield from _plain_pieces(chunk, 0, first, start)
    yield word, start + first, start + last
    yield from _plain_pieces(chunk, last, len(chunk), start)


def _whole(chunk: str) -> Token | None:
    """The link, mail address, file or spaced-out word in a run, which must not be taken apart."""
    if ("/" in chunk or "www." in chunk) and (match := LINK.search(chunk)):
        last = len(chunk.rstrip(".,;:!?)]}>'\""))
        return _kind_of_link(chunk[match.start() : last]), match.start(), last
    if "@" in chunk and (match := MAIL.search(chunk)):
        return "mailaddress", match.start(), match.end()
    if ("@" in chunk or "_" in chunk) and (match := HANDLE.search(chunk)):
        return "atname", match.start(), match.end()
    if "." in chunk and (match := PROGRAM.search(chunk)):
        return "programfile", match.start(), match.end()
    if "." in chunk and (match := ARCHIVE.search(chunk)):
        return "archivefile", match.start(), match.end()
    if match := SPACED_OUT.search(chunk):
        return "".join(filter(str.isalpha, match.group())), match.start(), match.end()
    return None


def _kind_of_link(link: str) -> str:
    return next((kind for kind, pattern in LINK_KINDS if pattern.search(link)), "weblink")


def _plain_pieces(chunk: str, first: int, last: int, start: int) -> Iterator[Token]:
    for match in PIECE.finditer(chunk, first, last):
        kind = match.lastgroup
        word = match.group()
        if kind == "word":
            word = _undisguised(word)
        elif kind == "money":
            word = "money" + _digits(word)
        elif kind == "percent":
            word = "percent" + _digits(word)
        elif kind == "number":
            word = _digits(word)
        elif kind == "end":
            if word in COLONS:
                continue
            word = "?" if "?" in word else "!" if "!" in word else "."
        yield word, start + match.start(), start + match.end()


def _digits(word: str) -> str:
    digits = "".join(filter(str.isdecimal, word.split(".")[0] if re.search(r"\.\d{1,2}\D*$", word) else word))
    return digits + "000" if word.rstrip(SIGNS).endswith("k") else digits


def _undisguised(word: str) -> str:
    if word.isalpha():
        return word
    if DISGUISED.search(word):
        word = word.translate(DISGUISES)
    return word.translate(APOSTROPHES)


def _merged(tokens: list[Token]) -> Iterator[Token]:
    """Sums joined with their currency ("20 dollars"), letters written apart joined to words."""
    number = 0
    while number < len(tokens):
        count, word = _merge_at(tokens, number)
        yield word, tokens[number][1], tokens[number + count - 1][2]
        number += count


def _merge_at(tokens: list[Token], number: int) -> tuple[int, str]:
    word = tokens[number][0]
    following = tokens[number + 1][0] if number + 1 < len(tokens) else ""
    if word in NUMBER_WORDS and following in CURRENCIES:
        return 2, "money" + NUMBER_WORDS[word]
    if word[0].isdecimal() and word.isdecimal():
        if following in CURRENCIES or (following in SIGNS and following):
            return 2, "money" + word
        if following in ("percent", "%"):
            return 2, "percent" + word
    elif following.isdecimal() and (word in CODES_BEFORE_SUMS or word in SIGNS):
        return 2, "money" + following
    elif len(word) == 1 and word.isalpha():
        count = _letters_apart(tokens, number)
        if count >= FEWEST_LETTERS_APART:
            return count, "".join(token[0] for token in tokens[number : number + count])
    elif match := GLUED_SUM.fullmatch(word):
        return 1, "money" + match.group(1)
    return 1, word


def _letters_apart(tokens: list[Token], number: int) -> int:
    count = 0
    while number + count < len(tokens) and len(tokens[number + count][0]) == 1 and tokens[number + count][0].isalpha():
        count += 1
    return count
