"""The labelled examples: recorded floors, which may only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from moderation.evaluation.contacts import evaluate, read_posts, table
from tests.screening.contact_checks import findings_in

EXAMPLES = Path(__file__).parent.parent / "data" / "contact_examples.jsonl"
FLOORS = {"plain": 1.0, "obfuscated": 1.0, "evasive-unicode": 1.0, "multilingual": 1.0}


@pytest.fixture(scope="module")
def score():
    return evaluate(read_posts(EXAMPLES.read_text(encoding="utf-8")), findings_in)


@pytest.mark.parametrize("group", FLOORS)
def test_group_is_leak_free_as_often_as_recorded(score, group):
    assert score.groups[group].leak_free_share >= FLOORS[group], score.groups[group].leaking


def test_clean_posts_are_left_alone(score):
    assert score.total.clean_touched == 0, score.total.touched


def test_little_is_lost_and_most_findings_are_right(score):
    assert score.total.precision >= 0.99
    assert score.total.over_redaction <= 0.002
    assert score.total.character_recall >= 0.99


def test_table_names_groups_and_kinds(score):
    lines = table(score)
    assert "evasive-unicode" in lines
    assert "GOV_ID" in lines


DEVELOPMENT = EXAMPLES.parent / "development" / "contact_development.jsonl"
DEVELOPMENT_FLOORS = {"plain": 0.96, "obfuscated": 0.86, "evasive-unicode": 0.99, "multilingual": 0.97}


@pytest.fixture(scope="module")
def development():
    return evaluate(read_posts(DEVELOPMENT.read_text(encoding="utf-8")), findings_in)


@pytest.mark.parametrize("group", DEVELOPMENT_FLOORS)
def test_group_of_development_posts_is_leak_free_as_often_as_recorded(development, group):
    assert development.groups[group].leak_free_share >= DEVELOPMENT_FLOORS[group], development.groups[group].leaking


def test_clean_development_posts_are_left_alone(development):
    assert development.total.clean_touched_share <= 0.01, development.total.touched
    assert development.total.precision >= 0.99
    assert development.total.over_redaction <= 0.003
    assert development.total.character_recall >= 0.95


HARDER = DEVELOPMENT.with_name("contact_harder.jsonl")
HARDER_FLOORS = {"plain": 0.97, "obfuscated": 0.93, "evasive-unicode": 1.0, "multilingual": 1.0}


@pytest.fixture(scope="module")
def harder():
    return evaluate(read_posts(HARDER.read_text(encoding="utf-8")), findings_in)


@pytest.mark.parametrize("group", HARDER_FLOORS)
def test_group_of_harder_posts_is_leak_free_as_often_as_recorded(harder, group):
    assert harder.groups[group].leak_free_share >= HARDER_FLOORS[group], harder.groups[group].leaking


def test_clean_harder_posts_are_left_alone(harder):
    assert harder.total.clean_touched_share <= 0.02, harder.total.touched
    assert harder.total.precision >= 0.98
    assert harder.total.over_redaction <= 0.004
    assert harder.total.character_recall >= 0.96
