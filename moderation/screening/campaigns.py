"""What a text puts forward in its author's own words, as a sketch that tells near-duplicates apart from chance.

Members who warn of an offer repeat it, so quoted, asked, reported and warned words are never sketched; a text
that mostly does these things offers nothing, whatever else stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy

from moderation.screening.sentences import Sentence, Stance
from moderation.screening.wording import ENDINGS, Wording

PERMUTATIONS: Final = 96
SEED: Final = 1
BAND_ROWS: Final = 3
BANDS: Final = PERMUTATIONS // BAND_ROWS
SHINGLE: Final = 5  # characters
FEWEST_WORDS: Final = 12
LONGEST: Final = 4000
"""Characters of an offer that are sketched; who offers something says so before."""
LEAST_OFFERED: Final = 0.5
"""Of the words that are no live contact detail; a text with less offers nothing."""
ALIKE: Final = 0.45
DETAILS: Final = frozenset(
    ("mailaddress", "atname", "weblink", "messengerlink", "shortlink", "programfile", "archivefile")
)
SPEAKS_OF_OTHERS: Final = (Stance.WARNING, Stance.REPORTING, Stance.ASKING, Stance.POLICY)


@dataclass(frozen=True, slots=True)
class Offer:
    """The sketch of what is offered, and where: spans of the text. An empty signature: too few words to compare."""

    signature: bytes
    spans: tuple[tuple[int, int], ...]

    def covers(self, start: int) -> bool:
        return any(first <= start < last for first, last in self.spans)

    def bands(self) -> list[int]:
        """One number for each band of the signature; two offers that share one are worth comparing."""
        rows = _rows(self.signature)
        return [
            _number(band, rows[band * BAND_ROWS : (band + 1) * BAND_ROWS]) for band in range(len(rows) // BAND_ROWS)
        ]


@cache
def minhash() -> Any:
    """The class of sketches. Its import brings scipy, which web processes do not need and which takes a while:
    whoever sketches calls this once before the clock runs."""
    from datasketch import MinHash

    return MinHash


def offer_in(words: Wording, sentences: Sequence[Sentence]) -> Offer | None:
    """What the author offers, or None for who warns, asks, reports or mostly quotes."""
    offered = [sentence for sentence in sentences if sentence.offered]
    if not any(sentence.stance == Stance.OFFERING for sentence in offered):
        return None
    if any(sentence.stance in SPEAKS_OF_OTHERS and not sentence.live_contact for sentence in sentences) and not any(
        sentence.live_contact for sentence in offered
    ):
        return None
    count = sum(_length(sentence) for sentence in offered)
    if count < LEAST_OFFERED * sum(_length(sentence) for sentence in sentences):
        return None
    spans = tuple((sentence.start, sentence.end) for sentence in offered)
    return Offer(_signature(words, offered), spans)


def likeness(one: bytes, other: bytes) -> float:
    """How much two sketched offers share, from 0 to 1."""
    if not one or not other:
        return 0.0
    return float(numpy.mean(_rows(one) == _rows(other)))


def _length(sentence: Sentence) -> int:
    return sentence.last - sentence.first + 1


def _signature(words: Wording, offered: Sequence[Sentence]) -> bytes:
    said = [word for sentence in offered for word in words.words[sentence.first : sentence.last + 1]]
    plain = [_labelled(word) for word in said if word not in ENDINGS]
    if len(plain) < FEWEST_WORDS:
        return b""
    text = " ".join(plain)[:LONGEST]
    sketch = minhash()(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update_batch({text[start : start + SHINGLE].encode() for start in range(len(text) - SHINGLE + 1)})
    return bytes(numpy.asarray(sketch.hashvalues, dtype="<u4").tobytes())


def _labelled(word: str) -> str:
    """Details and numbers as labels: whoever changes the sum or the handle offers the same."""
    if word in DETAILS:
        return "detail"
    return "number" if any(letter.isdecimal() for letter in word) else word


def _rows(signature: bytes) -> numpy.ndarray:
    return numpy.frombuffer(signature, dtype="<u4")


def _number(band: int, rows: numpy.ndarray) -> int:
    """A signed 64-bit number for a band, as a database column holds it."""
    number = band
    for row in rows:
        number = (number * 1_000_003 + int(row)) & 0xFFFF_FFFF_FFFF_FFFF
    return number - (1 << 63)
