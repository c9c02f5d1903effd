"""Addresses told with pauses, over lines, or by domain: ``anna ... at hot mail``, ``hugo at the domain web.de``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.common_words import is_common
from moderation.screening.domains import is_top_level
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

PAUSE: Final = r"\s?(?:\.{2,5}|-{2,3}|,?\s(?:uhm?|umm?|erm?|ehm?|hmm?|mmm|este|euh|ahm?|em)\b,?)\s?"
SIGN: Final = r"(?:at|@|dot|d0t|arroba|punto|ponto|punkt|point)"
BEFORE_SIGN: Final = linear(rf"(?i)[a-z0-9_]({PAUSE}){SIGN}[\s.]")
AFTER_SIGN: Final = linear(rf"(?i)\s{SIGN}({PAUSE})[a-z0-9]")
PROVIDER: Final = linear(
    r"(?i)(?:\bat|@|\barroba)\s((?:hot|g|gee|jee|rediff|proton|fast|y|google|hot-|g-|gee-)[ -]mail|i cloud"
    r"|out look|ok (?:axis|sbi|icici|hdfc(?: bank)?))\b"
)
SOUNDS: Final = {"geemail": "gmail", "jeemail": "gmail"}


def pauses(text: str) -> list[Edit]:
    """What is said between a sign in words and the words beside it."""
    return [
        Edit(match.start(1), match.end(1), " ")
        for pattern in (BEFORE_SIGN, AFTER_SIGN)
        for match in pattern.finditer(text)
    ]


def providers(text: str) -> list[Edit]:
    """``at hot mail``, ``@ g-mail``."""
    edits: list[Edit] = []
    for match in PROVIDER.finditer(text):
        name = re.sub("[ -]", "", match.group(1).lower())
        edits.append(Edit(match.start(1), match.end(1), SOUNDS.get(name, name)))
    return edits


DOMAIN: Final = linear(
    r"(?i)\b([a-z0-9][a-z0-9._-]{1,30})( (?:at|@|on|en|no|auf|sur|na|su|arroba) (?:the |my |our |der |meiner |unserer "
    r"|el |mi |o |meu |le |la |mon |notre |il |mio )?(?:domain|host|dominio|domaine|serwer|domen[ae]?)"
    r"(?: (?:called|named|of|de|name))?) [a-z0-9-]{2,40}(?:\.| dot | punkt | punto | ponto | point )"
)


ADDRESSED: Final = re.compile(
    r"(?i)(?:^|\b(?:mail|e-?mail|write|write to|an|a|to|para|schreib\w*|escrib\w*|ecri\w*|ping|me,)[:,]?) ?$"
)


def domains(text: str) -> list[Edit]:
    """``hugo at the domain tallships.fr``."""
    return [
        Edit(match.start(2), match.end(2), " arroba")
        for match in DOMAIN.finditer(text)
        if not is_common(match.group(1)) or ADDRESSED.search(text[max(0, match.start() - 24) : match.start()])
    ]


BROKEN: Final = linear(
    r"(?:[\w+-]{1,40}(?:\s?\n[._]|_\s?\n|[._])){0,5}[\w+-]{1,40}\s?\n?@\s?\n?[\w-]{1,40}"
    r"(?:(?:\s?\n\.\s?\n?|\.\s?\n|\.)[\w-]{1,40}){1,4}"
)
BREAK: Final = re.compile(r"\s*\n\s*")


def lines(text: str) -> list[Edit]:
    """An address with line breaks beside its signs."""
    if "@" not in text or "\n" not in text:
        return []
    edits: list[Edit] = []
    for match in BROKEN.finditer(text):
        ending = BREAK.sub("", match.group()).rpartition(".")[2]
        if ending == ending.lower() and is_top_level(ending):
            start = match.start()
            edits += [Edit(start + gap.start(), start + gap.end(), "") for gap in BREAK.finditer(match.group())]
    return edits
