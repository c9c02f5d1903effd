"""Posts as rows of numbers, for fitting the scam model, and fitted coefficients as its weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from moderation.screening import scam_model
from moderation.screening.scam_features import Blocks, pieces_of
from moderation.screening.scam_likeness import times
from moderation.screening.scam_model import Weights

FEWEST_POSTS: Final = 2
"""A word that only one post has teaches nothing; nor does one that only one member uses, which may be their name."""


@dataclass(slots=True)
class Vocabulary:
    """The features of one block with their idf, and posts as rows of numbers."""

    names: list[str]
    idf: np.ndarray
    number: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(
        cls, counted: Sequence[Iterable[str]], tellers: Sequence[str] = (), fewest: int = FEWEST_POSTS
    ) -> Vocabulary:
        """The features that at least so many tell, two if nothing is said; posts of one teller count as one."""
        posts = Counter(name for names in counted for name in set(names))
        told = Counter(name for names in _by_teller(counted, tellers) for name in names)
        names = sorted(name for name, count in told.items() if count >= fewest)
        idf = np.log((1 + len(counted)) / (1 + np.array([posts[name] for name in names]))) + 1
        idf = idf.astype(np.float16).astype(float)  # as it will be stored
        return cls(names, idf, {name: number for number, name in enumerate(names)})

    def rows(self, counted: Sequence[Mapping[str, int]]) -> Any:
        """Each post's words with their idf, the whole brought to length one."""
        return self._rows([[((name,), count) for name, count in counts.items()] for counts in counted])

    def spelled_rows(self, counted: Sequence[Mapping[str, int]]) -> Any:
        """Each post's pieces of words, brought to length one as if no two words shared a piece."""
        return self._rows([[(pieces_of(word), count) for word, count in counts.items()] for counts in counted])

    def _rows(self, counted: Sequence[Sequence[tuple[Sequence[str], int]]]) -> Any:
        from scipy import sparse

        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for counts in counted:
            square = 0.0
            for names, count in counts:
                known = [self.number[name] for name in names if name in self.number]
                columns += known
                weighed = [times(count) * self.idf[column] for column in known]
                values += weighed
                square += sum(value * value for value in weighed)
            length = math.sqrt(square) or 1.0
            values[ends[-1] :] = [value / length for value in values[ends[-1] :]]
            ends.append(len(columns))
        return sparse.csr_matrix((values, columns, ends), shape=(len(counted), len(self.names)))


def _by_teller(counted: Sequence[Iterable[str]], tellers: Sequence[str]) -> Iterator[set[str]]:
    """The names in each post; those of posts with the same teller together."""
    together: dict[str, set[str]] = {}
    for number, names in enumerate(counted):
        teller = tellers[number] if tellers else ""
        if teller:
            together.setdefault(teller, set()).update(names)
        else:
            yield set(names)
    yield from together.values()


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a set of posts or sentences: their words, the pieces of them, the facts."""

    words: Vocabulary
    pieces: Vocabulary
    facts: list[str]

    @classmethod
    def of(cls, told: Sequence[Blocks], tellers: Sequence[str]) -> Features:
        spelled = [[piece for word in blocks.spelled for piece in pieces_of(word)] for blocks in told]
        return cls(
            Vocabulary.of([blocks.words for blocks in told], tellers),
            Vocabulary.of(spelled, tellers),
            sorted({name for blocks in told for name in blocks.facts}),
        )

    def rows(self, told: Sequence[Blocks]) -> Any:
        from scipy import sparse

        facts = [[blocks.facts.get(name, 0.0) * scam_model.FACTS_WEIGH for name in self.facts] for blocks in told]
        return sparse.hstack(
            [
                self.words.rows([blocks.words for blocks in told]),
                self.pieces.spelled_rows([blocks.spelled for blocks in told]),
                sparse.csr_matrix(np.array(facts).reshape(len(told), len(self.facts))),
            ]
        ).tocsr()

    def weights(self, coefficients: np.ndarray, bias: float) -> Weights:
        """Fitted coefficients, in the order of the columns, as weights by feature."""
        of_words, of_pieces, of_facts = np.split(
            coefficients, np.cumsum([len(self.words.names), len(self.pieces.names)])
        )
        return Weights(
            words=_pairs(self.words, of_words),
            pieces=_pairs(self.pieces, of_pieces),
            facts=dict(zip(self.facts, of_facts.tolist(), strict=True)),
            bias=bias,
        )


def _pairs(vocabulary: Vocabulary, weights: np.ndarray) -> dict[str, tuple[float, float]]:
    return dict(zip(vocabulary.names, zip(vocabulary.idf.tolist(), weights.tolist(), strict=True), strict=True))
