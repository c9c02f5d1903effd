"""The forms phone numbers have: what leaves no doubt without any word, and what no phone number looks like."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import phonenumbers

from moderation.screening.contact_details.numbers import Number

NANP: Final = re.compile(r"(?:1)?[2-9]\d{2}[2-9]\d{6}")

TRUNK: Final = re.compile(r"[08][ -]?\(\d{3,4}\)[ -]?\d{2,3}[ -]?\d{2}[ -]?\d{2}")
"""``0 (533) 441 82 06``, ``8 (903) 555-01-44``: Turkish, Russian, Kazakh, Ukrainian."""
INDIAN: Final = re.compile(r"[6-9]\d{4}[ -]\d{5}")


@lru_cache(maxsize=4096)
def country_code(digits: str) -> int:
    """The country code a number begins with, 0 if none."""
    for length in (1, 2, 3):
        code = int(digits[:length])
        if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return code
    return 0


def is_version(number: Number) -> bool:
    groups = number.groups
    if len(groups) == 2 and len(number.digits) <= 8 and groups[0][:2] in {"19", "20"} and len(groups[0]) == 4:
        return True
    if "." not in number.raw or any(sign in number.raw for sign in "-() "):
        return False
    return 2 <= len(groups) <= 4 and len(groups[0]) <= 2 and not groups[0].startswith("0")


def is_thousands(number: Number) -> bool:
    """``1 500 000`` and ``1.500.000``."""
    groups = number.groups
    return (
        len(groups) >= 2
        and len(groups[0]) <= 3
        and all(len(group) == 3 for group in groups[1:])
        and groups[-1] == "000"
    )


def is_years(number: Number) -> bool:
    return all(len(group) == 4 and group[:2] in {"19", "20"} for group in number.groups)


def shaped(number: Number) -> str:
    """The form that leaves no doubt without any word, in words; empty if there is none."""
    raw, digits, groups = number.raw, number.digits, number.groups
    sizes = tuple(map(len, groups))
    if is_version(number) or is_thousands(number):
        return ""
    if NANP.fullmatch(digits) and sizes in {(3, 3, 4), (1, 3, 3, 4)} and "/" not in raw:
        return "a North American phone number"
    if raw.startswith("(") and 7 <= len(digits) <= 12 and len(groups) >= 2 and 2 <= sizes[0] <= 5 and ")" in raw[:7]:
        return "a phone number with an area code"
    if TRUNK.fullmatch(raw):
        return "a phone number with a trunk digit and an area code"
    if INDIAN.fullmatch(raw):
        return "an Indian mobile number"
    if digits.startswith("00"):
        return "an international phone number" if len(groups) <= 6 and _dialled_abroad(digits) else ""
    if (
        digits.startswith("0")
        and len(groups) >= 2
        and 9 <= len(digits) <= 12
        and 2 <= sizes[0] <= 5
        and max(sizes[1:]) <= 8
    ):
        return "a national phone number" if _zero_lead(sizes, raw) else ""
    if sizes in {(2, 5, 4), (2, 4, 4)} and "-" in raw and len(digits) in {10, 11}:
        return "a Brazilian phone number"
    if sizes in {(2, 3, 2, 2), (3, 2, 2, 2)} and digits[0] not in "01" and len(set(re.findall(r"\D+", raw))) == 1:
        return "a Spanish or Polish phone number"
    if sizes in {(3, 3, 3)} and digits[0] in "679" and " " in raw and "." not in raw:
        return "a Spanish phone number"
    return ""


@lru_cache(maxsize=1024)
def _dialled_abroad(digits: str) -> bool:
    """``0044 ...`` with as many digits as the country has."""
    code = country_code(digits[2:]) if len(digits) >= SHORTEST_ABROAD else 0
    if not code:
        return False
    national = digits[2 + len(str(code)) :].lstrip("0")
    return bool(national) and phonenumbers.is_possible_number(
        phonenumbers.PhoneNumber(country_code=code, national_number=int(national))
    )


SHORTEST_ABROAD: Final = 11


def _zero_lead(sizes: tuple[int, ...], raw: str) -> bool:
    return (
        min(sizes) >= 2
        and not (len(sizes) >= 5 and max(sizes) <= 2 and sizes != (2, 2, 2, 2, 2))
        and raw.count("/") <= 1
    )
