"""Closes the gaps in the names of hosts: ``t . me / anna``, ``annas-page , com``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.common_words import is_common
from moderation.screening.domains import is_top_level
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

SPACED_HOST: Final = linear(
    r"(?i)(?:^|[^\w.@-])((?:www\s?[.,\s]\s?)?[a-z0-9-]+)(\s{0,2}[.,]\s{0,2})(com|net|org|io|dev"
    r"|co\s?\.\s?uk|me|gg|ly|cc|app)\b(\s?/\s?)?"
)
SPACED_PATH: Final = linear(
    r"(?i)\b(?:t\.me|wa\.me|m\.me|discord\.gg|linktr\.ee|beacons\.ai|bit\.ly|cutt\.ly|bio\.link|lnk\.bio"
    r"|ko-fi\.com|paypal\.me"
    r"|revolut\.me|cash\.app|(?:whatsapp|instagram|facebook|linkedin|twitter|tiktok|discord|snapchat|youtube|patreon"
    r"|calendly|cal|tinyurl|venmo|medium|flickr)\.com|behance\.net|allmylinks\.com|taplink\.cc|heylink\.me)"
    r"(\s/\s|/\s|\s/)([a-z0-9+_-]{3,})"
)
SPACED_NAMES: Final = linear(
    r"(?i)(?:https?:/{2}\s?|(?:^|[\s:>-]))[a-z0-9-]{2,30}((?:\s\.\s[a-z0-9-]{2,30}){2,3})(\s?/\s?[a-z0-9])?"
)
SPLIT_HOST: Final = linear(
    r"(?i)\b(?:(?:t|wa|m|paypal|revolut)(\s)me|(?:bit|cutt)(\s)ly|linktr(\s)ee|discord(\s)gg|beacons(\s)ai|zoom(\s)us)"
    r"(\s?(?:/|(?:forward )?slash\s)\s?)[a-z0-9+_-]{3,}"
)
"""A known host whose dot is only a gap, before its path."""
SLASH_GROUP: Final = 7
SPACED_WWW: Final = linear(r"(?i)\bwww(\s?[.,\s]\s?)[a-z0-9-]+(\s?[.,\s]\s?)[a-z]{2,10}\b")
SPACED_DOT: Final = re.compile(r"\s\.\s")
CHAT_HOSTS: Final = frozenset(
    {("t", "me"), ("wa", "me"), ("m", "me"), ("discord", "gg"), ("bit", "ly"), ("cutt", "ly"), ("fb", "me")}
)


def spaced_hosts(text: str) -> list[Edit]:
    """``t . me / anna``, ``annas-page , com``, ``www annas-page com``."""
    edits: list[Edit] = []
    for match in SPACED_HOST.finditer(text):
        name, dot, top = match.group(1).lower(), match.group(2), match.group(3).lower()
        chat = (name, top) in CHAT_HOSTS
        if dot[:1].isspace() and not dot[-1:].isspace() and is_common(name):
            continue
        if dot == "." and (match.group(4) or "/") in {"/", "/ "}:
            continue
        if not chat and not (
            (dot == "," or dot.startswith(" ")) and len(name) >= 4 and top in {"com", "net", "org", "io"}
        ):
            continue
        edits.append(Edit(match.start(2), match.end(2), "."))
        if match.group(4):
            edits.append(Edit(match.start(4), match.end(4), "/"))
    for match in SPACED_NAMES.finditer(text):
        if is_top_level(match.group(1).rpartition(" ")[2]):
            edits += [
                Edit(match.start(1) + dot.start(), match.start(1) + dot.end(), ".")
                for dot in SPACED_DOT.finditer(match.group(1))
            ]
    edits += [
        Edit(match.start(1), match.end(1), "/")
        for match in SPACED_PATH.finditer(text)
        if match.group(1) != "/ " or not is_common(match.group(2))
    ]
    for match in SPLIT_HOST.finditer(text):
        gap = next(group for group in range(1, SLASH_GROUP) if match.group(group))
        edits.append(Edit(match.start(gap), match.end(gap), "."))
        edits.append(Edit(match.start(SLASH_GROUP), match.end(SLASH_GROUP), "/"))
    for match in SPACED_WWW.finditer(text):
        if is_top_level(text[match.end(2) : match.end()]):
            edits += [Edit(match.start(group), match.end(group), ".") for group in (1, 2)]
    return [edit for edit in edits if text[edit.start : edit.end] != edit.replacement]
