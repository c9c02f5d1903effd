"""Links first seen here, and how authors stand: gathered for every text, so that rules can ask for it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import cases, jobs, link_traces, past, rule_forms, rulebook, sanctions
from moderation.gather import gather_contexts
from moderation.models import LinkTrace, RuleVersion, Submission
from moderation.screening.context import EVERY_LINK, AuthorStanding
from tests import factories
from tests.moderation import rule_makers
from tests.test_leaks import database_dump, traces_of

NEW_LINK = {"all": [{"link": "new", "where": "own"}]}
MUST_MATCH = ["Read it at https://goats.example/one", "All is on www.goats.example", "Look: https://goats.example/two"]
MUST_NOT = ["Never pay a goat deposit, it is a scam!", "I sell you a goat.", "How do you price a goat?"]
TEXT = "I wrote it all down at https://docs.harriet-planted.net/goats for you."


@pytest.fixture(autouse=True)
def _starter_rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


@pytest.fixture
def rule(mona: Member, max: Member) -> RuleVersion:
    """It notes links to domains first seen here."""
    return rule_makers.live(
        mona, max, name="new-link", points=0.5, when=NEW_LINK, must_match=MUST_MATCH, must_not_match=MUST_NOT
    )


def fired(thread: Thread, author: Member, text: str = TEXT) -> bool:
    posting.reply(thread, author=author, body=text)
    rule_makers.screen_everything()
    submission = Submission.objects.latest("pk")
    assert submission.complete
    return any(signal["rule"] == "new-link" for signal in submission.signals)


def known_for_a_week() -> None:
    LinkTrace.objects.update(first_seen_at=timezone.now() - link_traces.KNOWN_AFTER - timedelta(hours=1))


def test_a_domain_is_new_until_it_has_been_public_for_a_week(
    rule: RuleVersion, thread: Thread, alice: Member, nina: Member
) -> None:
    assert fired(thread, nina)
    assert fired(thread, alice)  # the second text of a wave
    known_for_a_week()
    assert not fired(thread, nina)
    assert not fired(thread, nina, "Or at http://blog.harriet-planted.net, as you like.")
    assert fired(thread, nina, "Or at https://harriet-planted.org, as you like.")


def test_held_and_rejected_texts_make_no_domain_known(thread: Thread, nina: Member) -> None:
    factories.make_held_reply(thread, nina, TEXT)
    assert not LinkTrace.objects.exists()


def test_a_domain_is_kept_as_a_keyed_hash_and_forgotten_a_year_after_it_was_last_seen(
    thread: Thread, nina: Member
) -> None:
    posting.reply(thread, author=nina, body=TEXT)
    rule_makers.screen_everything()
    trace = LinkTrace.objects.get()
    assert len(trace.digest) == 64
    assert traces_of(["harriet-planted"], "\n".join([trace.digest, str(trace)])) == []
    LinkTrace.objects.update(seen_at=timezone.now() - timedelta(days=364))
    jobs.housekeeping()
    assert LinkTrace.objects.exists()
    LinkTrace.objects.update(seen_at=timezone.now() - timedelta(days=366))
    jobs.housekeeping()
    assert not LinkTrace.objects.exists()


def test_a_link_that_is_removed_leaves_no_trace_that_can_be_read(thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body="My own page is https://harriet-planted.net/about-me, write to me there.")
    rule_makers.screen_everything()
    if Submission.objects.latest("pk").findings.exists():
        assert traces_of(["harriet-planted"], database_dump()) == []


def test_seen_again_a_domain_keeps_the_day_it_was_first_seen(thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body=TEXT)
    rule_makers.screen_everything()
    known_for_a_week()
    before = LinkTrace.objects.get().first_seen_at
    posting.reply(thread, author=nina, body=f"{TEXT} Again!")
    rule_makers.screen_everything()
    assert LinkTrace.objects.get().first_seen_at == before


def test_a_backtest_knows_that_a_text_had_a_new_link(thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body=TEXT)
    rule_makers.screen_everything()
    contexts = [past.context_then(row, fields={}) for row in past.with_context(past.settled().order_by("pk"))]
    assert [context.new_links for context in contexts] == [(), EVERY_LINK]  # the thread had no link


def test_links_that_cannot_be_read_keep_no_text_from_being_screened(
    thread: Thread, nina: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderation.link_traces.links.domains_in", lambda words: 1 / 0)
    posting.reply(thread, author=nina, body=TEXT)
    rule_makers.screen_everything()
    assert Submission.objects.latest("pk").complete


def test_the_form_offers_both_conditions(as_mona: Client) -> None:
    page = as_mona.post("/moderation/rules/new/", {"add": "all", "kind-all": "link"}).content.decode()
    assert "a link to a site first seen here" in page
    page = as_mona.post("/moderation/rules/new/", {"add": "all", "kind-all": "author"}).content.decode()
    assert "standing (0 in trouble, 1 new, 2 good, 3 established)" in page


def test_the_form_reads_and_writes_both_conditions() -> None:
    when = {"all": [{"link": "new", "where": "own"}, {"author": "standing", "at_most": 1}]}
    rows = rule_forms.rows_of(when)
    assert rows is not None
    assert rule_forms.when_of(rows) == when


def standing_of(author: Member) -> int | None:
    return gather_contexts([author.submissions.latest("pk")])[author.pk].author_standing


def test_how_authors_stand_is_gathered(thread: Thread, alice: Member, bob: Member, nina: Member, mona: Member) -> None:
    for number in range(4):
        factories.make_reply(thread, alice, f"Thought number {number}.")
    for author in (bob, nina):
        factories.make_reply(thread, author)
    assert standing_of(alice) == AuthorStanding.ESTABLISHED
    assert standing_of(bob) == AuthorStanding.GOOD
    assert standing_of(nina) == AuthorStanding.NEW
    sanctions.warn(bob, by=mona, clause=factories.clause(), words="Please stop.")
    assert standing_of(bob) == AuthorStanding.IN_TROUBLE
    case = factories.make_held_reply(thread, alice)
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    assert standing_of(alice) == AuthorStanding.IN_TROUBLE


def test_a_backtest_tells_how_an_author_stood_then(thread: Thread, nina: Member, mona: Member) -> None:
    case = factories.make_held_reply(thread, nina)
    factories.make_reply(thread, nina)
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    rows = past.with_context(past.settled().filter(author=nina).order_by("pk"))
    stood = [past.context_then(row, fields={}).author_standing for row in rows]
    assert stood == [AuthorStanding.NEW, AuthorStanding.IN_TROUBLE]


def test_an_author_condition_on_standing_fits_examples(mona: Member) -> None:
    when = {"all": [*rule_makers.WHEN["all"], {"author": "standing", "at_most": 1}]}
    assert rule_makers.make_version(mona, when=when).number == 1
