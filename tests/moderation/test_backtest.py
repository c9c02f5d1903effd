"""Backtests: a version read over stored texts, hits by outcome, what only it catches, in slices."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from forum import posting
from forum.models import Board, Member, Thread
from moderation import backtests, bell, cases, jobs, proof, redactions, rule_desk, rulebook
from moderation.models import Backtest, BacktestHit, Submission
from moderation.rule_desk import RuleRefused
from tests import factories
from tests.moderation import rule_makers
from tests.moderation.test_campaigns import VARIANTS
from tests.test_leaks import VALUES, database_dump, traces_of

OFFER = "You can start at once, just send me your goat deposit first. "


@pytest.fixture
def history(alice: Member, nina: Member, mona: Member, thread: Thread) -> None:
    """Two rejected, one approved, one removed, one undecided and one that other signs raised; four plain ones."""
    rulebook.load_starter_rules()
    for number, verb in enumerate((cases.reject, cases.reject, cases.approve)):
        case = factories.make_held_reply(thread, nina, f"{OFFER} {number}")
        Submission.objects.filter(pk=case.submission_id).update(signals=[])
        case.refresh_from_db()
        verb(case, by=mona, turn=case.turn, clause=factories.clause())
    factories.make_reply(thread, nina, OFFER)
    opened = cases.open_case(Submission.objects.latest("pk").item, by=mona)
    cases.remove(opened, by=mona, turn=opened.turn, clause=factories.clause())
    factories.make_reply(thread, nina, f"{OFFER} Undecided.")
    raised = factories.make_held_reply(thread, nina, f"{OFFER} Raised by others.")
    sign = {"rule": factories.SCAM_SIGNAL.rule, "points": 8.0, "reason": "", **redactions.NOWHERE}
    Submission.objects.filter(pk=raised.submission_id).update(signals=[sign])
    for number in range(4):
        factories.make_reply(thread, alice, f"Ask for half of it first, the {number}th time.")


def test_hits_are_counted_by_what_became_of_the_text(history: None, mona: Member) -> None:
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    assert (backtest.texts, backtest.hits) == (11, 6)
    assert backtest.outcomes == {"rejected": 2, "approved": 1, "removed": 1, "undecided": 2}


def test_what_only_the_rule_catches_is_told_apart(history: None, mona: Member) -> None:
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    assert backtest.only_here == 5


def test_precision_comes_with_an_interval(history: None, mona: Member) -> None:
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    precision = backtests.summary(backtest).precision
    assert (precision.right, precision.judged) == (3, 4)
    assert precision.low < 0.75 < precision.high


@pytest.mark.parametrize(
    ("hits", "of", "interval"), [(0, 0, (0, 1)), (0, 10, (0, 0.278)), (8, 10, (0.490, 0.943)), (10, 10, (0.722, 1))]
)
def test_the_interval_is_wilsons(hits: int, of: int, interval: tuple[float, float]) -> None:
    assert proof.wilson(hits, of) == pytest.approx(interval, abs=0.001)


def test_load_and_cost_are_measured(history: None, mona: Member) -> None:
    told = backtests.summary(rule_makers.run_backtest(rule_makers.make_version(mona), mona))
    assert told.per_day == 6
    assert 0 < told.microseconds < 20_000


def test_hits_are_judged_in_place_and_prove_the_rule(history: None, mona: Member) -> None:
    version = rule_makers.make_version(mona)
    backtest = rule_makers.run_backtest(version, mona)
    for hit in backtests.sample_for(backtest, mona):
        backtests.judge(hit, BacktestHit.Verdict.RIGHT, by=mona)
    assert proof.precision_of(version) == proof.Precision(6, 6)
    assert backtests.summary(backtest).precision == proof.Precision(5, 6)


def test_at_most_twenty_hits_are_shown(mona: Member, nina: Member, thread: Thread) -> None:
    for number in range(25):
        factories.make_reply(thread, nina, f"{OFFER} {number}")
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    assert (backtest.hits, backtest.sample.count()) == (25, 20)


def test_nobody_judges_their_own_text(thread: Thread, mona: Member, max: Member) -> None:
    factories.make_reply(thread, max, OFFER)
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    assert backtests.sample_for(backtest, max) == []
    with pytest.raises(backtests.BacktestRefused):
        backtests.judge(backtest.sample.get(), BacktestHit.Verdict.WRONG, by=max)


def test_a_backtest_goes_on_where_it_was_interrupted(
    history: None, mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backtests, "SLICE", 2)
    monkeypatch.setattr(backtests, "SECONDS_AT_A_TIME", -1)
    backtest = backtests.ask_for(rule_makers.make_version(mona), by=mona)
    rounds = 1
    while backtests.run_waiting():
        rounds += 1
    backtest.refresh_from_db()
    assert (rounds, backtest.texts, backtest.hits) == (6, 11, 6)


def test_a_backtest_reads_a_bounded_number_of_texts(
    history: None, mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backtests, "MOST_TEXTS", 5)
    assert rule_makers.run_backtest(rule_makers.make_version(mona), mona).texts == 5


def test_the_job_rings_again_while_there_is_more(history: None, mona: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[str] = []
    monkeypatch.setattr(bell, "ring", lambda queue_name="screening": rung.append(queue_name))
    monkeypatch.setattr(backtests, "SLICE", 2)
    monkeypatch.setattr(backtests, "SECONDS_AT_A_TIME", -1)
    backtests.ask_for(rule_makers.make_version(mona), by=mona)
    jobs.run_waiting_backtests()
    assert rung == [bell.DESK]
    rung.clear()
    jobs.sweep()
    assert bell.DESK in rung


def test_a_rule_that_matches_everything_stays_a_draft(thread: Thread, alice: Member, mona: Member) -> None:
    for number in range(25):
        factories.make_reply(thread, alice, f"Thought number {number}")
    warning = "Beware, this is a scam."
    version = rule_makers.make_version(
        mona,
        when={"pattern": "[a-z]", "where": "offered"},
        must_not_match=[warning, "Is this a scam?", "Somebody told me to pay, and I lost my money to a scam."],
    )
    rule_makers.run_backtest(version, mona)
    with pytest.raises(RuleRefused, match=r"matches 2\d of 26 texts"):
        rule_desk.try_out(version, by=mona)


def test_a_backtest_asked_for_twice_runs_once(mona: Member) -> None:
    version = rule_makers.make_version(mona)
    assert backtests.ask_for(version, by=mona) == backtests.ask_for(version, by=mona)
    assert Backtest.objects.count() == 1


def test_a_removed_detail_is_stood_in_for_and_its_value_stays_sealed(
    thread: Thread, nina: Member, mona: Member
) -> None:
    posting.reply(thread, author=nina, body=f"Write to me at {VALUES[0]} about your goat deposit.")
    rule_makers.screen_everything()
    when = {"all": [*rule_makers.WHEN["all"], {"contact": "EMAIL"}]}
    examples = [f"Send your goat deposit to {name}@gmail.com now." for name in ("ann.lee", "bo.berg", "cy.diaz")]
    backtest = rule_makers.run_backtest(rule_makers.make_version(mona, when=when, must_match=examples), mona)
    assert backtest.hits == 1
    assert traces_of(VALUES, database_dump()) == []


MESSENGER = {"all": [{"link": "messenger"}]}


def test_a_backtest_knows_which_removed_link_led_into_a_messenger(thread: Thread, nina: Member, mona: Member) -> None:
    posting.reply(thread, author=nina, body="You start today, join us at t.me/planted now.")
    posting.reply(thread, author=nina, body="You see my work at https://nina-planted.net/work now.")
    rule_makers.screen_everything()
    assert not any("planted" in text for row in Submission.objects.all() for text in row.text().values())
    version = rule_makers.make_version(
        mona,
        name="chats",
        when=MESSENGER,
        must_match=["Join us at t.me/planted now.", "You start at wa.me/15550100 today.", "We chat on t.me/plants."],
        must_not_match=["Never go to t.me/planted, it is a scam!", "See https://example.org/a.", "I sell plants."],
    )
    assert rule_makers.run_backtest(version, mona).hits == 1


def test_examples_of_a_rule_for_a_kind_of_link_are_kept_as_labels(mona: Member) -> None:
    version = rule_makers.make_version(
        mona,
        name="short",
        when={"all": [{"link": "shortener"}]},
        must_match=["You see it at bit.ly/planted.", "Read bit.ly/planted2 now.", "Sign up: https://bit.ly/planted3"],
        must_not_match=["Never open bit.ly/planted, it is a scam!", "I sell plants.", "What is a short link?"],
    )
    assert not any("planted" in text for text in version.must_match)


def test_a_rule_about_the_author_alone_leaves_other_authors_alone(mona: Member) -> None:
    when = {"all": [{"author": "posts", "at_most": 3}]}
    assert rule_makers.make_version(mona, name="first-posts", points=0.3, when=when).number == 1


def test_a_backtest_knows_titles(board: Board, nina: Member, mona: Member) -> None:
    posting.start_thread(board, author=nina, title="Goats needed for a meadow", body="It is a large one.")
    posting.start_thread(board, author=nina, title="A large meadow", body="Goats needed for it.")
    rule_makers.screen_everything()
    version = rule_makers.make_version(
        mona,
        name="titles",
        when={"all": [{"phrases": ["goats needed"], "where": "title"}]},
        must_match=["Goats needed now", "Goats needed again", "Many goats needed"],
        must_not_match=["Never pay for goats, it is a scam!", "I sell goats.", "Are goats cheap?"],
    )
    assert rule_makers.run_backtest(version, mona).hits == 1


def test_a_backtest_knows_how_many_accounts_had_offered_the_same_by_then(thread: Thread, mona: Member) -> None:
    for number, text in enumerate(VARIANTS):
        posting.reply(thread, author=factories.make_member(f"Preying{number} P", years=0), body=text)
    rule_makers.screen_everything()
    when = {"all": [{"author": "campaign_size", "at_least": 3}]}
    assert rule_makers.run_backtest(rule_makers.make_version(mona, name="wave", when=when), mona).hits == 3


def test_a_backtest_knows_who_belongs_to_the_staff(thread: Thread, alice: Member, mona: Member, max: Member) -> None:
    for author in (alice, max):
        factories.make_reply(thread, author, "I like my garden.")
    when = {"all": [{"author": "is_staff", "at_least": 1}]}
    assert rule_makers.run_backtest(rule_makers.make_version(mona, name="staff-too", when=when), mona).hits == 1


def test_a_backtest_reads_a_slice_in_the_same_queries_however_long_it_is(
    thread: Thread, nina: Member, mona: Member
) -> None:
    def queries(name: str) -> int:
        backtests.ask_for(rule_makers.make_version(mona, name=name), by=mona)
        with CaptureQueriesContext(connection) as captured:
            backtests.run_waiting()
        return len(captured)

    before = queries("few")
    for number in range(10):
        factories.make_reply(thread, nina, f"I like my garden {number}.")
    assert queries("more") == before
