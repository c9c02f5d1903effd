"""What each sentence does: offer, report, warn, ask, quote, explain the rules, or something else.

Members describe scams all day, so the words of a scam say little; who says them to whom says much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from moderation.screening import quotation, sentences, wording
from moderation.screening.findings import Finding
from moderation.screening.phrases import Finder, Hits, exception, expression
from moderation.screening.sentences import Sentence, Stance
from moderation.screening.stance_phrases import STANCE_PHRASES
from moderation.screening.wording import Wording

FINDER: Final = Finder(
    {name: expression(phrases) for name, phrases in STANCE_PHRASES.items()},
    {name: exception(phrases) for name, phrases in STANCE_PHRASES.items()},
)
DISCOUNTED: Final = (Stance.WARNING, Stance.REPORTING, Stance.ASKING, Stance.POLICY)
LINK_WORDS: Final = frozenset(("weblink", "messengerlink", "shortlink", "programfile"))
ADDRESSEE: Final = frozenset(
    [
        "you",
        "your",
        "yours",
        "u",
        "ur",
        "yourself",
        "tu",
        "tus",
        "ti",
        "usted",
        "ustedes",
        "su",
        "te",
        "voce",
        "voces",
        "vc",
        "sua",
        "seu",
        "suas",
        "seus",
        "aap",
        "apna",
        "apni",
        "apne",
        "tum",
        "tumhara",
        "aapka",
        "aapki",
    ]
)
SPEAKER: Final = frozenset(
    [
        "i",
        "im",
        "ive",
        "id",
        "me",
        "my",
        "mine",
        "we",
        "our",
        "us",
        "mi",
        "mis",
        "yo",
        "eu",
        "meu",
        "minha",
        "mim",
        "main",
        "mai",
        "mujhe",
        "mera",
        "meri",
        "mere",
    ]
)
OTHERS: Final = frozenset(
    [
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "his",
        "their",
        "hes",
        "shes",
        "theyre",
        "el",
        "ella",
        "ellos",
        "ele",
        "ela",
        "eles",
    ]
)


def judge(text: str | Wording, findings: Sequence[Finding]) -> tuple[Sentence, ...]:
    """The sentences of a text, each with its stance; ``findings`` tell which hold a live contact detail."""
    words = text if isinstance(text, Wording) else wording.read(text)
    hits = FINDER.hits(words)
    cues = _cues_by_word(hits)
    judged = [_judged(words, first, last, own, cues, findings) for first, last, own in _runs(words)]
    return tuple(judged)


def _runs(words: Wording) -> list[tuple[int, int, bool]]:
    """The sentences; a text that is one quotation through and through has no one else to speak for."""
    runs = list(sentences.runs(words, quotation.stretches(words.plain)))
    if any(own and _has_letters(words, first, last) for first, last, own in runs) or ">" in words.plain:
        return runs
    return [(first, last, True) for first, last, _ in runs]


def _has_letters(words: Wording, first: int, last: int) -> bool:
    return any(word.isalnum() for word in words.words[first : last + 1])


def _cues_by_word(hits: Hits) -> dict[int, set[str]]:
    """The kinds of cue that begin at a word, for those words where any does."""
    cues: dict[int, set[str]] = defaultdict(set)
    for kind, found in hits.items():
        for hit in found:
            cues[hit.first].add(kind)
    return dict(cues)


def _judged(
    words: Wording, first: int, last: int, own: bool, cues: dict[int, set[str]], findings: Sequence[Finding]
) -> Sentence:
    start, end = words.span(first, last)
    found = {cue for number in range(first, last + 1) if number in cues for cue in cues[number]}
    said = set(words.words[first : last + 1])
    live = own and (not LINK_WORDS.isdisjoint(said) or any(start <= finding.start < end for finding in findings))
    stance = _stance(said, found, words.words[last] == "?") if own else Stance.QUOTING
    if live and "inviting" in found and stance in DISCOUNTED:
        stance = Stance.OFFERING  # whoever warns and in the same breath says whom to write to is offering
    return Sentence(start, end, stance, own, first, last, live_contact=live)


def _stance(words: set[str], cues: set[str], question: bool) -> Stance:
    """The first that holds; a reassurance ("not a scam") is no warning, a question to the reader no doubt."""
    if "reassuring" in cues and not question:
        return Stance.OFFERING
    if "warning" in cues and not question:
        return Stance.WARNING
    if "reporting" in cues:
        return Stance.REPORTING
    if question and _is_to_the_reader(words, cues):
        return Stance.OFFERING
    if question or "asking" in cues:
        return Stance.ASKING
    if "policy" in cues:
        return Stance.POLICY
    return Stance.OTHER if words.isdisjoint(ADDRESSEE) else Stance.OFFERING


def _is_to_the_reader(words: set[str], cues: set[str]) -> bool:
    """Whether a question is put to the reader ("Want to earn more?") rather than about the author's own case."""
    if "asking" in cues or not words.isdisjoint(OTHERS):
        return False
    return "reader question" in cues or (not words.isdisjoint(ADDRESSEE) and words.isdisjoint(SPEAKER))
