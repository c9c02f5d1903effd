"""Recorded floors on the shared examples: a net under changes, not a goal. Rules are not tuned to these posts."""

from __future__ import annotations

from functools import lru_cache

from moderation.evaluation import scams
from moderation.evaluation.scams import Scored
from moderation.screening.findings import Decision
from tests.screening.scam_posts import FOR_MODERATORS, examples, judged


@lru_cache(maxsize=1)
def scored() -> tuple[Scored, ...]:
    posts = []
    for row in examples():
        report = judged(row["text"])
        has_case, is_held = report.decision in FOR_MODERATORS, report.decision is Decision.HOLD
        is_scam = row["label"] == "scam"
        posts.append(Scored(report.scam_score, is_scam, has_case, is_held, row["pattern"], row["group"]))
    return tuple(posts)


def test_scams_score_higher_than_honest_posts() -> None:
    assert scams.roc_auc(scored()) >= 0.95


def test_most_scams_get_a_case() -> None:
    assert scams.share([post for post in scored() if post.is_scam], lambda post: post.has_case).value >= 0.80


def test_those_who_speak_of_scams_are_left_alone() -> None:
    assert scams.false_positives(scored(), group="hard_negative").value <= 0.05


def test_ordinary_posts_are_left_alone() -> None:
    assert scams.false_positives(scored(), group="ordinary").value <= 0.02
    assert scams.false_positives(scored(), pattern="job_post").value <= 0.07


def test_no_honest_post_is_held() -> None:
    assert [post for post in scored() if post.is_held and not post.is_scam] == []
