"""Numbers that are put together from the words for others, some of them as one word."""

from __future__ import annotations

from typing import Final

from moderation.screening.word_list import words


def numbered(listed: str, first: int = 0) -> dict[str, str]:
    """``zero one two`` as ``{"zero": "0", "one": "1", ...}``; a slash parts spellings of one number."""
    return {form: str(first + place) for place, forms in enumerate(listed.split()) for form in forms.split("/")}


def tens(listed: str, first: int = 20) -> dict[str, str]:
    return {form: str(first + 10 * place) for place, forms in enumerate(listed.split()) for form in forms.split("/")}


def hundreds(listed: str, first: int = 100) -> dict[str, str]:
    return {word: str(first + 100 * place) for place, word in enumerate(listed.split())}


def _italian() -> dict[str, str]:
    """``trentatre``, ``cinquecentocinquanta``: what is written as one word."""
    units = ["", *words("uno due tre quattro cinque sei sette otto nove")]
    ten = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
    below = {
        (form[:-1] if unit[:1] in {"u", "o"} else form) + unit: 20 + 10 * tens_place + number
        for tens_place, form in enumerate(ten)
        for number, unit in enumerate(units)
    }
    hundred = {
        f"{unit}cento{rest}": 100 * number + value
        for number, unit in enumerate(units)
        if number >= 2
        for rest, value in {"": 0, **below}.items()
    }
    return {word: str(value) for word, value in {**below, **hundred}.items() if word not in units}


def _dutch() -> dict[str, str]:
    """``eenentwintig``, ``vijfenvijftig``."""
    units = words("een twee drie vier vijf zes zeven acht negen")
    ten = words("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
    return {
        f"{unit}en{form}": str(20 + 10 * tens_place + number)
        for tens_place, form in enumerate(ten)
        for number, unit in enumerate(units, 1)
    }


def _german() -> dict[str, str]:
    """``einundzwanzig``, ``funfundfunfzig``."""
    units = words("ein zwei drei vier funf sechs sieben acht neun")
    ten = words("zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig")
    return {
        f"{unit}und{form}": str(20 + 10 * tens_place + number)
        for tens_place, forms in enumerate(ten)
        for form in forms.split("/")
        for number, unit in enumerate(units, 1)
    }


GERMAN: Final = _german()
ITALIAN: Final = _italian()
DUTCH: Final = _dutch()
