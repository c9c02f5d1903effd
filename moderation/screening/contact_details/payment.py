"""Payment identifiers: accounts, cards, wallets, names at payment services; checksums where there are any."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from stdnum import iban

from moderation.screening.contact_details.bank_account import accounts, aliases
from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import is_common, looks_made_up
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

IBAN: Final = linear(r"\b[A-Z]{2}\s?[0-9]{2}(?:[ ./-]?[A-Z0-9]{1,4}){3,9}\b|\b[a-z]{2}[0-9]{2}[a-z0-9]{11,30}\b")
SMALL_IBAN: Final = linear(r"\b[a-z]{2}\s?[0-9]{2}(?:[ ./-]?[a-z0-9]{1,4}){3,9}\b")
CARD: Final = linear(r"\b[2-6][0-9]{3}(?:[ .\-]{0,2}[0-9]{1,6}){2,4}\b")
ETHEREUM: Final = linear(r"\b0x[0-9a-fA-F]{40}\b")
BITCOIN: Final = linear(r"\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?i:bc1|tb1|ltc1)[0-9ac-hj-np-zA-Z]{11,71})\b")
TRON: Final = linear(r"\bT[1-9A-HJ-NP-Za-km-z]{33}\b")
WALLET_LINK: Final = linear(
    r"(?i)\b(?:bitcoin|bitcoincash|ethereum|litecoin|dogecoin|solana|monero|tron|ripple|lightning|lnurlp?|upi|stellar|cardano):"
    r"(?://)?[a-z0-9][\w@.%:?=&+-]{10,200}[\w%=]"
)
BASE58_OTHERS: Final = linear(
    r"\b(?:[LMD][1-9A-HJ-NP-Za-km-z]{25,34}|r[1-9A-HJ-NP-Za-km-z]{24,34}|[48][1-9A-HJ-NP-Za-km-z]{94}"
    r"|[UE]Q[\w-]{46}|addr1[0-9a-z]{50,100}|(?:cosmos|bnb|osmo)1[0-9a-z]{38})\b"
)
LOOSE_KEY: Final = linear(r"\b[1-9A-HJ-NP-Za-km-z]{8,64}\b|\b0x[0-9a-fA-F]{8,40}\b|\b[0-9a-fA-F]{16,40}\b")
UPI: Final = linear(
    r"(?i)\b(?:\w[\w\-]*\s?\.\s?)?[\w.\-]{2,64}(?:\s[0-9]{1,4})?\s?@\s?(?:ok\s?(?:axis|sbi|icici|hdfc(?:bank)?)|ybl|ibl|axl|apl|paytm|pt(?:axis|hdfc"
    r"|sbi|yes)|upi|gpay|phonepe|yapl|rapl|waaxis|wahdfcbank|waicici|wasbi|axisb|axisbank|sbi|icici"
    r"|hdfc(?:bank)?|kotak|kmbl|barodampay|cnrb|idfcbank|indus|federal|yesbank|yesg|jupiteraxis|fam"
    r"|ikwik|freecharge|airtel|postbank|aubank|dbs|rbl|idbi|pnb|boi|unionbank|citi|hsbc|sc|slice|instapay"
    r"|niyoicici|naviaxis|superyes|tapicici|timecosmos|axis)\b"
)
AT_TAG: Final = linear(r"[\s:(\"'=>](@[a-zA-Z0-9]+(?:[-_.][a-zA-Z0-9]+){1,4})\b")
AT_TAG_REACH: Final = 50
CASHTAG: Final = linear(r"(?:^|[\s:(\"'=>-])(\$[a-zA-Z][\w-]{2,19})\b")
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
            yield from accounts(passage)
        if "@" in text:
            for match in UPI.finditer(text):
                if (
                    text[match.end() : match.end() + 1] not in {".", "-"}
                    or not text[match.end() + 1 : match.end() + 2].isalpha()
                ):
                    yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.9, "a UPI address")
        if Topic.BANK in passage.topics or Topic.PAY in passage.topics:
            yield from aliases(passage)
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
        written = _without_next_sentence(match.group())
        digits = re.sub(r"\D", "", written)
        end = match.start() + len(written)
        if not FEWEST_ON_CARD <= len(digits) <= 19 or (match.start() and passage.text[match.start() - 1] in "+.-/"):
            continue
        if digits in TEST_CARDS and TEST_TALK.search(passage.lower):
            continue
        label = passage.topic_before(match.start())
        if label and label.topic is Topic.CARD:
            yield Spot(match.start(), end, Kind.PAYMENT, 0.9, f"a card number after the word '{label.name}'")
        elif luhn(digits) and digits[0] in "3456" and not (label and label.topic in {Topic.OTHER, Topic.IDENTITY}):
            yield Spot(match.start(), end, Kind.PAYMENT, 0.85, "a card number with the right check digit")
    if Topic.CARD in passage.topics:
        for match in CARD_EXTRAS.finditer(passage.text):
            group = 1 if match.group(1) else 2
            yield Spot(
                match.start(group), match.end(group), Kind.PAYMENT, 0.85, "the security code or end date of a card"
            )


FEWEST_ON_CARD: Final = 13
TEST_CARDS: Final = frozenset(
    words(
        """
4242424242424242 4111111111111111 4012888888881881 4000056655665556 5555555555554444 5105105105105100 5200828282828210
2223003122003222 378282246310005 371449635398431 6011111111111117 6011000990139424 30569309025904 38520000023237
3530111333300000 3566002020360505 4000000000000002 4000000000000077 4000002500003155
"""
    )
)
"""The numbers that payment processors print in their documentation."""
TEST_TALK: Final = re.compile(
    r"\btest(?:ing)?[ -](?:cards?|numbers?|mode|data|payments?)\b|\bsandbox\b|\bstaging\b|\bdummy\b"
)
"""Where they are nobody's."""
NEXT_SENTENCE: Final = re.compile(r"\.\s+\d*$")


def _without_next_sentence(written: str) -> str:
    """``3763 273170 35270. 15 digits``: without what follows the full stop, if a whole number stands before it."""
    cut = NEXT_SENTENCE.sub("", written)
    return cut if sum(map(str.isdigit, cut)) >= FEWEST_ON_CARD else written


def luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def _wallets(passage: Passage) -> Iterator[Spot]:
    text = passage.text
    for match in WALLET_LINK.finditer(text):
        yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.95, "a link for paying to a wallet")
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
    if len(value) >= LONG_PIECE and changes >= 7:
        return kinds[1] and kinds[2]
    return sum(kinds) >= 3 and len(value) >= 8 and changes >= 4


LONG_PIECE: Final = 14
"""Characters of a piece of a key that needs no digits to look like nothing else."""


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
        if cue.name in NAME_SERVICES:
            yield from _tag_soon(passage, cue)
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


TAG_SOON: Final = linear(
    r"(?i)^[^@\n!?]{0,40}?\b(?:tag|revtag|wisetag|friends|family|f&f|handle|username|user|name|account|me|mine|to|under|via|is|works|:)"
    r"[:\s=(\"']{1,3}(@[a-z0-9][\w.-]{2,38}\w)"
)


def _tag_soon(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``PayPal friends @anna``, ``use Wise, you'll need my tag @anna``."""
    match = TAG_SOON.search(passage.text[cue.end : cue.end + 90])
    if match and passage.same_sentence(cue.end, cue.end + match.start(1)) and not is_common(match.group(1)[1:]):
        start, end = cue.end + match.start(1), cue.end + match.end(1)
        yield Spot(start, end, Kind.PAYMENT, 0.8, f"a tag soon after the word '{cue.name}'")


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
