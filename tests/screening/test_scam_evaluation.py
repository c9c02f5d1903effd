"""The numbers of the evaluation, on cases small enough to count by hand."""

from __future__ import annotations

import math

import pytest

from moderation.evaluation import scams
from moderation.evaluation.scams import Scored, Share


def posts(scam_scores: list[float], honest_scores: list[float], case: float = 0.5) -> list[Scored]:
    return [Scored(score, True, score >= case) for score in scam_scores] + [
        Scored(score, False, score >= case) for score in honest_scores
    ]


@pytest.mark.parametrize(
    ("scam_scores", "honest_scores", "area"),
    [([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.9], 0.0), ([0.5], [0.5], 0.5), ([0.9, 0.3], [0.5, 0.1], 0.75)],
)
def test_roc_auc_counts_pairs_and_half_of_ties(
    scam_scores: list[float], honest_scores: list[float], area: float
) -> None:
    assert scams.roc_auc(posts(scam_scores, honest_scores)) == area


def test_average_precision_of_a_scam_in_second_place_is_a_half() -> None:
    assert scams.average_precision(posts([0.8], [0.9, 0.1])) == pytest.approx(0.5)


def test_recall_at_a_false_positive_rate_lets_that_many_honest_posts_through() -> None:
    some = posts([0.95, 0.7, 0.2], [0.9, *([0.1] * 99)])
    assert scams.recall_at(some, 0.01) == Share(3, 3)
    assert scams.recall_at(some, 0.001) == Share(1, 3)


def test_false_positives_can_be_narrowed() -> None:
    some = [Scored(0.9, False, True, group="hard_negative"), Scored(0.1, False, group="ordinary")]
    assert scams.false_positives(some) == Share(1, 2)
    assert scams.false_positives(some, group="ordinary") == Share(0, 1)


def test_precision_is_extrapolated_to_rare_scams() -> None:
    some = posts([0.9], [0.9, *([0.1] * 99)])
    assert scams.precision_at_prevalence(some) == pytest.approx(0.01 / (0.01 + 0.01 * 0.99))


def test_an_empty_share_is_no_number_and_knows_nothing() -> None:
    assert math.isnan(Share(0, 0).value)
    assert Share(0, 0).interval == (0.0, 1.0)


def test_summary_tells_recall_by_pattern() -> None:
    told = scams.summary([Scored(0.9, True, True, pattern="fee"), Scored(0.1, False, language="es")])
    assert told["recall_by_pattern"]["fee"]["value"] == 1.0
    assert told["languages_with_case"]["es"]["hits"] == 0


def test_calibration_counts_scams_by_band() -> None:
    told = scams.calibration(posts([0.95, 0.2], [0.95, 0.1, 1.0]), (0.0, 0.5, 0.99, 1.01))
    assert told == {"0 to 0.5": Share(1, 2), "0.5 to 0.99": Share(1, 2), "0.99 to 1.01": Share(0, 1)}


def test_recall_of_a_group_is_counted_at_the_cut_of_all_honest_posts() -> None:
    some = [Scored(0.9, True, group="plain"), Scored(0.3, True, group="evasive"), Scored(0.5, False)]
    assert scams.recall_above_honest(some, 0.0, "plain") == Share(1, 1)
    assert scams.recall_above_honest(some, 0.0, "evasive") == Share(0, 1)


def test_precision_lies_within_its_interval() -> None:
    some = posts([0.9, 0.9, 0.1], [0.9, *([0.1] * 99)])
    low, high = scams.precision_interval(some)
    assert low < scams.precision_at_prevalence(some) < high


def test_table_tells_every_figure_once() -> None:
    told = scams.table(
        [Scored(0.9, True, True, True, "fee", "plain", "en"), Scored(0.1, False, group="ordinary", language="es")]
    )
    for name in ("ROC AUC", "average precision", "cases per 1,000 honest posts", "honest posts held", "fee", "plain"):
        assert told.count(f"  {name} ") == 1
