"""Names at messengers told in halves, ``starts with moth and ends with _wing``, or to be searched for in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import is_common, looks_made_up
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

HALVES: Final = linear(
    r"(?i)\b(?:(?:starts?|begins?) with|empieza (?:con|por)|comeca (?:com|por)|commence par|beginnt mit|zaczyna sie od)"
    r"\s[\"']?([a-z0-9_.-]{2,30})[\"']?,?\s(?:and |then |y |e |et |und |i |it )*"
    r"(?:(?:ends?|finish(?:es)?) (?:with|in|on)|(?:termina|acaba) (?:con|en|com|em)|finit par|endet (?:mit|auf)"
    r"|konczy sie na)\s[\"']?([a-z0-9_.-]{2,30})"
)
REACH: Final = 70
"""Characters from the name of the messenger."""
SEARCHED: Final = linear(
    r"(?i)\b(?:search|search for|find|add|look up|look for|busca(?:me)?|procura|cherchez?|suche?t?|hanapin)\s"
    r"(?:me as |me under |mich als |como )?[\"']([^\"'\n]{4,30})[\"'],?\s(?:on|at|in|en|no|na|auf|bei|sur|sa)\s"
)
SEARCHABLE: Final = frozenset(
    ["facebook", "instagram", "telegram", "discord", "skype", "snapchat", "tiktok", "twitter", "viber"]
)
WORD: Final = re.compile(r"[^\W\d_]+")


class AnnouncedName(Recognizer):
    name_in_reports = "announced_name"
    kinds = (Kind.HANDLE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if Topic.SERVICE in passage.topics:
            yield from _in_halves(passage)
            yield from _numbered(passage)
            yield from _searched(passage)


def _in_halves(passage: Passage) -> Iterator[Spot]:
    for match in HALVES.finditer(passage.text):
        halves = [match.group(group).rstrip(".-") for group in (1, 2)]
        if not any(looks_made_up(half) or half.startswith(("_", ".")) for half in halves):
            continue
        cue = _service(passage, match.start())
        if cue:
            for group, half in enumerate(halves, 1):
                start = match.start(group)
                reason = f"a half of a user name after the word '{cue.name}'"
                yield Spot(start, start + len(half), Kind.HANDLE, 0.75, reason)


NUMBERED: Final = linear(
    r"(?i)\b(?:qq|icq)\b[^\n0-9.!?]{0,24}?\b([1-9][0-9]{1,2}(?:[- ]?[0-9]{3}){1,3}|[1-9][0-9]{5,11})\b"
)
"""Where people have numbers for names."""


def _numbered(passage: Passage) -> Iterator[Spot]:
    for match in NUMBERED.finditer(passage.text):
        yield Spot(match.start(1), match.end(1), Kind.HANDLE, 0.8, "a number that is a name at a messenger")


def _service(passage: Passage, start: int) -> Cue | None:
    return next((cue for cue in passage.cues_before(start, REACH, across=True) if cue.topic is Topic.SERVICE), None)


def _searched(passage: Passage) -> Iterator[Spot]:
    """``search "mothwing studio" on fb``: a name in quotes may have spaces."""
    for match in SEARCHED.finditer(passage.text):
        if all(is_common(part) for part in WORD.findall(match.group(1))):
            continue
        cue = next(passage.cues_after(match.end(), 6), None)
        if cue and cue.name in SEARCHABLE:
            yield Spot(match.start(1), match.end(1), Kind.HANDLE, 0.75, f"a name to look for at '{cue.name}'")
