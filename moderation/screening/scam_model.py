"""What a text resembles: a small model of the author's own words, learned from posts that people judged.

Rules know schemes, the model knows ways of talking. It adds one signal of bounded weight to what the rules say, and
never speaks against a post in which nothing is put forward. It reads the text as a whole and each sentence by itself,
because an offer hides in a post that reads well otherwise, and compares the whole with posts it has learned
from. Training it is no part of screening: see
``moderation/scam_training.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from moderation.screening.findings import LEARNED, Signal
from moderation.screening.scam_features import Blocks, pieces_of, plain
from moderation.screening.scam_likeness import Likeness, times
from moderation.screening.sentences import Sentence
from moderation.screening.wording import Wording

FACTS_WEIGH: Final = 0.5
"""What a fact counts in the length of one where words have idf."""
SENTENCES_WEIGH: Final = 0.5
"""What the sentences count beside the whole; chosen on posts of writers who were left out of training."""
LIKENESS_WEIGHS: Final = 3.5
"""The log-odds of a text at the edge of the scams' side; chosen in the same way."""
MOST_NAMED: Final = 4
MOST_MARKED: Final = 20
RARE_ENOUGH: Final = 3.0
"""The idf from which on a word is worth naming to moderators; "we" and "the" explain nothing."""
LEAST_POINTS: Final = 0.05
TELLING_LENGTH: Final = 24.0
"""Of so many words 63 % of what they seem to say for a scam counts."""
MOST_MET: Final = 30_000


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights by feature; words, pairs and pieces have their idf with them."""

    words: Mapping[str, tuple[float, float]]
    pieces: Mapping[str, tuple[float, float]]
    facts: Mapping[str, float]
    bias: float
    spelled: dict[str, tuple[float, float]] = field(default_factory=dict, compare=False, repr=False)
    """What the pieces of a word amount to, for the words met so far."""

    def log_odds(self, blocks: Blocks) -> float:
        facts = sum(self.facts.get(name, 0.0) * value * FACTS_WEIGH for name, value in blocks.facts.items())
        return self.bias + self._by_words(blocks.words) + self._by_spelling(blocks.spelled) + facts

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


@dataclass(frozen=True, slots=True)
class ScamModel:
    """What a text as a whole weighs, what its sentences weigh each, and which learned posts it is like."""

    whole: Weights
    sentence: Weights
    version: str
    likeness: Likeness | None = None
    """None where too little was learned to compare with."""

    def log_odds(self, blocks: Blocks) -> float:
        """How much more like a scam than like an honest post the text reads, beside what rules say."""
        likeness = LIKENESS_WEIGHS * self.likeness.says(blocks.words) if self.likeness else 0.0
        return self.whole.log_odds(blocks) + SENTENCES_WEIGH * self._by_sentences(blocks.sentences) + likeness

    def _by_sentences(self, sentences: Sequence[Blocks]) -> float:
        """What the sentences say together: at least as much as the one that says most, several a little more."""
        return together([self.sentence.log_odds(each) for each in sentences]) if sentences else 0.0

    def evidence(self, blocks: Blocks) -> float:
        """The log-odds as far as the length of the text bears them: a few words accuse nobody, but they may excuse."""
        log_odds = self.log_odds(blocks)
        return log_odds * _weight_of_length(blocks.spelled.total()) if log_odds > 0 else log_odds

    def telling(self, blocks: Blocks, sign: int) -> list[str]:
        """The words and pairs that weighed most towards a scam (1) or an honest post (-1), heaviest first."""
        weights = self.whole.words
        known = ((word, count, *weights[word]) for word, count in blocks.words.items() if word in weights)
        weighed = (
            (sign * idf * weight * times(count), word)
            for word, count, idf, weight in known
            if idf >= RARE_ENOUGH and all(map(str.isalpha, word.split()))
        )
        heavy = [word for weight, word in sorted(weighed, reverse=True)[: 3 * MOST_NAMED] if weight > 0]
        return _distinct(heavy)[:MOST_NAMED]


def together(log_odds: Sequence[float]) -> float:
    """The logarithm of the summed odds."""
    most = max(log_odds)
    return most + math.log(sum(math.exp(each - most) for each in log_odds))


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
        (sentence, [plain(word) for word in words.words[sentence.first : sentence.last + 1]])
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
