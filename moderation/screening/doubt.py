"""Whether the author of a text is in doubt: asks whether something is a scam, or shows a suspicious message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moderation.screening.findings import Signal
from moderation.screening.sentences import Sentence, Stance
from moderation.screening.wording import Wording

WORDS: Final = frozenset(
    [
        *("scam", "scams", "scammer", "scammers", "scammed", "scammy", "legit", "legitimate", "fraud", "fraudulent"),
        *("fake", "phishing", "suspicious", "fishy", "shady", "sketchy", "trustworthy", "genuine"),
        *("estafa", "estafador", "golpe", "golpista", "fraude", "confiable", "confiavel", "sospechoso", "suspeito"),
        *("dhokha", "farzi", "asli"),
    ]
)
FROM_OTHERS: Final = frozenset([Stance.QUOTING, Stance.REPORTING])


def asks(words: Wording, sentences: Sequence[Sentence]) -> bool:
    """Whether a question of the author's own is about a scam."""
    return any(
        sentence.own
        and (sentence.stance == Stance.ASKING or _ends_as_question(words, sentence))
        and not WORDS.isdisjoint(words.words[sentence.first : sentence.last + 1])
        for sentence in sentences
    )


def _ends_as_question(words: Wording, sentence: Sentence) -> bool:
    """A question that tells what others did is reporting to the scam rules, and still a question."""
    return sentence.stance == Stance.REPORTING and words.words[sentence.last] == "?"


def shows(sentences: Sequence[Sentence]) -> bool:
    """Whether somebody else's words stand in the text, in quotation or told."""
    return any(sentence.stance in FROM_OTHERS for sentence in sentences)


def as_if_offered(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The same sentences, with what others said put forward as if the author meant it."""
    return [
        replace(sentence, stance=Stance.OFFERING, own=True) if sentence.stance in FROM_OTHERS else sentence
        for sentence in sentences
    ]


def suspicion(signals: Sequence[Signal], sentences: Sequence[Sentence]) -> list[Signal]:
    """The signals for a scam that lie in what others said."""
    told = [sentence for sentence in sentences if sentence.stance in FROM_OTHERS]
    return [
        signal
        for signal in signals
        if signal.points > 0
        and signal.start is not None
        and any(sentence.start <= signal.start < sentence.end for sentence in told)
    ]
