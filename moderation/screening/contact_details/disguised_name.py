"""Names in letters that only look like the usual ones, near a word for a messenger or for mail.

Honest writers decorate headings and ordinary words, not a name in the middle of a plain sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import is_common
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.services import CANONICAL, PROVIDERS
from moderation.screening.word_list import words

NAME: Final = linear(r"[A-Za-z0-9_][A-Za-z0-9_.-]{2,38}[A-Za-z0-9_]")
KINDS: Final = {Topic.SERVICE: Kind.HANDLE, Topic.NAME: Kind.HANDLE, Topic.MAIL: Kind.EMAIL}
AT: Final = linear(r"(?i)^[\s,()/:-]{1,3}(?:(?:on|at|in|via|is|en|no|em|auf|sur|su|na|my|the|mi|mon|mein)\s){0,2}$")
AFTER, BEFORE = 45, 20
"""Characters from the word to the name."""
ORNAMENTAL: Final = frozenset(
    words(
        """
aesthetic aesthetics calligraphy vaporwave vibe vibes lofi bold italic italics gothic script typography lettering fonts
premium discount sale promo giveaway hiring welcome exclusive handmade
"""
    )
)
"""What is written in fancy letters for their looks."""
MOST_DECORATED: Final = 1
"""Ordinary words in such letters; with more of them the letters are an ornament."""


class DisguisedName(Recognizer):
    name_in_reports = "disguised_name"
    kinds = (Kind.HANDLE, Kind.EMAIL)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if passage.written(slice(0, len(passage.text))).isascii() or not passage.topics & KINDS.keys():
            return
        styled = [match.span() for match in NAME.finditer(passage.text) if _styled(passage, *match.span())]
        names = [span for span in styled if not _ordinary(passage.text[slice(*span)])]
        if len([span for span in styled if is_common(passage.text[slice(*span)])]) > MOST_DECORATED:
            return
        for start, end in names:
            cue = _cue(passage, start, end)
            if cue:
                yield Spot(
                    start, end, KINDS[cue.topic], 0.75, f"a name in disguised letters near the word '{cue.name}'"
                )


def _styled(passage: Passage, start: int, end: int) -> bool:
    """Most of its letters were none of the usual ones."""
    written = [character for character in passage.written(slice(start, end)) if character not in " ._-"]
    return len(written) >= 4 and 2 * sum(not character.isascii() for character in written) > len(written)


def _ordinary(name: str) -> bool:
    plain = name.lower()
    return (
        plain in CANONICAL
        or plain in PROVIDERS
        or plain in ORNAMENTAL
        or is_common(plain)
        or not any(map(str.isalpha, plain))
    )


def _cue(passage: Passage, start: int, end: int) -> Cue | None:
    for cue in passage.cues_before(start, AFTER):
        if cue.topic in KINDS:
            return cue
    for cue in passage.cues_after(end, BEFORE):
        if cue.topic in KINDS and AT.search(passage.text[end : cue.start]):
            return cue
    return None
