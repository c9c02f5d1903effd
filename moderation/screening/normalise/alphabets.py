"""Letters that are spelled as on the phone: ``delta alpha november``, ``D for Dora, A for apple``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.word_list import words

RADIO: Final = words(
    """
alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu
"""
)
WORD: Final = "|".join(RADIO)
SPELLED: Final = linear(rf"(?i)\b(?:{WORD})(?:[\s,-]{{1,2}}(?:{WORD})){{2,30}}\b")
EXAMPLE: Final = (
    r"[a-z]\s(?:for|as in|like|is for|wie|como|de|come|comme|jak|als|gibi)\s(?:in |en |a |an |the )?[a-z]{3,14}"
)
EXAMPLES: Final = linear(rf"(?i)\b{EXAMPLE}(?:(?:,|\s-|\.|;)?\s(?:then |and )?{EXAMPLE}){{2,30}}\b")
LISTED: Final = linear(
    r"(?i)\b(?:letters?|spelled|spelt|spelling|letras|deletread[oa]|lettres|epele|buchstaben"
    r"|buchstabiert)(?: are| is)?[:,]?"
    r"\s([a-z](?:(?:, ?|-| |\. ?)[a-z]){2,30})\b"
)
ONE: Final = re.compile(r"(?i)\b([a-z])\s[a-z ]{2,9}?\s(?:in |en |a |an |the )?([a-z]{3,14})\b")
CUE: Final = linear(rf"(?i)\b(?:{WORD})[\s,-]{{1,2}}(?:{WORD})\b|\b{EXAMPLE}\b")


def letters(text: str) -> list[Edit]:
    """Runs of three or more spelled letters as the word they make."""
    edits = [
        Edit(match.start(1), match.end(1), re.sub("[^A-Za-z]", "", match.group(1))) for match in LISTED.finditer(text)
    ]
    if not CUE.search(text):
        return edits
    edits += [
        Edit(match.start(), match.end(), "".join(word[0].lower() for word in re.split(r"[\s,]+", match.group())))
        for match in SPELLED.finditer(text)
        if len(set(match.group().lower().split())) >= 2
    ]
    for match in EXAMPLES.finditer(text):
        pairs = ONE.findall(match.group())
        if len(pairs) >= 3 and all(letter.lower() == word[0].lower() for letter, word in pairs):
            edits.append(Edit(match.start(), match.end(), "".join(letter.lower() for letter, _ in pairs)))
    return edits
