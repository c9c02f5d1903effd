"""The words a reader sees in place of a redacted detail, and the markers that stand for them in stored text.

A marker is one private-use character per kind, so redacted text can be quoted, cut and
searched as plain text and no position has to be kept beside it. Members cannot write
markers: `strip_markers` runs on everything that is handed in. What a marker looks like is
decided where the text is drawn, after Markdown has been rendered.
"""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.findings import Kind

PRIVATE: Final = "PRIVATE"
"""The label of a span that a moderator redacted by hand."""

WORDS: Final[dict[str, str]] = {
    Kind.EMAIL: "e-mail address removed",
    Kind.PHONE: "phone number removed",
    Kind.HANDLE: "messenger handle removed",
    Kind.PROFILE_URL: "personal link removed",
    Kind.ADDRESS: "postal address removed",
    Kind.PAYMENT: "payment detail removed",
    Kind.GOV_ID: "ID number removed",
    PRIVATE: "private detail removed",
}
MARKERS: Final[dict[str, str]] = {kind: chr(0xF8D0 + number) for number, kind in enumerate(WORDS)}
KINDS: Final[dict[str, str]] = {marker: kind for kind, marker in MARKERS.items()}
ANY_MARKER: Final = re.compile("[" + "".join(KINDS) + "]")


def words_for(marker: str) -> str:
    """The label that a marker stands for, e.g. ``phone number removed``."""
    return WORDS[KINDS[marker]]


def strip_markers(text: str) -> str:
    """The text without any character that we use as a marker."""
    return ANY_MARKER.sub("", text)


def spell_out(text: str) -> str:
    """The text with each marker as bracketed words, for plain-text surfaces."""
    return ANY_MARKER.sub(lambda match: f"[{words_for(match.group())}]", text)


def read_out(text: str) -> str:
    """The other way round: each of the bracketed words is its marker again."""
    for marker in KINDS:
        text = text.replace(f"[{words_for(marker)}]", marker)
    return text
