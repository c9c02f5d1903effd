"""Signs given by a key, or as links of a chain: ``annaXweb.de, X is @``, ``anna / AT / web / DOT / de``."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.domains import is_top_level
from moderation.screening.normalise.recital import SIGN, named
from moderation.screening.normalise.sign_words import AT, DOTS
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit

KEY: Final = linear(
    r"(?i)\b(?:replace|swap|change|exchange|switch|turn|substitute|ersetzen?|tausche?|remplaza|reemplaza|cambia"
    r"|substitua|troque|troca|remplace[rz]?|zamien|degistirin?|bytt|byt|vervang|sostituisci|замените|замени)"
    r"(?: the| el| la| das| le| o| den| de| het| all| every| each| my)?"
    r"(?: letter| sign| symbol| character| buchstaben?)?\s[\"'(]?([^\s\"']{1,6}?)[\"')]?\s(?:with|for|by|to"
    r"|into|durch|mit|gegen|por|con|par|pelo|na|ile|mot|med|met|door"
    r"|til|на)\s(?:(?:an?|the|el|la|una?|das|ein|een|um|uma|une?|le)\s)?[\"'(]?"
    rf"({SIGN})"
)
MEANS: Final = linear(
    r"(?i)(?:^|[\s(,;])[\"']?([^\s\"']{1,4})[\"']?\s?(?:=|->|→|means|is|for|stands for|instead of|in place of"
    r"|ist|steht fur|statt|es|e|en lugar de|en vez de|est|a la place de|au lieu de|zamiast|yerine|вместо)\s?"
    rf"(?:(?:an?|the|el|la|das|ein)\s)?[\"'(]?({SIGN})(?:[\s\"').,;!]|$)"
)
ADDRESS: Final = re.compile(r"[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20})+")
TOKEN: Final = re.compile(r"[^\s()<>\"']{6,80}")


def keyed(text: str) -> list[Edit]:
    """``annaXweb.de (replace X with @)``: the key is given, so it is turned."""
    keys = [
        (match.group(1), named(match.group(2)), match.start(1))
        for pattern in (KEY, MEANS)
        for match in pattern.finditer(text)
    ]
    edits = []
    for old, sign, told in keys[:4]:
        for match in TOKEN.finditer(text):
            place = match.group().find(old, 1)
            if place < 1 or match.start() <= told < match.end():
                continue
            turned = match.group().replace(old, sign, 1).rstrip(".,;:!?")
            if ADDRESS.fullmatch(turned) and is_top_level(turned.rpartition(".")[2]):
                edits.append(Edit(match.start() + place, match.start() + place + len(old), sign))
    return edits


CHAIN: Final = linear(
    r"(?:^|[\s:(])((?:[\w.@+-]{1,40}\s?[/|>~]{1,2}\s?){3,9}[\w.@+-]{1,20}"
    r"|(?:[\w.@]{1,40}\s[-=*+]{1,2}\s){3,9}[\w.@]{1,20})"
)
LINK_OF_CHAIN: Final = re.compile(r"[\w.@][\w.@-]*")


def chained(text: str) -> list[Edit]:
    """``anna / AT / web / DOT / de``: every piece apart from the next by the same sign."""
    edits: list[Edit] = []
    for chain in CHAIN.finditer(text):
        parts = [
            (chain.start(1) + each.start(), chain.start(1) + each.end(), each.group().lower())
            for each in LINK_OF_CHAIN.finditer(chain.group(1))
        ]
        ats = [place for place, part in enumerate(parts) if part[2] in AT or part[2] == "@"]
        if len(ats) != 1 or not 0 < ats[0] < len(parts) - 2 or not is_top_level(parts[-1][2].rpartition(".")[2]):
            continue
        place = 0
        while place < len(parts) - 1:
            sign = "@" if place + 1 == ats[0] else "." if parts[place + 1][2] in DOTS else ""
            following = place + 2 if sign else place + 1
            if following >= len(parts):
                break
            edits.append(Edit(parts[place][1], parts[following][0], sign))
            place = following
    return edits


COMMAS: Final = linear(r"(?i)[a-z0-9_]\s?@\s?[a-z0-9-]{2,40}(,)([a-z]{2,6})(?:(,)([a-z]{2}))?(?:[^a-z0-9@]|$)")


def commas(text: str) -> list[Edit]:
    """``anna@web,de``."""
    edits = []
    for match in COMMAS.finditer(text):
        if is_top_level(match.group(2)):
            edits.append(Edit(match.start(1), match.end(1), "."))
            if match.group(3) and is_top_level(match.group(4)):
                edits.append(Edit(match.start(3), match.end(3), "."))
    return edits


LIVE_ID: Final = linear(r"(?i)\blive\s?:\s?((?:dot|\.)\s?cid\s?(?:dot|\.)\s?)[0-9a-f]{6,}")


def live_ids(text: str) -> list[Edit]:
    """``live:dot cid dot 9f2e81ab``."""
    return [Edit(match.start(1), match.end(1), ".cid.") for match in LIVE_ID.finditer(text)]


TOLD_TO_CLOSE: Final = linear(
    r"(?i)\b(?:remove|no|without|ignore|delete|drop|mind|minus|lose|skip|close|sin|sem|ohne|sans|senza|bez"
    r"|zonder) (?:the |any |all "
    r"|los |os |die |les |gli )?(?:spaces?|blanks?|gaps?|espacios?|espacos?|leerzeichen|espaces?|spazi|spacji"
    r"|spaties)\b|без пробелов"
)
PIECES_BEFORE: Final = re.compile(r"(?:[A-Za-z0-9_.+-]{1,9} ){1,7}$")
PIECES_AFTER: Final = re.compile(r" ?(?:[A-Za-z0-9.-]{1,9} ?){1,7}")
HOST: Final = re.compile(r"[a-z0-9-]{2,30}(?:\.[a-z0-9-]{2,20})*\.([a-z]{2,6})|(?:ok|y|ib|ax)[a-z]{1,8}", re.IGNORECASE)


def closed_up(text: str) -> list[Edit]:
    """``mar ti na @ sez nam . cz``, where the text says that there are no spaces."""
    if not TOLD_TO_CLOSE.search(text):
        return []
    edits: list[Edit] = []
    for place in [place for place, character in enumerate(text) if character == "@"][:5]:
        start = max(0, place - 60)
        before = PIECES_BEFORE.search(text[start:place])
        after = PIECES_AFTER.match(text, place + 1)
        end = _end_of_host(after.group()) if after else 0
        if end:
            first = start + before.start() if before else place
            edits += [
                Edit(each, each + 1, "")
                for each in range(first, place + 1 + end)
                if text[each] == " " and each != first
            ]
    return edits


def _end_of_host(pieces: str) -> int:
    """How many characters of the pieces make a host; 0 if none do."""
    ends = [match.end() for match in re.finditer(r"\S+", pieces)]
    for end in ends:
        host = HOST.fullmatch(pieces[:end].replace(" ", ""))
        if host and (host.group(1) is None or is_top_level(host.group(1))) and (host.group(1) or end == ends[-1]):
            return end
    return 0
