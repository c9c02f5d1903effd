"""E-mail addresses; one that is given for payment is a payment detail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import is_common, looks_made_up
from moderation.screening.domains import is_top_level, registered
from moderation.screening.findings import Kind, ScreeningTrouble
from moderation.screening.link_policy import LinkPolicy, is_placeholder
from moderation.screening.patterns import linear
from moderation.screening.services import CANONICAL, FREE_MAIL, PROVIDERS
from moderation.screening.word_list import words

SHAPE: Final = linear(
    r"([\pL\pN_+][\pL\pN._%+'$&-]*)(\s{0,2}\n?@{1,4}\s{0,2}\n?)"
    r"([\pL\pN][\pL\pN-]*(?:\s{0,2}[.,]{1,4}\s{0,2}[\pL\pN][\pL\pN-]*)*)"
)
LABEL: Final = linear(r"[\pL\pN](?:[\pL\pN-]*[\pL\pN])?")
GLUED_COM: Final = linear(r"(?:dot)?(?:com|net)$")
MOST_SIGNS: Final = 1500
"""Each is looked at from both sides; 20,000 characters of addresses have a thousand."""
PIECE_BEFORE: Final = linear(r"[A-Za-z0-9._-]+ $")
DOTTED_BEFORE: Final = re.compile(r"(?:[A-Za-z0-9_-]{1,24}\s[._-]\s){1,3}$")
FREE_DOMAINS: Final = tuple(PROVIDERS[provider] for provider in FREE_MAIL)
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
        signs = passage.text.count("@")
        if not signs:
            return
        if signs > MOST_SIGNS:
            raise ScreeningTrouble("more at-signs than a post can mean")
        for match in SHAPE.finditer(passage.text):
            spot = _spot(passage, match.start(1), match.start(3), match.group(1), match.group(2), match.group(3))
            spot = spot or _split_provider(passage, match.start(1), match.start(3), match.group(1))
            if spot:
                yield spot


def _spot(passage: Passage, start: int, domain_start: int, mailbox: str, sign: str, rest: str) -> Spot | None:
    domain = read_domain(rest, apart=sign != "@")
    if domain is None or _is_no_mailbox(passage, start, mailbox, sign):
        return None
    if sign.strip() != sign and not _spaced_address(passage, start, mailbox, sign, domain, rest):
        return None
    if is_public(mailbox, domain.text, passage.policy):
        return None
    end = domain_start + domain.length
    if sign != "@":
        start = _spaced_start(passage.text, start)
    payment = paid_at(passage, start)
    if payment:
        return Spot(start, end, Kind.PAYMENT, 0.97, f"an e-mail address given for payment after the word '{payment}'")
    return Spot(start, end, Kind.EMAIL, 0.97, "an e-mail address")


def _spaced_start(text: str, start: int) -> int:
    """``anna k 85 @ web . de``: short pieces before a sign that stands alone belong to the mailbox."""
    dotted = DOTTED_BEFORE.search(text[max(0, start - 40) : start])
    if dotted:
        return start - len(dotted.group())
    for _ in range(4):
        match = PIECE_BEFORE.search(text[max(0, start - 24) : start])
        current = text[start : start + 4].split()[0] if text[start : start + 4].strip() else ""
        if not match or len(current) > 3 or "@" in current:
            break
        start -= len(match.group())
    return start


def _split_provider(passage: Passage, start: int, domain_start: int, mailbox: str) -> Spot | None:
    """``anna@g mail.com``: a provider that shows once the spaces are gone."""
    window = passage.lower[domain_start : domain_start + 26]
    if " " not in window[:16]:
        return None
    places = [place for place, character in enumerate(window) if not character.isspace()]
    compact = "".join(window[place] for place in places)
    if not compact.startswith(FREE_DOMAINS):
        return None
    for provider in FREE_MAIL:
        domain = PROVIDERS[provider]
        if compact.startswith(domain) and not window.startswith(domain) and mailbox.lower() not in NO_MAILBOX:
            end = domain_start + places[len(domain) - 1] + 1
            return Spot(start, end, Kind.EMAIL, 0.9, "an e-mail address with a gap in the domain")
    return None


def _is_no_mailbox(passage: Passage, start: int, mailbox: str, sign: str) -> bool:
    """``git@host``, a scoped package, a path: what stands before the sign is no mailbox."""
    if mailbox.lower() in NO_MAILBOX:
        return True
    before = passage.text[max(0, start - 2) : start]
    return sign == "@" and before.endswith(("@", "/")) and before != "//"


def _spaced_address(passage: Passage, start: int, mailbox: str, sign: str, domain: Domain, rest: str) -> bool:
    """``anna @ web . de``: spaces around the sign need a usual ending, and a mailbox rather than a sentence."""
    if domain.text.split(".")[0] in PROVIDERS or domain.spaced:
        return True
    if mailbox.lower() in CANONICAL or is_common(mailbox):
        return False
    if not sign.endswith((" ", "\n")) and not looks_made_up(mailbox):
        return any(cue.topic is Topic.MAIL for cue in passage.cues_before(start, 30))
    return rest.split()[0] == rest.split()[0].lower() and mailbox == mailbox.lower()


def read_domain(rest: str, apart: bool) -> Domain | None:
    """The longest domain at the beginning; parts set apart by spaces only if the address is spaced anyway."""
    labels = [(match.start(), match.end(), match.group()) for match in LABEL.finditer(rest)]
    last = 0
    for place in range(1, len(labels)):
        gap = rest[labels[place - 1][1] : labels[place][0]]
        strict = gap == "." or (gap == " . " and is_top_level(labels[place][2]) and labels[place][2].islower())
        previous, label = labels[place - 1][2], labels[place][2]
        if "," in gap and (last or gap == ", "):
            break
        if (
            not strict
            and not apart
            and not (gap.strip() in {".", ",", "..", "...", "...."} and _known(labels[0][2], label))
        ):
            break
        if label[:1].isupper() and previous[-1:].islower() and label[1:].islower() and last:
            break
        if is_top_level(label):
            last = place
    if last:
        name = ".".join(part[2] for part in labels[: last + 1]).lower()
        return Domain(name, labels[last][1], " " in rest[: labels[last][1]])
    if labels and GLUED_COM.sub("", labels[0][2].lower()) in FREE_MAIL:
        provider = labels[0][2].lower()
        return Domain(PROVIDERS[str(GLUED_COM.sub("", provider))], labels[0][1], False)
    return None


def _known(provider: str, ending: str) -> bool:
    return provider.lower() in PROVIDERS and is_top_level(ending)


def is_public(mailbox: str, domain: str, policy: LinkPolicy) -> bool:
    """Addresses of the site itself, placeholders, and names of examples."""
    if is_placeholder(domain) or registered(domain) in policy.own:
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
