"""Rules that moderators write: versions, examples, trial, a second person, phrase banks, books."""

from __future__ import annotations

import pytest

from forum import posting
from forum.models import Member, Thread
from moderation import rule_desk, rulebook
from moderation.models import AuditEntry, PhraseBankVersion, RuleBookVersion, RuleVersion, Submission
from moderation.models.rule_versions import Immutable
from moderation.rule_desk import RuleRefused
from moderation.screening import labels
from tests.moderation import rule_makers

State = RuleVersion.State
OFFER = "You can start at once, just send me your goat deposit first."


@pytest.fixture(autouse=True)
def _starter_rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


def handed_in(thread: Thread, author: Member, body: str) -> Submission:
    posting.reply(thread, author=author, body=body)
    rule_makers.screen_everything()
    return Submission.objects.latest("pk")


def names(signals: list[dict[str, object]]) -> set[object]:
    return {signal["rule"] for signal in signals}


def test_a_draft_changes_nothing_that_is_in_force(mona: Member) -> None:
    before = RuleBookVersion.objects.count()
    version = rule_makers.make_version(mona)
    assert (version.state, version.number, RuleBookVersion.objects.count()) == (State.DRAFT, 1, before)
    assert AuditEntry.objects.filter(verb="rule.draft", actor=mona).exists()


def test_what_a_version_says_is_never_changed(mona: Member) -> None:
    version = rule_makers.make_version(mona)
    version.points = 9
    with pytest.raises(Immutable):
        version.save()
    with pytest.raises(Immutable):
        version.delete()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"must_match": rule_makers.MUST_MATCH[:2]}, "at least 3 examples that the rule must match"),
        ({"must_not_match": rule_makers.MUST_NOT[:1]}, "at least 3 examples that it must leave alone"),
        ({"must_not_match": ["I sell you a goat."] * 3}, "a member who warns"),
        ({"must_match": [*rule_makers.MUST_MATCH, "Nothing of it."]}, "does not match example 4"),
        ({"must_not_match": [*rule_makers.MUST_NOT, OFFER]}, "matches example 4"),
        ({"when": {"pattern": "(a"}}, "cannot be used"),
        ({"when": {"pattern": "((a{1,900}){1,900}){1,900}"}}, "smaller repetition counts"),
        ({"when": {"pattern": "(?=a)a"}}, "look-around"),
        ({"when": {"pattern": "x*"}}, "would match every post"),
        ({"when": {"pattern": "call 5550100123"}}, "looks like a phone number"),
        ({"when": {"phrases": ["write to harriet@gmail.com"]}}, "private details"),
        ({"when": {"bank": "no such bank"}}, "no phrase bank"),
        ({"points": 0}, "points must be a number"),
        ({"reason": "belongs to harriet.solano@gmail.com"}, "private details"),
    ],
)
def test_a_bad_rule_is_refused_with_a_sentence(mona: Member, changed: dict[str, object], said: str) -> None:
    with pytest.raises(RuleRefused, match=said):
        rule_makers.make_version(mona, **changed)
    assert not RuleVersion.objects.filter(author=mona).exists()


def test_examples_are_kept_with_labels_and_still_match(mona: Member) -> None:
    when = {"all": [*rule_makers.WHEN["all"], {"contact": "EMAIL"}]}
    examples = [f"Send your goat deposit to {name}@gmail.com now." for name in ("ann.lee", "bo.berg", "cy.diaz")]
    version = rule_makers.make_version(mona, when=when, must_match=examples)
    assert labels.MARKERS["EMAIL"] in version.must_match[0]
    assert "gmail" not in str(version.must_match)


def test_a_draft_stays_a_draft_until_a_backtest_is_done(mona: Member) -> None:
    version = rule_makers.make_version(mona)
    with pytest.raises(RuleRefused, match="backtest"):
        rule_desk.try_out(version, by=mona)


def test_a_rule_on_trial_notes_what_it_finds_and_counts_for_nothing(mona: Member, nina: Member, thread: Thread) -> None:
    without = handed_in(thread, nina, OFFER)
    rule_makers.on_trial(mona, points=9)
    tried = handed_in(thread, nina, OFFER)
    assert names(tried.trial_signals) == {"goat-deposit v1"}
    assert "goat-deposit" not in names(tried.signals)
    assert tried.scam_score == pytest.approx(without.scam_score, abs=0.02)


def test_a_trial_lasts_a_day_or_a_hundred_texts(mona: Member, max: Member) -> None:
    version = rule_makers.on_trial(mona, for_days=0)
    with pytest.raises(RuleRefused, match="trial lasts"):
        rule_desk.go_live(version, by=max)


def test_a_strong_rule_needs_a_second_person(mona: Member, max: Member, nina: Member, thread: Thread) -> None:
    version = rule_makers.on_trial(mona)
    with pytest.raises(RuleRefused, match="another moderator"):
        rule_desk.go_live(version, by=mona)
    rule_desk.go_live(version, by=max)
    assert "goat-deposit" in names(handed_in(thread, nina, OFFER).signals)


def test_a_weak_rule_goes_live_by_its_author(mona: Member) -> None:
    version = rule_makers.on_trial(mona, points=1)
    rule_desk.go_live(version, by=mona)
    assert (version.state, version.approved_by) == (State.LIVE, mona)


def test_a_proven_strong_rule_goes_live_by_its_author(mona: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    version = rule_makers.on_trial(mona)
    monkeypatch.setattr(rule_desk, "precision_of", lambda version: rule_desk.Precision(40, 40))
    rule_desk.go_live(version, by=mona)
    assert version.state == State.LIVE


def test_a_new_version_takes_the_place_of_the_live_one(mona: Member, max: Member) -> None:
    first = rule_makers.live(mona, max)
    second = rule_makers.live(mona, max, points=2.5)
    first.refresh_from_db()
    assert (first.state, second.state, second.number) == (State.RETIRED, State.LIVE, 2)
    rules = RuleBookVersion.objects.first().rules  # type: ignore[union-attr]
    assert [rule["points"] for rule in rules if rule["name"] == "goat-deposit"] == [2.5]


def test_a_retired_rule_is_in_no_book(mona: Member, max: Member) -> None:
    version = rule_makers.live(mona, max)
    rule_desk.retire(version, by=mona)
    assert "goat-deposit" not in str(RuleBookVersion.objects.first().rules)  # type: ignore[union-attr]


def test_every_step_stands_in_the_audit_log(mona: Member, max: Member) -> None:
    version = rule_makers.live(mona, max)
    rule_desk.retire(version, by=max)
    verbs = set(AuditEntry.objects.filter(subject=f"rule:{version.pk}").values_list("verb", flat=True))
    assert verbs == {"rule.draft", "rule.backtest", "rule.shadow", "rule.live", "rule.retired"}


def test_members_change_no_rules(alice: Member) -> None:
    with pytest.raises(RuleRefused, match="Only moderators"):
        rule_makers.make_version(alice)


def test_a_bank_is_versioned_and_a_book_keeps_the_phrases_it_was_published_with(mona: Member) -> None:
    older = RuleBookVersion.objects.first()
    assert older is not None
    before = list(older.banks["fees"])
    rule_desk.save_bank("fees", [*before, "goat toll"], by=mona)
    older.refresh_from_db()
    newer = RuleBookVersion.objects.first()
    assert newer is not None
    assert "goat toll" in newer.banks["fees"]
    assert older.banks["fees"] == before
    assert PhraseBankVersion.objects.filter(bank__name="fees").count() == 2


@pytest.mark.parametrize(
    ("phrases", "said"),
    [
        (["(unclosed"], "no pattern|cannot be used"),
        ([r"\w+"], "plain hello"),
        (["  "], "at least one phrase"),
        (["!only taken back"], "at least one phrase"),
        (["write harriet.solano@gmail.com"], "private details"),
    ],
)
def test_a_bad_phrase_is_refused_with_a_sentence(mona: Member, phrases: list[str], said: str) -> None:
    with pytest.raises(RuleRefused, match=said):
        rule_desk.save_bank("goats", phrases, by=mona)


def test_a_bank_that_breaks_the_examples_of_a_rule_is_refused(mona: Member, max: Member) -> None:
    rule_desk.save_bank("goats", ["goat deposit"], by=mona)
    rule_makers.live(mona, max, when={"bank": "goats"})
    with pytest.raises(RuleRefused, match="would not fit its examples"):
        rule_desk.save_bank("goats", ["sheep deposit"], by=mona)
