"""Which learned posts a text is like in what it talks about: words that keep the same company count as alike.

A linear model adds up words, whatever they stand beside. Here a text is a place among a hundred directions (latent
semantic analysis; Deerwester et al. 1990), and its nearness to the telling ones of the posts learned from decides
(a support vector machine with a Gaussian kernel; Cortes and Vapnik 1995). Fitting is no part of screening: see
``moderation/scam_training.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

NARROWNESS: Final = 1.0
"""Of the kernel: what a squared distance of one makes of a nearness of one is e to the minus this."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Directions by word or pair, and the posts to compare with, as places and with what each of them weighs."""

    words: Mapping[str, int]
    """The row of each word in ``directions``."""
    directions: np.ndarray
    """One row a word, its idf in it."""
    places: np.ndarray
    """One row a post, of length one."""
    weights: np.ndarray
    bias: float

    def says(self, counted: Mapping[str, int]) -> float:
        """How far on the scams' side the counted words are, about 1 at its edge; 0 where none of them is known."""
        place = place_of(self.words, self.directions, counted)
        if place is None:
            return 0.0
        return float(np.exp(2 * NARROWNESS * (self.places @ place - 1)) @ self.weights) + self.bias

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Likeness):
            return NotImplemented
        arrays = ((mine, getattr(other, name)) for name, mine in self.arrays().items())
        return dict(self.words) == dict(other.words) and all(np.array_equal(mine, its) for mine, its in arrays)

    __hash__ = None  # type: ignore[assignment]

    def arrays(self) -> dict[str, np.ndarray]:
        """The numbers by name, as they are stored."""
        return {
            "directions": self.directions,
            "places": self.places,
            "weights": self.weights,
            "bias": np.array(self.bias, np.float32),
        }


def place_of(words: Mapping[str, int], directions: np.ndarray, counted: Mapping[str, int]) -> np.ndarray | None:
    """Where counted words stand, at a distance of one from the middle; None where none of them is known."""
    known = [(words[word], times(count)) for word, count in counted.items() if word in words]
    if not known:
        return None
    rows, often = zip(*known, strict=True)
    place = np.array(often, np.float32) @ directions[list(rows)]
    length = float(np.linalg.norm(place))
    return np.asarray(place / length) if length else None


def times(count: int) -> float:
    """The tenth time a word comes it says less than the first."""
    return 1.0 if count == 1 else 1.0 + math.log(count)
