"""Closes the gaps in the names of hosts: ``t . me / anna``, ``annas-page , com``."""

from __future__ import annotations

from typing import Final

from moderation.screening.domains import is_top_level
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

SPACED_HOST: Final = linear(
    r"(?i)(?:^|[^\w.@-])((?:www\s?[.,\s]\s?)?[a-z0-9-]+)(\s{0,2}[.,]\s{0,2})(com|net|org|io|dev"
    r"|co\s?\.\s?uk|me|gg|ly|cc|app)\b(\s?/\s?)?"
)
SPACED_PATH: Final = linear(
    r"(?i)\b(?:t\.me|wa\.me|m\.me|discord\.gg|(?:whatsapp|instagram|facebook|linkedin|twitter|tiktok|discord)\.com)"
    r"(\s/\s|/\s|\s/)[a-z0-9+_-]{3,}"
)
SPACED_WWW: Final = linear(r"(?i)\bwww(\s?[.,\s]\s?)[a-z0-9-]+(\s?[.,\s]\s?)[a-z]{2,10}\b")
CHAT_HOSTS: Final = frozenset(
    {("t", "me"), ("wa", "me"), ("m", "me"), ("discord", "gg"), ("bit", "ly"), ("cutt", "ly"), ("fb", "me")}
)


def spaced_hosts(text: str) -> list[Edit]:
    """``t . me / anna``, ``annas-page , com``, ``www annas-page com``."""
    edits: list[Edit] = []
    for match in SPACED_HOST.finditer(text):
        name, dot, top = match.group(1).lower(), match.group(2), match.group(3).lower()
        chat = (name, top) in CHAT_HOSTS
        if dot == "." and not (match.group(4) or "").strip("/"):
            continue
        if not chat and not (
            (dot == "," or dot.startswith(" ")) and len(name) >= 4 and top in {"com", "net", "org", "io"}
        ):
            continue
        edits.append(Edit(match.start(2), match.end(2), "."))
        if match.group(4):
            edits.append(Edit(match.start(4), match.end(4), "/"))
    edits += [Edit(match.start(1), match.end(1), "/") for match in SPACED_PATH.finditer(text)]
    for match in SPACED_WWW.finditer(text):
        if is_top_level(text[match.end(2) : match.end()]):
            edits += [Edit(match.start(group), match.end(group), ".") for group in (1, 2)]
    return [edit for edit in edits if text[edit.start : edit.end] != edit.replacement]
