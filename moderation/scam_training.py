"""How the scam model is learned: from judged posts, beside what the rules already say of them.

The rules' points stand beside the words while the weights are fitted, so the model learns what rules leave open, and
is cut down to bounded points afterwards. Figures come from posts that the fitted weights have not seen: similar posts,
and neighbours in a file, are left out together. scikit-learn is needed here and nowhere in screening.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from moderation.evaluation.scams import Scored
from moderation.scam_vocabulary import Features, Vocabulary
from moderation.screening import (
    contact_details,
    decision,
    normalise,
    redaction,
    scam_features,
    scam_model,
    scam_rules,
    stance,
    wording,
)
from moderation.screening.budget import never
from moderation.screening.context import NEUTRAL
from moderation.screening.findings import LEARNED, Decision, Finding, Signal
from moderation.screening.rulebook import RuleBook
from moderation.screening.scam_features import Blocks
from moderation.screening.scam_likeness import NARROWNESS, Likeness, place_of
from moderation.screening.scam_model import ScamModel, Weights
from moderation.screening.stand_ins import read_again
from moderation.screening.wording import Wording

ROOT: Final = Path(__file__).parent.parent
CORPUS: Final = ROOT / "moderation" / "screening" / "corpus"
EXAMPLES: Final = ROOT / "tests" / "data" / "scam_examples.jsonl"
CONTACTS: Final = ROOT / "tests" / "data" / "contact_examples.jsonl"
SEED: Final = 20
FOLDS: Final = 5
NEIGHBOURS: Final = 12
"""Posts written one after the other often tell one story twice."""
ALIKE: Final = 0.5
"""Cosine of the words of two posts from which on they are one story."""
INVERSE_PENALTY: Final = 10.0
INVERSE_PENALTY_OF_SENTENCES: Final = 3.0
TURNS: Final = 4
LAGGING: Final = 1.5
SHARPNESS: Final = 2.0
"""A sentence so many log-odds behind the worst of its scam counts half, and the others more or less, this steeply."""
USUAL_WORST: Final = -0.6
"""What the sentences of an honest post that was not learned from say together, in the middle."""
DIRECTIONS: Final = 100
FEWEST_TELLERS: Final = 20
"""A word that fewer tell leads nowhere: with all of them the places are no better, and there are nine times as many."""
INVERSE_PENALTY_OF_LIKENESS: Final = 3.0
RULES_WEIGH: Final = 0.25
MODEL_WEIGHS: Final = 2.0
"""What the model's log-odds are multiplied with before they are cut down; chosen by cross-validation."""


@dataclass(frozen=True, slots=True)
class Post:
    """A judged post as it stands in a file."""

    text: str
    is_scam: bool
    pattern: str = ""
    group: str = ""
    language: str = ""
    source: str = ""
    teller: str = ""
    """Whose words they are, where one author may have written several."""


@dataclass(frozen=True, slots=True)
class Read:
    """A post as the model sees it, and what the rules say."""

    post: Post
    blocks: Blocks
    findings: tuple[Finding, ...]
    signals: tuple[Signal, ...]
    offers: bool

    @property
    def points(self) -> float:
        return decision.together(self.signals)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model and how many points of a rule its own points are worth."""

    model: ScamModel
    rules: float


def posts_of(files: Iterable[Path]) -> list[Post]:
    return [post for file in files for post in _posts(file)]


def default_files() -> list[Path]:
    """The starter corpus and the shared examples; those of contact details teach that giving one is no scam."""
    return [*sorted(CORPUS.glob("*.jsonl")), EXAMPLES, CONTACTS]


def _posts(file: Path) -> Iterator[Post]:
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            if "spans" in row:  # an example of contact details; none of them is a scam
                row = {"text": row["text"], "label": "ok", "pattern": "contact", "group": "contact"}
            yield Post(
                row["text"],
                row["label"] == "scam",
                row.get("pattern", ""),
                row.get("group", ""),
                row.get("lang", ""),
                file.name,
            )


def read(post: Post, rules: RuleBook) -> Read:
    """The steps of screening up to the rules."""
    findings = redaction.thorough(post.text, lambda part: contact_details.find(normalise.readings(part), never))
    return _read(post, wording.read(normalise.readings(post.text)[0]), findings, rules)


def read_review_text(post: Post, rules: RuleBook, links: Iterable[str] = ()) -> Read:
    """The same for a review text, whose details are labels already; ``links`` says which of them were links."""
    words, findings = read_again(post.text, links)
    return _read(post, words, findings, rules)


def _read(post: Post, words: Wording, findings: Sequence[Finding], rules: RuleBook) -> Read:
    sentences = stance.judge(words, findings)
    signals = scam_rules.match(rules, words, sentences, findings, NEUTRAL, never)
    blocks = scam_features.features(words, sentences, findings)
    offers = any(sentence.offered for sentence in sentences)
    return Read(post, blocks, tuple(findings), signals, offers)


def fit(posts: Sequence[Read], version: str, seed: int = SEED) -> Fitted:
    """Logistic regression over words, pieces of words and facts, with the rules' points beside them; the same over
    sentences, without them; and what the whole is like."""
    from scipy import sparse

    told = [post.blocks for post in posts]
    features = Features.of(told, [post.post.teller for post in posts])
    points = np.array([[post.points * RULES_WEIGH] for post in posts])
    rows = sparse.hstack([features.rows(told), sparse.csr_matrix(points)]).tocsr()
    regression = _regression(INVERSE_PENALTY, seed).fit(rows, np.array([post.post.is_scam for post in posts]))
    weights = regression.coef_[0] * MODEL_WEIGHS
    whole = features.weights(weights[:-1], float(regression.intercept_[0]) * MODEL_WEIGHS)
    model = ScamModel(whole, fit_sentences(posts, seed), version, fit_likeness(posts, seed))
    return Fitted(model, float(weights[-1]) * RULES_WEIGH)


def fit_sentences(posts: Sequence[Read], seed: int) -> Weights:
    """Which sentences of the scams make them one, found by turns: those that read worst are taken for it, the weights
    are fitted to them, and again. A sentence of an honest post is honest.

    Multiple-instance learning by expectation and maximisation; Dietterich, Lathrop, Lozano-Pérez 1997 have the problem.
    """
    post_of = np.array([number for number, post in enumerate(posts) for _ in post.blocks.sentences], dtype=int)
    told = [sentence for post in posts for sentence in post.blocks.sentences]
    if not told:
        return Weights({}, {}, {}, 0.0)
    features = Features.of(told, [posts[number].post.teller or str(number) for number in post_of])
    rows = features.rows(told)
    is_scam = np.array([post.post.is_scam for post in posts])[post_of]
    shares = 1 / np.sqrt(np.bincount(post_of)[post_of])
    for _ in range(TURNS):
        regression = _regression(INVERSE_PENALTY_OF_SENTENCES, seed).fit(rows, is_scam, sample_weight=shares)
        behind = _behind_the_worst(regression.decision_function(rows), post_of)
        shares = np.where(is_scam, 1 / (1 + np.exp(SHARPNESS * (behind - LAGGING))), 1.0)
    return features.weights(
        regression.coef_[0] * MODEL_WEIGHS, (float(regression.intercept_[0]) - USUAL_WORST) * MODEL_WEIGHS
    )


def fit_likeness(posts: Sequence[Read], seed: int) -> Likeness | None:
    """The directions of the words and pairs that many tell, and the posts on either side of the line between scams and
    honest posts; None where there are too few words to find directions."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.svm import SVC

    counted = [post.blocks.words for post in posts]
    vocabulary = Vocabulary.of(counted, [post.post.teller for post in posts], FEWEST_TELLERS)
    if len(vocabulary.names) <= DIRECTIONS:
        return None
    found = TruncatedSVD(DIRECTIONS, random_state=seed).fit(vocabulary.rows(counted))
    directions = _half(found.components_.T * vocabulary.idf[:, None])
    placed = [place_of(vocabulary.number, directions, counts) for counts in counted]
    places = np.array([place for place in placed if place is not None])
    is_scam = [post.post.is_scam for post, place in zip(posts, placed, strict=True) if place is not None]
    machine = SVC(C=INVERSE_PENALTY_OF_LIKENESS, gamma=NARROWNESS).fit(places, is_scam)
    telling, weights = _half(machine.support_vectors_), _half(machine.dual_coef_[0])
    return Likeness(vocabulary.number, directions, telling, weights, float(np.float16(machine.intercept_[0])))


def _half(numbers: np.ndarray) -> np.ndarray:
    """As they will be stored: three digits."""
    return numbers.astype(np.float16).astype(np.float32)


def _behind_the_worst(log_odds: np.ndarray, post_of: np.ndarray) -> np.ndarray:
    """How far each sentence is from the one of its post that reads most like a scam."""
    worst = np.full(post_of.max() + 1, -np.inf)
    np.maximum.at(worst, post_of, log_odds)
    return np.asarray(worst[post_of] - log_odds)


def _regression(inverse_penalty: float, seed: int) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=inverse_penalty, solver="liblinear", max_iter=500, random_state=seed)


def judged_unseen(
    posts: Sequence[Read], rules: RuleBook, seed: int = SEED, progress: Callable[[str], None] = lambda said: None
) -> list[Scored]:
    """Every post with the judgement of the whole pipeline, its model fitted without it and without posts like it."""
    fold_of = folds(posts, seed)
    scored: dict[int, Scored] = {}
    for fold in range(FOLDS):
        progress(f"fold {fold + 1} of {FOLDS}")
        model = fit([post for post, at in zip(posts, fold_of, strict=True) if at != fold], "unseen", seed).model
        for number, post in enumerate(posts):
            if fold_of[number] == fold:
                scored[number] = judged(post, rules, model)
    return [scored[number] for number in range(len(posts))]


def judged(post: Read, rules: RuleBook, model: ScamModel) -> Scored:
    """The judgement of the whole pipeline with a given model."""
    points = scam_model.bounded(model.evidence(post.blocks), rules.thresholds.model_cap, post.offers)
    signals = (*post.signals, Signal(LEARNED, points, None, None, ""))
    return scored(post.post, decision.decide(rules, post.findings, signals, NEUTRAL))


def scored(post: Post, report: Any) -> Scored:
    return Scored(
        report.scam_score,
        post.is_scam,
        report.decision in (Decision.CASE, Decision.HOLD),
        report.decision is Decision.HOLD,
        post.pattern,
        post.group,
        post.language,
    )


def folds(posts: Sequence[Read], seed: int) -> list[int]:
    """A fold for each post; posts that tell the same story, or stand side by side, share theirs."""
    story = _stories(posts)
    stories = sorted(set(story))
    random.Random(seed).shuffle(stories)  # noqa: S311 - the same folds each time are the point
    fold_of = {name: number % FOLDS for number, name in enumerate(stories)}
    return [fold_of[name] for name in story]


def _stories(posts: Sequence[Read]) -> list[int]:
    """The number of the first post of each post's story."""
    first = list(range(len(posts)))

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        first[high] = low

    seen: Counter[str] = Counter()
    blocks: dict[tuple[str, int], int] = {}
    for number, post in enumerate(posts):
        block = (post.post.source, seen[post.post.source] // NEIGHBOURS)
        seen[post.post.source] += 1
        join(number, blocks.setdefault(block, number))
    for one, other in _alike(posts):
        join(one, other)
    return [root(number) for number in range(len(posts))]


def _alike(posts: Sequence[Read]) -> Iterator[tuple[int, int]]:
    rows = Vocabulary.of([post.blocks.words for post in posts]).rows([post.blocks.words for post in posts])
    close = (rows @ rows.T).tocoo()
    for one, other, cosine in zip(close.row.tolist(), close.col.tolist(), close.data.tolist(), strict=True):
        if one < other and cosine >= ALIKE:
            yield one, other
