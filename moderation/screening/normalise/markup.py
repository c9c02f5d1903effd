"""Undoes what a page would not show: entities, escapes, comments, tags and emphasis inside a value."""

from __future__ import annotations

import html
import re
from typing import Final

from moderation.screening.normalise.sign_words import SIGNS
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing

CUE: Final = re.compile(r"[&\\*<~`%]")
ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});")
ESCAPE: Final = re.compile(r"\\[!-/:-@\[-`{-~]")
COMMENT: Final = linear(r"(?s)<!--.*?-->")
TAG: Final = linear(r"</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>]{0,200})?/?>")
EMPHASIS: Final = re.compile(r"\*{1,3}|~~|`{1,3}|__")
PERCENT: Final = re.compile(r"(?:%[0-9a-fA-F]{2})+")


def rendered(reading: Reading) -> Reading:
    """The reading as a page would show it."""
    text = reading.text
    if not CUE.search(text):
        return reading
    edits = [
        Edit(match.start(), match.end(), _decoded(match.group()), Undoing.ENTITY) for match in ENTITY.finditer(text)
    ]
    edits += [Edit(match.start(), match.start() + 1, "", Undoing.ESCAPE) for match in ESCAPE.finditer(text)]
    edits += [Edit(match.start(), match.end(), "", Undoing.COMMENT) for match in COMMENT.finditer(text)]
    edits += [
        Edit(match.start(), match.end(), "", Undoing.TAG)
        for match in TAG.finditer(text)
        if match.group().strip("</>").lower() not in {*SIGNS, "a"}
    ]
    edits += [Edit(*match.span(), _unquoted(match.group()), Undoing.PERCENT) for match in PERCENT.finditer(text)]
    edits += [
        Edit(match.start(), match.end(), "", Undoing.EMPHASIS)
        for match in EMPHASIS.finditer(text)
        if _inside_word(text, match.start(), match.end()) and not _wraps_sign(text, match.start(), match.end())
    ]
    edits = [edit for edit in edits if edit.replacement != text[edit.start : edit.end]]
    return reading.rewritten(apart(edits)) if edits else reading


def _decoded(entity: str) -> str:
    decoded = html.unescape(entity)
    if decoded == entity:
        return entity
    return "".join(character for character in decoded if character.isprintable() or character == "\n")


def _unquoted(escapes: str) -> str:
    """Percent escapes as text when they are plain ASCII; others are left alone."""
    octets = bytes.fromhex(escapes.replace("%", ""))
    return octets.decode("ascii") if octets.isascii() and octets.decode("ascii").isprintable() else escapes


def _wraps_sign(text: str, start: int, end: int) -> bool:
    """``anna*at*web``: the stars belong to the word for a sign."""
    return bool(WRAPPED_SIGN.match(text[end : end + 12]) or WRAPPED_SIGN.match(text[max(0, start - 12) : start][::-1]))


WRAPPED_SIGN: Final = re.compile(r"(?i)(?:at|dot|arroba|punto|ponto|ta|tod|aborra|otnup|otnop)[*~`_]")


def _inside_word(text: str, start: int, end: int) -> bool:
    """Emphasis hides something only where it touches a word on a side; ``2 * 3`` is arithmetic."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isdigit() and after.isdigit():
        return text[start:end] != "*"
    return not (before.isspace() and after.isspace())
