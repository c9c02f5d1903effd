"""What every recognizer of ours is: a Presidio recognizer that looks at a passage and names spots in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, NamedTuple

from presidio_analyzer import EntityRecognizer, RecognizerResult

from moderation.screening.contact_details.passage import Passage
from moderation.screening.findings import Kind

REASON = "reason"


class Spot(NamedTuple):
    """A contact detail at ``passage.text[start:end]``. The reason never repeats any of it."""

    start: int
    end: int
    kind: Kind
    score: float
    reason: str


class Recognizer(EntityRecognizer):
    """Subclasses give a name, the kinds they find, and ``spots``."""

    name_in_reports: ClassVar[str]
    kinds: ClassVar[tuple[Kind, ...]]
    name: str

    def __init__(self) -> None:
        super().__init__(supported_entities=[str(kind) for kind in self.kinds], name=self.name_in_reports)

    def load(self) -> None:
        """Nothing to load: tables are part of the modules."""

    def spots(self, passage: Passage) -> Iterable[Spot]:
        raise NotImplementedError

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any) -> list[RecognizerResult]:
        return [
            RecognizerResult(
                str(spot.kind), spot.start, spot.end, spot.score, recognition_metadata={REASON: spot.reason}
            )
            for spot in self.spots(nlp_artifacts.passage)
        ]
