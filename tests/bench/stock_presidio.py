"""Our detector beside stock Presidio on the same posts: median and p95 a post, and their ratios.

Stock Presidio is its analyzer with a blank English tokenizer and its own recognizers for contact details. The
corpus is the one of the other measures: half of the posts hold details.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from moderation.screening import contact_details, normalise, redaction
from tests.bench.corpus import corpus

ENTITIES: Final = [
    "EMAIL_ADDRESS", "PHONE_NUMBER", "URL", "IBAN_CODE", "CREDIT_CARD", "CRYPTO", "US_SSN", "US_ITIN", "US_PASSPORT",
    "US_BANK_NUMBER", "US_DRIVER_LICENSE", "UK_NHS", "IP_ADDRESS",
]  # fmt: skip
POSTS: Final = 300
WARM: Final = 30
MOST: Final = 3.0


class BlankEngine(SpacyNlpEngine):
    """A tokenizer and nothing else: no model has to be downloaded."""

    def __init__(self) -> None:
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None:
        """Loaded already."""


def stock() -> Callable[[str], Any]:
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), supported_languages=["en"])
    return lambda text: engine.analyze(text, "en", entities=ENTITIES)


def ours(text: str) -> Any:
    return redaction.thorough(text, lambda part: contact_details.find(normalise.readings(part), lambda: False))


def seconds(detect: Callable[[str], Any], posts: Sequence[str]) -> list[float]:
    for text in posts[:WARM]:
        detect(text)
    taken = []
    for text in posts:
        started = time.perf_counter()
        detect(text)
        taken.append(time.perf_counter() - started)
    return taken


def lines() -> list[str]:
    posts = corpus(POSTS)
    theirs, mine = seconds(stock(), posts), seconds(ours, posts)
    return [
        f"contact details beside stock Presidio, {name:<6}   {ours_at * 1000:6.2f} : {stock_at * 1000:6.2f} ms"
        f" = {ours_at / stock_at:5.2f}   (bar: at most {MOST:.2f})"
        for name, ours_at, stock_at in (
            ("median", statistics.median(mine), statistics.median(theirs)),
            ("p95", statistics.quantiles(mine, n=20)[-1], statistics.quantiles(theirs, n=20)[-1]),
        )
    ]
