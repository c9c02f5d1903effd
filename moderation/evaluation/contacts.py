"""How well contact details are found: leak-free posts, recall, precision, clean posts touched; by kind and group."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

COVERED: Final = 0.9
"""A detail counts as hidden from here on, if no digit of a number is left."""
EVERY_DIGIT: Final = frozenset({"PHONE", "PAYMENT", "GOV_ID"})
CLEAN: Final = "negative"


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    kind: str

    @property
    def characters(self) -> range:
        return range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Post:
    """A labelled post."""

    id: str
    text: str
    spans: tuple[Span, ...]
    group: str


@dataclass(slots=True)
class Tally:
    """What was counted over some posts; the properties are the shares people ask for."""

    posts: int = 0
    with_details: int = 0
    leak_free: int = 0
    clean: int = 0
    clean_touched: int = 0
    spans: int = 0
    spans_hidden: int = 0
    private_characters: int = 0
    private_hidden: int = 0
    public_characters: int = 0
    public_hidden: int = 0
    findings: int = 0
    findings_right: int = 0
    leaking: list[str] = field(default_factory=list)
    touched: list[str] = field(default_factory=list)

    @property
    def leak_free_share(self) -> float:
        return share(self.leak_free, self.with_details)

    @property
    def span_recall(self) -> float:
        return share(self.spans_hidden, self.spans)

    @property
    def character_recall(self) -> float:
        return share(self.private_hidden, self.private_characters)

    @property
    def precision(self) -> float:
        return share(self.findings_right, self.findings)

    @property
    def over_redaction(self) -> float:
        """Share of the public characters that were hidden."""
        return share(self.public_hidden, self.public_characters, empty=0.0)

    @property
    def clean_touched_share(self) -> float:
        return share(self.clean_touched, self.clean, empty=0.0)

    @property
    def f2(self) -> float:
        """Precision and span recall in one, a missed detail weighing more than a wrong one."""
        precision, recall = self.precision, self.span_recall
        return 5 * precision * recall / (4 * precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Score:
    """One tally for everything, one for each group, one for each kind (spans only)."""

    total: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=dict)
    kinds: dict[str, Tally] = field(default_factory=dict)


Detector = Callable[[str], Iterable[Any]]
"""Gives findings: anything with ``start``, ``end`` and ``kind``."""


def share(part: int, whole: int, empty: float = 1.0) -> float:
    return part / whole if whole else empty


def read_posts(lines: str) -> Iterator[Post]:
    """Posts of a JSON-lines text; split at line feeds only, for posts hold other line ends."""
    for line in lines.split("\n"):
        if line.strip():
            row = json.loads(line)
            spans = tuple(Span(span["start"], span["end"], span["type"]) for span in row["spans"])
            yield Post(row["id"], row["text"], spans, row["group"])


def evaluate(posts: Iterable[Post], detect: Detector) -> Score:
    """The score of a detector on labelled posts."""
    score = Score()
    for post in posts:
        findings = [Span(finding.start, finding.end, str(finding.kind)) for finding in detect(post.text)]
        for tally in (score.total, score.groups.setdefault(post.group, Tally())):
            _count(tally, post, findings)
        for span in post.spans:
            _count_span(score.kinds.setdefault(span.kind, Tally()), post.text, span, _characters(findings))
    return score


def _characters(spans: Sequence[Span]) -> set[int]:
    return {position for span in spans for position in span.characters}


def hidden(text: str, span: Span, covered: set[int]) -> bool:
    """Whether a detail is of no use any more."""
    left = [position for position in span.characters if position not in covered]
    if len(left) > (1 - COVERED) * len(span.characters):
        return False
    return span.kind not in EVERY_DIGIT or not any(text[position].isdigit() for position in left)


def _count(tally: Tally, post: Post, findings: Sequence[Span]) -> None:
    covered, private = _characters(findings), _characters(post.spans)
    tally.posts += 1
    tally.findings += len(findings)
    tally.findings_right += sum(not private.isdisjoint(finding.characters) for finding in findings)
    tally.public_characters += len(post.text) - len(private)
    tally.public_hidden += len(covered - private)
    for span in post.spans:
        _count_span(tally, post.text, span, covered)
    if post.spans:
        safe = all(hidden(post.text, span, covered) for span in post.spans)
        tally.with_details += 1
        tally.leak_free += safe
        tally.leaking += [] if safe else [post.id]
    else:
        tally.clean += 1
        tally.clean_touched += bool(findings)
        tally.touched += [post.id] if findings else []


def _count_span(tally: Tally, text: str, span: Span, covered: set[int]) -> None:
    tally.spans += 1
    tally.spans_hidden += hidden(text, span, covered)
    tally.private_characters += len(span.characters)
    tally.private_hidden += len(covered.intersection(span.characters))


def table(score: Score) -> str:
    """The score as lines of text, one for each group and kind."""
    head = f"{'':18}{'posts':>6}{'leak-free':>11}{'spans':>8}{'chars':>8}"
    head += f"{'precision':>11}{'touched':>9}{'lost':>8}{'F2':>7}"
    rows = [("all", score.total), *sorted(score.groups.items())]
    lines = [head, *(_row(name, tally) for name, tally in rows)]
    lines += [
        f"{kind:18}{tally.spans:>6}{'':11}{tally.span_recall:>8.1%}{tally.character_recall:>8.1%}"
        for kind, tally in sorted(score.kinds.items())
    ]
    return "\n".join(lines)


def _row(name: str, tally: Tally) -> str:
    return (
        f"{name:18}{tally.posts:>6}{tally.leak_free_share:>11.1%}{tally.span_recall:>8.1%}{tally.character_recall:>8.1%}"
        f"{tally.precision:>11.1%}{tally.clean_touched_share:>9.1%}{tally.over_redaction:>8.2%}{tally.f2:>7.3f}"
    )
