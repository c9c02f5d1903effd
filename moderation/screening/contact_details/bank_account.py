"""Bank accounts: with the codes of their banks, after the words for them, in the pairs that only banks write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.numbers import numbers
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import COMMON_WORDS
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

SWIFT: Final = linear(r"\b[A-Z]{4}(?:[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b")
IFSC: Final = linear(r"(?i)\b[A-Z]{4}0[A-Z0-9]{6}\b")
SORT_CODE: Final = linear(r"\b[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}\b|\b[0-9]{6}\b")
BRANCH_AND_ACCOUNT: Final = linear(
    r"(?i)\b(?:ag|agencia|reg|branch|suc|sucursal|filial|blz|bankleitzahl|bsb|transit|clearing)\b\W{0,3}(?:(?:nr|no|n)\b\W{0,3})?"
    r"([0-9]{3,6}(?:-[0-9])?|[0-9]{3}[ -][0-9]{3})\W{1,4}(?:(?:e|and|og|och|y|und|et)\s)?(?:c/c|c/p|cc"
    r"|conta(?: corrente| poupanca)?|konto(?:nr|nummer)?|kto|account|acct?|a/c|cuenta|cta"
    r"|compte)\b\W{0,3}(?:(?:nr|no|number|is)\b\W{0,3})?"
    r"([0-9][0-9 .]{2,14}[0-9](?:-[0-9xX])?)\b"
)
"""A branch with a number and an account right after it, as in Brazil, Denmark, Germany, Australia."""
SORT_AND_ACCOUNT: Final = linear(
    r"(?i)\b([0-9]{2}-[0-9]{2}-[0-9]{2})\s?[,/|]?\s?(?:(?:and|account|acct?|a/c|&)\W{1,3})?([0-9]{8})\b"
)
"""British and Irish: three pairs, then eight digits."""
CUSTOMER: Final = linear(
    r"(?i)\b(?:payoneer|skrill|neteller|webmoney|binance|bybit|okx|kucoin|revolut|wise|payeer)\b[^\n]{0,30}?\b(?:customer|user|member|uid"
    r"|wallet)(?:\s(?:id|no|nr|number))?\b\W{1,3}(?:is\s)?([0-9]{6,12})\b"
)
"""What a payment service calls its customer, told in the sentence after its name."""
MOVED: Final = linear(
    r"(?i)\b(?:withdraw(?:al|n|ing)?|deposit(?:s|ed)?|payouts?|transfer(?:s|red)?|pay|bank|savings|current|checking|salary|gtb|gtbank"
    r"|uba|zenith|access|kuda|opay|fcmb|equity|kcb|bdo|bpi|hbl|mcb|meezan|sbi|hdfc|icici)\b[^\n.!?0-9]{0,30}\b(?:account|acct|acc|a/c)"
    r"(?:\s(?:no|nr|number|is|:))*\W{1,3}([0-9]{8,14})\b"
)
"""Money that goes to an account, or a bank whose account it is."""
POLISH: Final = linear(r"\b[0-9]{2}(?:\s[0-9]{4}){6}\b")


def accounts(passage: Passage) -> Iterator[Spot]:
    """Account numbers and bank codes of a passage that has digits."""
    yield from _pairs(passage)
    yield from _customers(passage.text)
    yield from _moved(passage.text)
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


def _pairs(passage: Passage) -> Iterator[Spot]:
    """A branch and its account side by side; only talk of money makes pairs of digits a sort code."""
    money = Topic.BANK in passage.topics or Topic.PAY in passage.topics
    for pattern in (BRANCH_AND_ACCOUNT, SORT_AND_ACCOUNT) if money else (BRANCH_AND_ACCOUNT,):
        for match in pattern.finditer(passage.text):
            for group in (1, 2):
                reason = "a bank branch and an account beside one another"
                yield Spot(match.start(group), match.end(group), Kind.PAYMENT, 0.9, reason)
    for match in POLISH.finditer(passage.text):
        yield Spot(match.start(), match.end(), Kind.PAYMENT, 0.9, "an account number in the form of a Polish one")


def _customers(text: str) -> Iterator[Spot]:
    for match in CUSTOMER.finditer(text):
        yield Spot(match.start(1), match.end(1), Kind.PAYMENT, 0.8, "a customer number at a payment service")


def _moved(text: str) -> Iterator[Spot]:
    for match in MOVED.finditer(text):
        yield Spot(match.start(1), match.end(1), Kind.PAYMENT, 0.8, "an account to which money goes")


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


BESIDE: Final = 16
"""How far from the mere word for a bank a number may be its account."""


def _is_account(passage: Passage, cue: Cue, start: int, digits: str) -> bool:
    branch = any(other.name in BRANCHES for other in [*passage.cues_before(start, 60), *passage.cues_after(start, 30)])
    if len(digits) < 6 and not branch:
        return False
    if branch:
        return True
    if cue.name not in ACCOUNT_ALONE:
        return True
    if cue.name == "bank" and start - cue.end > BESIDE:
        return False
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


def aliases(passage: Passage) -> Iterator[Spot]:
    """Argentine accounts go by three words."""
    for match in ALIAS.finditer(passage.text):
        yield Spot(match.start(1), match.end(1), Kind.PAYMENT, 0.85, "the alias of a bank account")
