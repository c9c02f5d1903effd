"""What the scam judgement costs a post: rules and model together, and five hundred rules beside fifty."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from moderation.screening import decision, normalise, scam_model, scam_rules, stance, starter_rules, wording
from moderation.screening.budget import never
from moderation.screening.context import NEUTRAL
from moderation.screening.rulebook import RuleBook
from tests.bench.corpus import corpus
from tests.screening.many_rules import many

POSTS: Final = 300
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
    blocks = scam_model.features(words, sentences, ())
    learned = scam_model.judge(scam_model.shipped(), blocks, words, sentences, book.thresholds.model_cap)
    return decision.decide(book, (), signals + learned, NEUTRAL)


def _seconds(step: Callable[[Any], Any], texts: Sequence[Any]) -> list[float]:
    """Seconds of processor time a text, so that a busy machine tells the same; the first texts warm up."""
    for text in texts[:WARM]:
        step(text)
    taken = []
    for text in texts:
        started = time.process_time()
        step(text)
        taken.append(time.process_time() - started)
    return taken


def _with(book: RuleBook) -> Callable[[Text], Any]:
    return lambda text: scam_rules.match(book, *text, (), NEUTRAL, never)


def _read(posts: Sequence[str]) -> list[Text]:
    worded = [wording.read(normalise.readings(post)[0]) for post in posts]
    return [(words, stance.judge(words, ())) for words in worded]


def lines() -> Iterator[str]:
    posts = corpus(POSTS)
    cost = statistics.median(_seconds(judge, posts)) * 1000
    yield f"rules and default model a post, median               {cost:8.2f} ms (bar: at most {MOST_MS:.2f})"
    texts = _read(posts)
    few, lots = (statistics.median(_seconds(_with(many(count)), texts)) for count in (50, 500))
    yield (
        f"500 rules : 50 rules, median a post   {lots * 1000:6.2f} : {few * 1000:6.2f} ms"
        f" = {lots / few:5.2f}   (bar: at most {MOST_TIMES:.2f})"
    )
