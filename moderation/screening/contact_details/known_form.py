"""Names that are told by their own form, or said to be the same everywhere: no messenger has to stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.shapes import COMMON_WORDS, looks_made_up
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

DISCORD_TAG: Final = linear(r"[\pL\pN_.]{2,32}\s?#\s?\d{4}\b")
SKYPE_ID: Final = linear(
    r"(?i)\blive:(?:\.cid\.[0-9a-f]{8,20}|[\w.,-]{3,40})|\bwxid_\w{6,30}\b|\b\.cid\.[0-9a-f]{8,20}\b"
)
FEDIVERSE: Final = linear(
    r"(?:^|[\s(:,])(@[\w.-]{2,30}@[\w-]{2,30}(?:\.[\w-]{2,20})+)|(?:^"
    r"|[\s(:,])(@[\w.-]{2,30}:[\w-]{2,30}(?:\.[\w-]{2,20})+)"
)
ASK: Final = linear(
    r"(?i)\b(?:add|dm|message|msg|ping|find|follow|text|contact|reach|hit|hmu|write|agregame|buscame"
    r"|me adiciona|chama|ajoute|adde|search)\b(?: (?:me|us))?(?: up)?(?: (?:on|at|as|by|via|with"
    r"|there|here|under|privately|directly|en|como))*\s*[:=-]?\s*(@[\pL\pN_][\pL\pN_.]{2,32})"
)


class KnownForm(Recognizer):
    name_in_reports = "known_form"
    kinds = (Kind.HANDLE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        text = passage.text
        if ":" in text or "wxid" in text or ".cid." in text:
            for match in SKYPE_ID.finditer(text):
                if ":" in match.group()[:5] and match.group()[5:].isdigit():
                    continue
                yield Spot(
                    match.start(), match.end(), Kind.HANDLE, 0.95, "an ID in the form that only a messenger gives"
                )
        if "@" in text:
            yield from _at_names(passage)
        if "#" in text:
            yield from _tags(passage)
        yield from _everywhere(passage)


def _at_names(passage: Passage) -> Iterator[Spot]:
    for match in FEDIVERSE.finditer(passage.text):
        group = 1 if match.group(1) else 2
        yield Spot(match.start(group), match.end(group), Kind.HANDLE, 0.9, "a name at a server of its own")
    for match in ASK.finditer(passage.text):
        nearby = any(cue.topic is Topic.SERVICE for cue in passage.cues_before(match.start(1), 90, across=True))
        if nearby or " me " in match.group().lower():
            yield Spot(match.start(1), match.end(1), Kind.HANDLE, 0.8, "a user name after a request to write to it")


def _tags(passage: Passage) -> Iterator[Spot]:
    for match in DISCORD_TAG.finditer(passage.text):
        name = match.group().split("#")[0].strip()
        if name.lower() in COMMON_WORDS and (" " in match.group() or Topic.SERVICE not in passage.topics):
            continue
        if len(name) >= 3 and any(map(str.isalpha, name)) and name.lower() not in ISSUE_WORDS:
            yield Spot(match.start(), match.end(), Kind.HANDLE, 0.85, "a Discord name with its four digits")


EVERYWHERE: Final = linear(
    r"(?i)\b(?:i'?m(?: called)?|i am(?: called)?|find me (?:as|under)|known as|i go by|add me as"
    r"|same (?:username|user name|handle|id|nick|name)(?: \w+){0,3}\s?[:,-])\s+"
    r"[\"'(]?(@?[\pL\pN_][\pL\pN_.]+[\pL\pN_])[\"')]?(?: \w+)? (?:on|at|in|everywhere|there|across)\b"
)


NAMELESS_APP: Final = linear(r"(?i)\b(?:app|apps|messenger|platform|everywhere|socials|chat|anywhere)\b")


def _everywhere(passage: Passage) -> Iterator[Spot]:
    """``I am anna_k on every platform`` where messengers are spoken of, by name or not."""
    if Topic.SERVICE not in passage.topics and not NAMELESS_APP.search(passage.text):
        return
    for match in EVERYWHERE.finditer(passage.text):
        if looks_made_up(match.group(1).lstrip("@")):
            yield Spot(
                match.start(1), match.end(1), Kind.HANDLE, 0.8, "a user name that is said to be the same everywhere"
            )


ISSUE_WORDS: Final = frozenset(
    words(
        """
issue issues pr ticket bug case order invoice number task build contract job request color colour pull merge fix
fixes closes see
"""
    )
)
