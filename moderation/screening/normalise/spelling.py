"""Puts signs back where words stand for them: ``anna [at] web (punkt) de``, ``t dot me slash anna``."""

from __future__ import annotations

from typing import Final

from moderation.screening.normalise import (
    alphabets,
    bare_signs,
    half_spelled,
    hesitation,
    name_gaps,
    recital,
    sign_brackets,
    sign_keys,
    spoken_names,
)
from moderation.screening.normalise.service_names import usual_names
from moderation.screening.normalise.sign_words import SIGNS
from moderation.screening.normalise.spaced_hosts import spaced_hosts
from moderation.screening.normalise.stand_ins import usual_signs
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit, Reading, apart
from moderation.screening.undoing import Undoing

ASCII_WORDS: Final = "|".join(word for word in SIGNS if word.isascii())
OTHER_WORDS: Final = "|".join(word for word in SIGNS if not word.isascii())
CUE: Final = linear(
    rf"(?i)\b(?:{ASCII_WORDS}|hash|hashtag|octothorpe|almohadilla|raute|guion|a t"
    rf"|domain|dominio|domaine|score|stop|sign|symbol)\b|{OTHER_WORDS}"
    r"|\b(?:curly|curled|circled|rolled|round|swirly|squiggly|monkey|snail|tail|kuyruklu|keong|bundar|commerciale?|rond"
    r"|coada|isareti|rulo|circle)\b"
    r"|[(\[{<]\s?[@./_\-:aA]\s?[)\]}>]|[a-z][-_*|~/](?:at|dot)[-_*|~/]|[a-z]AT[a-z]|c0m\b|@t\b|\ba t\b"
    r"|[\"'](?:at|dot)[\"']|[/|>~=*-] ?@ ?[/|>~=*-]"
)


def signs(reading: Reading) -> Reading:
    """The reading with words for signs, and disguised names of services, put back."""
    reading = _with(reading, usual_signs(reading.text), Undoing.STAND_IN)
    reading = _with(reading, usual_names(reading.text), Undoing.SERVICE)
    reading = _with(reading, alphabets.letters(reading.text), Undoing.APART)
    reading = _with(reading, recital.values(reading.text), Undoing.APART)
    reading = _with(reading, hesitation.lines(reading.text), Undoing.LINES)
    reading = _with(reading, name_gaps.gapped_names(reading.text), Undoing.APART)
    reading = _with(reading, name_gaps.grouped_keys(reading.text), Undoing.APART)
    if CUE.search(reading.text):
        for undo in IN_WORDS:
            undoing = Undoing.LEET if undo is half_spelled.leet else Undoing.SIGN_WORDS
            reading = _with(reading, undo(reading.text), undoing)
    if "@" in reading.text:
        reading = _with(reading, sign_keys.keyed(reading.text), Undoing.STAND_IN)
        reading = _with(reading, sign_keys.closed_up(reading.text), Undoing.APART)
        reading = _with(reading, sign_keys.commas(reading.text), Undoing.STAND_IN)
    reading = _with(reading, spaced_hosts(reading.text), Undoing.SITE_GAPS)
    reading = _with(reading, name_gaps.joined_names(reading.text), Undoing.APART)
    return _with(reading, usual_names(reading.text), Undoing.SERVICE)


def _with(reading: Reading, edits: list[Edit], undoing: Undoing) -> Reading:
    return reading.rewritten(apart(edits), undoing) if edits else reading


IN_WORDS: Final = (
    half_spelled.leet,
    hesitation.pauses,
    hesitation.providers,
    hesitation.domains,
    half_spelled.phrases,
    sign_keys.chained,
    recital.run_together,
    recital.recited,
    sign_brackets.bracketed,
    sign_keys.keyed,
    sign_brackets.unknown,
    bare_signs.bare,
    spoken_names.tags,
    spoken_names.ats,
    spoken_names.slashes,
    sign_keys.live_ids,
)
"""What is undone where a word for a sign is seen, one after the other."""
