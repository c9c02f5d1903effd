"""What a text resembles: a small linear model of the author's own words, learned from posts that people judged.

Rules know schemes, the model knows ways of talking. It adds one signal of bounded weight to what the rules say.
It reads no quotations and no contact details, which stand as labels here, and it never speaks against a post in which
nothing is put forward. Training it is no part of screening: see ``moderation/scam_training.py``.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import BadZipFile

import numpy as np

from moderation.screening.findings import LEARNED, Finding, Signal
from moderation.screening.sentences import Sentence, Stance
from moderation.screening.wording import Wording

FILE: Final = Path(__file__).parent / "scam_model.npz"
MOST_WORDS: Final = 1500
"""Of a longer text the first words and the last, half of each."""
LONGEST_WORD: Final = 30
SHORTEST_GRAM, LONGEST_GRAM = 3, 5
FACTS_WEIGH: Final = 0.5
"""What a fact counts in the length of one where words have idf."""
MOST_NAMED: Final = 4
MOST_MARKED: Final = 20
RARE_ENOUGH: Final = 3.0
"""The idf from which on a word is worth naming to moderators; "we" and "the" explain nothing."""
LEAST_POINTS: Final = 0.05
TELLING_LENGTH: Final = 8.0
"""Of so many words 63 % of what they seem to say for a scam counts."""
LONGEST_NUMBER: Final = 4
MOST_MET: Final = 30_000
LABEL: Final = "contact"
"""A contact detail stands as this word with its kind."""
Own = Sequence[Sequence[str]]
"""The words of the author's own sentences."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """A text as features: its words and pairs of words, the words to take to pieces, facts about the whole."""

    words: Counter[str]
    spelled: Counter[str]
    facts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ScamModel:
    """The weights by feature; words, pairs and pieces have their idf with them."""

    words: Mapping[str, tuple[float, float]]
    pieces: Mapping[str, tuple[float, float]]
    facts: Mapping[str, float]
    bias: float
    version: str
    spelled: dict[str, tuple[float, float]] = field(default_factory=dict, compare=False, repr=False)
    """What the pieces of a word amount to, for the words met so far."""

    def log_odds(self, blocks: Blocks) -> float:
        """How much more like a scam than like an honest post the text reads, beside what rules say."""
        facts = sum(self.facts.get(name, 0.0) * value * FACTS_WEIGH for name, value in blocks.facts.items())
        return self.bias + self._by_words(blocks.words) + self._by_spelling(blocks.spelled) + facts

    def evidence(self, blocks: Blocks) -> float:
        """The log-odds as far as the length of the text bears them: a few words accuse nobody, but they may excuse."""
        log_odds = self.log_odds(blocks)
        return log_odds * _weight_of_length(blocks.spelled.total()) if log_odds > 0 else log_odds

    def _by_words(self, counted: Mapping[str, int]) -> float:
        """The weights of the words and pairs it knows, each by its idf, the whole brought to length one."""
        total = square = 0.0
        known = self.words
        for word, count in counted.items():
            found = known.get(word)
            if found is not None:
                value = found[0] if count == 1 else found[0] * times(count)
                total += value * found[1]
                square += value * value
        return total / math.sqrt(square) if square else 0.0

    def _by_spelling(self, counted: Mapping[str, int]) -> float:
        """The same for the pieces of words, where a word counts as a whole: most have been met before."""
        total = square = 0.0
        met = self.spelled
        for word, count in counted.items():
            weight, length = met.get(word) or self._met(word)
            value = times(count)
            total += value * weight
            square += value * value * length
        return total / math.sqrt(square) if square else 0.0

    def _met(self, word: str) -> tuple[float, float]:
        found = [self.pieces[piece] for piece in pieces_of(word) if piece in self.pieces]
        weight, length = sum(idf * weight for idf, weight in found), sum(idf * idf for idf, _ in found)
        if len(self.spelled) >= MOST_MET:
            self.spelled.clear()
        self.spelled[word] = weight, length
        return weight, length

    def telling(self, blocks: Blocks, sign: int) -> list[str]:
        """The words and pairs that weighed most towards a scam (1) or an honest post (-1), heaviest first."""
        known = ((word, count, *self.words[word]) for word, count in blocks.words.items() if word in self.words)
        weighed = (
            (sign * idf * weight * times(count), word)
            for word, count, idf, weight in known
            if idf >= RARE_ENOUGH and all(map(str.isalpha, word.split()))
        )
        heavy = [word for weight, word in sorted(weighed, reverse=True)[: 3 * MOST_NAMED] if weight > 0]
        return _distinct(heavy)[:MOST_NAMED]


def judge(
    model: ScamModel, blocks: Blocks, words: Wording, sentences: Sequence[Sentence], most: float
) -> tuple[Signal, ...]:
    """The model's signal, at most ``most`` points for or against; none where it has nothing to say.

    Of a signal for a scam the words that weighed most are marked, the heaviest of them is its place.
    """
    points = points_of(model, blocks, sentences, most)
    if abs(points) < LEAST_POINTS:
        return ()
    told = model.telling(blocks, 1 if points > 0 else -1)
    places = _places(words, sentences, told) if points > 0 else []
    start, end = places[0] if places else (None, None)
    return (Signal(LEARNED, round(points, 2), start, end, _reason(points, told), tuple(places)),)


def points_of(model: ScamModel, blocks: Blocks, sentences: Sequence[Sentence], most: float) -> float:
    """What the text counts by the model alone; 0 for one without words of its author's own."""
    if most <= 0 or not any(sentence.own for sentence in sentences):
        return 0.0
    return bounded(model.evidence(blocks), most, any(sentence.offered for sentence in sentences))


def _weight_of_length(words: int) -> float:
    """How far so many words can accuse: features are brought to length one, which makes four words as sure as forty."""
    return 1.0 - math.exp(-words / TELLING_LENGTH)


def bounded(log_odds: float, most: float, offers: bool) -> float:
    """Never more than ``most`` either way, order kept; who offers nothing is not spoken against."""
    points = most * math.tanh(log_odds / most)
    return points if offers else min(points, 0.0)


def features(words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> Blocks:
    own = _own_words(words, sentences, findings)
    return Blocks(Counter(_words_and_pairs(own)), Counter(_spelled(own)), _facts(words, sentences, findings))


def _own_words(words: Wording, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> Own:
    labels = _labels(words, findings)
    own = [_labelled(range(sentence.first, sentence.last + 1), words, labels) for sentence in sentences if sentence.own]
    return own if len(words.words) <= MOST_WORDS else _shortened(own)


def _shortened(own: Own) -> Own:
    flat = [word for sentence in own for word in sentence]
    return own if len(flat) <= MOST_WORDS else [flat[: MOST_WORDS // 2], flat[-MOST_WORDS // 2 :]]


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
            labelled.append(_plain(words.words[number]))
        elif not labelled or labelled[-1] != label:
            labelled.append(label)
    return labelled


def _plain(word: str) -> str:
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


def times(count: int) -> float:
    """The tenth time a word comes it says less than the first."""
    return 1.0 if count == 1 else 1.0 + math.log(count)


def _distinct(heavy: Sequence[str]) -> list[str]:
    """Without those that a heavier one holds or repeats in part."""
    kept: list[str] = []
    for word in heavy:
        parts = set(word.split())
        if all(parts.isdisjoint(other.split()) for other in kept):
            kept.append(word)
    return kept


def _places(words: Wording, sentences: Sequence[Sentence], told: Sequence[str]) -> list[tuple[int, int]]:
    """Where the telling words stand in the author's own sentences, those of the heaviest first."""
    own = [
        (sentence, [_plain(word) for word in words.words[sentence.first : sentence.last + 1]])
        for sentence in sentences
        if sentence.own
    ]
    places = [
        words.span(sentence.first + at, sentence.first + at + len(parts) - 1)
        for parts in map(str.split, told)
        for sentence, plain in own
        for at in range(len(plain) - len(parts) + 1)
        if plain[at : at + len(parts)] == parts
    ]
    return places[:MOST_MARKED]


def _reason(points: float, told: Sequence[str]) -> str:
    like = "reads like the scams it learned from" if points > 0 else "reads like the honest posts it learned from"
    return f"{like}: {', '.join(f'“{word}”' for word in told)}" if told else like


@lru_cache(maxsize=1)
def shipped() -> ScamModel:
    """The model that a new site starts with; the first call takes a moment."""
    return load(FILE)


class BrokenModel(ValueError):
    """Stored weights that no text may be judged with."""


def load(file: Path | BinaryIO) -> ScamModel:
    """A model out of its file: names and numbers, nothing that could run. Raises `BrokenModel`."""
    try:
        model = _load(file)
    except (OSError, EOFError, KeyError, ValueError, TypeError, BadZipFile) as error:
        raise BrokenModel(f"the file of the model cannot be read ({type(error).__name__})") from error
    weights = [model.bias, *model.facts.values(), *chain.from_iterable((*model.words.values(), *model.pieces.values()))]
    if not all(map(math.isfinite, weights)):
        raise BrokenModel("the model holds a weight that is no number")
    return model


def _load(file: Path | BinaryIO) -> ScamModel:
    with np.load(file, allow_pickle=False) as stored:
        return ScamModel(
            words=_weights(stored, "words"),
            pieces=_weights(stored, "pieces"),
            facts=dict(zip(_names(stored, "facts"), stored["facts_weights"].tolist(), strict=True)),
            bias=float(stored["bias"]),
            version=str(stored["version"]),
        )


def save(model: ScamModel, file: Path | BinaryIO) -> None:
    """Weights rounded to what half precision holds: three digits, which is more than was learned."""
    half = np.float16
    np.savez_compressed(
        file,
        words_names=_joined(model.words),
        words_weights=np.array(list(model.words.values()), half).reshape(-1, 2),
        pieces_names=_joined(model.pieces),
        pieces_weights=np.array(list(model.pieces.values()), half).reshape(-1, 2),
        facts_names=_joined(model.facts),
        facts_weights=np.array(list(model.facts.values()), np.float32),
        bias=np.float32(model.bias),
        version=np.str_(model.version),
    )


def _joined(names: Iterable[str]) -> np.ndarray:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _names(stored: Mapping[str, np.ndarray], block: str) -> list[str]:
    names = stored[f"{block}_names"].tobytes().decode()
    return names.split("\n") if names else []


def _weights(stored: Mapping[str, np.ndarray], block: str) -> dict[str, tuple[float, float]]:
    pairs = [(float(idf), float(weight)) for idf, weight in stored[f"{block}_weights"].tolist()]
    return dict(zip(_names(stored, block), pairs, strict=True))
