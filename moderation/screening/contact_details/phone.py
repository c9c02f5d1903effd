"""Phone numbers: by shape where the shape leaves no doubt, by the words around them otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import PHONE_SERVICES, Topic
from moderation.screening.contact_details.numbers import Number, numbers
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.phone_shapes import country_code, is_thousands, is_version, is_years, shaped
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


class Phone(Recognizer):
    name_in_reports = "phone"
    kinds = (Kind.PHONE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if not passage.has_digits:
            return
        yield from _in_letters(passage.text)
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
                yield from _other_endings(passage.text, end)


VANITY: Final = linear(r"\b(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ][0-9]{3}[-. ]?[A-Z]{4}\b")


def _in_letters(text: str) -> Iterator[Spot]:
    """``1-800-555-WORK``: the letters are keys of the phone. A word alone, ``1-800-FLOWERS``, is a brand."""
    for match in VANITY.finditer(text):
        yield Spot(match.start(), match.end(), Kind.PHONE, 0.85, "a free number with letters for digits")


SUBSCRIBER: Final = 9
"""Digits at the end that are no number of anybody when they are all the same: ``+1 555 555 5555``."""


OTHER_ENDING: Final = linear(
    r"(?i)^[,;]?\s?(?:/\s?|(?:or|oder|bis|and|und)\s|\(?(?:tele)?fax\.?:?\s?|(?:dw|durchwahl|mobil)\.?:?\s?)(-\s?\d{1,5})\b"
)


def _other_endings(text: str, end: int) -> Iterator[Spot]:
    """``069 5550 1720, Fax -1729``: another extension of the number before it."""
    match = OTHER_ENDING.search(text[end : end + 30])
    if match:
        yield Spot(end + match.start(1), end + match.end(1), Kind.PHONE, 0.8, "another ending of the number before it")


def why(passage: Passage, number: Number, after_another: bool) -> tuple[str, float]:
    """The reason to take a number for a phone number, and how sure it is; no reason if it is none."""
    digits = number.digits
    if not FEWEST <= len(digits) <= MOST + 2 or len(set(digits[-SUBSCRIBER:])) == 1:
        return "", 0
    if CODE_BEFORE.search(passage.text[max(0, number.start - 30) : number.start]):
        return "", 0
    label = passage.topic_before(number.start)
    if number.international:
        return _international(number, label)
    if len(digits) > MOST:
        return "", 0
    cue = _phone_cue(passage, number, label)
    shape = shaped(number)
    if (
        label
        and label.topic is Topic.OTHER
        and not (cue and cue != label)
        and not (shape and _past(passage, label, number))
    ):
        return "", 0
    if label and label.topic in NOT_PHONE and _closer(label, cue):
        return "", 0
    if cue and _sensible(number, cue.topic is Topic.PHONE or cue.topic is Topic.SERVICE, shape):
        return f"a phone number {_beside(number, cue)}", 0.9
    if shape and (not label or label.topic not in NOT_PHONE) and not _in_code(passage.text, number):
        return f"a number in the form of {shape}", 0.75
    counted = any(cue.topic is Topic.OTHER for cue in passage.cues_after(number.end, 30))
    if not counted and _disguised(passage, number) and (not label or label.topic not in {*NOT_PHONE, Topic.OTHER}):
        return "a number in disguise that may be a phone number", 0.8
    if after_another and _national(number) and _listed(passage, number):
        return "a phone number beside another one", 0.8
    return "", 0


FAR: Final = 18
TOWARDS: Final = re.compile(r"\s(?:to|at|from|via|by|with|on)\s", re.IGNORECASE)


IN_CODE: Final = re.compile(r"[^\W_]*[^\W\d_][^\W_]*-$")
CODE_GOES_ON: Final = re.compile(r"-[A-Z]")


def _in_code(text: str, number: Number) -> bool:
    """``2B-0417-88213-C``: letters hang on it as on a serial number."""
    return bool(IN_CODE.search(text, max(0, number.start - 8), number.start) or CODE_GOES_ON.match(text, number.end))


def _past(passage: Passage, label: Cue, number: Number) -> bool:
    """Whether a word like ``hours`` or ``codes`` is over before the number: it does not say what the number is."""
    between = passage.text[label.end : number.start]
    return len(between) > FAR or bool(TOWARDS.fullmatch(between))


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
    if len(number.digits) < (10 if number.digits[0] == "1" else 8) and not (
        label and label.topic in {Topic.PHONE, Topic.SERVICE, Topic.CALL}
    ):
        return "", 0
    if len(number.groups) > 2 and all(group == "000" for group in number.groups[1:]):
        return "", 0
    where = (
        f" after the word '{label.name}'" if label and label.topic in {Topic.PHONE, Topic.SERVICE, Topic.CALL} else ""
    )
    return f"an international phone number{where}", 0.95


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
        if cue.topic is Topic.NUMBER and _says_number(cue, number):
            return cue._replace(topic=Topic.CALL)
        if cue.topic is Topic.PAY and number.start - cue.end <= 30:
            return cue._replace(topic=Topic.CALL)
    if BE_CALLED.search(passage.text[number.end : number.end + 40]):
        for cue in passage.cues_after(number.end, 30):
            if cue.topic in {Topic.PHONE, Topic.CALL, Topic.SERVICE, Topic.NUMBER}:
                return cue if cue.topic is not Topic.NUMBER else cue._replace(topic=Topic.CALL)
    return None


def _says_number(cue: Cue, number: Number) -> bool:
    """``no. 0171 555``, but not ``no. 2024-1187-03``: what begins with a year is a file."""
    filed = len(number.groups) > 1 and len(number.groups[0]) == 4 and number.digits[:2] in {"19", "20"}
    return number.start - cue.end <= 6 and cue.name not in NO_PHONE_WORD and not filed


def _qualified(passage: Passage, cue: Cue) -> bool:
    """``ticket number``, ``serial no``: a word in front that says whose number it is."""
    return any(other.topic is Topic.OTHER for other in passage.cues_before(cue.start, 3))


def _sensible(number: Number, strong: bool, shape: str) -> bool:
    """Whether the form allows a phone number at all, given how clear the word beside it is."""
    if is_version(number) or is_thousands(number) or is_years(number):
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
    return len(digits) >= 7 and not is_version(number)


def _listed(passage: Passage, number: Number) -> bool:
    return bool(LISTING.search(passage.text[max(0, number.start - 6) : number.start]))


LISTING: Final = re.compile(r"(?:[,/&;]|(?:^|\W)(?:or|and|o|y|e|ou|oder|und|et))\s*$", re.IGNORECASE)


def is_phone_word(passage: Passage, cue: Cue) -> bool:
    """Whether the cue speaks of a phone, taken by itself."""
    if cue.topic is Topic.NUMBER:
        return bool(OWNERSHIP.search(passage.text[max(0, cue.start - 30) : cue.start])) and not _qualified(passage, cue)
    return cue.topic in {Topic.PHONE, Topic.CALL} or (cue.topic is Topic.SERVICE and cue.name in PHONE_SERVICES)
