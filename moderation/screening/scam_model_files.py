"""How weights are stored: names and half-precision numbers in one file, read without pickle."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final
from zipfile import BadZipFile

import numpy as np

from moderation.screening.scam_likeness import Likeness
from moderation.screening.scam_model import ScamModel, Weights

FILE: Final = Path(__file__).parent / "scam_model.npz"
PARTS: Final = ("whole", "sentence")


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
    places = model.likeness.arrays().values() if model.likeness else ()
    weights = chain(*map(_numbers, (model.whole, model.sentence)))
    if not (all(map(math.isfinite, weights)) and all(np.isfinite(numbers).all() for numbers in places)):
        raise BrokenModel("the model holds a weight that is no number")
    return model


def _numbers(weights: Weights) -> Iterable[float]:
    pairs = (*weights.words.values(), *weights.pieces.values())
    return (weights.bias, *weights.facts.values(), *chain.from_iterable(pairs))


def _load(file: Path | BinaryIO) -> ScamModel:
    with np.load(file, allow_pickle=False) as stored:
        whole, sentence = (_weights(stored, part) for part in PARTS)
        return ScamModel(whole, sentence, str(stored["version"]), _likeness(stored))


def _likeness(stored: Mapping[str, np.ndarray]) -> Likeness | None:
    """Raises `ValueError` where the numbers do not fit each other."""
    if "likeness_names" not in stored:
        return None
    words = {name: number for number, name in enumerate(_names(stored, "likeness"))}
    directions, places, weights = (
        stored[f"likeness_{name}"].astype(np.float32) for name in ("directions", "places", "weights")
    )
    wanted = (len(words), directions.shape[1]), (len(weights), directions.shape[1])
    if (directions.shape, places.shape) != wanted:
        raise ValueError("the places to compare with are not where the words lead")
    return Likeness(words, directions, places, weights, float(stored["likeness_bias"]))


def _weights(stored: Mapping[str, np.ndarray], part: str) -> Weights:
    facts = stored[f"{part}_facts_weights"].tolist()
    return Weights(
        words=_pairs(stored, f"{part}_words"),
        pieces=_pairs(stored, f"{part}_pieces"),
        facts=dict(zip(_names(stored, f"{part}_facts"), facts, strict=True)),
        bias=float(stored[f"{part}_bias"]),
    )


def save(model: ScamModel, file: Path | BinaryIO) -> None:
    """Weights rounded to what half precision holds: three digits, which is more than was learned."""
    arrays: dict[str, Any] = {"version": np.str_(model.version)}
    for part, weights in zip(PARTS, (model.whole, model.sentence), strict=True):
        arrays |= {f"{part}_{name}": array for name, array in _arrays(weights).items()}
    if model.likeness:
        arrays["likeness_names"] = _joined(model.likeness.words)
        arrays |= {f"likeness_{name}": array.astype(np.float16) for name, array in model.likeness.arrays().items()}
    np.savez_compressed(file, **arrays)


def _arrays(weights: Weights) -> dict[str, Any]:
    half = np.float16
    return {
        "words_names": _joined(weights.words),
        "words_weights": np.array(list(weights.words.values()), half).reshape(-1, 2),
        "pieces_names": _joined(weights.pieces),
        "pieces_weights": np.array(list(weights.pieces.values()), half).reshape(-1, 2),
        "facts_names": _joined(weights.facts),
        "facts_weights": np.array(list(weights.facts.values()), np.float32),
        "bias": np.float32(weights.bias),
    }


def _joined(names: Iterable[str]) -> np.ndarray:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _names(stored: Mapping[str, np.ndarray], block: str) -> list[str]:
    names = stored[f"{block}_names"].tobytes().decode()
    return names.split("\n") if names else []


def _pairs(stored: Mapping[str, np.ndarray], block: str) -> dict[str, tuple[float, float]]:
    pairs = [(float(idf), float(weight)) for idf, weight in stored[f"{block}_weights"].tolist()]
    return dict(zip(_names(stored, block), pairs, strict=True))
