"""What the scam judgement costs a post: rules and model together, and five hundred rules beside fifty."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from moderation.screening import (
    decision,
    normalise,
    scam_features,
    scam_model,
    scam_model_files,
    scam_rules,
    stance,
    starter_rules,
    wording,
)
from moderation.screening.budget import never
from moderation.screening.context import NEUTRAL
from moderation.screening.rulebook import RuleBook
from tests.bench.corpus import corpus
from tests.screening.many_rules import many

POSTS: Final = 400
WARM: Final = 60
MOST_MS: Final = 3.0
MOST_TIMES: Final = 2.0

Text = tuple[wording.Wording, Sequence[Any]]


def judge(text: str) -> Any:
    """All that rules and model need of a text, and both of them; contact details are timed on their own."""
    book = starter_rules.book()
    words = wording.read(normalise.readings(text)[0])
    sentences = stance.judge(words, ())
    signals = scam_rules.match(book, words, sentences, (), NEUTRAL, never)
    blocks = scam_features.features(words, sentences, ())
    learned = scam_model.judge(scam_model_files.shipped(), blocks, words, sentences, book.thresholds.model_cap)
    return decision.decide(book, (), signals + learned, NEUTRAL)


def _medians(steps: Sequence[Callable[[Any], Any]], texts: Sequence[Any]) -> list[float]:
    """The median seconds of processor time a text, for each step.

    Every text is new to the steps, as posts are, and they take turns on it, so that the machine is alike for all.
    """
    taken = [[_timed(step, text) for step in steps] for text in texts][WARM:]
    return [statistics.median(of_one) for of_one in zip(*taken, strict=True)]


def _timed(step: Callable[[Any], Any], text: Any) -> float:
    started = time.process_time()
    step(text)
    return time.process_time() - started


def _with(book: RuleBook) -> Callable[[Text], Any]:
    return lambda text: scam_rules.match(book, *text, (), NEUTRAL, never)


def _read(posts: Sequence[str]) -> list[Text]:
    worded = [wording.read(normalise.readings(post)[0]) for post in posts]
    return [(words, stance.judge(words, ())) for words in worded]


def lines() -> Iterator[str]:
    posts = corpus(POSTS)
    (cost,) = _medians([judge], posts)
    yield f"rules and default model a post, median               {cost * 1000:8.2f} ms (bar: at most {MOST_MS:.2f})"
    few, lots = _medians([_with(many(50)), _with(many(500))], _read(posts))
    yield (
        f"500 rules : 50 rules, median a post   {lots * 1000:6.2f} : {few * 1000:6.2f} ms"
        f" = {lots / few:5.2f}   (bar: at most {MOST_TIMES:.2f})"
    )
