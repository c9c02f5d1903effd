"""How the scam model is learned: from judged posts, beside what the rules already say of them.

The rules' points stand beside the words while the weights are fitted, so the model learns what rules leave open, and
is cut down to bounded points afterwards. Figures come from posts that the fitted weights have not seen: similar posts,
and neighbours in a file, are left out together. scikit-learn is needed here and nowhere in screening.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from moderation.evaluation.scams import Scored
from moderation.screening import (
    contact_details,
    decision,
    normalise,
    redaction,
    scam_model,
    scam_rules,
    stance,
    wording,
)
from moderation.screening.budget import never
from moderation.screening.context import NEUTRAL
from moderation.screening.findings import LEARNED, Decision, Finding, Signal
from moderation.screening.rulebook import RuleBook
from moderation.screening.scam_model import Blocks, ScamModel, pieces_of
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
FEWEST_POSTS: Final = 2
"""A word that only one post has teaches nothing; nor does one that only one member uses, which may be their name."""
INVERSE_PENALTY: Final = 10.0
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


@dataclass(slots=True)
class Vocabulary:
    """The features of one block with their idf, and posts as rows of numbers."""

    names: list[str]
    idf: np.ndarray
    number: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, counted: Sequence[Iterable[str]], tellers: Sequence[str] = ()) -> Vocabulary:
        """The features that at least two tell; posts of one teller count as one."""
        posts = Counter(name for names in counted for name in set(names))
        told = Counter(name for names in _by_teller(counted, tellers) for name in names)
        names = sorted(name for name, count in told.items() if count >= FEWEST_POSTS)
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
                weighed = [scam_model.times(count) * self.idf[column] for column in known]
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
    blocks = scam_model.features(words, sentences, findings)
    offers = any(sentence.offered for sentence in sentences)
    return Read(post, blocks, tuple(findings), signals, offers)


def fit(posts: Sequence[Read], version: str, seed: int = SEED) -> Fitted:
    """Logistic regression over words, pieces of words and facts, with the rules' points beside them."""
    from scipy import sparse
    from sklearn.linear_model import LogisticRegression

    tellers = [post.post.teller for post in posts]
    words = Vocabulary.of([post.blocks.words for post in posts], tellers)
    spelled = [[piece for word in post.blocks.spelled for piece in pieces_of(word)] for post in posts]
    pieces = Vocabulary.of(spelled, tellers)
    facts = sorted({name for post in posts for name in post.blocks.facts})
    told = [[post.blocks.facts.get(name, 0.0) * scam_model.FACTS_WEIGH for name in facts] for post in posts]
    rows = sparse.hstack(
        [
            words.rows([post.blocks.words for post in posts]),
            pieces.spelled_rows([post.blocks.spelled for post in posts]),
            sparse.csr_matrix(np.array(told)),
            sparse.csr_matrix(np.array([[post.points * RULES_WEIGH] for post in posts])),
        ]
    ).tocsr()
    is_scam = np.array([post.post.is_scam for post in posts])
    regression = LogisticRegression(C=INVERSE_PENALTY, solver="liblinear", max_iter=500, random_state=seed)
    regression.fit(rows, is_scam)
    weights = regression.coef_[0] * MODEL_WEIGHS
    of_words, of_pieces, of_facts, of_rules = np.split(
        weights, np.cumsum([len(words.names), len(pieces.names), len(facts)])
    )
    model = ScamModel(
        words=_pairs(words, of_words),
        pieces=_pairs(pieces, of_pieces),
        facts=dict(zip(facts, of_facts.tolist(), strict=True)),
        bias=float(regression.intercept_[0]) * MODEL_WEIGHS,
        version=version,
    )
    return Fitted(model, float(of_rules[0]) * RULES_WEIGH)


def _pairs(vocabulary: Vocabulary, weights: np.ndarray) -> dict[str, tuple[float, float]]:
    return dict(zip(vocabulary.names, zip(vocabulary.idf.tolist(), weights.tolist(), strict=True), strict=True))


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
