"""Government IDs: by a form nobody else uses, by check digits, or by the name of the document before them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from stdnum import verhoeff
from stdnum.br import cnpj, cpf
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.eu import vat
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.pl import pesel
from stdnum.tr import tckimlik
from stdnum.us import ssn

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.numbers import Number, numbers
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

Check = Callable[[str], bool]


def _always(_: str) -> bool:
    return True


def _dated(rfc: str) -> bool:
    """The number in a Mexican RFC is a birthday."""
    return 1 <= int(rfc[6:8]) <= 12 and 1 <= int(rfc[8:10]) <= 31


class Form(NamedTuple):
    """A form that tells the document by itself, if the check agrees."""

    pattern: Any
    check: Check
    name: str


EUROPEAN: Final = (
    r"BE[01][0-9]{9}|BG[0-9]{9,10}|CZ[0-9]{8,10}|(?:DE|EE|EL|GB|PT)[0-9]{9}|(?:DK|FI|HU|LU|MT|SI)[0-9]{8}|ES[A-Z0-9][0-9]{7}[A-Z0-9]"
    r"|FR[A-Z0-9]{2}[0-9]{9}|(?:HR|IT|LV)[0-9]{11}|IE[0-9][A-Z0-9][0-9]{5}[A-Z]{1,2}|LT[0-9]{9,12}|(?:PL|SK)[0-9]{10}|RO[0-9]{6,10}|SE[0-9]{12}"
)
FORMS: Final = tuple(
    Form(linear(rf"\b(?:{pattern})\b"), check, name)
    for pattern, check, name in (
        (r"[0-8][0-9]{2}-[0-9]{2}-[0-9]{4}", ssn.is_valid, "a US social security number"),
        (r"9[0-9]{2}-(?:[5-8][0-9]|9[0-9])-[0-9]{4}", _always, "a US taxpayer number"),
        (r"(?:[0-9]{3}[. ]?){2}[0-9]{3}-[0-9]{2}", _always, "a Brazilian CPF"),
        (r"[0-9]{2}\.?[0-9]{3}\.?[0-9]{3}/[0-9]{4}-[0-9]{2}", _always, "a Brazilian CNPJ"),
        (r"[0-9]{5}-[0-9]{7}-[0-9]", _always, "a Pakistani CNIC"),
        (r"(?i:[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[A-Z0-9][0-9])", _always, "a Mexican CURP"),
        (r"(?i:[A-Z&]{4}[0-9]{6}[A-Z0-9]{3})", _dated, "a Mexican RFC"),
        (r"(?i:[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z])", _always, "an Italian tax code"),
        (r"(?i:[0-9]{8}[- ]?[A-HJ-NP-TV-Z])", dni.is_valid, "a Spanish DNI"),
        (r"(?i:[XYZ][- ]?[0-9]{7}[- ]?[A-HJ-NP-TV-Z])", nie.is_valid, "a Spanish NIE"),
        (r"[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]", _always, "an Indian GSTIN"),
        (r"[A-Z]{3}[PCHFATBLJG][A-Z][0-9]{4}[A-Z]", _always, "an Indian PAN"),
        (r"(?:QQ|[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]) ?(?:[0-9]{2} ?){3}[A-D]", _always,
         "a UK national insurance number"),
        (r"[A-Z]{2}[0-9]{2}[ -]?(?:19|20)[0-9]{9}", _always, "an Indian driving licence"),
        (r"[A-Z]{6}[0-9]{8}[HM][0-9]{3}", _always, "a Mexican voter key"),
        (r"ATU[0-9]{8}|NL[0-9]{9}B[0-9]{2}|CHE-?[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}", _always, "a European tax number"),
        (EUROPEAN, vat.is_valid, "a European tax number"),
        (r"A[0-9]{3}-[0-9]{3}-[0-9]{3}", _always, "a US alien number"),
        (r"[AP][0-9]{9}[A-Z]", _always, "a Kenyan KRA PIN"),
        (r"[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]) ?[0-9][0-9AB] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", nir.is_valid,
         "a French social security number"),
        (r"[2-9][0-9]{3} [0-9]{4} [0-9]{4}", verhoeff.is_valid, "an Indian Aadhaar number"),
        (r"[2-9][0-9]{3}-[0-9]{4}-[0-9]{4}", verhoeff.is_valid, "an Indian Aadhaar number"),
    )
)  # fmt: skip

CHECKED: Final[dict[str, Check]] = {
    "pesel": pesel.is_valid,
    "cpf": cpf.is_valid,
    "cnpj": cnpj.is_valid,
    "tc kimlik": tckimlik.is_valid,
    "tckn": tckimlik.is_valid,
    "kimlik": tckimlik.is_valid,
    "steuer id": idnr.is_valid,
    "steuerid": idnr.is_valid,
    "codice fiscale": codicefiscale.is_valid,
    "dni": dni.is_valid,
    "nie": nie.is_valid,
    "aadhaar": verhoeff.is_valid,
}
"""Names whose numbers have check digits, for the reason; a wrong digit in a named document is still private."""

VALUE: Final = linear(r"(?i)[A-Z0-9\x{400}-\x{4ff}](?:[ \-./]{0,2}[A-Z0-9\x{400}-\x{4ff}]){4,28}")
PART: Final = re.compile(r"[^\W_]+")
FILLER: Final = linear(
    r"(?i)^[\s:#=.,>()\"'°-]*(?:(?:is|no|nr|num|number|numero|nummer|n|es|e|est|ist|id|card|the|my|:"
    r"|hai|ko|ay|po|de|was|named|called|it's|its|as|has number|with number|jest|to|number is|carta"
    r"|code|document|for|in|us|uk|usa|india|pakistani?|indian|british|german|passport|verification"
    r"|and|mera|meri|of|holder|wala|tem|numarasi|numaram|valid|ends|starts|expired|value|field|from"
    r"|me"
    r"|mine|i typed|i entered|i gave|i wrote|i put|aloud|i read|series"
    r"|nombor|numer|nomer|номер|numaram|seri|serie|seriya|серія|серия)\b[\s:#=°.,>()\"'-]*){0,5}"
)
SHORT_NAMES: Final = frozenset(
    words(
        """
rg cc ci cf ein tin sin nin pan nis inn ine nie nif cif pis rfc nss nir cni din sss nid bvn dni cpf ssn utr vat
ipn pin id
"""
    )
)


class GovernmentId(Recognizer):
    name_in_reports = "government_id"
    kinds = (Kind.GOV_ID,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if not passage.has_digits:
            return
        yield from _by_form(passage)
        yield from _again(passage)
        if Topic.IDENTITY in passage.topics:
            for cue in passage.cues:
                if cue.topic is Topic.IDENTITY:
                    yield from _after(passage, cue)
                    yield from _further(passage, cue)


FOUR_DIGITS: Final = re.compile(r"[0-9](?:[^0-9]{0,3}[0-9]){3}")
"""No form has fewer; asked first, for most numbers in posts are short."""


def _by_form(passage: Passage) -> Iterator[Spot]:
    text = passage.text
    if not FOUR_DIGITS.search(text):
        return
    for form in FORMS:
        for match in form.pattern.finditer(text):
            if _inside_longer(text, match.start(), match.end()) or not _checked(form.check, match.group()):
                continue
            label = passage.topic_before(match.start(), 30)
            if label and label.topic in {Topic.OTHER, Topic.PHONE, Topic.CARD} and not _tells(match.group(), label):
                continue
            yield Spot(match.start(), match.end(), Kind.GOV_ID, 0.85, f"a number in the form of {form.name}")


def _tells(value: str, label: Cue) -> bool:
    """Letters and digits in an order that only this document has say more than a word that is somewhere near."""
    changes = sum(left.isdigit() != right.isdigit() for left, right in pairwise(value))
    return len(value) >= 10 and changes >= 2 and label.name not in SERIAL_WORDS


SERIAL_WORDS: Final = frozenset({"sku", "serial", "serial number", "part number", "tracking", "tracking number", "vin"})


def _inside_longer(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        before in {"-", ".", "/", "+", "_", "$"}
        or (after in {"-", "/", "_"})
        or (after == "." and text[end + 1 : end + 2].isalnum())
    )


@lru_cache(maxsize=1024)
def _checked(check: Check, value: str) -> bool:
    return bool(check(re.sub(r"[ .-]", "", value)))


def _after(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """The number that follows the name of a document."""
    text = passage.text
    window = text[cue.end : cue.end + 110]
    offset = FILLER.match(window)
    begin = offset.end() if offset else 0
    while begin and window[begin - 1 : begin].isalnum():
        begin -= 1
    match = VALUE.match(window[begin:])
    if not match:
        return
    value = _number_part(match.group())
    lead = LEADING_WORD.match(value)
    if lead:
        begin, value = begin + lead.end(), value[lead.end() :]
    if not value or not _is_id(cue, value):
        return
    start = cue.end + begin
    if text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalnum():
        return
    if _in_query(text, start):
        return
    checked = CHECKED.get(cue.name)
    suffix = " with the right check digits" if checked and _checked(checked, value) else ""
    yield Spot(start, start + len(value), Kind.GOV_ID, 0.9, f"an ID number after the words '{cue.name}'{suffix}")


QUERY: Final = re.compile(r"[?&][\w\[\]-]*=$")
"""``?category_uid=``: a link to a page says which page, not who somebody is."""
LONGEST_KEY: Final = 40


def _in_query(text: str, start: int) -> bool:
    return bool(QUERY.search(text, max(0, start - LONGEST_KEY), start))


LEADING_WORD: Final = re.compile(r"[A-Z]{3,4}[ .:]{1,2}(?=\d(?:[ ./-]?\d){8})")
"""``SSN 451 36 0596``: capitals before a number that is whole without them."""
NAMES_OF_FORMS: Final = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}(?:\s?/\s?[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3})+")
MIXED: Final = linear(
    r"\b(?:[A-Z]{1,3}[0-9]{6,9}[A-Z]{0,2}|[0-9]{7,9} ?[A-Z]{1,2}|[A-Z]{5}[0-9]{4}[A-Z]"
    r"|(?i:[A-CEGHJ-PR-TW-Z]{2} ?(?:[0-9]{2} ?){3}[A-D]))\b"
)
"""Letters and digits as on passports, cards and letters of offices."""
NAMES_IT: Final = frozenset({Topic.IDENTITY, Topic.NUMBER})
FURTHER: Final = 130
AHEAD: Final = 40


def _further(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """A number in the form of a document's somewhere after its name, or right before it."""
    begin = max(0, cue.start - AHEAD)
    for match in MIXED.finditer(passage.text[begin : cue.end + FURTHER]):
        start, end = begin + match.start(), begin + match.end()
        label = passage.topic_before(start, 25)
        if _inside_longer(passage.text, start, end) or (label and label.topic not in NAMES_IT):
            continue
        yield Spot(start, end, Kind.GOV_ID, 0.75, f"a number in the form of a document's, near the words '{cue.name}'")
    for number in numbers(passage):
        digits = len(number.digits)
        if FEWEST_DIGITS <= digits <= MOST_DIGITS and passage.topic_before(number.start, FURTHER) == cue:
            if (
                _in_query(passage.text, number.start)
                or _thousands_or_years(number)
                or MIDDLE_DATE.search(passage.written(slice(number.start, number.end)))
            ):
                continue
            yield Spot(number.start, number.end, Kind.GOV_ID, 0.7, f"a number after the words '{cue.name}'")


MIDDLE_DATE: Final = re.compile(r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b")


def _again(passage: Passage) -> Iterator[Spot]:
    """A number with the check digits of a document that is named anywhere in the text."""
    named = {cue.name: CHECKED[cue.name] for cue in passage.cues if cue.name in CHECKED}
    for number in numbers(passage) if named else ():
        label = passage.topic_before(number.start, 20)
        if len(number.digits) < FEWEST_CHECKED or (label and label.topic is Topic.OTHER):
            continue
        name = next((name for name, check in named.items() if _checked(check, number.digits)), "")
        if name:
            reason = f"a number with the check digits of the '{name}' that is spoken of"
            yield Spot(number.start, number.end, Kind.GOV_ID, 0.8, reason)


FEWEST_CHECKED: Final = 11
FEWEST_DIGITS, MOST_DIGITS = 8, 14


def _thousands_or_years(number: Number) -> bool:
    return number.digits.endswith("000") or all(
        len(group) == 4 and group[:2] in {"19", "20"} for group in number.groups
    )


def _number_part(value: str) -> str:
    """The leading parts of the match that belong to the number, not to the sentence after it."""
    end = 0
    for part in PART.finditer(value):
        word = part.group()
        if not any(map(str.isdigit, word)) and not (len(word) <= 4 and word.isupper()):
            break
        if part.start() - end > 1 and end:
            break
        end = part.end()
    return value[:end].rstrip(" -./")


def _is_id(cue: Cue, value: str) -> bool:
    if NAMES_OF_FORMS.fullmatch(value):
        return False
    plain = re.sub(r"[\W_]", "", value)
    digits = sum(map(str.isdigit, plain))
    if (
        len(plain) > 22
        or re.fullmatch(r"(?:19|20)\d\d", value)
        or re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", value)
    ):
        return False
    if re.fullmatch(r"(?:19|20)\d\d[-/ ](?:19|20)?\d\d(?:[-/]\d\d)?", value):
        return False
    if digits == len(plain):
        return digits >= 7 or (digits >= 6 and cue.name not in SHORT_NAMES)
    if plain.isupper() and len(plain) >= 8 and digits >= 2:
        return True
    return digits >= 3 and len(plain) >= 6 and (plain.isupper() or digits >= 5)
