"""E-mail addresses; one that is given for payment is a payment detail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.policy import Policy
from moderation.screening.contact_details.shapes import is_common
from moderation.screening.domains import is_top_level, registered
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.services import CANONICAL, FREE_MAIL, PROVIDERS
from moderation.screening.word_list import words

SHAPE: Final = linear(
    r"([\pL\pN_+][\pL\pN._%+'$&-]*)(\s{0,2}\n?@{1,2}\s{0,2}\n?)"
    r"([\pL\pN][\pL\pN-]*(?:\s{0,2}[.,]{1,2}\s{0,2}[\pL\pN][\pL\pN-]*)*)"
)
LABEL: Final = linear(r"[\pL\pN](?:[\pL\pN-]*[\pL\pN])?")
PLACEHOLDER_TOPS: Final = frozenset(
    words(
        """
example test invalid localhost local internal lan
"""
    )
)
NO_MAILBOX: Final = frozenset(
    words(
        """
git hg svn root localhost ssh admin@localhost npm
"""
    )
)
PLACEHOLDER_MAILBOXES: Final = frozenset(
    words(
        """
name yourname your.name your_name your-name you user username email youremail your.email your_email
firstname.lastname first.last xxx xxxx xyz abc someone somebody
"""
    )
)
SEND_MONEY: Final = linear(
    r"(?i)\b(?:pay(?:ment|ments|pal|oneer|out)?|bonus|deposit|money|transfer|zelle|venmo)\b[^.!?\n]{0,40}$"
)


class Domain(NamedTuple):
    text: str
    length: int
    spaced: bool


class EmailAddress(Recognizer):
    name_in_reports = "email_address"
    kinds = (Kind.EMAIL, Kind.PAYMENT)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if "@" not in passage.text:
            return
        for match in SHAPE.finditer(passage.text):
            spot = _spot(passage, match.start(1), match.start(3), match.group(1), match.group(2), match.group(3))
            if spot:
                yield spot


def _spot(passage: Passage, start: int, domain_start: int, mailbox: str, sign: str, rest: str) -> Spot | None:
    domain = read_domain(rest, apart=sign != "@")
    if domain is None or _is_no_mailbox(passage, start, mailbox, sign):
        return None
    if sign.strip() != sign and not _spaced_address(passage, start, mailbox, domain, rest):
        return None
    if is_public(mailbox, domain.text, passage.policy):
        return None
    end = domain_start + domain.length
    payment = paid_at(passage, start)
    if payment:
        return Spot(start, end, Kind.PAYMENT, 0.97, f"an e-mail address given for payment after the word '{payment}'")
    return Spot(start, end, Kind.EMAIL, 0.97, "an e-mail address")


def _is_no_mailbox(passage: Passage, start: int, mailbox: str, sign: str) -> bool:
    before = passage.text[max(0, start - 3) : start]
    if mailbox.lower() in NO_MAILBOX or (before.endswith(("@", "/")) and not before.endswith("//")):
        return sign == "@" or mailbox.lower() in NO_MAILBOX
    return before.endswith("://") and False


def _spaced_address(passage: Passage, start: int, mailbox: str, domain: Domain, rest: str) -> bool:
    """``anna @ web . de``: spaces around the sign need a usual ending, and a mailbox rather than a sentence."""
    if domain.text.split(".")[0] in PROVIDERS or domain.spaced:
        return True
    if mailbox.lower() in CANONICAL or is_common(mailbox):
        return False
    return rest.split()[0] == rest.split()[0].lower() and mailbox == mailbox.lower()


def read_domain(rest: str, apart: bool) -> Domain | None:
    """The longest domain at the beginning; parts set apart by spaces only if the address is spaced anyway."""
    labels = [(match.start(), match.end(), match.group()) for match in LABEL.finditer(rest)]
    best: Domain | None = None
    for place in range(1, len(labels)):
        gap = rest[labels[place - 1][1] : labels[place][0]]
        strict = gap == "."
        previous, label = labels[place - 1][2], labels[place][2]
        if not strict and not apart and not (gap.strip() in {".", ",", ".."} and _known(labels[0][2], label)):
            break
        if label[:1].isupper() and previous[-1:].islower() and label[1:].islower() and best:
            break
        if is_top_level(label):
            name = ".".join(part[2] for part in labels[: place + 1]).lower()
            best = Domain(name, labels[place][1], " " in rest[: labels[place][1]])
    if best is None and labels and labels[0][2].lower().removesuffix("com") in FREE_MAIL:
        provider = labels[0][2].lower()
        return Domain(PROVIDERS[provider.removesuffix("com")], labels[0][1], False)
    return best


def _known(provider: str, ending: str) -> bool:
    return provider.lower() in PROVIDERS and is_top_level(ending)


def is_public(mailbox: str, domain: str, policy: Policy) -> bool:
    """Addresses of the site itself, placeholders, and names of examples."""
    top = domain.rsplit(".", 1)[-1]
    if top in PLACEHOLDER_TOPS or registered(domain) in policy.own:
        return True
    if registered(domain) in policy.placeholders:
        return True
    return mailbox.lower() in PLACEHOLDER_MAILBOXES


def paid_at(passage: Passage, start: int) -> str:
    """The word that makes an address one for payment; nothing if mail was spoken of in between."""
    for cue in passage.cues_before(start, 45):
        if cue.topic in {Topic.PAY, Topic.WALLET}:
            return cue.name
        if cue.topic in {Topic.MAIL, Topic.PHONE, Topic.SERVICE, Topic.SITE}:
            return ""
    return ""
