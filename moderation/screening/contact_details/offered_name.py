"""Names at messengers that are offered somewhere near the messenger's name, not right beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import WEAK_SERVICES, Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import FILE_ENDINGS, is_common, looks_made_up
from moderation.screening.domains import is_top_level
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear
from moderation.screening.services import CANONICAL
from moderation.screening.word_list import words

ENGLISH_OFFERS: Final = (
    r"(?:add|find|search|look|hit|ping|dm|msg|message|text|reach|follow|catch|contact|buzz|pm|friend|write"
    r"|get)\s(?:me|us|for me)"
    r"|hmu|look (?:me|us) up|(?:search|look) for|look up|my (?:id|user|username|nick|handle|tag|account|profile"
    r"|name(?: there)?|ign)"
    r"|my \w+ (?:id|user|username|nick|handle|tag|account|name)|(?:i'm|im|i am) (?:there|on|at|also|@)|am on"
    r"|same (?:name|nick|handle|username|user|id)|under the (?:name|nick)|go(?:es)? by|known as|mine(?: is|'s)"
    r"|user ?name|nickname"
    r"|nick"
    r"|handle|screen name|gamertag|name there|name's|reachable|available (?:on|at)|the old one|new one"
)
OTHER_OFFERS: Final = (
    r"agregame|anademe|buscame|escribeme|seguime|sigueme|mi usuario|me llamo|mi (?:id|nick|user)|estoy (?:en|como)"
    r"|me adiciona|me chama|me acha|adiciona|chama (?:no|na|la|ai)|me segue|meu (?:nick|user|usuario|id|arroba)"
    r"|ajoutez?[- ]moi|mon pseudo|retrouvez?[- ]moi|je suis|contactez?[- ]moi|schreib(?:t)? (?:mir|mich)|adde? mich"
    r"|find(?:est|et) (?:mich|ihr mich|du mich)|mein (?:name|nick|account)|heisse|bin (?:dort|da|auf)"
    r"|mujhe add|add kar\w*|i-?add|hanapin|pm (?:mo|nyo|lang)|aggiungimi|cercami|scrivimi|mi trovi|sono"
    r"|dodaj mnie|znajdziesz mnie|moj nick|pisz|jestem|ekleyin|beni (?:ekle|bul)\w*|kullanici ad\w*|yaz(?:in"
    r"|abilirsin\w*)"
    r"|tambahkan saya|cari saya|hubungi"
)
UNSPACED_OFFERS: Final = (
    r"добав|пиши|пишіть|найди|найдет|знайд|нік|ник|мене|меня|додав"
    r"|[iI][dD]は|アカウント|아이디|号|號|账号|加我|欢迎加|追加"
)
OFFER: Final = linear(rf"(?i)\b(?:{ENGLISH_OFFERS}|{OTHER_OFFERS})\b|{UNSPACED_OFFERS}")
NAME: Final = re.compile(
    r"(?<![\w./\\@#`$=%&?(-])@?[A-Za-z0-9_][A-Za-z0-9_.-]{1,36}[A-Za-z0-9_](?![\w@(=\[`]|://|\.\w|/\w)"
)
AT_NAME: Final = re.compile(r"(?<=[\s(\[\"'>:→])@[A-Za-z0-9_][A-Za-z0-9_.]{2,32}")
SAME: Final = linear(
    r"(?i)\bsame (?:handle|name|user ?name|nick(?:name)?|user|id)(?: \w+){0,3}\s?[:,=-]\s?(?:it'?s "
    r"|is )?@?([a-z0-9_.]{3,30}[a-z0-9_])"
)
REACH: Final = 110
"""How far the messenger's name may be, in characters."""
OFFER_REACH: Final = 70
DISPLAY: Final = r"((?:[A-Z][A-Za-z'-]+\s){1,3}[A-Z][A-Za-z'-]+)"
DISPLAY_NAMES: Final = (
    linear(
        r"(?i:\b(?:fb|facebook|messenger|linkedin)\b(?:\s(?:name|account|profile|page|id|acc|messenger))?"
        r"(?:(?:\s(?:name|ko|po|is|as|under|ay|es|e|ist|est|c'est|hai|name's))+\s?[:=-]?|\s?[:=]|\s->)\s?[\"']?)"
        rf"{DISPLAY}"
    ),
    linear(
        r"(?i:\b(?:add|find|search(?: for)?|look up|look for|message|i'm|i am)\s(?:me\s(?:as|under|by)\s)?[\"']?)"
        rf"{DISPLAY}[\"']?\s(?i:on|at|in|sa|en|no|auf|sur)\s(?i:the\s|my\s)?(?i:fb|facebook|messenger|linkedin)\b"
    ),
)
NOT_DISPLAYED: Final = frozenset(
    words(
        """
ads ad manager marketplace business messenger pixel graph api group groups page pages suite login meta platform facebook
instagram linkedin learning navigator premium recruiter live developer developers campaign insights shop
"""
    )
)


class OfferedName(Recognizer):
    name_in_reports = "offered_name"
    kinds = (Kind.HANDLE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if "@" in passage.text:
            yield from _at_names(passage)
        services = [cue for cue in passage.cues if cue.topic is Topic.SERVICE]
        if not services:
            return
        yield from _set_apart(passage, services)
        yield from _alone(passage)
        offers = [match.span() for match in OFFER.finditer(passage.text)]
        if offers:
            yield from _offered(passage, services, offers)
        for match in SAME.finditer(passage.text):
            if not is_common(match.group(1)) and match.group(1).lower() not in CANONICAL:
                yield Spot(match.start(1), match.end(1), Kind.HANDLE, 0.8, "a user name that is the same everywhere")
        for pattern in DISPLAY_NAMES:
            for match in pattern.finditer(passage.text):
                if not NOT_DISPLAYED & set(match.group(1).lower().split()):
                    yield Spot(match.start(1), match.end(1), Kind.HANDLE, 0.7, "a display name at a network")


def _at_names(passage: Passage) -> Iterator[Spot]:
    """``su Telegram sono @anna_web``; a member who is addressed stands at the beginning or after a comma."""
    for match in AT_NAME.finditer(passage.text):
        start = match.start()
        end = start + len(match.group().rstrip("."))
        if passage.text[:start].rstrip(" ")[-1:] in {",", "", "\n"} or start in passage.breaks:
            if "_" in match.group() and _of_x(passage, start):
                yield Spot(start, end, Kind.HANDLE, 0.7, "a user name where tweets are spoken of")
            continue
        cue = next(
            (
                cue
                for cue in passage.cues_before(start, 40)
                if cue.topic is Topic.SERVICE and not _ordinary(passage, cue)
            ),
            None,
        )
        cue = cue or _called_there(passage, start)
        if cue:
            yield Spot(start, end, Kind.HANDLE, 0.75, f"a user name in a sentence with the word '{cue.name}'")
        elif _of_x(passage, start) and not is_common(match.group()[1:]):
            yield Spot(start, end, Kind.HANDLE, 0.7, "a user name where tweets are spoken of")


THERE_AS: Final = re.compile(
    r"\b(?:there|here|post|posts|posting|upload|draw|stream|sell) (?:\w+ ){0,4}(?:as|under|at|@) $"
)


def _called_there(passage: Passage, start: int) -> Cue | None:
    """``TikTok made me do it: I post my lettering there as @anna``: farther off, but said to be a name there."""
    if not THERE_AS.search(passage.lower, max(0, start - REACH), start):
        return None
    cues = passage.cues_before(start, REACH, across=True)
    return next((cue for cue in cues if cue.topic is Topic.SERVICE and not _ordinary(passage, cue)), None)


def _ordinary(passage: Passage, cue: Cue) -> bool:
    """``old threads``, ``a session``: in small letters the word is not the name of a network."""
    return cue.name == "x" or passage.text[cue.start : cue.end] in {"threads", "session", "matrix", "line", "signal"}


OF_X: Final = linear(
    r"\b(?i:tweet(?:s|ed)?|twitter|mastodon|bluesky)\b|\b(?:on|from|at|to|via|sorry,|called|formerly) X\b|\bX\.com\b"
)
"""The network whose name is one letter is told by its capital and the word before it."""
OF_X_REACH: Final = 120


def _of_x(passage: Passage, start: int) -> bool:
    return bool(OF_X.search(passage.text[max(0, start - OF_X_REACH) : start]))


ALONE: Final = linear(r"(?:[.!?;]\s|[:\n\"'(]\s?)(@?[A-Za-z0-9_][A-Za-z0-9_.]{2,36}[A-Za-z0-9_])")
NOTHING_MORE: Final = re.compile(r"[\"')]\s?(?:[.!?,;\n]|$)|\s?(?:[.!?\n]|$)")
ALONE_REACH: Final = 60


def _alone(passage: Passage) -> Iterator[Spot]:
    """``Telegram? Sure. katya_draws.``: a name is all that the sentence says."""
    for match in ALONE.finditer(passage.text):
        start, end = match.span(1)
        if not is_name(match.group(1).lstrip("@")) or all_words(match.group(1)):
            continue
        if not NOTHING_MORE.match(passage.text, end):
            continue
        cue = next((cue for cue in passage.cues_before(start, ALONE_REACH, across=True)), None)
        if cue and cue.topic is Topic.SERVICE and cue.name not in WEAK_SERVICES:
            yield Spot(start, end, Kind.HANDLE, 0.75, f"a name alone in a sentence after the word '{cue.name}'")


PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.]{3,30}[A-Za-z0-9]")
APART: Final = 1.8
"""How much longer a name is as written when its letters are set apart."""


def _set_apart(passage: Passage, services: list[Cue]) -> Iterator[Spot]:
    """``insta ... m.i.n.t.y``: nobody spells an ordinary word that way."""
    for match in PLAIN_NAME.finditer(passage.text):
        start, end = match.span()
        written = passage.written(slice(start, end))
        if len(written) < APART * (end - start) or not written.isascii() or "&#" in written or "\\" in written:
            continue
        if is_common(match.group()) or match.group().lower() in CANONICAL or not re.search("[a-z]", match.group()):
            continue
        cue = next((cue for cue in services if _near(start, end, cue.start, cue.end, REACH)), None)
        if cue and not cue.start <= start < cue.end:
            yield Spot(start, end, Kind.HANDLE, 0.7, f"a name in single letters in a text with the word '{cue.name}'")


def _offered(passage: Passage, services: list[Cue], offers: list[tuple[int, int]]) -> Iterator[Spot]:
    for match in NAME.finditer(passage.text):
        value = match.group().rstrip(".-")
        start, end = match.start(), match.start() + len(value)
        if not is_name(value.lstrip("@")) or (all_words(value) and not INTRODUCED.search(passage.text[:start][-14:])):
            continue
        if not any(_near(start, end, *offer, OFFER_REACH) for offer in offers):
            continue
        cue = next((cue for cue in services if _near(start, end, cue.start, cue.end, REACH)), None)
        if cue and not (cue.start <= start < cue.end):
            yield Spot(start, end, Kind.HANDLE, 0.75, f"a user name offered in a text with the word '{cue.name}'")


INTRODUCED: Final = re.compile(r"(?i)(?::|\b(?:is|as|under|name|nick|me|es|e|est|ist|user|handle|at|hai|ay))\s[\"'(]?$")


def all_words(value: str) -> bool:
    """``user_name`` and ``get_chat_id`` are more often names of things in programs."""
    return all(
        is_common(part) or part.lower() in CANONICAL for part in re.split(r"[._\d]+", value.strip("@_.")) if part
    )


def _near(start: int, end: int, other_start: int, other_end: int, reach: int) -> bool:
    return -reach <= other_start - end <= reach or -reach <= start - other_end <= reach


def is_name(value: str) -> bool:
    """Clearly made up: an underscore, or a dot or digits among letters that are no ordinary words."""
    if not looks_made_up(value) or "-" in value or (value.isalpha() and "_" not in value):
        return False
    parts = [part for part in re.split(r"[._\d]+", value) if part]
    if "." in value:
        last = value.rsplit(".", 1)[-1].lower()
        if last in FILE_ENDINGS or (is_top_level(last) and len(last) <= 4):
            return False
    return "_" in value.strip("_") or not all(is_common(part) for part in parts)
