"""Closes the gaps inside names and keys: ``quill _ and _ bone``, ``TPk1 TXjF 7Lg8 ...``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from moderation.screening.described_services import DESCRIBED
from moderation.screening.normalise.sign_keys import TOLD_TO_CLOSE
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.services import CANONICAL, PAY_NAMES

CUE: Final = re.compile(r"\w _|_ \w|\w \. \w")
GAPPED: Final = linear(r"[A-Za-z0-9][A-Za-z0-9-]{0,24}(?:(?:\s_\s?|_\s|\s\.\s|_|\.)[A-Za-z0-9-]{1,24}){1,5}")
GAP: Final = re.compile(r"\s?[._]\s|\s[._]")
WORD: Final = re.compile(r"[^\W\d_]+")
REACH: Final = 50
"""Characters from the name of a messenger to a name with gaps."""


def gapped_names(text: str) -> list[Edit]:
    """``quill _ and _ bone`` after the name of a messenger, or where the text says that there are no spaces."""
    if not CUE.search(text):
        return []
    told = bool(TOLD_TO_CLOSE.search(text))
    edits: list[Edit] = []
    for match in GAPPED.finditer(text):
        gaps = list(GAP.finditer(match.group()))
        if not gaps or not (told or _service_before(text, match.start())):
            continue
        if not told and "_" not in match.group() and len(gaps) < 2:
            continue
        start = match.start()
        edits += [Edit(start + gap.start(), start + gap.end(), gap.group().strip()) for gap in gaps]
    return edits


TOGETHER: Final = linear(
    r"(?i)(?:\b(?:is|es|e|est|ist|as|name|user|id)|[:=>-])\s([a-z0-9_.$@]+(?: [a-z0-9_.]+){1,3}?),?\s\(?"
    r"(?:(?:all|as|in|everything|todo|tudo|tout|alles|tutto) )?(?:one word|1 word|together|junto|attache"
    r"|zusammen(?:geschrieben)?|attaccato"
    r"|no spaces?|without spaces?|razem)\b"
)
SPACE: Final = re.compile(" ")


def joined_names(text: str) -> list[Edit]:
    """``telegram is mari posa_77, all one word``."""
    edits: list[Edit] = []
    for match in TOGETHER.finditer(text):
        if _service_before(text, match.start(1)):
            start = match.start(1)
            edits += [Edit(start + gap.start(), start + gap.end(), "") for gap in SPACE.finditer(match.group(1))]
    return edits


def _service_before(text: str, start: int) -> bool:
    window = text[max(0, start - REACH) : start].lower()
    return any(word in CANONICAL or word in PAY_NAMES for word in WORD.findall(window)) or any(
        phrase in window for phrase in DESCRIBED
    )


GROUPS: Final = linear(r"\b[A-Za-z0-9]{2,8}(?:[ /-][A-Za-z0-9]{1,8}){4,18}\b")
GROUP: Final = re.compile(r"[A-Za-z0-9]+")
KEY: Final = re.compile(
    r"T[1-9A-HJ-NP-Za-km-z]{33}|[13LMDr][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1|ltc1)[0-9ac-hj-np-z]{30,60}"
    r"|0x[0-9a-fA-F]{40}"
)
SHORTEST_KEY, FEWEST_DIGITS = 26, 3


def grouped_keys(text: str) -> list[Edit]:
    """The key of a wallet in groups of a few characters, joined."""
    edits: list[Edit] = []
    for match in GROUPS.finditer(text):
        if sum(map(str.isdigit, match.group())) < FEWEST_DIGITS or len(match.group()) < SHORTEST_KEY:
            continue
        groups = [(match.start() + each.start(), match.start() + each.end()) for each in GROUP.finditer(match.group())]
        edits += _joined(text, groups)
    return edits


def _joined(text: str, groups: list[tuple[int, int]]) -> list[Edit]:
    for first, (begin, _) in enumerate(groups):
        if text[begin] not in "T13LMDrbl0":
            continue
        for last in range(len(groups), first + 4, -1):
            chosen = groups[first:last]
            key = "".join(text[start:end] for start, end in chosen)
            if KEY.fullmatch(key) and _mixed(text, chosen):
                return [Edit(left[1], right[0], "") for left, right in pairwise(chosen)]
    return []


def _mixed(text: str, groups: list[tuple[int, int]]) -> bool:
    """Groups of one length but for the last: words of a sentence are not."""
    return len({end - start for start, end in groups[:-1]}) == 1 and any(
        character.isdigit() for start, end in groups for character in text[start:end]
    )
