"""The one door to Presidio: its AnalyzerEngine with our recognizers, and nothing that fails in silence.

Presidio's own engine for words is replaced by the words of the passage: its context scoring is not used, and
spaCy keeps every word it has ever seen, which a worker that runs for months cannot afford.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from moderation.screening.contact_details.base import REASON, Recognizer, Spot
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.registry import recognizers
from moderation.screening.findings import Kind, ScreeningTrouble
from moderation.screening.link_policy import LinkPolicy
from moderation.screening.reading import Reading

LANGUAGE: Final = "en"
MOST_SPOTS: Final = 400
"""A post with more details than this is a list of them; it is held rather than worked through."""

OverBudget = Callable[[], bool]

logging.getLogger("presidio-analyzer").setLevel(logging.WARNING)


class Words(NlpArtifacts):
    """What recognizers get beside the text: the passage and the budget."""

    def __init__(self, passage: Passage, over_budget: OverBudget) -> None:
        nothing: Any = []
        super().__init__([], nothing, [], [], nothing, LANGUAGE)
        self.passage = passage
        self.over_budget = over_budget


class PassageEngine(NlpEngine):
    """Stands where Presidio wants a language model."""

    def load(self) -> None:
        """Nothing to load."""

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> Words:
        return Words(Passage(text), lambda: False)

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **_: Any
    ) -> Iterator[tuple[str, Words]]:
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:
        return False

    def is_punct(self, word: str, language: str) -> bool:
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return [LANGUAGE]


class AsScored(ContextAwareEnhancer):
    """Our recognizers weigh their context themselves."""

    def __init__(self) -> None:
        super().__init__(0, 0, 0, 0)

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        return raw_results


class Guarded(EntityRecognizer):
    """A recognizer whose failures and nonsense hold the text instead of passing for a clean one."""

    name: str

    def __init__(self, recognizer: Recognizer) -> None:
        self.recognizer = recognizer
        super().__init__(supported_entities=recognizer.supported_entities, name=recognizer.name)

    def load(self) -> None:
        """The recognizer has loaded itself."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> list[RecognizerResult]:
        if nlp_artifacts.over_budget():
            raise ScreeningTrouble(f"over budget before recognizer {self.name}")
        try:
            results = self.recognizer.analyze(text, entities, nlp_artifacts)
        except ScreeningTrouble:
            raise
        except Exception as error:
            raise ScreeningTrouble(f"recognizer {self.name} failed ({type(error).__name__})") from None
        self._check(results, len(text))
        return results

    def _check(self, results: object, length: int) -> None:
        if not isinstance(results, list) or len(results) > MOST_SPOTS:
            raise ScreeningTrouble(f"recognizer {self.name} gave no list, or too long a one")
        if not all(_makes_sense(result, length) for result in results):
            raise ScreeningTrouble(f"recognizer {self.name} gave nonsense")


def _makes_sense(result: object, length: int) -> bool:
    if not isinstance(result, RecognizerResult):
        return False
    start, end, score = result.start, result.end, result.score
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
        return False
    if isinstance(score, bool) or not isinstance(score, int | float) or not math.isfinite(score) or not 0 <= score <= 1:
        return False
    metadata = result.recognition_metadata
    return result.entity_type in set(Kind) and isinstance(metadata, dict) and isinstance(metadata.get(REASON), str)


@lru_cache(maxsize=1)
def engine() -> AnalyzerEngine:
    """The engine, built once in each process."""
    registry = RecognizerRegistry(
        recognizers=[Guarded(recognizer) for recognizer in recognizers()], supported_languages=[LANGUAGE]
    )
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=PassageEngine(),
        supported_languages=[LANGUAGE],
        context_aware_enhancer=AsScored(),
    )


def analyze(reading: Reading, over_budget: OverBudget, policy: LinkPolicy | None) -> list[tuple[str, Spot]]:
    """The spots in one reading, each with the name of its recognizer."""
    text = reading.text
    if not text or text.isspace():
        return []
    artifacts = Words(Passage(text, policy, reading.written), over_budget)
    results = engine().analyze(text, LANGUAGE, entities=ALL_KINDS, nlp_artifacts=artifacts, score_threshold=0)
    return [
        (
            result.recognition_metadata[RecognizerResult.RECOGNIZER_NAME_KEY],
            Spot(
                result.start,
                result.end,
                Kind(result.entity_type),
                float(result.score),
                result.recognition_metadata[REASON],
            ),
        )
        for result in results
    ]


ALL_KINDS: Final = [str(kind) for kind in Kind]
