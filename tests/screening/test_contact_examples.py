"""The labelled examples and development sets: recorded floors, which may only rise."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from moderation.evaluation.contacts import Score, evaluate, read_posts, table
from tests.screening.contact_checks import findings_in

DATA = Path(__file__).parent.parent / "data"


class Floors(NamedTuple):
    """What a set has reached: shares of 1; the first four are lower bounds, the last two upper ones."""

    leak_free: dict[str, float]
    precision: float
    character_recall: float
    clean_touched: float
    over_redaction: float


FLOORS = {
    "contact_examples.jsonl": Floors(
        {"plain": 1.0, "obfuscated": 1.0, "evasive-unicode": 1.0, "multilingual": 1.0}, 0.99, 0.99, 0, 0.002
    ),
    "development/contact_development.jsonl": Floors(
        {"plain": 0.96, "obfuscated": 0.91, "evasive-unicode": 0.99, "multilingual": 0.97}, 0.99, 0.95, 0.01, 0.003
    ),
    "development/contact_harder.jsonl": Floors(
        {"plain": 0.97, "obfuscated": 0.95, "evasive-unicode": 1.0, "multilingual": 1.0}, 0.98, 0.98, 0, 0.004
    ),
    "development/contact_third.jsonl": Floors(
        {"plain": 0.97, "obfuscated": 0.93, "evasive-unicode": 1.0, "multilingual": 1.0}, 0.99, 0.98, 0, 0.002
    ),
    "development/contact_fourth.jsonl": Floors(
        {"plain": 0.96, "obfuscated": 0.63, "evasive-unicode": 1.0, "multilingual": 0.94}, 0.99, 0.90, 0, 0.004
    ),
}
GROUPS = [(name, group) for name, floors in FLOORS.items() for group in floors.leak_free]


@lru_cache
def score_of(name: str) -> Score:
    return evaluate(read_posts((DATA / name).read_text(encoding="utf-8")), findings_in)


@pytest.mark.parametrize(("name", "group"), GROUPS)
def test_group_is_leak_free_as_often_as_recorded(name, group):
    found = score_of(name).groups[group]
    assert found.leak_free_share >= FLOORS[name].leak_free[group], found.leaking


@pytest.mark.parametrize("name", FLOORS)
def test_clean_posts_are_left_alone(name):
    total = score_of(name).total
    assert total.clean_touched_share <= FLOORS[name].clean_touched, total.touched


@pytest.mark.parametrize("name", FLOORS)
def test_little_is_lost_and_most_findings_are_right(name):
    total, floors = score_of(name).total, FLOORS[name]
    assert total.precision >= floors.precision
    assert total.over_redaction <= floors.over_redaction
    assert total.character_recall >= floors.character_recall


def test_table_names_groups_and_kinds():
    lines = table(score_of("contact_examples.jsonl"))
    assert "evasive-unicode" in lines
    assert "GOV_ID" in lines
