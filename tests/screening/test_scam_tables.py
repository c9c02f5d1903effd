"""What the starter rules must find and what they must leave alone, post by post."""

from __future__ import annotations

from collections import Counter

import pytest

from moderation.screening.findings import Decision
from tests.screening.scam_posts import FOR_MODERATORS, Row, judged, table

SCHEMES = list(table("scam_tables.txt"))
HONEST = list(table("honest_posts.txt"))
FEWEST_EACH = 8


def named(row: Row) -> str:
    return f"{row.heading}: {row.text[:40]}"


@pytest.mark.parametrize("row", [row for row in SCHEMES if row.is_scam], ids=named)
def test_scheme_gets_a_case(row: Row) -> None:
    assert judged(row.text).decision in FOR_MODERATORS


@pytest.mark.parametrize("row", [row for row in SCHEMES + HONEST if not row.is_scam], ids=named)
def test_honest_post_gets_no_case(row: Row) -> None:
    assert judged(row.text).decision is Decision.PUBLISH


def test_every_scheme_has_enough_posts_on_both_sides() -> None:
    scams = Counter(row.heading for row in SCHEMES if row.is_scam)
    honest = Counter(row.heading for row in SCHEMES if not row.is_scam)
    assert len(scams) == 16
    assert all(scams[scheme] >= FEWEST_EACH and honest[scheme] >= FEWEST_EACH for scheme in scams)


@pytest.mark.parametrize(
    ("name", "floor"), [("new_schemes.txt", 0.55), ("disguised_posts.txt", 0.6), ("more_posts.txt", 0.75)]
)
def test_most_schemes_without_a_rule_of_their_own_are_found(name: str, floor: float) -> None:
    scams = [row for row in table(name) if row.is_scam]
    found = [row for row in scams if judged(row.text).decision in FOR_MODERATORS]
    assert len(found) / len(scams) >= floor


@pytest.mark.parametrize("name", ["new_schemes.txt", "disguised_posts.txt"])
def test_their_honest_neighbours_are_left_alone(name: str) -> None:
    honest = [row for row in table(name) if not row.is_scam]
    assert [row.text for row in honest if judged(row.text).decision in FOR_MODERATORS] == []


def test_hardly_an_honest_post_written_later_gets_a_case() -> None:
    honest = [row for row in table("more_posts.txt") if not row.is_scam]
    assert len([row for row in honest if judged(row.text).decision in FOR_MODERATORS]) <= 1
