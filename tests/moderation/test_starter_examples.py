"""Every starter rule has its examples, and is held to them as a moderator's rule is when it is saved."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from moderation import rule_trials, rulebook
from moderation.models import RuleVersion
from moderation.screening import labels, starter_rules
from moderation.words import with_labels

RULES = [pytest.param(rule, id=rule["name"]) for rule in starter_rules.STARTER]


@pytest.mark.parametrize("rule", RULES)
def test_a_starter_rule_fits_its_examples(rule: dict[str, Any]) -> None:
    given = starter_rules.examples()[rule["name"]]
    assert rule_trials.complaints(rule, starter_rules.BANKS, given.must_match, given.must_not_match) == []


def test_no_example_is_left_over_from_a_rule_that_is_gone() -> None:
    assert set(starter_rules.examples()) == {rule["name"] for rule in starter_rules.STARTER}


@pytest.mark.django_db
def test_no_example_holds_a_contact_detail() -> None:
    texts = {text for each in starter_rules.examples().values() for text in (*each.must_match, *each.must_not_match)}
    assert [text for text in texts if with_labels(text) != text] == []


def test_a_rule_that_does_not_fit_its_examples_is_told_so() -> None:
    rule = starter_rules.STARTER[0]
    given = starter_rules.examples()[rule["name"]]
    said = rule_trials.complaints(rule, starter_rules.BANKS, given.must_not_match, given.must_match)
    assert "The rule does not match example 1 of those it must match." in said
    assert "The rule matches example 1 of those it must leave alone." in said


def test_labels_are_read_out_and_back() -> None:
    text = "".join(f"x {marker} y" for marker in labels.KINDS)
    assert labels.read_out(labels.spell_out(text)) == text


def test_a_new_site_has_the_examples_with_its_rules(db: None, as_mona: Client) -> None:
    rulebook.load_starter_rules()
    assert all(len(version.must_match) >= 3 for version in RuleVersion.objects.all())
    assert all(len(version.must_not_match) >= 3 for version in RuleVersion.objects.all())
    page = as_mona.get("/moderation/rules/fee-before-work/").content.decode()
    assert "3 examples it must match, 3 it must leave alone" in page
