"""Says in plain words what had to be undone before a detail could be seen."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from moderation.screening.contact_details.base import Spot
from moderation.screening.reading import Reading

WORDS: Final = re.compile(r"[a-zA-Z]{2,}")


def explain(reading: Reading, spot: Spot) -> str:
    """The recognizer's reason, and how the detail was disguised if it was."""
    start, end = reading.span(spot.start, spot.end)
    written, read = reading.source[start:end], reading.text[spot.start : spot.end]
    undone = disguises(written, read) if written != read else []
    return f"{spot.reason} ({', '.join(undone)})" if undone else spot.reason


def disguises(written: str, read: str) -> list[str]:
    """The disguises that lie between what was written and what it was read as."""
    found = []
    if any(unicodedata.category(character) in {"Cf", "Mn", "Me"} for character in written):
        found.append("with hidden characters or marks")
    if any(not character.isascii() and character.isalnum() for character in written):
        found.append("in look-alike letters or digits")
    elif any(not character.isascii() and unicodedata.category(character)[0] in "SPN" for character in written):
        found.append("in look-alike signs")
    written_words, read_words = len(WORDS.findall(written)), len(WORDS.findall(read))
    if written_words > read_words and not found:
        found.append("with words for signs or digits")
    if sum(map(str.isspace, written)) > sum(map(str.isspace, read)):
        found.append("with spaces put in")
    if any(sign in written and sign not in read for sign in "&\\<>*[](){}|`%"):
        found.append("with brackets or markup put in")
    return found or ["written in another way"]
