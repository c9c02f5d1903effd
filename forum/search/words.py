"""Words: how a post is written down for the index, and how a reader's query is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from moderation.screening import labels

MARKERS: Final = frozenset(labels.KINDS)
OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
"""Stand around found words until they are drawn; they are taken out of every text and every query."""

LONGEST_QUERY: Final = 200
MOST_PIECES: Final = 12
MANY: Final = 1000
"""Where so many posts match, those written last are looked at, and not weighed: a word of all says little of any."""

OURS: Final = re.compile(f"[{OPEN}{CLOSE}\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
LINK_TARGET: Final = re.compile(r"\]\([^)\n]{0,2000}\)")
MARKS: Final = re.compile(r"^[ \t]*(?:#{1,6}|>+|[-*+])[ \t]+|[*`~\[\]|]+|\\(?=[^\w\s])", re.MULTILINE)
PIECE: Final = re.compile(r'"([^"]*)"|([^\s"]+)')
WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for: words and, from quotation marks, words that follow one another."""

    pieces: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(f'"{piece}"' if " " in piece else piece for piece in self.pieces)

    def __bool__(self) -> bool:
        return bool(self.pieces)


def read_query(typed: str) -> Query:
    """The pieces of a query; whatever holds neither letter nor digit is left out."""
    typed = labels.strip_markers(OURS.sub("", typed))[:LONGEST_QUERY]
    pieces = (" ".join((quoted or bare).split()) for quoted, bare in PIECE.findall(typed))
    return Query(tuple(piece for piece in pieces if any(map(str.isalnum, piece)))[:MOST_PIECES])


def readable(text: str) -> str:
    """Markdown as words to be searched and shown in excerpts; markers stay, apart from the words beside them."""
    text = MARKS.sub("", LINK_TARGET.sub("]", OURS.sub("", text)))
    return " ".join(labels.ANY_MARKER.sub(lambda marker: f" {marker.group()} ", text).split())


def known_words(texts: Iterable[str]) -> set[str]:
    """The words of a text that are worth remembering for spelling help: letters only, of some length."""
    found = {word.casefold().replace("’", "'") for text in texts for word in WORD.findall(text)}
    return {word for word in found if 3 <= len(word) <= 30}
