"""Mailboxes given in pieces: the name here, the provider there, the sign between them only spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import FILE_ENDINGS, is_common, looks_made_up
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.services import FREE_MAIL

PIECES: Final = linear(
    r"(?i)\b(?:that google|big g\b|mail provider\b|mail thing"
    r"|(?:usual|same|well[- ]known) (?:mail|provider)|google (?:thing|one)|the usual (?:\w+ )?(?:gmail|g mail"
    r"|google|yahoo|hotmail|outlook)"
    r"|at[- ]?sign|the at\b|@[- ]sign|curly a|at symbol|(?:part|bit|name|stuff|half|piece) (?:before|after"
    r"|in front of|left of)"
    r"|before the (?:@|at|sign|symbol|curl)|after the (?:@|at|sign|symbol|curl)|(?:first|second|last|other|left"
    r"|right) (?:half|part|piece)"
    r"|(?:you can )?guess the rest|you know the rest|the rest is (?:obvious|easy|known|the usual|clear)|put (?:it"
    r"|them) together"
    r"|(?:domain|provider|ending|host|server) (?:is|:|-)?\s?\S|user(?:name)? \S+.{0,12} domain|the usual (?:at|sign"
    r"|symbol|@)"
    r"|sign like a|snail|monkey tail|mailbox (?:name|is|\S)|google'?s? mail|google'?s? e-?mail|mail (?:provider"
    r"|service) (?:is|from)|la arroba|el arroba|o arroba"
    r"|antes (?:de la|da|do|del) (?:arroba|@)|despues (?:de la|del) (?:arroba|@)|depois (?:da|do) (?:arroba|@)"
    r"|avant l'?(?:arobase|@)|apres l'?(?:arobase|@)|vor dem (?:at|@|klammeraffen)|nach dem (?:at|@|klammeraffen)"
    r"|primera (?:parte|mitad)|segunda (?:parte|mitad|metade)|primeira (?:parte|metade)|erster teil|zweiter teil"
    r"|premiere partie|deuxieme partie|it'?s (?:on|at|with|a) (?:the )?(?:g-?mail|google|yahoo|hotmail|outlook"
    r"|icloud|proton)"
    r"|same (?:nick|name|user ?name|handle)|minus the \w+|hosted (?:by|at|with|on) \w+)"
)
SPEAKS_OF_MAIL: Final = linear(
    r"(?i)\b(?:e-?mails?|mails?|mailbox|inbox|correo|courriel|at[- ]?sign|arroba|arobase|klammeraffe|domain|provider"
    r"|gmail|yahoo|hotmail|outlook|proton(?:mail)?|icloud|google|curly a|@)"
)
NAME: Final = re.compile(r"(?<![\w./\\@#`$=%&?-])[A-Za-z0-9_][A-Za-z0-9_.-]{2,36}[A-Za-z0-9_](?![\w@(=\[`/]|://|\.\w)")
PROVIDER: Final = linear(
    rf"(?i)\b(?:domain|provider|ending|ends (?:in|with)|host|second (?:half|part)|last part)\s?(?:is|:|-)?\s?[\"']?"
    rf"((?:{'|'.join(sorted(FREE_MAIL))}|[a-z0-9-]{{2,20}})(?:\s?\.\s?[a-z]{{2,6}})?)[\"']?"
)
REACH: Final = 120
CONTEXT: Final = linear(
    rf"(?i)\b(?:{'|'.join(sorted(FREE_MAIL - {'web', 'orange'}))}|google)\b"
    r"|\bprovider\b.{0,160}mail|mail.{0,160}\bprovider\b"
)
QUOTE: Final = r"[\"'“]?"
INTRODUCED: Final = linear(
    r"(?i)\b(?:(?:the |my |its |your )?(?:mailbox|box|mail name|account name|user ?name|login|alias"
    r"|name of (?:the|my) \w+"
    r"|part before (?:the )?\S+|first (?:part|half))(?:\sthere)?\s?(?:is|:|=|->)\s|its name is |the (?:word"
    r"|name) |la palabra |das wort "
    r"|le mot |a palavra |(?:mailbox|address|mail|it) (?:starts|begins) with |name,? (?:without (?:a "
    r"|any )?(?:blank|space)s?"
    r"|in one word|no spaces?|all one word|together)[,:]?\s|same as (?:my |the |on )?(?:nick|name|user ?name"
    r"|handle|here)"
    r"[^.!?\n]{0,30}(?:[:,-] ?(?:so |it'?s |that is )?| so ))"
    rf"(?:just |simply |only |the word )?{QUOTE}([a-z][a-z0-9._-]{{4,30}})"
)
GOES_ON: Final = linear(
    r"(?i)^[\"'”]?(?:$|\s?[,.;:!?)\n]|\s(?:and|then|plus|followed|with|at|on|y|luego|und|dann|et|puis|e|depois)\b)"
)
"""What follows a mailbox that was named, rather than a word that was talked about."""
YEAR: Final = linear(
    r"(?i)^[\"'”]?,?\s(?:followed by|plus|and|then|with|y|e|et|und)\b[^.!?\n0-9]{0,35}\b([0-9]{2,4})(?:[^0-9]|$)"
)
"""Digits that go with a mailbox: the year of birth, a favourite number."""


class SplitMailbox(Recognizer):
    name_in_reports = "split_mailbox"
    kinds = (Kind.EMAIL,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        yield from _introduced(passage)
        pieces = [match.span() for match in PIECES.finditer(text)]
        if not pieces or not SPEAKS_OF_MAIL.search(text):
            return
        mailbox = False
        for match in NAME.finditer(text):
            if _is_mailbox(match.group()) and _near(match, pieces):
                mailbox = True
                yield Spot(match.start(), match.end(), Kind.EMAIL, 0.75, "a mailbox whose provider stands elsewhere")
        if mailbox:
            for match in PROVIDER.finditer(text):
                if not is_common(match.group(1)) or match.group(1).lower() in FREE_MAIL:
                    yield Spot(
                        match.start(1), match.end(1), Kind.EMAIL, 0.7, "the provider of a mailbox given in pieces"
                    )


def _introduced(passage: Passage) -> Iterator[Spot]:
    """``my mailbox is heronblue`` where a provider of mail is spoken of, and the digits that go with it."""
    text = passage.text
    contexts = [match.span() for match in CONTEXT.finditer(text)]
    if not contexts:
        return
    found = False
    for match in INTRODUCED.finditer(text):
        value = match.group(1).rstrip(".-")
        if is_common(value) or value.lower() in FREE_MAIL or ("." in value and not _is_mailbox(value)):
            continue
        if not GOES_ON.search(text[match.start(1) + len(value) :][:16]):
            continue
        if not _near(match, contexts):
            continue
        found = True
        end = match.start(1) + len(value)
        yield Spot(match.start(1), end, Kind.EMAIL, 0.75, "a mailbox whose provider stands elsewhere")
        year = YEAR.search(text[end : end + 80])
        if year:
            yield Spot(
                end + year.start(1),
                end + year.end(1),
                Kind.EMAIL,
                0.7,
                "digits that belong to a mailbox told in pieces",
            )
    if found:
        for match in PROVIDER.finditer(text):
            if match.group(1).lower().split(".")[0] in FREE_MAIL:
                yield Spot(match.start(1), match.end(1), Kind.EMAIL, 0.7, "the provider of a mailbox given in pieces")


def _near(match: re.Match[str], pieces: list[tuple[int, int]]) -> bool:
    """Whether any of the sorted pieces is within reach: the first one that ends late enough, or none."""
    place = bisect_left(pieces, match.start() - REACH, key=lambda piece: piece[1])
    return place < len(pieces) and pieces[place][0] - match.end() <= REACH


def _is_mailbox(value: str) -> bool:
    if not looks_made_up(value):
        return False
    last = value.rsplit(".", 1)[-1].lower()
    if "." in value and (last in FILE_ENDINGS or (is_top_level(last) and len(last) < 4)):
        return False
    return not value.replace("-", "").isalpha() or value.islower()
