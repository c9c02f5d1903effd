"""Links to persons: profiles, chats, meeting rooms, booking pages, personal sites. Public sites are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import COMMON_WORDS, FILE_ENDINGS
from moderation.screening.contact_details.site_pages import PAYMENT_PATHS, Address, judged
from moderation.screening.domains import is_top_level, registered
from moderation.screening.findings import Kind
from moderation.screening.link_policy import LinkPolicy
from moderation.screening.patterns import linear
from moderation.screening.services import CANONICAL
from moderation.screening.word_list import words

HOST: Final = r"(?:[\pL\pN_][\pL\pN_-]*\.)+[\pL][\pL\pN-]*[\pL\pN]"
SCHEMED: Final = linear(r"(?i)\b(h(?:tt|xx|\*\*|t|x)?ps?|ftp)\s?:\s?/{1,2}\s?([^\s<>\"'`|\\^{}\]]+)")
BARE: Final = linear(rf"(?i){HOST}(?::\d{{2,5}})?(?:\s?/[^\s<>\"'`|\\^{{}}\]]*|[?#][^\s<>\"'`|\\^{{}}\]]*)?")
APP: Final = linear(
    r"(?i)\b(?:tg|whatsapp|viber|skype|tel|sms|smsto|callto|facetime|facetime-audio|weixin|wechat"
    r"|sgnl|line|snapchat|zoommtg|msteams|instagram|fb|twitter|discord|imo|threema|xmpp|sip|irc"
    r"|matrix)"
    r":(?://[^\s<>\"')\]]+|\+?[\d\-]{7,}|[\w.:,-]+\?(?:chat|call|add|userinfo)[^\s<>\"')\]]*)"
)
IN_PATH: Final = linear(r"(?i)(?:^|[\s(>:=])/?(in/[a-z0-9][a-z0-9-]{2,40})")
TRAILING: Final = ".,;:!?)]}'\"*_~>-…"

WORDLIKE_TOPS: Final = frozenset(
    words(
        """
no so is it to in at be me my us am as do de la es se si ma mi id al ai io or et un le au ne re ro ru pl pt lt
ee by cc tv ws vu nu ms mr st ac pm sc sh py rs md ml mo mu mx name info today work works help news live life
care one top win men fun best and how here new you are date day now game games group team world space store shop
page site blog click link email zip mov app dev net art bio run fit fan log man map red tab tax test time tips
toys vet vin bar box bet bid buy cab cafe cam car case cash chat city claims codes coffee cool credit data deal
design direct dog earth eat email events exchange expert fail fast finance fish forum free fund gallery gift
global gold guide guru hair health host hot house how ink land law lease legal limited loans love management
market media network ninja online partners party photo pictures pizza place plus press pro rent repair report
rest review rocks sale save school science show social software solutions study style support systems talk
training travel video vision vote watch website wiki win works yoga zone java as bi ng ke gd gs ht im je kn lc
ci cf
"""
    )
)
"""Endings that are words or file types as well: a bare name needs more than one of these to be a link."""
BRAND_ENDINGS: Final = frozenset(
    words(
        """
node.js next.js vue.js react.js three.js d3.js express.js chart.js nuxt.js discord.js asp.net vb.net ado.net
ml.net
"""
    )
)
BEFORE_LINK: Final = re.compile(
    r"(?:www\.|\b(?:site|website|web|portfolio|page|blog|visit|see|at|on|check|link|url|homepage|here"
    r"|shop|store|studio|domain|out|look at|pagina"
    r"|sitio|webseite|seite|portafolio|portefolio)\b[\s:=>-]*(?:is|es|e|est|ist|:)?\s*)[\"'(<\[]*$"
)


class Link(Recognizer):
    name_in_reports = "link"
    kinds = (Kind.PROFILE_URL, Kind.PAYMENT, Kind.PHONE)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        if "." not in text and ":" not in text and "in/" not in text:
            return
        for match in APP.finditer(text):
            kind = Kind.PHONE if match.group().lower().startswith(("tel:", "sms", "callto:")) else Kind.PROFILE_URL
            start = match.start() + (4 if match.group().lower().startswith("tel:") else 0)
            end = match.start() + _length(match.group())
            yield Spot(start, end, kind, 0.95, "a link that opens a call or a chat")
        for match in IN_PATH.finditer(text):
            if any(cue.name == "linkedin" for cue in passage.cues_before(match.start(1), 70)):
                yield Spot(match.start(1), match.end(1), Kind.PROFILE_URL, 0.85, "the path of a profile")
        for match in SCHEMED.finditer(text):
            spot = _schemed(passage, match.start(), match.start(2), match.group(2))
            if spot:
                yield spot
        for match in BARE.finditer(text):
            if _free(text, match.start(), match.end()):
                spot = _bare(passage, match.start(), match.group())
                if spot:
                    yield spot


def _length(link: str) -> int:
    """How much of what was matched is the link and not the punctuation after it."""
    end = len(link)
    while end and link[end - 1] in TRAILING:
        if link[end - 1] == ")" and link.count("(", 0, end) >= link.count(")", 0, end):
            break
        end -= 1
    return end


def _free(text: str, start: int, end: int) -> bool:
    """Not a part of something longer: an e-mail address, a path, another link."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or (before in "@/\\.:_-#$" and not _label_before(text, start))) and after not in "@_("


def _label_before(text: str, start: int) -> bool:
    """``site:anna.com`` and ``->anna.com`` begin a link; ``https://`` was seen already."""
    return (
        text[start - 1] in ":-"
        and text[max(0, start - 3) : start] != "://"
        and not text[max(0, start - 2) : start].endswith("/")
    )


def _split(link: str) -> Address:
    host, path = link, ""
    for place, character in enumerate(link):
        if character in "/?#:":
            host, path = link[:place], link[place:]
            break
    host = host.rpartition("@")[2].lower().strip(".")
    return Address(host.removeprefix("www."), path.strip())


def _schemed(passage: Passage, start: int, rest: int, link: str) -> Spot | None:
    length = _length(link)
    address = _split(link[:length])
    if "." not in address.host or not is_top_level(address.host.rsplit(".", 1)[-1]):
        return None
    return judged(passage.policy, address, start, rest + length, sure=True)


def _bare(passage: Passage, start: int, link: str) -> Spot | None:
    length = _length(link)
    link = link[:length]
    address = _split(link)
    labels = address.host.split(".")
    if len(labels) < 2 or not is_top_level(labels[-1]) or max(map(len, labels)) > 40:
        return None
    written_host = link[: len(link) - len(address.path)] if address.path else link
    sure = link.lower().startswith("www.") or bool(address.path.strip("/.")) or _known(passage.policy, address)
    if not sure and not _plausible(passage, start, written_host, labels):
        return None
    if written_host.lower() in BRAND_ENDINGS or (not address.path and "".join(labels) in CANONICAL):
        return None
    if labels[-1] in FILE_ENDINGS and not sure and not _introduced(passage, start, FOR_FILES):
        return None
    return judged(passage.policy, address, start, start + length, sure=sure)


def _known(policy: LinkPolicy, address: Address) -> bool:
    return address.host in policy.personal or registered(address.host) in PAYMENT_PATHS


def _plausible(passage: Passage, start: int, host: str, labels: list[str]) -> bool:
    """A bare name: not a missing space after a full stop, not a name of a thing."""
    parts = host.split(".")
    if any(part[:1].isupper() and part[1:].islower() for part in parts[1:]):
        return False
    if labels[-1] not in WORDLIKE_TOPS:
        return labels[-2] not in COMMON_WORDS or len(labels[-1]) == 3 or len(labels) > 2 or _introduced(passage, start)
    if _introduced(passage, start):
        return labels[-2] not in COMMON_WORDS or len(labels[-1]) > 2
    return (
        labels[-2] not in COMMON_WORDS
        and labels[0] not in COMMON_WORDS
        and len(labels[-2]) > 4
        and labels[-1] not in FILE_ENDINGS
    )


INTRODUCING: Final = frozenset({Topic.SITE, Topic.MAIL, Topic.CALL})
FOR_FILES: Final = frozenset({Topic.SITE})
"""What makes a link of a name that ends like a file: a call or a mail does not."""


def _introduced(passage: Passage, start: int, topics: frozenset[Topic] = INTRODUCING) -> bool:
    if BEFORE_LINK.search(passage.lower[max(0, start - 40) : start]):
        return True
    return any(cue.topic in topics for cue in passage.cues_before(start, 25))
