"""Mailboxes whose parts are labelled: ``user: lena, host: kornblum.de``, ``left of the @ goes lena``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import FILE_ENDINGS
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.link_policy import is_placeholder
from moderation.screening.patterns import linear
from moderation.screening.services import PROVIDERS
from moderation.screening.word_list import words

SPEAKS_OF_MAIL: Final = linear(
    r"(?i)(?:\be-?mails?\b|\bmail\b|mailbox|write to me|correo|courriel|postfach|@|\bat[- ]sign|\bthe at\b|adress\b"
    r"|arroba|arobase|caixa|buzon)"
)
IS: Final = (
    r"(?: (?:there|part|half|side|name))?(?:[\"'”]?\s?[:=>]{1,2}\s?|,?\s(?:is|goes|comes|stands|has|called|named|es|e"
    r"|est|ist|heisst|lautet|steht|kommt|va|vai|viene|jest|to)\s)(?:(?:just|simply|the word|my|al|el|la|das wort"
    r"|le mot)\s)?"
)
SIDES: Final = (
    r"(?:the |it|that|de la |da |do |de l'|l'|dem |of )*\s?(?:@|at|arroba|arobase|sign|symbol|zeichen|it|that)?"
)
BOX: Final = linear(
    rf"(?i)\b(?:mailbox|mail ?name|local part|user(?: ?name)?|account|login|name|nom|buzon|usuario|nombre|postfach"
    rf"|benutzer|utilisateur|utilizador|caixa|nome|part one|part 1|first (?:part|half|bit)|(?:before|left of"
    rf"|in front of"
    rf"|antes|avant|vor|links vom?|a la izquierda|a gauche|przed) {SIDES})(?:{IS}[\"'“(]?"
    rf"|\s[\"'“])([a-z0-9][a-z0-9._-]{{1,40}})"
)
DOMAIN: Final = linear(
    rf"(?i)\b(?:domain|host|server|dominio|domaine|provider|part two|part 2|second (?:part|half|bit)|(?:after|right of"
    rf"|behind|despues|depois|apres|nach|hinter|rechts vom?|a la derecha|a droite|po) {SIDES})"
    rf"(?:{IS}[\"'“(]?|\s[\"'“])([a-z0-9-]{{2,40}}(?:\.[a-z0-9-]{{2,20}}){{0,3}})"
)
ENDING: Final = linear(
    rf"(?i)\b(?:ending|end|tld|extension|suffix|top level|endung|terminacion|terminaison|terminacao|final|finale"
    rf"|koncowka|third (?:part|bit)|last (?:part|bit)){IS}[\"'“(]?(\.?[a-z]{{2,6}}(?:\.[a-z]{{2}})?)\b"
)
NOBODY: Final = frozenset(
    words(
        """
root admin localhost user name null none no not the full empty done due sad new expired here there mine yours gone
"""
    )
)
REACH: Final = 90
"""Characters between the parts."""


class LabelledMailbox(Recognizer):
    name_in_reports = "labelled_mailbox"
    kinds = (Kind.EMAIL,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        domains = [match.span(1) for match in DOMAIN.finditer(text)]
        if not domains or not SPEAKS_OF_MAIL.search(text):
            return
        boxes = [match.span(1) for match in BOX.finditer(text)]
        endings = [match.span(1) for match in ENDING.finditer(text)]
        for domain in domains:
            box = next((box for box in _near(boxes, domain) if _is_box(text[slice(*box)])), None)
            if box is None:
                continue
            name = text[slice(*domain)].lower()
            ending = next((each for each in _near(endings, domain) if _is_ending(text[slice(*each)])), None)
            if not _is_domain(name) and (ending is None or name in NOBODY):
                continue
            for start, end in (box, domain, *([ending] if ending else [])):
                yield Spot(start, end, Kind.EMAIL, 0.8, "a part of a mail address whose parts are labelled")


def _near(spans: list[tuple[int, int]], other: tuple[int, int]) -> list[tuple[int, int]]:
    """The spans within reach of another one; each list is sorted."""
    first = bisect_left(spans, other[0] - REACH, key=lambda span: span[1])
    last = bisect_right(spans, other[1] + REACH, key=lambda span: span[0])
    return [span for span in spans[first:last] if span[1] <= other[0] or span[0] >= other[1]]


def _is_box(value: str) -> bool:
    return value.lower() not in NOBODY and value.rpartition(".")[2].lower() not in FILE_ENDINGS


def _is_ending(value: str) -> bool:
    return is_top_level(value.rpartition(".")[2].lower())


def _is_domain(name: str) -> bool:
    if name in PROVIDERS:
        return True
    return "." in name and is_top_level(name.rpartition(".")[2]) and not is_placeholder(name)
