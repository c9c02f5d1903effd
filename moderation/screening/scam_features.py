"""A text as the scam model sees it: its author's own words, in pairs and in pieces, and facts of stance and details.

Quotations are not read, and contact details stand as labels.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from moderation.screening.findings import Finding
from moderation.screening.sentences import Sentence, Stance
from moderation.screening.wording import Wording

MOST_WORDS: Final = 1500
"""Of a longer text the first words and the last, half of each."""
MOST_SENTENCES: Final = 60
"""Of a longer text the first sentences and the last, half of each."""
FEWEST_WORDS: Final = 2
"""A sentence of fewer says nothing by itself."""
LONGEST_WORD: Final = 30
LONGEST_SENTENCE: Final = 40
"""In words; how long a longer one is makes no difference."""
SHORTEST_GRAM, LONGEST_GRAM = 3, 5
LONGEST_NUMBER: Final = 4
LABEL: Final = "contact"
"""A contact detail stands as this word with its kind."""
Own = Sequence[Sequence[str]]
"""The words of the author's own sentences."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """A text or a sentence as features: words and pairs of words, words to take to pieces, facts about the whole."""

    words: Counter[str]
    spelled: Counter[str]
    facts: Mapping[str, float]
    sentences: tuple[Blocks, ...] = ()


def features(words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> Blocks:
    """What the model reads of a text: its author's own sentences, each and all together."""
    own = _own_words(words, sentences, findings)
    stances = [sentence.stance for sentence in sentences if sentence.own]
    told = _shorter(own, MOST_WORDS)
    return Blocks(
        Counter(_words_and_pairs(told)),
        Counter(_spelled(told)),
        _facts(words, sentences, findings),
        tuple(_sentence(own[number], stances[number]) for number in _telling(own)),
    )


def _sentence(said: Sequence[str], stance: Stance) -> Blocks:
    facts = {f"says {stance}": 1.0, "length": 2 * min(len(said), LONGEST_SENTENCE) / LONGEST_SENTENCE}
    return Blocks(Counter(_words_and_pairs([said])), Counter(_spelled([said])), facts)


def _telling(own: Own) -> list[int]:
    """The numbers of the sentences that are read each by itself."""
    numbers = [number for number, said in enumerate(own) if len(said) >= FEWEST_WORDS]
    half = MOST_SENTENCES // 2
    return numbers if len(numbers) <= MOST_SENTENCES else [*numbers[:half], *numbers[-half:]]


def _own_words(words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> Own:
    labels = _labels(words, findings)
    own = (range(sentence.first, sentence.last + 1) for sentence in sentences if sentence.own)
    return [_labelled(numbers, words, labels) for numbers in own]


def _shorter(own: Own, most: int) -> Own:
    if sum(map(len, own)) <= most:
        return own
    flat = [word for sentence in own for word in sentence]
    return [flat[: most // 2], flat[-most // 2 :]]


def _labels(words: Wording, findings: Sequence[Finding]) -> dict[int, str]:
    """For each word that is part of a contact detail the label that stands for it."""
    if not findings:
        return {}
    ends = [words.span(number, number)[1] for number in range(len(words.words))]
    labels = {}
    for finding in findings:
        number = bisect_right(ends, finding.start)
        while number < len(ends) and words.span(number, number)[0] < finding.end:
            labels[number] = f"{LABEL}{finding.kind.lower()}"
            number += 1
    return labels


def _labelled(numbers: Iterable[int], words: Wording, labels: Mapping[int, str]) -> list[str]:
    labelled: list[str] = []
    for number in numbers:
        label = labels.get(number)
        if label is None:
            labelled.append(plain(words.words[number]))
        elif not labelled or labelled[-1] != label:
            labelled.append(label)
    return labelled


def plain(word: str) -> str:
    """Sums, shares and numbers by their size at most: what was asked for says more than how much."""
    if word.isalpha():
        return word[:LONGEST_WORD]
    if word.isdecimal():
        return "9" * min(len(word), LONGEST_NUMBER)
    for kind in ("money", "percent"):
        if word.startswith(kind):
            return kind
    return word[:LONGEST_WORD]


def _words_and_pairs(own: Own) -> Iterator[str]:
    for sentence in own:
        yield from sentence
        yield from map(" ".join, pairwise(sentence))


def _spelled(own: Own) -> Iterator[str]:
    for sentence in own:
        for word in sentence:
            if word[0].isalpha() and not word.startswith(LABEL):
                yield word


def pieces_of(word: str) -> list[str]:
    """Three to five letters in a row, the ends of the word marked by a space."""
    padded = f" {word} "
    sizes = range(SHORTEST_GRAM, LONGEST_GRAM + 1)
    return [padded[at : at + size] for size in sizes for at in range(max(1, len(padded) - size + 1))]


def _facts(words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> dict[str, float]:
    count = max(1, len(words.words))
    facts: dict[str, float] = {}
    for sentence in sentences:
        share = f"share of {sentence.stance}"
        facts[share] = facts.get(share, 0.0) + (sentence.last - sentence.first + 1) / count
        facts[f"some {sentence.stance}"] = 1.0
        if sentence.live_contact:
            facts["live contact"] = 1.0
    for finding in findings:
        facts[f"contact {finding.kind}"] = 1.0
    facts[f"begins {sentences[0].stance if sentences else Stance.OTHER}"] = 1.0
    facts[f"ends {sentences[-1].stance if sentences else Stance.OTHER}"] = 1.0
    facts["length"] = math.log1p(count) / 5
    facts["questions"] = min(3, words.words.count("?")) / 3
    facts["exclamations"] = min(3, words.words.count("!")) / 3
    return facts
