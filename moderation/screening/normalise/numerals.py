"""Turns digits written as words into digits: ``five five five``, ``double oh``, ``zéro six trente-neuf``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing
from moderation.screening.word_list import words


def numbered(words: str, first: int = 0) -> dict[str, str]:
    """``zero one two`` as ``{"zero": "0", "one": "1", ...}``; a slash parts spellings of one number."""
    return {form: str(first + place) for place, forms in enumerate(words.split()) for form in forms.split("/")}


def tens(words: str, first: int = 20) -> dict[str, str]:
    return {form: str(first + 10 * place) for place, forms in enumerate(words.split()) for form in forms.split("/")}


STRONG: Final[dict[str, str]] = {
    **numbered("zero/zer0/cero/null/shunya/shoonya/sifar/zeero/zerro"),
    **numbered("one/wan two three/thre/tree four/fore five/fife six/siks seven/sevn eight nine/niner", 1),
    **numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10),
    **tens("twenty thirty forty/fourty fifty sixty seventy eighty ninety"),
    # Spanish, Portuguese
    **numbered("uno dos/dois/duas tres cuatro/quatro cinco seis/meia siete/sete ocho/oito nueve/nove", 1),
    **numbered("diez/dez onze doce/doze trece/treze catorce/quatorze/catorze quince/quinze dieciseis/dezesseis"
               " diecisiete/dezessete dieciocho/dezoito diecinueve/dezenove", 10),
    **numbered("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
               21),
    **tens("veinte/vinte treinta/trinta cuarenta/quarenta cincuenta/cinquenta sesenta/sessenta setenta ochenta/oitenta"
           " noventa"),
    # French
    **numbered("deux trois quatre cinq six sept huit neuf dix", 2),
    **numbered("douze", 12),
    **numbered("seize", 16),
    **tens("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante"),
    # German
    **numbered("eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf", 1),
    **tens("zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig"),
    # Italian, Polish, romanised Russian and Ukrainian, Turkish, Indonesian
    **numbered("due tre quattro cinque sei sette otto", 2),
    **numbered("jeden dwa trzy cztery piec szesc siedem osiem dziewiec", 1),
    **numbered("odin dva tri chetyre pyat shest sem vosem devyat", 1),
    **numbered("bir iki uc dort bes alti yedi sekiz dokuz", 1),
    **{
        unit + "und" + ten: str(10 * (tens_place + 2) + units_place + 1)
        for tens_place, forms in enumerate(
            ["zwanzig", "dreissig", "vierzig", "funfzig/fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
        )
        for ten in forms.split("/")
        for units_place, unit in enumerate(["ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"])
    },
    # Spanish and Portuguese hundreds
    "doscientos": "200", "trescientos": "300", "cuatrocientos": "400", "quinientos": "500", "seiscientos": "600",
    "setecientos": "700", "ochocientos": "800", "novecientos": "900", "duzentos": "200", "trezentos": "300",
    "quatrocentos": "400", "quinhentos": "500", "seiscentos": "600", "oitocentos": "800",
    "sifir": "0", "nol": "0", "satu": "1", "dua": "2", "tiga": "3", "enam": "6", "tujuh": "7", "delapan": "8",
    # romanised Hindi, Urdu, Bengali
    **numbered("ek/ekh doh tiin/theen chaar/char panch/paanch/paach chhe/chhah/chah/cheh saat aath/aat nau/nao", 1),
    # Tagalog, Cebuano
    **numbered("isa dalawa tatlo apat lima anim pito walo siyam/syam sampu", 1),
    "sero": "0",
}  # fmt: skip
"""Words that are numbers in some language and hardly anything else."""

WEAK: Final[dict[str, str]] = {
    "o": "0", "oh": "0", "ou": "0", "nil": "0", "naught": "0", "nought": "0", "zilch": "0",
    "won": "1", "un": "1", "une": "1", "um": "1", "uma": "1", "una": "1", "ein": "1", "eine": "1", "i": "1", "l": "1",
    "to": "2", "too": "2", "do": "2", "teen": "3", "tin": "3", "for": "4", "ate": "8", "das": "10", "dus": "10",
    "once": "11", "cent": "00", "hundred": "00", "cien": "00", "isang": "1",
}  # fmt: skip
"""Words that are numbers only in the company of others."""

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
ANDS: Final = frozenset(
    words(
        """
and y e et und ug at
"""
    )
)
LETTERS: Final = str.maketrans("oOlI|sSBzZiqgt", "00111558221997")

SPELLED: Final = sorted({word for word in STRONG if len(word) >= 3} | {"oh"}, key=len, reverse=True)
GLUED: Final = linear(rf"(?:{'|'.join(SPELLED)}|[0-9]+|o)+")
PART: Final = linear(rf"{'|'.join(SPELLED)}|[0-9]+|o")
TOKEN: Final = re.compile(r"[A-Za-z0-9|]+")
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


def digits(reading: Reading) -> Reading:
    """The reading with runs of number words as digits."""
    pieces = _pieces(reading.text)
    if not pieces:
        return reading
    edits: list[Edit] = []
    run: list[Piece] = []
    for piece in pieces:
        if run and not _joins(reading.text[run[-1].end : piece.start], run[-1].word and piece.word):
            edits += _run(reading.text, run)
            run = []
        run.append(piece)
    edits += _run(reading.text, run)
    return reading.rewritten(apart(edits), Undoing.NUMBER_WORDS) if edits else reading


def _joins(gap: str, words: bool) -> bool:
    """Only signs between two numbers, and no new paragraph."""
    if gap.count("\n") > 1:
        return False
    return (len(gap) <= 5 and GAP.fullmatch(gap) is not None) or (words and bool(SIGN_BETWEEN.fullmatch(gap)))


def _pieces(text: str) -> list[Piece]:
    """Everything that may be part of a number, if any of it is spelled out at all."""
    pieces: list[Piece] = []
    spelled = 0
    repeat = 0
    repeat_start = 0
    for match in TOKEN.finditer(text):
        word = match.group()
        if word in REPEATS or word.lower() in REPEATS:
            repeat, repeat_start = REPEATS[word.lower()], match.start()
            continue
        found = value(word if word.isdigit() else word.lower())
        if found is None and word != word.lower():
            found = value(word)
        if found is not None:
            digits_found, is_word, strong = found
            start = match.start()
            if repeat and len(digits_found) <= 2 and match.start() - repeat_start <= 14:
                digits_found, is_word, strong, start = digits_found * repeat, True, True, repeat_start
            pieces.append(Piece(start, match.end(), digits_found, is_word, strong))
            spelled += is_word
        repeat = 0
    return pieces if spelled else []


@lru_cache(maxsize=4096)
def value(word: str) -> tuple[str, bool, bool] | None:
    """The digits of a token, whether it is spelled at all, and whether it is surely a number."""
    if word.isdigit():
        return word, False, True
    if word in STRONG:
        return STRONG[word], True, True
    if word in WEAK:
        return WEAK[word], True, False
    if len(word) > 80:
        return None
    if any(character.isdigit() for character in word) and word.translate(LETTERS).isdigit():
        return word.translate(LETTERS), True, False
    mixed = any(map(str.isdigit, word)) and len(word) >= 4
    if (mixed or len(word) >= 6) and GLUED.fullmatch(word):
        return _glued(word), True, True
    if word.isalpha() and 2 <= len(word) <= 4 and set(word) <= set("oO"):
        return "0" * len(word), True, False
    return None


def _glued(word: str) -> str:
    parts = (match.group() for match in PART.finditer(word))
    return "".join(STRONG.get(part, "0" if part in {"o", "oh"} else part) for part in parts)


def _run(text: str, run: list[Piece]) -> list[Edit]:
    """The run as one number, if it is spelled and long enough to mean one."""
    while run and not _may_end_run(text, run[0], AT_START):
        run = run[1:]
    while run and not _may_end_run(text, run[-1], AT_END):
        run = run[:-1]
    if not run or not any(piece.word for piece in run):
        return []
    number = _joined(run)
    if not _means_a_number(text, run, number):
        return []
    start = run[0].start
    prefix, start = _plus(text, start)
    return [Edit(start, run[-1].end, prefix + number)]


AT_START: Final = frozenset({"oh", "o", "un", "um", "ein", "une", "nil", "naught", "nought"})
AT_END: Final = frozenset(
    {"oh", "un", "um", "uma", "une", "ein", "eine", "nil", "naught", "nought", "won", "ate", "teen", "tin"}
)


def _may_end_run(text: str, piece: Piece, weak_words: frozenset[str]) -> bool:
    """A number begins and ends with something that is a number for sure, or as good as."""
    return piece.strong or _digits_inside(text, piece) or text[piece.start : piece.end].lower() in weak_words


def _digits_inside(text: str, piece: Piece) -> bool:
    return any(character.isdigit() for character in text[piece.start : piece.end])


def _joined(run: list[Piece]) -> str:
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
    return "".join(joined)


def _adds(ten: str, unit: str) -> bool:
    """French goes on from sixty to seventy-nine and from eighty to ninety-nine."""
    if len(ten) != 2 or ten == "10":
        return False
    if len(unit) == 1:
        return ten.endswith("0") and unit != "0"
    return ten in {"60", "80"} and len(unit) == 2 and 10 <= int(unit) <= 19


def _means_a_number(text: str, run: list[Piece], number: str) -> bool:
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
