"""Payment identifiers: accounts, cards, wallets, names at payment services; checksums where there are any."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from stdnum import iban

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.numbers import numbers
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import COMMON_WORDS, is_common, looks_made_up
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

IBAN: Final = linear(r"\b[A-Z]{2}\s?[0-9]{2}(?:[ ./-]?[A-Z0-9]{1,4}){3,9}\b|\b[a-z]{2}[0-9]{2}[a-z0-9]{11,30}\b")
SMALL_IBAN: Final = linear(r"\b[a-z]{2}\s?[0-9]{2}(?:[ ./-]?[a-z0-9]{1,4}){3,9}\b")
CARD: Final = linear(r"\b[2-6][0-9]{3}(?:[ .\-]{0,2}[0-9]{1,6}){2,4}\b")
ETHEREUM: Final = linear(r"\b0x[0-9a-fA-F]{40}\b")
BITCOIN: Final = linear(r"\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?i:bc1|tb1|ltc1)[0-9ac-hj-np-zA-Z]{11,71})\b")
TRON: Final = linear(r"\bT[1-9A-HJ-NP-Za-km-z]{33}\b")
BASE58_OTHERS: Final = linear(
    r"\b(?:[LMD][1-9A-HJ-NP-Za-km-z]{25,34}|r[1-9A-HJ-NP-Za-km-z]{24,34}|[48][1-9A-HJ-NP-Za-km-z]{94}"
    r"|[UE]Q[\w-]{46}|addr1[0-9a-z]{50,100}|(?:cosmos|bnb|osmo)1[0-9a-z]{38})\b"
)
LOOSE_KEY: Final = linear(r"\b[1-9A-HJ-NP-Za-km-z]{8,64}\b|\b0x[0-9a-fA-F]{8,40}\b|\b[0-9a-fA-F]{16,40}\b")
UPI: Final = linear(
    r"(?i)\b(?:\w[\w\-]*\s?\.\s?)?[\w.\-]{2,64}(?:\s[0-9]{1,4})?\s?@\s?(?:ok\s?(?:axis|sbi|icici|hdfc(?:bank)?)|ybl|ibl|axl|apl|paytm|pt(?:axis|hdfc"
    r"|sbi|yes)|upi|gpay|phonepe|yapl|rapl|waaxis|wahdfcbank|waicici|wasbi|axisb|axisbank|sbi|icici"
    r"|hdfc(?:bank)?|kotak|kmbl|barodampay|cnrb|idfcbank|indus|federal|yesbank|yesg|jupiteraxis|fam"
    r"|ikwik|freecharge|airtel|postbank|aubank|dbs|rbl|idbi|pnb|boi|unionbank|citi|hsbc|sc|slice"
    r"|niyoicici|naviaxis|superyes|tapicici|timecosmos|axis)\b"
)
AT_TAG: Final = linear(r"[\s:(\"'=>](@[a-zA-Z0-9]+(?:[-_.][a-zA-Z0-9]+){1,4})\b")
AT_TAG_REACH: Final = 50
CASHTAG: Final = linear(r"(?:^|[\s:(\"'=>-])(\$[a-zA-Z][\w-]{2,19})\b")
SWIFT: Final = linear(r"\b[A-Z]{4}(?:[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b")
IFSC: Final = linear(r"(?i)\b[A-Z]{4}0[A-Z0-9]{6}\b")
SORT_CODE: Final = linear(r"\b[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}\b|\b[0-9]{6}\b")
KEY_UUID: Final = linear(r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
CARD_EXTRAS: Final = linear(
    r"(?i)\b(?:cvv2?|cvc2?|cvn|security code)\b[\s:#=is]{1,6}(\d{3,4})\b|\b(?:exp(?:iry|ires"
    r"|iration)?(?: date)?|valid (?:thru|until))[\s.:]{1,3}(\d{2}\s?[/-]\s?\d{2,4}|(?:0[1-9]|1[0-2])[23]\d)\b"
)
NAME_AFTER: Final = linear(
    r"(?i)^(?:\s?(?:\([^()\n]{3,30}\)|is|id|user|username|name|tag|handle|me|at|to|account|link|:|=|-|>|,|my|es|e|est"
    r"|ist|the|on|@ |po|ko|hai|i'm|i am|as|\(|\"|'|key|chave|usuario|alias|número|numero|email"
    r"|address|acc)\s?){0,5}\s?([@$]?[\pL\pN][\pL\pN._-]{2,39})"
)
NAME_SERVICES: Final = frozenset(
    words(
        """
paypal pay pal paypall venmo cashapp cash app revolut payoneer skrill neteller wise zelle webmoney perfect money
perfectmoney payeer binance id upi payid mercado pago pix chave pix nequi qiwi monzo alias cbu payid pay id
"""
    )
) | {"pay pal", "cash app", "perfect money", "binance id", "mercado pago", "chave pix", "pay id", "upi id", "alias cbu"}
BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Payment(Recognizer):
    name_in_reports = "payment"
    kinds = (Kind.PAYMENT,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        if passage.has_digits:
            yield from _ibans(passage)
            yield from _cards(passage)
            yield from _wallets(passage)
            yield from _accounts(passage)
        if "@" in text:
            for match in UPI.finditer(text):
                if (
                    text[match.end() : match.end() + 1] not in {".", "-"}
                    or not text[match.end() + 1 : match.end() + 2].isalpha()
                ):
                    yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.9, "a UPI address")
        if Topic.BANK in passage.topics or Topic.PAY in passage.topics:
            yield from _aliases(passage)
        if Topic.PAY in passage.topics or Topic.WALLET in passage.topics:
            yield from _names(passage)


def _ibans(passage: Passage) -> Iterator[Spot]:
    for match in IBAN.finditer(passage.text):
        length = _iban_length(match.group())
        if length:
            yield Spot(match.start(), match.start() + length, Kind.PAYMENT, 0.98, "an IBAN with the right checksum")
            continue
        label = passage.topic_before(match.start(), 40)
        named = label and (label.name == "iban" or (label.topic in {Topic.BANK, Topic.PAY} and _long(match.group())))
        if label and named and sum(map(str.isdigit, match.group())) >= 8:
            reason = f"an account number after the word '{label.name}'"
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.85, reason)

    if "iban" in passage.lower:
        for match in SMALL_IBAN.finditer(passage.text):
            length = _iban_length(match.group())
            if length:
                end = match.start() + length
                yield Spot(match.start(), end, Kind.PAYMENT, 0.98, "an IBAN with the right checksum")


def _long(written: str) -> bool:
    return sum(map(str.isalnum, written)) >= SHORTEST_IBAN


SHORTEST_IBAN: Final = 15


def _iban_length(written: str) -> int:
    """How long a beginning of the match is a valid IBAN; 0 if none is."""
    positions = [place for place, character in enumerate(written) if character.isalnum()]
    value = "".join(written[place] for place in positions).upper()
    for length in range(min(34, len(value)), 14, -1):
        part = value[4:length] + value[:4]
        if int("".join(str(int(character, 36)) for character in part)) % 97 == 1 and iban.is_valid(value[:length]):
            return positions[length - 1] + 1
    return 0


def _cards(passage: Passage) -> Iterator[Spot]:
    for match in CARD.finditer(passage.text):
        digits = re.sub(r"\D", "", match.group())
        if not 13 <= len(digits) <= 19 or (match.start() and passage.text[match.start() - 1] in "+.-/"):
            continue
        label = passage.topic_before(match.start())
        if label and label.topic is Topic.CARD:
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.9, f"a card number after the word '{label.name}'")
        elif luhn(digits) and digits[0] in "3456" and not (label and label.topic in {Topic.OTHER, Topic.IDENTITY}):
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.85, "a card number with the right check digit")
    if Topic.CARD in passage.topics:
        for match in CARD_EXTRAS.finditer(passage.text):
            group = 1 if match.group(1) else 2
            yield Spot(
                match.start(group), match.end(group), Kind.PAYMENT, 0.85, "the security code or end date of a card"
            )


def luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def _wallets(passage: Passage) -> Iterator[Spot]:
    text = passage.text
    for match in ETHEREUM.finditer(text):
        yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.95, "an Ethereum wallet")
    for match in BITCOIN.finditer(text):
        segwit = match.group()[:3].lower() in {"bc1", "tb1", "ltc"}
        if segwit or base58_checked(match.group()) or Topic.WALLET in passage.topics:
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.95, "a Bitcoin wallet")
    for match in TRON.finditer(text):
        if base58_checked(match.group()) or Topic.WALLET in passage.topics:
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.95, "a Tron wallet")
    if Topic.WALLET in passage.topics:
        yield from _loose_keys(passage)


def base58_checked(address: str) -> bool:
    number = 0
    for character in address:
        number = number * 58 + BASE58.index(character)
    raw = number.to_bytes(25, "big") if number < 1 << 200 else b""
    return bool(raw) and hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def _loose_keys(passage: Passage) -> Iterator[Spot]:
    """Keys of other chains, and keys in pieces, near the word for a coin."""
    text = passage.text
    for pattern in (BASE58_OTHERS, LOOSE_KEY):
        for match in pattern.finditer(text):
            value = match.group()
            cue = next(
                (cue for cue in passage.cues_before(match.start(), 120, across=True) if cue.topic is Topic.WALLET), None
            )
            if cue and _random(value):
                yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.85, f"a wallet after the word '{cue.name}'")


def _random(value: str) -> bool:
    """No word and no number: digits, capitals and small letters in disorder."""
    kinds = (any(map(str.isdigit, value)), any(map(str.isupper, value[1:])), any(map(str.islower, value)))
    if len(value) >= 24:
        return kinds[0] and (kinds[1] or kinds[2])
    changes = sum(
        left.isdigit() != right.isdigit() or left.isupper() != right.isupper() for left, right in pairwise(value)
    )
    return sum(kinds) >= 3 and len(value) >= 8 and changes >= 4


def _accounts(passage: Passage) -> Iterator[Spot]:
    topics = passage.topics
    if Topic.BANK in topics or Topic.PAY in topics:
        yield from _numbered_accounts(passage)
    if Topic.BANK not in topics:
        return
    text = passage.text
    for match in IFSC.finditer(text):
        yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.85, "a bank branch code")
    for match in SWIFT.finditer(text):
        cue = passage.topic_before(match.start(), 20)
        if cue and cue.name in {"swift", "bic", "bank code"} and match.group().lower() not in COMMON_WORDS:
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.85, f"a bank code after the word '{cue.name}'")
    for match in SORT_CODE.finditer(text):
        cue = passage.topic_before(match.start(), 15)
        if cue and cue.name in {
            "sort code",
            "sort",
            "sortcode",
            "bsb",
            "routing",
            "routing number",
            "aba",
            "transit number",
            "branch code",
        }:
            yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.9, f"a bank code after the word '{cue.name}'")


def _numbered_accounts(passage: Passage) -> Iterator[Spot]:
    for number in numbers(passage):
        if not 4 <= len(number.digits) <= 30:
            continue
        cue = passage.topic_before(number.start, 45)
        if CALLED_ACCOUNT.search(passage.text[number.end : number.end + 40]) and len(number.digits) >= 6:
            yield Spot(number.start, number.end, Kind.PAYMENT, 0.8, "a number that is called an account")
            continue
        if cue is None and passage.text[number.end : number.end + 30].lower().lstrip(" ,").startswith(
            ("is my account", "is the account", "(account")
        ):
            yield Spot(number.start, number.end, Kind.PAYMENT, 0.8, "a number that is called an account")
        elif cue and cue.topic is Topic.BANK and _is_account(passage, cue, number.start, number.digits):
            yield Spot(number.start, number.end, Kind.PAYMENT, 0.9, f"an account number after the word '{cue.name}'")
        elif (
            cue
            and cue.topic is Topic.PAY
            and len(number.digits) >= (5 if cue.name in TILLS else 7)
            and number.start - cue.end <= 30
        ):
            yield Spot(number.start, number.end, Kind.PAYMENT, 0.9, f"a payment number after the word '{cue.name}'")


TILLS: Final = frozenset({"till", "till number", "till no", "paybill", "paybill number", "paybill no", "buy goods"})
ACCOUNT_ALONE: Final = frozenset(
    words(
        """
account accounts acct bank conto conta compte konto cuenta
"""
    )
)
CALLED_ACCOUNT: Final = linear(
    r"(?i)^\s?[(,]?\s?(?:is )?(?:my |the |our )?(?:(?:routing|sort code|swift|iban|bic|account|acct|acc)\b(?:\)|$"
    r"|[.,;]| no| num)"
    r"|(?:naira|savings|current|checking|dollar|usd|euro|bank|domiciliary|gtbank|uba|opay) (?:account|acct|acc)\b)"
)
BRANCHES: Final = frozenset({"agencia", "agência", "branch code", "bank code", "blz", "bankleitzahl", "transit number"})
BANKISH: Final = linear(
    r"(?i)\b(?:bank|banco|banque|banca|wire|transfer|deposit|routing|sort|swift|iban|bic|ifsc|savings"
    r"|checking|current|number|no|numero|nummer|nr|#|hdfc|sbi|icici|chase|wells fargo|barclays|hsbc"
    r"|gtbank|zenith|uba|access bank|bdo|bpi|itau|bradesco|nubank|bbva|santander|a/c|holder"
    r"|beneficiary|pay|bsb|payid|ifsc|acct)\b"
)


def _is_account(passage: Passage, cue: Cue, start: int, digits: str) -> bool:
    branch = any(other.name in BRANCHES for other in [*passage.cues_before(start, 60), *passage.cues_after(start, 30)])
    if len(digits) < 6 and not branch:
        return False
    if branch:
        return True
    if cue.name not in ACCOUNT_ALONE:
        return True
    around = (
        passage.text[max(0, cue.start - 40) : start]
        + " "
        + passage.text[start + len(digits) : start + len(digits) + 50]
    )
    return len(digits) >= 7 and (bool(BANKISH.search(around)) or _codes_near(passage, cue))


CODES: Final = frozenset(
    {"swift", "bic", "iban", "ifsc", "routing", "routing number", "sort code", "aba", "branch code"}
)
CODES_REACH: Final = 160


def _codes_near(passage: Passage, account: Cue) -> bool:
    """The talk is of a bank: a code of banks is named shortly before or after."""
    return any(cue.name in CODES and abs(cue.start - account.start) <= CODES_REACH for cue in passage.cues)


ALIAS: Final = linear(r"(?i)\balias(?: (?:cbu|cvu|es|is))?\s?:?\s?([a-z0-9]+(?:[.-][a-z0-9]+){1,4})\b")


def _aliases(passage: Passage) -> Iterator[Spot]:
    """Argentine accounts go by three words."""
    for match in ALIAS.finditer(passage.text):
        yield Spot(match.start(1), match.end(1), Kind.PAYMENT, 0.85, "the alias of a bank account")


def _names(passage: Passage) -> Iterator[Spot]:
    """``venmo @anna``, ``cash app $anna``, a Pix key."""
    text = passage.text
    for cue in passage.cues:
        if cue.topic is not Topic.PAY:
            continue
        window = text[cue.end : cue.end + 90]
        match = NAME_AFTER.search(window)
        if match and cue.name in NAME_SERVICES and _is_name(match.group(1), window[: match.start(1)]):
            start = cue.end + match.start(1)
            if text[cue.end + match.end(1) : cue.end + match.end(1) + 1] not in {"@"}:
                yield Spot(
                    start,
                    cue.end + match.end(1),
                    Kind.PAYMENT,
                    0.85,
                    f"a name at a payment service after the word '{cue.name}'",
                )
        for uuid in KEY_UUID.finditer(window[:60]):
            if cue.name in {"pix", "chave pix"}:
                yield Spot(cue.end + uuid.start(), cue.end + uuid.end(), Kind.PAYMENT, 0.9, "a Pix key")
        if cue.name in TAGGED:
            for tag in CASHTAG.finditer(text[max(0, cue.start - 50) : cue.start]):
                first = max(0, cue.start - 50)
                yield Spot(
                    first + tag.start(1), first + tag.end(1), Kind.PAYMENT, 0.9, f"a tag before the word '{cue.name}'"
                )
            for tag in AT_TAG.finditer(window[:AT_TAG_REACH]):
                start, end = cue.end + tag.start(1), cue.end + tag.end(1)
                yield Spot(start, end, Kind.PAYMENT, 0.85, f"a tag after the word '{cue.name}'")
            for tag in CASHTAG.finditer(window):
                yield Spot(
                    cue.end + tag.start(1),
                    cue.end + tag.end(1),
                    Kind.PAYMENT,
                    0.9,
                    f"a tag after the word '{cue.name}'",
                )


TAGGED: Final = frozenset({"cashapp", "cash app", "cashtag", "cash tag", "venmo"})


def _is_name(value: str, between: str) -> bool:
    value = value.rstrip(".-")
    bare = value.lstrip("@$")
    if value[0] in "@$":
        return any(map(str.isalpha, bare)) and len(bare) >= 3
    if looks_made_up(bare) and "." not in bare[-4:]:
        return True
    given = ":" in between or bool(set(between.lower().split()) & {"is", "es", "username", "user", "id", "name"})
    return given and bare.isalpha() and bare.islower() and len(bare) >= 5 and not is_common(bare)
