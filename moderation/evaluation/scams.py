"""How well scam scores tell scams from honest posts: plain numbers out of scored, labelled posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np

FALSE_POSITIVE_RATES: Final = (0.01, 0.02, 0.05)
BANDS: Final = (0.0, 0.005, 0.02, 0.1, 0.35, 0.65, 0.9, 0.98, 1.01)
"""Of scores; a score means what it says where as many posts are scams as the prior of the thresholds says."""
CERTAINTY: Final = 1.96
"""Standard deviations of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled post with its score and whether it would get a case or be held."""

    score: float
    is_scam: bool
    has_case: bool = False
    is_held: bool = False
    pattern: str = ""
    group: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``total`` with a 95 % Wilson interval."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        return self.hits / self.total if self.total else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        if not self.total:
            return (0.0, 1.0)
        square = CERTAINTY**2
        middle = (self.value + square / (2 * self.total)) / (1 + square / self.total)
        spread = self.value * (1 - self.value) / self.total + square / (4 * self.total**2)
        half = CERTAINTY * float(np.sqrt(spread)) / (1 + square / self.total)
        return max(0.0, middle - half), min(1.0, middle + half)


def roc_auc(posts: Sequence[Scored]) -> float:
    """The chance that a scam scores higher than an honest post, ties counting half."""
    scams, honest = _scores(posts)
    if not len(scams) or not len(honest):
        return float("nan")
    ordered = np.sort(honest)
    below = np.searchsorted(ordered, scams, side="left")
    below_or_same = np.searchsorted(ordered, scams, side="right")
    return float((below + below_or_same).sum() / 2 / len(scams) / len(honest))


def roc_auc_interval(posts: Sequence[Scored]) -> tuple[float, float]:
    """A 95 % interval of the ROC AUC by the formula of Hanley and McNeil."""
    scams, honest = _scores(posts)
    area = roc_auc(posts)
    both_scams = area / (2 - area) - area**2
    both_honest = 2 * area**2 / (1 + area) - area**2
    spread = area * (1 - area) + (len(scams) - 1) * both_scams + (len(honest) - 1) * both_honest
    half = CERTAINTY * float(np.sqrt(spread / (len(scams) * len(honest))))
    return max(0.0, area - half), min(1.0, area + half)


def average_precision(posts: Sequence[Scored]) -> float:
    """The area under precision over recall; posts with the same score count as one step."""
    scores = np.array([post.score for post in posts])
    is_scam = np.array([post.is_scam for post in posts])
    if not is_scam.any():
        return float("nan")
    precision, recall, last = 0.0, 0.0, 0.0
    area = 0.0
    for score in np.unique(scores)[::-1]:
        taken = scores >= score
        precision = is_scam[taken].mean()
        recall = is_scam[taken].sum() / is_scam.sum()
        area += (recall - last) * precision
        last = recall
    return float(area)


def recall_at(posts: Sequence[Scored], false_positive_rate: float) -> Share:
    """How many scams score above the cut that lets at most this share of the honest posts through."""
    scams, honest = _scores(posts)
    allowed = int(len(honest) * false_positive_rate)
    cut = np.sort(honest)[::-1][allowed] if allowed < len(honest) else -np.inf
    return Share(int((scams > cut).sum()), len(scams))


def share(posts: Iterable[Scored], of: Callable[[Scored], bool]) -> Share:
    kept = list(posts)
    return Share(sum(1 for post in kept if of(post)), len(kept))


def false_positives(posts: Sequence[Scored], **wanted: str) -> Share:
    """Honest posts with a case; ``group="hard_negative"``, ``pattern="job_post"`` or ``language="es"`` narrow it."""
    honest = [post for post in posts if not post.is_scam]
    return share([post for post in honest if _is(post, wanted)], lambda post: post.has_case)


def recall_by_pattern(posts: Sequence[Scored]) -> dict[str, Share]:
    """For each scheme how many of its posts get a case."""
    scams = [post for post in posts if post.is_scam]
    patterns = sorted({post.pattern for post in scams})
    return {
        name: share([post for post in scams if post.pattern == name], lambda post: post.has_case) for name in patterns
    }


def recall_by_group(posts: Sequence[Scored]) -> dict[str, Share]:
    """For each way of writing, plain or evasive, how many of its scams get a case."""
    scams = [post for post in posts if post.is_scam]
    groups = sorted({post.group for post in scams})
    return {name: share([post for post in scams if post.group == name], lambda post: post.has_case) for name in groups}


def recall_above_honest(posts: Sequence[Scored], false_positive_rate: float, group: str) -> Share:
    """Recall among the scams of one group at the cut that all honest posts set."""
    return recall_at([post for post in posts if not post.is_scam or post.group == group], false_positive_rate)


def precision_interval(posts: Sequence[Scored], prevalence: float = 0.01) -> tuple[float, float]:
    """The extrapolated precision between the unluckiest and the luckiest ends of recall and false positives."""
    caught = share([post for post in posts if post.is_scam], lambda post: post.has_case).interval
    wrong = false_positives(posts).interval
    ends = [(caught[0], wrong[1]), (caught[1], wrong[0])]
    worst, best = (
        found * prevalence / cases if (cases := found * prevalence + lost * (1 - prevalence)) else 0.0
        for found, lost in ends
    )
    return worst, best


def average_precision_interval(posts: Sequence[Scored], draws: int = 200, seed: int = 20) -> tuple[float, float]:
    """A 95 % interval from posts drawn with replacement."""
    dice = np.random.default_rng(seed)
    found = [average_precision([posts[at] for at in dice.integers(0, len(posts), len(posts))]) for _ in range(draws)]
    low, high = np.nanpercentile(found, [2.5, 97.5])
    return float(low), float(high)


def calibration(posts: Sequence[Scored], bands: Sequence[float] = BANDS) -> dict[str, Share]:
    """The share of scams among the posts whose score lies in each band."""
    return {
        f"{low:g} to {high:g}": Share(
            sum(post.is_scam for post in posts if low <= post.score < high),
            sum(low <= post.score < high for post in posts),
        )
        for low, high in pairwise(bands)
    }


def precision_at_prevalence(posts: Sequence[Scored], prevalence: float = 0.01) -> float:
    """The share of scams among cases on a site where scams are as rare as ``prevalence``."""
    caught = share([post for post in posts if post.is_scam], lambda post: post.has_case).value
    wrong = false_positives(posts).value
    cases = caught * prevalence + wrong * (1 - prevalence)
    return caught * prevalence / cases if cases else float("nan")


def summary(posts: Sequence[Scored]) -> dict[str, Any]:
    """Everything above in one plain dictionary; shares as value, hits, total and interval."""
    scams = [post for post in posts if post.is_scam]
    honest = [post for post in posts if not post.is_scam]
    languages = sorted({post.language for post in honest if post.language})
    return {
        "posts": len(posts),
        "roc_auc": roc_auc(posts),
        "roc_auc_interval": roc_auc_interval(posts),
        "average_precision": average_precision(posts),
        "recall_at_false_positives": {f"{rate:.0%}": told(recall_at(posts, rate)) for rate in FALSE_POSITIVE_RATES},
        "scams_with_case": told(share(scams, lambda post: post.has_case)),
        "scams_held": told(share(scams, lambda post: post.is_held)),
        "honest_with_case": told(false_positives(posts)),
        "honest_held": told(share(honest, lambda post: post.is_held)),
        "cases_per_1000_honest": 1000 * false_positives(posts).value,
        "precision_at_1_percent_scams": precision_at_prevalence(posts),
        "hard_negatives_with_case": told(false_positives(posts, group="hard_negative")),
        "ordinary_with_case": told(false_positives(posts, group="ordinary")),
        "job_posts_with_case": told(false_positives(posts, pattern="job_post")),
        "languages_with_case": {name: told(false_positives(posts, language=name)) for name in languages},
        "recall_by_group": {name: told(found) for name, found in recall_by_group(posts).items()},
        "recall_by_pattern": {name: told(found) for name, found in recall_by_pattern(posts).items()},
    }


def table(posts: Sequence[Scored]) -> str:
    """The summary as lines of text, each share with its 95 % interval."""
    scams = [post for post in posts if post.is_scam]
    honest = [post for post in posts if not post.is_scam]
    cases = false_positives(posts)
    low, high = cases.interval
    lines = [
        f"posts {len(posts)}: {len(scams)} scams, {len(honest)} honest; shares with 95 % intervals",
        _line("ROC AUC", roc_auc(posts), roc_auc_interval(posts)),
        _line("average precision", average_precision(posts), average_precision_interval(posts)),
        *(_row(f"recall at {rate:.0%} false positives", recall_at(posts, rate)) for rate in FALSE_POSITIVE_RATES),
        "",
        "at the thresholds in force",
        _row("scams with a case or held", share(scams, lambda post: post.has_case)),
        _row("scams held", share(scams, lambda post: post.is_held)),
        f"  {'cases per 1,000 honest posts':38}{1000 * cases.value:7.1f}   {1000 * low:.1f} to {1000 * high:.1f}",
        _line("precision where 1 % are scams", precision_at_prevalence(posts), precision_interval(posts)),
        _row("honest posts held", share(honest, lambda post: post.is_held)),
        _row("hard negatives with a case", false_positives(posts, group="hard_negative")),
        _row("ordinary posts with a case", false_positives(posts, group="ordinary")),
        _row("job posts with a case", false_positives(posts, pattern="job_post")),
    ]
    languages = sorted({post.language for post in posts if post.language})
    lines += ["", "honest posts with a case, by language"]
    lines += [_row(name, false_positives(posts, language=name)) for name in languages]
    lines += ["", "scams with a case, by language"]
    lines += [
        _row(name, share([post for post in scams if post.language == name], lambda post: post.has_case))
        for name in languages
    ]
    lines += ["", "scams with a case, by group; in brackets at the cut that 5 % of all honest posts pass"]
    lines += [
        f"{_row(name, found)}  ({recall_above_honest(posts, 0.05, name).value:.3f})"
        for name, found in recall_by_group(posts).items()
    ]
    lines += ["", "share of scams among the posts of this file, by score"]
    lines += [_row(name, found) for name, found in calibration(posts).items()]
    lines += ["", "scams with a case, by pattern"]
    lines += [_row(name, found) for name, found in recall_by_pattern(posts).items()]
    return "\n".join(lines)


def _row(name: str, counted: Share) -> str:
    return f"{_line(name, counted.value, counted.interval)}   {counted.hits} of {counted.total}"


def _line(name: str, value: float, interval: tuple[float, float]) -> str:
    return f"  {name or '(none)':38}{value:7.3f}   {interval[0]:.3f} to {interval[1]:.3f}"


def told(counted: Share) -> dict[str, Any]:
    """A share as plain data."""
    return {"value": counted.value, "hits": counted.hits, "total": counted.total, "interval": counted.interval}


def _is(post: Scored, wanted: dict[str, str]) -> bool:
    return all(getattr(post, name) == value for name, value in wanted.items())


def _scores(posts: Sequence[Scored]) -> tuple[np.ndarray, np.ndarray]:
    scams = np.array([post.score for post in posts if post.is_scam])
    honest = np.array([post.score for post in posts if not post.is_scam])
    return scams, honest
