"""Signs that are run into the words beside them, half spelled, or named in several words."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.domains import is_top_level
from moderation.screening.normalise.sign_words import CLEAR_AT_PHRASES
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

PHRASES: Final = re.compile(
    r"(?i)(\s)(?:(at the(?= (?:google|g-?mail|yahoo|hotmail|outlook|i?cloud|proton))"
    rf"|{'|'.join(CLEAR_AT_PHRASES)})|(full ?stop)|(under score|guion bajo|barra baja|tiret bas"
    r"|linha baixa|tiret du 8)|(forward slash))(?=\s)"
)
SCHEME: Final = linear(r"(?i)\bhttps?(\s?(?:colon|:)\s?(?:(?:forward )?slash,? (?:forward )?slash|double slash|//)\s)")
LIVE_COLON: Final = re.compile(r"(?i)\blive( colon | : )(?=[a-z0-9.])")
GLUED: Final = re.compile(r"(?<![A-Za-z0-9._-])[a-z0-9._-]{2,40}(AT)[a-z0-9-]{2,40}(DOT)[a-z]{2,10}\b")
GLUED_SMALL: Final = linear(r"(?:^|\s)[a-z0-9._-]{3,30}?(at)[a-z0-9-]{3,30}(dot)([a-z]{2,6})\b")
SPEAKS_OF_MAIL: Final = linear(r"(?i)mail|correo|courriel|write|inbox|poczt|schreib|escrib")
HALF_SPELLED: Final = linear(r"(?i)@[a-z0-9.-]+(\s+(?:dot|d0t|punto|ponto|punkt|point)\s+)[a-z]{2,10}\b")
ZERO_FOR_O: Final = re.compile(r"(?<=[.\s])c(0)m\b", re.IGNORECASE)


def leet(text: str) -> list[Edit]:
    """``annaATgmailDOTcom``, ``anna@gmail dot com``, ``.c0m``."""
    edits = [Edit(match.start(1), match.end(1), "o") for match in ZERO_FOR_O.finditer(text)]
    edits += [Edit(match.start(1), match.end(1), ".") for match in HALF_SPELLED.finditer(text)]
    for match in GLUED.finditer(text):
        edits += [Edit(match.start(1), match.end(1), "@"), Edit(match.start(2), match.end(2), ".")]
    if SPEAKS_OF_MAIL.search(text):
        for match in GLUED_SMALL.finditer(text):
            if is_top_level(match.group(3)):
                edits += [Edit(match.start(1), match.end(1), "@"), Edit(match.start(2), match.end(2), ".")]
    return edits


def phrases(text: str) -> list[Edit]:
    """Signs that take several words become one word that the later steps know."""
    names = ("", "arroba", "dot", "underscore", "slash")
    live = [Edit(match.start(1), match.end(1), ":") for match in LIVE_COLON.finditer(text)]
    live += [Edit(match.start(1), match.end(1), "://") for match in SCHEME.finditer(text)]
    return live + [
        Edit(match.end(1), match.end(), names[(match.lastindex or 2) - 1]) for match in PHRASES.finditer(text)
    ]
