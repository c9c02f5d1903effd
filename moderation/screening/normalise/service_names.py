"""Puts disguised names of messengers and mailbox providers into their usual spelling."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.services import CANONICAL, FREE_MAIL, INFLECTED, LETTERS_FOR_SIGNS, PAY_NAMES

SHORT_NAME: Final = linear(r"(?i)(?:^|\s)(t[./]g\.?|w[./]a\.?|i[./]g\.?|f[./]b\.?)\s?[:@=-]|\b(t[./]g) @")
NAME: Final = re.compile(
    r"(?<![\w@.])(?=[A-Za-z]*(?:[0-9@$!|+*~¥€£]|[._-][A-Za-z0-9]|(?<=[a-z])I|q|vv))"
    r"[A-Za-z0-9@$!|+](?:[A-Za-z0-9@$!|+.*_~¥€£-]){2,22}"
)
"""Words with something else than letters in them, or a capital I among small ones."""


def usual_names(text: str) -> list[Edit]:
    """Disguised names of messengers and mailbox providers in their usual spelling."""
    edits = [
        Edit(match.start(1), match.end(1), match.group(1).replace("/", "").replace(".", ""))
        for match in SHORT_NAME.finditer(text)
    ]
    edits += _split_names(text)
    for match in NAME.finditer(text):
        token = match.group().rstrip(".*_~-!")
        if token.isalpha():
            usual = token.lower().replace("q", "g").replace("vv", "w")
            if usual != token.lower() and token.lower() not in CANONICAL and usual in CANONICAL:
                edits.append(Edit(match.start(), match.start() + len(token), usual))
            elif "I" in token[1:] and not token.isupper() and token.replace("I", "l").lower() in CANONICAL:
                edits.append(Edit(match.start(), match.start() + len(token), token.replace("I", "l")))
            continue
        plain = re.sub(r"[.*_~-]", "", token.lower()).translate(LETTERS_FOR_SIGNS)
        name = CANONICAL.get(plain) or CANONICAL.get(
            re.sub(r"[.*_~-]", "", token.lower().replace("1", "l")).translate(LETTERS_FOR_SIGNS)
        )
        if plain in FREE_MAIL | PAY_NAMES and token.lower() != plain and token.lower() not in FREE_MAIL:
            edits.append(Edit(match.start(), match.start() + len(token), plain))
        elif name and len(plain) >= 5 and plain != token.lower():
            edits.append(Edit(match.start(), match.start() + len(token), name.title()))
    return edits


WORD: Final = re.compile(r"[A-Za-z]{2,8}")
SPLIT_NAMES: Final = frozenset(name for name in INFLECTED if name.isascii() and len(name) >= 7) | {
    "signal",
    "gmail",
    "hotmail",
}


def _split_names(text: str) -> list[Edit]:
    """``tele gram``, ``sig nal``: names in two words."""
    edits: list[Edit] = []
    for left, right in pairwise(WORD.finditer(text)):
        gap = text[left.end() : right.start()]
        if gap in {" ", "-", " - "} and (left.group() + right.group()).lower() in SPLIT_NAMES:
            edits.append(Edit(left.start(), right.end(), (left.group() + right.group()).title()))
    return edits
