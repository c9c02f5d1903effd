"""A bad rule cannot take the site down: it is throttled, its owner told, what only it held released."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import cases, jobs, rule_desk, rule_watch, rulebook, tallies
from moderation.models import AuditEntry, Case, Decision, Notice, RuleBookVersion, RuleTally, RuleVersion, Submission
from moderation.rule_desk import RuleRefused
from moderation.screening import starter_rules
from tests import factories
from tests.moderation import rule_makers

State = Submission.State
OFFER = "You can start at once, just send me your goat deposit first."
SCAM = (
    "Hired! Typing job from home, 500 dollars a week guaranteed. First you pay a registration fee of 50 dollars,"
    " refundable. Message me on telegram @quickjobs and send a photo of your passport, keep it secret."
)


@pytest.fixture(autouse=True)
def _starter_rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


@pytest.fixture
def wild(mona: Member, max: Member) -> RuleVersion:
    """A rule that got past everyone: it fires in every text, and alone gets it held."""
    version = rule_makers.live(mona, max, points=10)
    RuleVersion.objects.filter(pk=version.pk).update(when={"pattern": "[a-z]", "where": "anywhere"})
    # Nothing speaks against the rule here, the learned model included.
    thresholds = {**starter_rules.THRESHOLDS, "caps": {"upfront fee": 10}, "model_cap": 0.0}
    rulebook.publish(thresholds=thresholds)
    version.refresh_from_db()
    return version


@pytest.fixture
def crowd(db: None) -> list[Member]:
    return [factories.make_member(f"Member{number} M") for number in range(10)]


def hand_in(thread: Thread, authors: list[Member], count: int, words: str = "I like my garden") -> None:
    for number in range(count):
        posting.reply(thread, author=authors[number % len(authors)], body=f"{words} {number}.")
    rule_makers.screen_everything()


def test_every_batch_tells_which_rules_fired(thread: Thread, nina: Member, wild: RuleVersion) -> None:
    hand_in(thread, [nina], 3)
    tally = tallies.since(timezone.now() - timedelta(hours=1))
    assert (tally.texts, tally.hits["goat-deposit"]) == (4, 3)  # and the thread


def test_a_rule_that_matches_everything_is_throttled_and_the_site_goes_on_publishing(
    thread: Thread, crowd: list[Member], wild: RuleVersion
) -> None:
    hand_in(thread, crowd, 25)
    assert Submission.objects.filter(state=State.HELD).count() == 25
    assert rule_watch.look() == [wild]
    wild.refresh_from_db()
    assert wild.state == RuleVersion.State.SHADOW
    assert "25 of 25 texts" in wild.throttled_because
    hand_in(thread, crowd, 1, "A quiet evening")
    newest = Submission.objects.latest("pk")
    assert newest.state == State.PUBLISHED
    assert [each["rule"] for each in newest.trial_signals] == ["goat-deposit v1"]


def test_the_owner_of_a_throttled_rule_is_told(
    thread: Thread, crowd: list[Member], wild: RuleVersion, mona: Member, as_mona: Client, mailoutbox
) -> None:
    hand_in(thread, crowd, 25)
    rule_watch.look()
    notice = mona.notices.get()
    assert "Your rule “goat-deposit v1” was throttled" in as_mona.get("/notices/").content.decode()
    page = as_mona.get(f"/notices/{notice.public_id}/").content.decode()
    assert "25 of 25 texts" in page
    assert "/moderation/rules/goat-deposit/" in page
    while Notice.objects.unmailed(timezone.now()).exists():
        jobs.send_waiting_mail()
    to_mona = [mail for mail in mailoutbox if mail.to == [mona.email]]
    assert [mail.subject for mail in to_mona] == ["Your rule “goat-deposit v1” was throttled"]
    assert "25 of 25 texts" in to_mona[0].body
    assert "garden" not in to_mona[0].body
    assert AuditEntry.objects.filter(verb="rule.throttle", subject=f"rule:{wild.pk}", actor=None).exists()


def test_nobody_but_its_owner_gets_the_notice(
    thread: Thread, crowd: list[Member], wild: RuleVersion, mona: Member, max: Member
) -> None:
    hand_in(thread, crowd, 25)
    rule_watch.look()
    assert [notice.recipient for notice in Notice.objects.filter(rule__isnull=False)] == [mona]


def test_of_a_starter_rule_that_is_throttled_administrators_are_told(
    thread: Thread, crowd: list[Member], wild: RuleVersion, adam: Member
) -> None:
    RuleVersion.objects.filter(pk=wild.pk).update(author=None, approved_by=None)
    hand_in(thread, crowd, 25)
    rule_watch.look()
    assert [notice.rule for notice in adam.notices.all()] == [wild]


def test_everything_that_only_it_held_is_released_at_once_each_by_a_decision(
    thread: Thread, crowd: list[Member], wild: RuleVersion, max: Member
) -> None:
    hand_in(thread, crowd, 25)
    rule_watch.look()
    released = rule_watch.release_held_by(wild_again(wild), by=max, clause=factories.clause("none"))
    assert (released.released, released.kept, released.left) == (25, 0, 0)
    assert not Submission.objects.filter(state=State.HELD).exists()
    assert Decision.objects.filter(verb="approve", actor=max).count() == 25
    assert AuditEntry.objects.filter(verb="case.approve", actor=max).count() == 25
    assert AuditEntry.objects.get(verb="rule.release").data == {"released": 25, "kept": 0}


def wild_again(version: RuleVersion) -> RuleVersion:
    return RuleVersion.objects.get(pk=version.pk)


def test_what_other_rules_hold_too_stays_held(
    thread: Thread, crowd: list[Member], nina: Member, wild: RuleVersion, max: Member
) -> None:
    hand_in(thread, crowd, 25)
    posting.reply(thread, author=nina, body=SCAM)
    rule_makers.screen_everything()
    rule_watch.look()
    assert rule_watch.release_held_by(wild_again(wild), by=max, clause=factories.clause("none")).kept == 1
    assert Submission.objects.get(state=State.HELD).author == nina


def test_a_release_goes_on_where_it_stopped_and_says_how_far_it_came(
    thread: Thread,
    crowd: list[Member],
    nina: Member,
    wild: RuleVersion,
    as_mona: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    factories.clause("none")
    posting.reply(thread, author=nina, body=SCAM)  # the oldest, and it stays held
    rule_makers.screen_everything()
    hand_in(thread, crowd, 24)
    rule_watch.look()
    monkeypatch.setattr(rule_watch, "MOST_RELEASED", 10)
    address, sent = f"/moderation/rules/{wild.rule.name}/{wild.number}/release/", {}
    pages = []
    for _ in range(3):
        pages.append(as_mona.post(address, sent, follow=True).content.decode())
        sent = dict(re.findall(r'name="(after)" value="(\d+)"', pages[-1]))
    assert "9 released; 1 stay held for other reasons. 15 more are still to be looked at." in pages[0]
    assert "10 released; 0 stay held for other reasons. 5 more are still to be looked at." in pages[1]
    assert "Go on with the release" in pages[1]
    assert "5 released; 0 stay held for other reasons.</p>" in pages[2]
    assert "Go on with the release" not in pages[2]
    assert Submission.objects.get(state=State.HELD).author == nina


def test_a_rule_in_force_releases_nothing(wild: RuleVersion, max: Member) -> None:
    with pytest.raises(RuleRefused, match="Retire it first"):
        rule_watch.release_held_by(wild, by=max, clause=factories.clause("none"))


def test_a_moderator_does_not_release_their_own_text(
    thread: Thread, max: Member, crowd: list[Member], wild: RuleVersion
) -> None:
    hand_in(thread, crowd, 24)
    posting.reply(thread, author=max, body="My own words.")
    rule_makers.screen_everything()
    rule_watch.look()
    rule_watch.release_held_by(wild_again(wild), by=max, clause=factories.clause("none"))
    assert not Submission.objects.filter(author=max, state=State.PUBLISHED, item__label__contains="own").exists()
    assert not Decision.objects.filter(author=max, actor=max).exists()


def test_a_rule_whose_decisions_go_against_it_is_throttled(
    thread: Thread, nina: Member, mona: Member, max: Member
) -> None:
    version = rule_makers.live(mona, max)
    for number in range(10):
        case = factories.make_held_reply(thread, nina, f"{OFFER} {number}")
        signal = {"rule": "goat-deposit", "points": 3.0, "reason": "r", "field": None, "start": None, "end": None}
        Submission.objects.filter(pk=case.submission_id).update(signals=[signal])
        case.refresh_from_db()
        cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    assert rule_watch.look() == [version]
    version.refresh_from_db()
    assert version.throttled_because == "Of 10 texts it found, moderators let 10 stand."


def test_a_rule_that_fires_as_its_backtest_said_is_left_alone(
    thread: Thread, alice: Member, mona: Member, max: Member
) -> None:
    for number in range(6):
        factories.make_reply(thread, alice, OFFER if number == 0 else f"I like my garden {number}.")
    rule_makers.live(mona, max)
    RuleTally.objects.create(texts=200, hits={"goat-deposit": 30})
    assert rule_watch.look() == []


def test_usual_traffic_throttles_no_starter_rule(db: None) -> None:
    RuleTally.objects.create(at=timezone.now() - timedelta(days=2), texts=1000, hits={"new-member": 200})
    RuleTally.objects.create(texts=100, hits={"new-member": 30})
    assert rule_watch.look() == []


def test_one_flooder_cannot_switch_off_the_rule_that_finds_them(
    thread: Thread, nina: Member, wild: RuleVersion
) -> None:
    hand_in(thread, [nina], 25)
    assert rule_watch.look() == []


def test_a_wave_of_scams_that_people_confirm_throttles_nothing(
    thread: Thread, crowd: list[Member], mona: Member, wild: RuleVersion
) -> None:
    hand_in(thread, crowd, 25)
    for case in Case.objects.waiting()[:5]:
        cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    assert rule_watch.look() == []


def test_tallies_are_folded_to_hours(db: None) -> None:
    hour_ago = timezone.now() - timedelta(hours=3)
    for _ in range(3):
        RuleTally.objects.create(at=hour_ago, texts=10, hits={"a": 2})
    tallies.fold()
    assert [(row.texts, row.hits) for row in RuleTally.objects.all()] == [(30, {"a": 6})]


def test_a_pattern_built_to_explode_costs_nothing_to_speak_of(
    thread: Thread, alice: Member, mona: Member, max: Member
) -> None:
    with pytest.raises(RuleRefused):
        rule_makers.make_version(mona, when={"pattern": "(((a{1,300}){1,300}){1,300})b"})
    RuleVersion.objects.filter(pk=rule_makers.live(mona, max).pk).update(when={"pattern": "((a+)+)+b"})
    rulebook.publish()
    posting.reply(thread, author=alice, body="a" * 20_000)
    rule_makers.screen_everything()
    assert Submission.objects.latest("pk").complete


def test_a_thousand_rules_and_the_site_goes_on_publishing(thread: Thread, crowd: list[Member]) -> None:
    rules = [
        {
            "name": f"rule-{number}",
            "category": f"c{number % 20}",
            "points": 1.0,
            "reason": "r",
            "when": {"near": ["fees", "first"], "within": 1 + number % 50},
        }
        if number % 2
        else {
            "name": f"rule-{number}",
            "category": "p",
            "points": 0.1,
            "reason": "r",
            "when": {"phrases": [f"goat number {number}"]},
        }
        for number in range(1000)
    ]
    RuleBookVersion.objects.create(rules=rules, thresholds=dict(starter_rules.THRESHOLDS))
    assert rulebook.current().version == str(RuleBookVersion.objects.first().pk)  # type: ignore[union-attr]
    hand_in(thread, crowd, 3, "I paid no fees at all for goat number 4")
    assert Submission.objects.filter(author__in=crowd, state=State.PUBLISHED, complete=True).count() == 3


def test_a_rule_on_trial_that_breaks_down_holds_nothing(
    thread: Thread, crowd: list[Member], mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule_makers.on_trial(mona)
    from moderation.screening import scam_rules

    asked = scam_rules._asked

    def broken(rule, evidence):
        if rule.name == "goat-deposit v1":
            raise scam_rules.ScreeningTrouble("broke down")
        return asked(rule, evidence)

    monkeypatch.setattr(scam_rules, "_asked", broken)
    hand_in(thread, crowd, 1, OFFER)
    assert Submission.objects.latest("pk").complete
    assert not Case.objects.filter(why=Case.Why.INCOMPLETE).exists()


def test_books_that_nobody_can_publish_change_nothing(mona: Member, max: Member) -> None:
    version = rule_makers.on_trial(mona)
    before = RuleBookVersion.objects.count()
    RuleVersion.objects.filter(pk=version.pk).update(when={"bank": "gone"})
    with pytest.raises(RuleRefused, match="do not fit together"):
        rule_desk.go_live(version, by=max)
    assert RuleBookVersion.objects.count() == before
    assert RuleVersion.objects.get(pk=version.pk).state == RuleVersion.State.SHADOW
