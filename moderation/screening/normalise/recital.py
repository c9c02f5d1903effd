"""Addresses told piece by piece: ``anna, then the monkey, then web, then a full stop, then de``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.common_words import is_common
from moderation.screening.normalise.sign_words import AT_PHRASES, NO_MAILBOX, SIGNS
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

THEN: Final = (
    r"(?:and |y |und |et |e |i |a |u |dan |и )?(?:then|followed by|next(?: comes)?|after (?:that|which|it|this)|plus"
    r"|finally|lastly|comes|you (?:add|put|type|write)"
    r"|luego|despues|seguido (?:de|por)|puis|ensuite|suivie? (?:de|par)|dann|danach|gefolgt von|depois|poi|dopo"
    r"|seguit[oa] da|potem|potom|nastepnie|daarna|gevolgd door|sonra|ardindan|lalu|kemudian|tapos|phir|uske baad|zatim"
    r"|onda|sedan|sen|deretter|saa|aztan|apoi|затем|потом|далее|дальше|потiм|тогда)"
    r"(?: comes| goes| you (?:type|write|put|add)| (?:type|write|put|add))?"
)
ARTICLE: Final = (
    r"(?:the|an?|that|this|el|la|los|una?|der|die|das|den|dem|ein|eine|einen|le|une|o|um|uma|il|lo|het|een|word"
    r"|letters?"
    r"|name|palabra|wort|mot|parola|slowo|слово|сам[ао]|old|little|funny|usual|good|famous)"
)
SIGN: Final = "|".join(
    [*AT_PHRASES, *sorted((word for word in SIGNS if len(word) > 1), key=len, reverse=True), "full stop"]
)
PAUSE: Final = r"[\s,;.:\"'-]{1,4}"
TAIL: Final = r"(?:[ -](?:sign|symbol|character|thing|mark|key|zeichen|isareti|signo|simbolo))?"
LED: Final = rf"{PAUSE}(?:{THEN}|and|y|und|et|e){PAUSE}(?:{ARTICLE}\s){{0,3}}"
LEADING: Final = linear(rf"(?i)({LED})({SIGN}){TAIL}(?:{LED}|[\s,]{{1,3}}(?:{ARTICLE}\s){{0,2}})")
TRAILING: Final = linear(
    rf"(?i)[\s,]{{1,3}}(?:{ARTICLE}\s){{0,3}}({SIGN}){TAIL}{PAUSE}{THEN}{PAUSE}(?:{ARTICLE}\s){{0,3}}"
)
LED_DOT: Final = linear(rf"(?i)({LED}\.)[a-z]{{2,10}}\b")
TELLS: Final = linear(rf"(?i)\b{THEN}\b|затем|потом|далее|дальше")
WORD_FOR: Final = {"@": "arroba", ".": "dot", "_": "underscore", "-": "dash", "+": "plus", "/": "slash", ":": ":"}


def recited(text: str) -> list[Edit]:
    """``anna, then the monkey, then web, then a full stop, then de``."""
    if not TELLS.search(text):
        return []
    edits = []
    for pattern, group in ((LEADING, 2), (TRAILING, 1)):
        for match in pattern.finditer(text):
            sign = named(match.group(group))
            if text[max(0, match.start() - 20) : match.start()].lower().rpartition(" ")[2] in NO_MAILBOX:
                continue
            edits.append(Edit(match.start(), match.end(), f" {WORD_FOR[sign]} "))
    edits += [Edit(match.start(1), match.end(1), ".") for match in LED_DOT.finditer(text)]
    return edits


VALUES: Final = linear(rf"[A-Z0-9]([\s,;.-]{{1,3}}(?i:{THEN})[\s,:]{{1,3}})(?:[A-Z0-9]{{0,4}}[0-9]{{2}}|[A-Z]{{4}}\b)")
ACCOUNT: Final = linear(r"\b[A-Z]{2}[0-9]{2}\b")


def values(text: str) -> list[Edit]:
    """``DE89 and then 3704 0044 and then ...``: groups of an account number."""
    if not ACCOUNT.search(text) or not TELLS.search(text):
        return []
    return [Edit(match.start(1), match.end(1), " ") for match in VALUES.finditer(text)]


def named(name: str) -> str:
    """The sign that a name of one stands for."""
    plain = name.lower()
    if plain in {"full stop", "fullstop"}:
        return "."
    return SIGNS.get(plain, "@")


TOGETHER: Final = linear(
    r"(?i)(,? ?\(?(?:(?:with(?:out)?|no|all|in|written|todo|tudo|en|em|tout|ohne|sin|sem|sans|alles|tutto|aan|bez"
    r"|senza)\s(?:as |any |an? |in |no |one |una? |uma |einem? )*(?:spaces?|blanks?|gaps?|word|together|junto"
    r"|espacios?|espacos?"
    r"|palabra|palavra|wort|leerzeichen|attache|espaces?|mot|attaccato|spazi|elkaar|spacji|lower ?case|small letters"
    r"|minusculas)|together|zusammen(?:geschrieben)?|razem|слитно|без пробелов)\)?)"
    rf"{PAUSE}(?:{THEN}{PAUSE})?(?:{ARTICLE}\s){{0,3}}(?:{SIGN})"
)
NAME_BEFORE: Final = re.compile(r"(?:[A-Za-z]{2,20} ){1,3}[A-Za-z]{2,20}$")


def run_together(text: str) -> list[Edit]:
    """``my name, anna paper, all one word, at ...``: the words before are one mailbox."""
    edits = []
    for match in TOGETHER.finditer(text):
        edits.append(Edit(match.start(1), match.end(1), ""))
        name = NAME_BEFORE.search(text[max(0, match.start(1) - 70) : match.start(1)])
        if name:
            edits += _joined(text, match.start(1) - len(name.group()), match.start(1))
    return edits


def _joined(text: str, start: int, end: int) -> list[Edit]:
    """Deletions of the spaces between the last words of a stretch that are no ordinary ones."""
    edits: list[Edit] = []
    place = end
    while (space := text.rfind(" ", start, place)) > start:
        word = text[text.rfind(" ", 0, space) + 1 : space]
        if is_common(word):
            break
        edits.append(Edit(space, space + 1, ""))
        place = space
    return edits
