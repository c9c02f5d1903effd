"""Names at messengers and networks. Talking about Skype is no contact detail; a name beside the word is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import WEAK_SERVICES, Topic
from moderation.screening.contact_details.offered_name import NAME, all_words, is_name
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import BRANDS, FILE_ENDINGS, is_common, looks_made_up
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.word_list import words

FILLERS: Final = (
    r"aao|aa jao|karo|kar lo|kar do|handle's|id's|name's|username's|nick's|id|ids|username|user ?name"
    r"|user|name|nick(?:name)?|handle|tag|account|acc|contact|profile|page"
    r"|is|it's|its|as|at|on|me|my|us|the|here|there|add|find|search|for|under"
    r"|by|also|same|called|over|hit|up|message|dm|ping|text|write|to|reach|via|i am|i'm|im|channel"
    r"|chat|group|link|number|ko|po|ay|ang|hai|pe|par|ka|mera|meri|es|soy|mi|como|usuario"
    r"|en|e|meu|minha|sou|est|mon|c'est|pseudo|compte|ist|mein|meine|ich bin|bin|moj|jest|benim|lu|sono|adim|jestem"
    r"|mam|nazwa|там|мой|мои|ник|нік|my there|works too"
    r"|username is|goes by|and|or|now|please|pls|plz|directly|instead"
)
CONNECTOR: Final = linear(
    rf"(?i)^(?:id|の|は|号|號|是|아이디|는|은)*(?:[\s:=>\-,.()\"'→👉➡➜►▶⇒~|*/–]+(?:(?:{FILLERS})\b)?){{0,7}}"
)
NAMED_LAST: Final = frozenset(
    words(
        """
id ids username name nick nickname handle tag user usuario pseudo account acc as called under i'm im bin soy sou
"""
    )
)
VALUE: Final = linear(r"^(?:live:(?:\.cid\.)?)?@?[\pL\pN_](?:[\pL\pN_]|[.\-:#](?:[\pL\pN_])){1,39}(?:\s?#\s?\d{4})?")
BEFORE_SERVICE: Final = linear(
    r"(?i)(?:^|[\s(\"'>:,])(@?[\pL\pN_][\pL\pN_.\-#]{1,38}[\pL\pN_])[\"')]?,?\s*(?:\(|\[|on|at|in|via"
    r"|en|no|na|auf|bei|sur|sa|pe|par|from|su|w|na|is my"
    r"|is me on|is me at|is me in|is the|is our|es mi|e meu|est mon|ist mein|[-:=/@]|my|mi"
    r"|meu)\s*(?:my |the |mi |meu |mon |on )?[\"'(\[]?$"
)
INTRODUCED: Final = linear(
    r"(?i)\b(?:i'?m|i am|as|find me|add me|add|nick(?:name)?|username|user|handle|id|name is|under"
    r"|called|named|go by|soy|sou|ich bin|je suis|search(?: for)?|look for)\s*:?\s*[\"'(]?$"
)
GENERIC_NAME: Final = linear(
    r"(?i)^\s*(?:is|are|there is|:|=|-|es|e|est|ist|there:|there|everywhere|hai)?\s*(?:is|:"
    r"|=)?\s*[\"'(]?(@?[\pL\pN_][\pL\pN_.\-#]{2,38}[\pL\pN_])"
)
CLAUSE_END: Final = linear(
    r"^[\"'*)\]]*\s*(?:$|[.,;!?)\n(\-/|~👈👇👆🙏✌👍😊🙂✨🔥❤💬📲]|(?:and|or|if|for|anytime|please|pls|thanks|y|o|e|ou|und|oder"
    r"|et|when|ok|okay|24/7|ask|add|text|dm|i|we|let)\b)"
)
NOT_NAMES: Final = frozenset(
    words(
        """
here there everyone all anyone someone support team admin username user handle nick you
"""
    )
)


class Handle(Recognizer):
    name_in_reports = "handle"
    kinds = (Kind.HANDLE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        for cue in passage.cues:
            if cue.topic is Topic.SERVICE:
                yield from _after(passage, cue)
                yield from _before(passage, cue)
                yield from _quoted(passage, cue)
            elif cue.topic is Topic.NAME:
                yield from _after_name_word(passage, cue)


def _after(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``telegram: @anna``, ``my skype id is anna.paper``."""
    text = passage.text
    if text[cue.end : cue.end + 1] in {"_", "/"} or _inside_path(passage, cue):
        return
    window = text[cue.end : cue.end + 120]
    for begin in _value_starts(window):
        match = VALUE.match(window[begin:])
        if not match:
            continue
        value = match.group()
        spot = _judge(passage, cue, window[:begin], value, cue.end + begin)
        if spot:
            yield spot
            return
    if cue.name not in WEAK_SERVICES:
        yield from _soon_after(passage, cue)


SOON: Final = 40


def _soon_after(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``telegramda yazin: anna_kutu``: clearly a name, whatever the few words before it mean."""
    for match in NAME.finditer(passage.text, cue.end, cue.end + SOON + LONGEST_NAME):
        value = match.group().rstrip(".-")
        if match.start() - cue.end > SOON or not passage.same_sentence(cue.end, match.start()):
            return
        if is_name(value.lstrip("@")) and not all_words(value):
            yield _spot(match.start(), value, 0.75, f"a user name soon after the word '{cue.name}'")
            return


LONGEST_NAME: Final = 40


QUOTED: Final = linear(
    r"(?i)^\s?(?:id|user ?name|user|name|nick(?:name)?|handle|account|search|is|:|=|-|\s){1,6}"
    r"(?:~([^~\n]{4,30})~|\"([^\"\n]{4,30})\"|'([^'\n]{4,30})'|`([^`\n]{4,30})`|«([^»\n]{4,30})»|\*([^*\n]{4,30})\*)"
)


def _quoted(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``LINE id ~anna no ie~``: between signs a name may have spaces, and ordinary words."""
    match = QUOTED.match(passage.text[cue.end : cue.end + 60])
    if match and set(match.group().lower().split()) & NAMED_LAST:
        group = next(number for number, name in enumerate(match.groups(), 1) if name)
        reason = f"a name in quotes after the word '{cue.name}'"
        yield _spot(cue.end + match.start(group), match.group(group), 0.8, reason)


def _inside_path(passage: Passage, cue: Cue) -> bool:
    """``src/telegram`` and ``@discord`` are something else; ``IG/TG`` names two services."""
    before = passage.text[max(0, cue.start - 1) : cue.start]
    if before == "/":
        return not any(other.end == cue.start - 1 for other in passage.cues_before(cue.start - 1, 2))
    return before in {"@", "_", "."}


def _value_starts(window: str) -> list[int]:
    """Where the name may begin: after all the connecting words, or after some of them."""
    connector = CONNECTOR.match(window)
    longest = connector.end() if connector else 0
    starts = []
    place = longest
    while place < len(window) and window[place] in " \t\n:=>-,.(\"'→👉➡➜►▶⇒~|*/":
        place += 1
    starts.append(place)
    words = [
        index
        for index in range(1, place)
        if window[index - 1] in " :=>-(\"'\n→👉➡➜►▶⇒" and (window[index].isalnum() or window[index] in "@_")
    ]
    return starts + words[::-1][:6]


def _judge(passage: Passage, cue: Cue, between: str, value: str, start: int) -> Spot | None:
    value = value.rstrip(".-:")
    bare = value.lstrip("@")
    if len(bare) < 2 or not any(map(str.isalpha, bare)) or bare.lower() in NOT_NAMES or bare in BRANDS:
        return None
    if _sentence_between(between) or (not between.strip(" ") and not between):
        return None
    after = passage.text[start + len(value) : start + len(value) + 30]
    if after.startswith(("@", "://")) or (after.startswith("(") and bare.isalpha()):
        return None
    named = bool(set(between.lower().replace(":", " ").split()) & NAMED_LAST)
    marked = any(sign in between for sign in ":=>→👉➡➜►▶⇒")
    weak = cue.name in WEAK_SERVICES and not (named or marked)
    reason = f"a user name after the word '{cue.name}'"
    disguised = len(bare) >= 4 and not is_common(bare) and passage.in_disguise(start, start + len(value))
    if disguised:
        return _spot(start, value, 0.85, f"a name in disguised letters after the word '{cue.name}'")
    if value[0] == "@":
        return (
            None
            if weak and cue.name not in {"wa", "ig", "dc", "x", "tg", "signal", "line", "snap", "fb"}
            else _spot(start, value, 0.95, reason)
        )
    if bare.lower().startswith("live:") or "#" in bare:
        return _spot(start, value, 0.95, reason)
    if looks_made_up(bare) and not _file(bare):
        return None if weak and not _offering(passage, cue, between) else _spot(start, value, 0.9, reason)
    if (named or marked) and DOTTED.fullmatch(bare) and not _file(bare) and not is_top_level(bare.rpartition(".")[2]):
        return _spot(start, value, 0.75, reason)
    if not bare.replace("-", "").isalpha() or len(bare) < 4 or is_common(bare) or not CLAUSE_END.match(after):
        return None
    if "-" in bare and not (named or marked) and any(map(is_common, bare.split("-"))):
        return None
    if named or marked:
        return _spot(start, value, 0.8, reason)
    if weak and cue.name in SHORT_NAMES and _opens_line(passage, cue):
        return _spot(start, value, 0.7, reason)
    if not weak and bare.islower() and len(bare) >= 6 and not _what_it_is(passage, cue, between):
        return _spot(start, value, 0.7, reason)
    return None


IN_CASE: Final = re.compile(
    r"\b(?:if|when|while|whenever|since|because|once|until|though|wenn|weil|si|cuando|quando|quand)\s$"
)


def _what_it_is(passage: Passage, cue: Cue, between: str) -> bool:
    """``if skype is asleep``: a word about the service, not a name at it."""
    says = between.strip() in {"is", "es", "ist", "est"}
    return says and bool(IN_CASE.search(passage.lower, max(0, cue.start - 16), cue.start))


DOTTED: Final = re.compile(r"[^\W\d_]{3,20}(?:\.[^\W\d_]{3,20}){1,2}")


SHORT_NAMES: Final = frozenset(["dc", "ig", "tg", "wa", "snap", "discord", "telegram"])


def _opens_line(passage: Passage, cue: Cue) -> bool:
    return passage.text[: cue.start].rstrip(" \t")[-1:] in {"", "\n", "|", "/"}


OFFERING_WORDS: Final = frozenset(
    words(
        """
me is my add es ko po hmu meu mi dm pm msg follow cek check hit ping find mera meri mon mein contact reach segue sigueme
"""
    )
)


def _offering(passage: Passage, cue: Cue, between: str) -> bool:
    """A word that offers contact, between the service and the name or right before the service."""
    words_around = set(between.lower().split()) | set(passage.lower[max(0, cue.start - 12) : cue.start].split()[-2:])
    return bool(words_around & OFFERING_WORDS)


def _spot(start: int, value: str, score: float, reason: str) -> Spot:
    return Spot(start, start + len(value), Kind.HANDLE, score, reason)


def _sentence_between(between: str) -> bool:
    stripped = between.rstrip(" \n\t")
    return (
        any(sign in between for sign in ("? ", "! ", "\n\n"))
        or (". " in stripped and stripped[-1:] != ":")
        or stripped.endswith((".", "?", "!"))
    )


def _file(value: str) -> bool:
    return value.rpartition(".")[2].lower() in FILE_ENDINGS and "." in value


def _before(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``@anna on telegram``, ``anna_paper (discord)``."""
    first = max(0, cue.start - 70)
    match = BEFORE_SERVICE.search(passage.text[first : cue.start])
    if not match:
        return
    value = match.group(1)
    bare = value.lstrip("@")
    if bare.lower() in NOT_NAMES or _file(bare) or "@" in bare:
        return
    introduced = INTRODUCED.search(passage.text[first : first + match.start(1)])
    made_up = looks_made_up(bare)
    weak = cue.name in WEAK_SERVICES and not introduced and not made_up
    if (value[0] == "@" and not weak) or (
        made_up and (introduced or "_" in bare or any(map(str.isdigit, bare)) or "." in bare)
    ):
        yield _spot(first + match.start(1), value, 0.85, f"a user name before the word '{cue.name}'")
    elif introduced and not weak and _one_name(bare):
        yield _spot(first + match.start(1), value, 0.75, f"a user name before the word '{cue.name}'")


def _one_name(bare: str) -> bool:
    """A word that is no ordinary one, or several joined by dots."""
    if bare.isalpha():
        return len(bare) >= 4 and not is_common(bare)
    return bool(DOTTED.fullmatch(bare)) and not is_top_level(bare.rpartition(".")[2])


DOING: Final = re.compile(
    r"(?:\b(?:to|can|can't|will|won't|would|should|must|could|not|don't|doesn't|i|we|you|they|who|also|and)|won't:)\s+$"
)
"""``to handle shipping``: the word is what somebody does."""


def _after_name_word(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """``Username is anna_paper`` in a text that speaks of a messenger shortly before or after."""
    if passage.text[cue.end : cue.end + 1] == "@":
        return
    if cue.name in {"handle", "handles"} and DOING.search(passage.lower[max(0, cue.start - 16) : cue.start]):
        return
    near = any(other.topic is Topic.SERVICE for other in passage.cues_before(cue.start, 120, across=True)) or any(
        other.topic is Topic.SERVICE for other in passage.cues_after(cue.end, 70)
    )
    if not near:
        return
    match = GENERIC_NAME.match(passage.text[cue.end : cue.end + 70])
    if not match:
        return
    value = match.group(1)
    bare = value.lstrip("@")
    after = passage.text[cue.end + match.end(1) : cue.end + match.end(1) + 30]
    if bare.lower() in NOT_NAMES or bare in BRANDS or not any(map(str.isalpha, bare)):
        return
    if (
        value[0] == "@"
        or looks_made_up(bare)
        or ("." in bare.strip(".") and not _file(bare) and not all(map(is_common, bare.split("."))))
        or (not is_common(bare) and bare.isalpha() and len(bare) >= 4 and CLAUSE_END.match(after))
    ):
        yield _spot(cue.end + match.start(1), value, 0.8, f"a user name after the word '{cue.name}'")
