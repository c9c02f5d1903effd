"""Phone numbers: by shape where the shape leaves no doubt, by the words around them otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

import phonenumbers

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import PHONE_SERVICES, Topic
from moderation.screening.contact_details.numbers import Number, numbers
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

FEWEST, MOST = 7, 15
EXTENSION: Final = linear(
    r"(?i)^[ ,;]{0,3}(?:-[a-z]{4}\b|\(?(?:ext|extn|extension|x|ramal|interno|poste|durchwahl|dw|#)\.?:?\s?\d{1,6}\)?)"
)
OURS: Final = frozenset(
    words(
        """
my our his her their your mera meri mere apna mi meu minha mon mein meine unser nuestro nosso notre mio moj
aking ko
"""
    )
)
OWNERSHIP: Final = linear(
    r"(?i)\b(?:my|our|mera|meri|mi|meu|mon|meine?|ang|aking|benim|moj|moy|his|her|their)\s*(?:\w+\s+){0,2}$"
)
BE_CALLED: Final = linear(
    r"(?i)^[\s,;)-]{0,4}(?:(?:is|es|e|est|ist|hai|ang|po|ito|yan|are) )?(?:my |our |the |mi "
    r"|meu |mera |mon |meine? |on |is |via |for |em |por |no |pe |par |sa |in |auf |sur |a |an )*"
    r"(?:phone|cell|mobile|mob|tel|number|whats ?app|wa|viber|telegram|signal|zalo|sms|call|text|cel"
    r"|celular|movil|handy|portable|landline|office line|line|hotline|fax|numero|nummer|contact"
    r"|w/app|imo|call me|text me|karo|pe call|ring|anytime|24/7|llam\w+|escrib\w+|fijo)\b"
)
CODE_BEFORE: Final = re.compile(
    r"(?<![?&])\b(?!tel|phone|mobile|whatsapp|wa|num|number|cell|sms|call)[a-z_]{1,20}=[\"']?$"
)
"""``pk=``: a value in a program."""
NANP: Final = re.compile(r"(?:1)?[2-9]\d{2}[2-9]\d{6}")


class Phone(Recognizer):
    name_in_reports = "phone"
    kinds = (Kind.PHONE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if not passage.has_digits:
            return
        accepted: list[Number] = []
        for number in numbers(passage):
            reason, score = why(passage, number, bool(accepted))
            if reason:
                accepted.append(number)
                end = number.end
                extension = EXTENSION.search(passage.text[end : end + 20])
                if extension:
                    end += extension.end()
                yield Spot(number.start, end, Kind.PHONE, score, reason)


def why(passage: Passage, number: Number, after_another: bool) -> tuple[str, float]:
    """The reason to take a number for a phone number, and how sure it is; no reason if it is none."""
    digits = number.digits
    if not FEWEST <= len(digits) <= MOST + 2 or len(set(digits)) == 1:
        return "", 0
    if CODE_BEFORE.search(passage.text[max(0, number.start - 30) : number.start]):
        return "", 0
    label = passage.topic_before(number.start)
    if number.international:
        return _international(number, label)
    if len(digits) > MOST:
        return "", 0
    cue = _phone_cue(passage, number, label)
    if label and label.topic is Topic.OTHER and not (cue and cue != label):
        return "", 0
    if label and label.topic in NOT_PHONE and _closer(label, cue):
        return "", 0
    shape = shaped(number)
    if cue and _sensible(number, cue.topic is Topic.PHONE or cue.topic is Topic.SERVICE, shape):
        return f"a phone number {_beside(number, cue)}", 0.9
    if shape and (not label or label.topic not in NOT_PHONE):
        return f"a number in the form of {shape}", 0.75
    counted = any(cue.topic is Topic.OTHER for cue in passage.cues_after(number.end, 30))
    if not counted and _disguised(passage, number) and (not label or label.topic not in {*NOT_PHONE, Topic.OTHER}):
        return "a number in disguise that may be a phone number", 0.8
    if after_another and _national(number) and _listed(passage, number):
        return "a phone number beside another one", 0.8
    return "", 0


HIDDEN_DIGIT: Final = re.compile(r"[⓪①-⑳⓪-⓿❶-➓➀-➉０-９𝟎-𝟿⁰-₉🄀-🄊\u200b-\u200f\u2060\u20e3\ufeff]")
MANY: Final = re.compile(r"\d,\d{3}\b|[$€£]")
SPELLED: Final = re.compile(r"[^\W\d_]{2,}")
FEWEST_IN_DISGUISE: Final = 8


def _disguised(passage: Passage, number: Number) -> bool:
    """Digits nobody writes this way who has nothing to hide: decorated, or all in words."""
    if not FEWEST_IN_DISGUISE <= len(number.digits) <= 14 or len(set(number.digits)) < 3:
        return False
    if number.digits in "01234567890123456789" or number.digits in "98765432109876543210":
        return False
    written = passage.written(slice(number.start, number.end))
    if MANY.search(written):
        return False
    if not any(map(str.isalpha, written)) and _one_by_one(number):
        return True
    spelled = len(SPELLED.findall(written))
    return len(HIDDEN_DIGIT.findall(written)) >= 4 or spelled >= 5 or (spelled >= 2 and len(number.digits) >= 9)


def _one_by_one(number: Number) -> bool:
    """``0 . 7 . 7 . 0``: single digits set apart, and no counting."""
    if len(set(re.findall(r"\D+", number.raw))) > 1:
        return False
    steps = {int(right) - int(left) for left, right in pairwise(number.digits)}
    return len(number.groups) == len(number.digits) >= 9 and steps not in ({1}, {-1}, {0}, {0, 1, -1})


NO_PHONE_WORD: Final = frozenset({"id", "ids", "#", "nos", "digits"})
NOT_PHONE: Final = frozenset({Topic.BANK, Topic.CARD, Topic.IDENTITY, Topic.WALLET})


def _closer(label: Cue, cue: Cue | None) -> bool:
    return cue is None or cue.start <= label.start


def _beside(number: Number, cue: Cue) -> str:
    return f"{'after' if cue.end <= number.start else 'before'} the word '{cue.name}'"


def _international(number: Number, label: Cue | None) -> tuple[str, float]:
    if label and label.topic is Topic.OTHER and len(number.groups) == 1 and len(number.digits) < 10:
        return "", 0
    if not country_code(number.digits) and (not label or label.topic is not Topic.PHONE):
        return "", 0
    if len(number.digits) < 8 and not (label and label.topic in {Topic.PHONE, Topic.SERVICE}):
        return "", 0
    if len(number.groups) > 2 and all(group == "000" for group in number.groups[1:]):
        return "", 0
    where = (
        f" after the word '{label.name}'" if label and label.topic in {Topic.PHONE, Topic.SERVICE, Topic.CALL} else ""
    )
    return f"an international phone number{where}", 0.95


@lru_cache(maxsize=4096)
def country_code(digits: str) -> int:
    """The country code a number begins with, 0 if none."""
    for length in (1, 2, 3):
        code = int(digits[:length])
        if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return code
    return 0


def _phone_cue(passage: Passage, number: Number, label: Cue | None) -> Cue | None:
    """The word that makes a phone number of it: before it, or right behind it."""
    for cue in passage.cues_before(number.start, 60):
        if cue.topic in {Topic.OTHER, *NOT_PHONE}:
            if passage.text[cue.end : number.start] == ", ":
                continue
            break
        if cue.topic in {Topic.PHONE, Topic.CALL} or (cue.topic is Topic.SERVICE and cue.name in PHONE_SERVICES):
            return cue
        if cue.topic is Topic.NUMBER and _qualified(passage, cue):
            return None
        if cue.topic is Topic.NUMBER and OWNERSHIP.search(passage.text[max(0, cue.start - 30) : cue.start]):
            return cue._replace(topic=Topic.PHONE)
        if cue.topic is Topic.NUMBER and number.start - cue.end <= 6 and cue.name not in NO_PHONE_WORD:
            return cue._replace(topic=Topic.CALL)
        if cue.topic is Topic.PAY and number.start - cue.end <= 30:
            return cue._replace(topic=Topic.CALL)
    if BE_CALLED.search(passage.text[number.end : number.end + 40]):
        for cue in passage.cues_after(number.end, 30):
            if cue.topic in {Topic.PHONE, Topic.CALL, Topic.SERVICE, Topic.NUMBER}:
                return cue if cue.topic is not Topic.NUMBER else cue._replace(topic=Topic.CALL)
    return None


def _qualified(passage: Passage, cue: Cue) -> bool:
    """``ticket number``, ``serial no``: a word in front that says whose number it is."""
    return any(other.topic is Topic.OTHER for other in passage.cues_before(cue.start, 3))


def _sensible(number: Number, strong: bool, shape: str) -> bool:
    """Whether the form allows a phone number at all, given how clear the word beside it is."""
    if _version(number) or _thousands(number) or _years(number):
        return False
    if shape or strong:
        return True
    return _national(number)


def _national(number: Number) -> bool:
    """A form of phone numbers in some country."""
    digits, groups = number.digits, number.groups
    if digits.startswith("0"):
        return len(digits) >= 8
    if len(groups) == 1:
        return len(digits) >= 8 and not digits.endswith("0000")
    return len(digits) >= 7 and not _version(number)


def _listed(passage: Passage, number: Number) -> bool:
    before = passage.text[max(0, number.start - 6) : number.start].strip().lower()
    return before.endswith((",", "/", "or", "and", "o", "y", "e", "ou", "oder", "und", "et", "&", ";"))


def _version(number: Number) -> bool:
    groups = number.groups
    if len(groups) == 2 and len(number.digits) <= 8 and groups[0][:2] in {"19", "20"} and len(groups[0]) == 4:
        return True
    if "." not in number.raw or any(sign in number.raw for sign in "-() "):
        return False
    return 2 <= len(groups) <= 4 and len(groups[0]) <= 2 and not groups[0].startswith("0")


def _thousands(number: Number) -> bool:
    """``1 500 000`` and ``1.500.000``."""
    groups = number.groups
    return (
        len(groups) >= 2
        and len(groups[0]) <= 3
        and all(len(group) == 3 for group in groups[1:])
        and groups[-1] == "000"
    )


def _years(number: Number) -> bool:
    return all(len(group) == 4 and group[:2] in {"19", "20"} for group in number.groups)


def shaped(number: Number) -> str:
    """The form that leaves no doubt without any word, in words; empty if there is none."""
    raw, digits, groups = number.raw, number.digits, number.groups
    sizes = tuple(map(len, groups))
    if _version(number) or _thousands(number):
        return ""
    if NANP.fullmatch(digits) and sizes in {(3, 3, 4), (1, 3, 3, 4)} and "/" not in raw:
        return "a North American phone number"
    if raw.startswith("(") and 7 <= len(digits) <= 12 and len(groups) >= 2 and 2 <= sizes[0] <= 5 and ")" in raw[:7]:
        return "a phone number with an area code"
    if digits.startswith("00") and len(digits) >= 11 and len(groups) <= 6 and country_code(digits[2:]):
        return "an international phone number"
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
    if sizes in {(3, 3, 3)} and digits[0] in "679" and " " in raw and "." not in raw:
        return "a Spanish phone number"
    return ""


def _zero_lead(sizes: tuple[int, ...], raw: str) -> bool:
    return (
        min(sizes) >= 2
        and not (len(sizes) >= 5 and max(sizes) <= 2 and sizes != (2, 2, 2, 2, 2))
        and raw.count("/") <= 1
    )


def is_phone_word(passage: Passage, cue: Cue) -> bool:
    """Whether the cue speaks of a phone, taken by itself."""
    if cue.topic is Topic.NUMBER:
        return bool(OWNERSHIP.search(passage.text[max(0, cue.start - 30) : cue.start])) and not _qualified(passage, cue)
    return cue.topic in {Topic.PHONE, Topic.CALL} or (cue.topic is Topic.SERVICE and cue.name in PHONE_SERVICES)
