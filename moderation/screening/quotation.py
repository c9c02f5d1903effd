"""Which stretches of a text are somebody else's words: Markdown quotes, code, quotation marks, pasted conversations."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 2000
"""Marks further apart than this are taken for strays, so that one of them cannot swallow a whole post."""

QUOTED_LINE: Final = re.compile(r"^[ \t]{0,3}>.*$", re.MULTILINE)
FENCED: Final = re.compile(r"^(```|~~~).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
INLINE_CODE: Final = re.compile(r"`[^`\n]{1,2000}`")
MARKS: Final = re.compile(
    r'(?<!\w)"[^"\n]{2,2000}"|“[^“”]{2,2000}[”“]|„[^„“”]{2,2000}[“”]|«[^«»]{2,2000}»|»[^«»]{2,2000}«|‹[^‹›]{2,2000}›'
    r"|「[^「」]{2,2000}」|『[^『』]{2,2000}』|‘[^‘’\n]{2,2000}’(?!\w)|''[^'\n]{2,2000}''"
    r"|(?<![\w'])'(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w)){2,2000}'(?!\w)"
)
SPEAKERS: Final = (
    "client|him|her|he|she|they|them|me|i|scammer|recruiter|hr|support|agent|manager|buyer|seller|employer"
    "|cliente|yo|el|ella|eu|ele|ela|reclutador|recrutador|main|vo|wo"
)
SPEAKER_LINE: Final = re.compile(rf"^[ \t]*(?:the )?(?:{SPEAKERS})[ \t]*:[ \t]*(?=\S)[^\n]*$", re.MULTILINE)
STAMPED_LINE: Final = re.compile(r"^[ \t]*\[?\d{1,2}[:.]\d{2}[^\n:]{0,40}:[^\n]*$", re.MULTILINE)
NAMED_LINE: Final = re.compile(r"^[ \t]*[a-z]{2,12}[ \t]*:[ \t]*(?=\S)[^\n]*$", re.MULTILINE)
WROTE: Final = re.compile(
    r"\b(?:he|she|they|it|client|guy|recruiter|message|text|mail|email|ad|post|someone|lady|man|woman|caller|hr|buyer"
    r"|cliente|mensaje|mensagem|anuncio)"
    r"(?: (?:then|just|also|even|only|me|simply|finally|always))?"
    r"(?: (?:says?|said|writes?|wrote|told me|answered|replied|reads?|goes|went|dice|dijo|escribio|me escribio|diz"
    r"|disse|escreveu|bola|likha))"
    r"(?: (?:to me|me|back|this|that|this morning|today|yesterday))?[ \t]*[:,][ \t]*\n?(?=[^\s\"“„«'‘>])[^\n]*"
)
PATTERNS: Final = (QUOTED_LINE, FENCED, INLINE_CODE, WROTE, SPEAKER_LINE, STAMPED_LINE)
FEWEST_WORDS: Final = 4
"""In marks, fewer words name something (press "enable content") rather than repeat what someone said."""
FEWEST_SPEAKERS: Final = 2
"""After two lines of known speakers, "Ravi: ..." is a speaker too; before, "Budget: 300" would be."""


def stretches(plain: str) -> list[tuple[int, int]]:
    """Where a folded text quotes: sorted, not overlapping."""
    found = [match.span() for pattern in PATTERNS for match in pattern.finditer(plain)]
    found += [match.span() for match in MARKS.finditer(plain) if _is_speech(match.group())]
    if ":" in plain and len(SPEAKER_LINE.findall(plain)) >= FEWEST_SPEAKERS:
        found += [match.span() for match in NAMED_LINE.finditer(plain)]
    return _union(found)


def _is_speech(marked: str) -> bool:
    """Whether marks hold what someone said; a contact detail or a script without spaces does at any length."""
    if len(marked.split()) >= FEWEST_WORDS or any(sign in marked for sign in "@/+"):
        return True
    return " " not in marked and not marked.isascii()


def _union(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    union: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if union and start < union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return union
