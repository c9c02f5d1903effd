"""Signs in brackets: ``anna (curly a) web [put a dot here] de``, and other frames around them."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.common_words import is_common
from moderation.screening.domains import is_top_level
from moderation.screening.normalise.sign_words import AT_PHRASES, PLAIN_WORDS, SIGNS
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.services import FREE_MAIL
from moderation.screening.word_list import words

INSTRUCTIONS: Final = frozenset(
    words(
        """
replace insert put add use type write place read imagine think change swap here goes go there this that with the an
is it means instead of in by sign symbol character char thing mark key letter real actual comes stands for as you know
tu ici hier aqui aca da put inserte ponga poner pon simbolo signo caracter zeichen bitte znak signe isareti tegn merkki
tecken teken znacznik yeah obviously ok ha lol haha hehe
"""
    )
)
BRACKETED: Final = linear(r"[ \t]{0,2}[(\[{<]{1,2}([^()\[\]{}<>\n0-9]{1,40})[)\]}>]{1,2}[ \t]{0,2}")
ASCII_WORDS: Final = "|".join(word for word in SIGNS if word.isascii())
QUOTED: Final = linear(rf"(?i)[ \t]{{0,2}}[\"']{{1,2}}\s?({ASCII_WORDS}|[@._/-])\s?[\"']{{1,2}}[ \t]{{0,2}}")
BRACKETED_A: Final = linear(
    r"(?i)[a-z0-9_](\s?[(\[{]\s?(?:a|ad|at)\s?[)\]}]\s?)[a-z0-9-]+\s?(?:[.,(\[{]|dot|punkt|punto)"
)
WRAPPED: Final = linear(
    r"(?i)([a-z0-9])\s?[-_*|~=/]{1,2}(at|dot|arroba|punto|ponto|point|punkt|dash|hyphen|underscore)[-_*|~=/]{1,2}\s?"
)
WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|@")
AT_PHRASE: Final = linear(rf"(?i)^(?:{'|'.join(AT_PHRASES)})$")
BARE_SIGNS: Final = frozenset("@._-/:#+")


def meaning(content: str) -> str:
    """The sign that words in brackets stand for; nothing if they stand for none."""
    plain = content.strip().lower()
    if plain in BARE_SIGNS:
        return plain
    found = WORD.findall(plain)
    if not 0 < len(found) <= 8:
        return ""
    telling = [word for word in found if word not in INSTRUCTIONS and word != "a"] or [
        word for word in found if word == "a"
    ]
    compact = "".join(found)
    if len(found) <= 3 and compact in SIGNS:
        return SIGNS[compact]
    if len(telling) == 1 and telling[0] in SIGNS:
        return SIGNS[telling[0]]
    if AT_PHRASE.search(" ".join(found)) or AT_PHRASE.search(" ".join(telling)) or found[1:] == ["a"]:
        return "@"
    return next((SIGNS[word] for word in telling if word in SIGNS and word not in PLAIN_WORDS), "")


def bracketed(text: str) -> list[Edit]:
    """Frames that hold a sign, or say which one belongs there, as the sign."""
    edits = []
    for match in BRACKETED.finditer(text):
        sign = meaning(match.group(1)) if _between_words(text, match.start(), match.end()) else ""
        if sign:
            edits.append(Edit(match.start(), match.end(), sign))
    edits += [
        Edit(match.start(), match.end(), SIGNS.get(match.group(1).lower(), match.group(1)))
        for match in QUOTED.finditer(text)
        if _between_words(text, match.start(), match.end())
    ]
    edits += [
        Edit(match.end(1), match.end(), SIGNS[match.group(2).lower()])
        for match in WRAPPED.finditer(text)
        if match.end() < len(text) and text[match.end()].isalnum()
    ]
    edits += [Edit(match.start(1), match.end(1), "@") for match in BRACKETED_A.finditer(text)]
    return edits


def _between_words(text: str, start: int, end: int) -> bool:
    if not start or end >= len(text):
        return False
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    return (before.isalnum() or before in {"_", ")", "]", "}"}) and (text[end].isalnum() or text[end] in "([{")


UNKNOWN: Final = linear(
    r"(?i)([\pL\pN_][\w.+-]{2,40})(\s?[(\[{<][^()\[\]{}<>\n0-9]{1,24}[)\]}>]\s?)((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})\b"
)
DASHED: Final = linear(
    r"(?i)([a-z0-9_][\w.+-]{2,40})(\s?-{1,3}\s?[^\n@.-]{0,24}\b(?:sign|symbol|curl|snail|monkey|you know|zeichen|signo"
    r"|simbolo)\b[^\n@.-]{0,16}-{1,3}\s?)((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})\b"
)
SPEAKS_OF_MAIL: Final = linear(
    r"(?i)(?:e-?mail|\bmail|mejl|inbox|correo|courriel|posta\b|poczt|epost|почт|\bsend (?:it|them|the|your|a)\b)"
)


def unknown(text: str) -> list[Edit]:
    """``anna [snowflake] gmail.com``: whatever is in the brackets, it can only be the sign."""
    return [
        Edit(match.start(2), match.end(2), "@")
        for pattern in (UNKNOWN, DASHED)
        for match in pattern.finditer(text)
        if is_top_level(match.group(3).rpartition(".")[2])
        and not is_common(match.group(1))
        and (match.group(3).split(".")[0].lower() in FREE_MAIL or SPEAKS_OF_MAIL.search(text))
    ]
