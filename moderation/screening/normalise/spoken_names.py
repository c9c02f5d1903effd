"""Signs of user names in words: ``mothwing hashtag 4 4 0 7``, ``venmo is at-jolene-dash-knits``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.common_words import is_common
from moderation.screening.normalise.number_words import MEANINGS
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.services import CANONICAL, PAY_NAMES

TAG: Final = linear(
    r"(?i)\b([a-z0-9_.]{2,32})(,? (?:the )?(?:hash ?tag|hash(?: sign)?|number sign|pound sign|numeral|sharp|octothorpe"
    r"|almohadilla|cerquilha|jogo da velha|raute|diese|cancelletto) )"
    r"([0-9](?:[ ,.-]?[0-9]){3}|[a-z]{1,7}(?:[ ,-]{1,2}[a-z]{1,7}){1,3})\b"
)
GAP: Final = re.compile(r"[^0-9]+")
WORD: Final = re.compile(r"[^\W\d_]+")
REACH: Final = 70
"""Characters from the name of a messenger to the name at it."""


def tags(text: str) -> list[Edit]:
    """``mothwing hashtag 4 4 0 7``, ``oldkettle hash four four oh seven``."""
    edits: list[Edit] = []
    for match in TAG.finditer(text):
        if is_common(match.group(1)) and not _named_before(text, match.start()):
            continue
        digits = match.group(3)
        if digits[0].isdigit():
            start = match.start(3)
            edits += [Edit(start + gap.start(), start + gap.end(), "") for gap in GAP.finditer(digits)]
        elif not all(word.lower() in MEANINGS or word.lower() == "double" for word in WORD.findall(digits)):
            continue
        edits.append(Edit(match.start(2), match.end(2), "#"))
    return edits


def _named_before(text: str, start: int) -> bool:
    words = {word.lower() for word in WORD.findall(text[max(0, start - REACH) : start])}
    return not words.isdisjoint(CANONICAL) or not words.isdisjoint(PAY_NAMES)


AT: Final = linear(
    r"(?i)(?:^|[\"'(:=>,.!?\n]\s{0,2}|\b(?:is|its|es|e|est|ist|as|soy|sou|then|venmo|paypal|insta|telegram)\s)"
    r"((?:a ?t|arroba|at[ -]sign)[\s-]\s?)([a-z][a-z0-9_.-]{2,40})"
)


def ats(text: str) -> list[Edit]:
    """``"at katya_draws"`` after the name of a messenger; at a place or a time there are no such names."""
    return [
        Edit(match.start(1), match.end(1), "@")
        for match in AT.finditer(text)
        if _like_name(match.group(2).rstrip(".-")) and _named_before(text, match.start(1))
    ]


def _like_name(name: str) -> bool:
    """An underscore inside, or two dashes, or one and a digit."""
    return "_" in name.strip("_") or name.count("-") >= 2 or ("-" in name and not is_common(name.split("-")[0]))


SITES: Final = frozenset(["calendly", "patreon", "tinyurl"])
"""Sites that are called by their name without its ending."""
SLASH: Final = linear(r"(?i)\b([a-z]{2,12})( (?:forward )?(?:slash|barra|schragstrich) )[a-z0-9][a-z0-9_.-]{3,30}")


def slashes(text: str) -> list[Edit]:
    """``behance slash anna_draws``: a name after a colon is read as one, in a path it would not be."""
    edits: list[Edit] = []
    for match in SLASH.finditer(text):
        name = match.group(1).lower()
        if name in SITES or name in CANONICAL:
            edits.append(Edit(match.start(2), match.end(2), ".com/" if name in SITES else ": "))
    return edits
