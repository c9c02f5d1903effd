"""Mailboxes whose domain is only hinted at: ``gmail: anna.paper``, ``anna.paper at the google mail``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import is_common, looks_made_up
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

NAMES: Final = (
    r"(?:google ?mail|gee[- ]?mail|jee[- ]?mail|g[- ]?ma ?il|big g|gml|gmial|gmal|gamil|gemail|ya?hoo+(?: ?mail)?|ymail"
    r"|hot[- ]?mail"
    r"|outlook|i[- ]?cloud|proton(?:[- ]?mail)?"
    r"|tutanota|rediff(?:mail)?|gmx|fastmail|zoho(?: ?mail)?|yandex|aol|laposte|web\.de)"
)
TOPS: Final = r"(?:com(?:[ .,]+(?:br|mx|ar|au|ph|co))?|co[ .,]+(?:uk|in|id)|net|org|es|fr|de|it|me|in|ru|br|uk)"
VALUE: Final = r"([\pL\pN_][\pL\pN_.+-]+[\pL\pN_])"
NAMED_FIRST: Final = linear(
    rf"(?i)\b({NAMES})(?: (?:address|id|account|user|username|name|adresse|correo|box|mailbox|one|of mine))?"
    rf"(?:,? (?:then )?(?:the|my) (?:name|user|username|address|rest|beginning)(?: is |: )| (?:is|es|e|est|ist|hai"
    rf"|po|ko"
    rf"|name|account is) "
    rf"|\s?(?:[:=>|~-]{{1,2}}|[→👉➡➜►▶⇒])\s?|\?\s|\s?\(\s?|[ ,]+(?:user|username|name|id|account|usuario"
    rf"|my name there is|name is|i am|i'm)[ :=]{{1,2}})"
    rf"(?:is |my |the |just |simply |only |still |first name |name |nick )?[\"'(]?{VALUE}"
)
NAMED_LAST: Final = linear(
    rf"(?i){VALUE}[\"')]?(?:,? ?\(?(?:over at|over on|at|on|in|@|a|en|no|na|chez|bei|auf|followed by|then|plus|add"
    rf"|and then|with|and the second part(?: is)?|second part(?: is)?|second half(?: is)?"
    rf"|and the rest is|the rest is|domain(?: is)?|ends with|ending)"
    rf"(?: the| my| de| la| el)? |,? \(?(?:it'?s |is )?(?:my |a |mi )?|@|\s?\+\s?"
    rf"|\s?[(\[{{]\s?)({NAMES})(?:[ .,]{{1,2}}{TOPS}\b)?"
)
NAMED_BESIDE: Final = linear(rf"(?i)\b({NAMES})(?: (?:one|address|account|box|id))?[,;]? {VALUE}")
BETWEEN: Final = linear(r"^[\s\"')]*(?:(?:over )?(?:at|@|a|en|on|chez|bei)( the| my)?)?\s*$")


class Mailbox(Recognizer):
    name_in_reports = "mailbox"
    kinds = (Kind.EMAIL,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        for match in NAMED_FIRST.finditer(passage.text):
            if _is_mailbox(match.group(2)) and not _goes_on(passage.text, match.end(2)):
                yield Spot(
                    match.start(2), match.end(2), Kind.EMAIL, 0.85, "a mailbox after the name of its mail provider"
                )
        for match in NAMED_BESIDE.finditer(passage.text):
            if (
                looks_made_up(match.group(2))
                and not _goes_on(passage.text, match.end(2))
                and not _is_host(match.group(2))
            ):
                yield Spot(
                    match.start(2), match.end(2), Kind.EMAIL, 0.8, "a mailbox after the name of its mail provider"
                )
        for match in NAMED_LAST.finditer(passage.text):
            if looks_made_up(match.group(1)) and not _goes_on(passage.text, match.end()):
                between = passage.lower[match.end(1) : match.start(2)]
                end = match.end() if BETWEEN.search(between) else match.end(1)
                yield Spot(match.start(1), end, Kind.EMAIL, 0.85, "a mailbox before the name of its mail provider")


def _is_mailbox(value: str) -> bool:
    return looks_made_up(value) or (len(value) >= 6 and not is_common(value) and value.islower())


def _is_host(value: str) -> bool:
    return is_top_level(value.rpartition(".")[2])


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1] in {"@", "/"}
