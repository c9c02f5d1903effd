"""The pages about rules, banks, thresholds and campaigns: forms without JavaScript, constant queries, own texts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from forum import posting
from forum.models import Member, Thread
from moderation import jobs, rule_forms, rulebook
from moderation import thresholds as threshold_verbs
from moderation.models import AuditEntry, BacktestHit, Campaign, Decision, PhraseBankVersion, RuleVersion, Submission
from moderation.screening import starter_rules
from moderation.screening.starter_rules import THRESHOLDS
from tests import factories
from tests.moderation import rule_makers
from tests.moderation.test_campaigns import VARIANTS

OFFER = "You can start at once, just send me your goat deposit first."


@pytest.fixture(autouse=True)
def _starter_rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


def filled(**changed: Any) -> dict[str, Any]:
    sent = {
        "name": "goat-deposit",
        "category": "upfront fee",
        "points": "3",
        "reason": "asks for a goat deposit",
        "row-0-group": "all",
        "row-0-kind": "phrases",
        "row-0-phrases": "goat deposit",
        "row-0-count": "1",
        "row-0-where": "offered",
        "must_match": rule_makers.MUST_MATCH,
        "must_not_match": rule_makers.MUST_NOT,
    }
    return {**sent, **changed}


def test_a_moderator_writes_a_rule_without_knowing_code(as_mona: Client, mona: Member) -> None:
    answer = as_mona.post("/moderation/rules/new/", filled(save="1"))
    assert answer["Location"] == "/moderation/rules/goat-deposit/"
    version = RuleVersion.objects.get(rule__name="goat-deposit")
    assert version.when == {"all": [{"phrases": ["goat deposit"], "count": 1, "where": "offered"}]}
    assert (version.author, version.state) == (mona, "draft")


def test_a_row_is_added_and_taken_away_without_saving_anything(as_mona: Client) -> None:
    more = as_mona.post("/moderation/rules/new/", filled(add="none", **{"kind-none": "author"})).content.decode()
    assert 'name="row-1-at_least"' in more
    assert "goat deposit" in more
    fewer = as_mona.post("/moderation/rules/new/", filled(remove="0")).content.decode()
    assert "row-0-kind" not in fewer
    assert not RuleVersion.objects.filter(rule__name="goat-deposit").exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"must_not_match": ["I sell you a goat."] * 3}, "a member who warns"),
        ({"row-0-kind": "pattern", "row-0-pattern": "(goat"}, "cannot be used"),
        ({"row-0-count": "many"}, "is no number"),
        ({"row-0-group": ""}, "at least one thing"),
        ({"points": ""}, "Points:"),
        ({"name": "no spaces please"}, "Name:"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_that_was_typed_is_lost(
    as_mona: Client, changed: dict[str, Any], said: str
) -> None:
    answer = as_mona.post("/moderation/rules/new/", filled(save="1", **changed))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert rule_makers.MUST_MATCH[0] in answer.content.decode()


@pytest.mark.parametrize("rule", starter_rules.STARTER, ids=lambda rule: rule["name"])
def test_every_starter_rule_fits_the_form_and_comes_back_the_same(rule: dict[str, Any]) -> None:
    rows = rule_forms.rows_of(rule["when"])
    assert rows is not None
    again = rule_forms.rows_of(rule_forms.when_of(rows))
    assert again is not None
    for group in rule_forms.GROUPS:
        said = [row.condition() for row in rows if row.group == group]
        assert [row.condition() for row in again if row.group == group] == said


def test_a_rule_goes_its_whole_way_by_the_pages(
    as_mona: Client, mona: Member, max: Member, nina: Member, thread: Thread
) -> None:
    factories.make_reply(thread, nina, OFFER)
    as_mona.post("/moderation/rules/new/", filled(save="1"))
    at = "/moderation/rules/goat-deposit/"
    as_mona.post(f"{at}1/try/")
    assert RuleVersion.objects.get(rule__name="goat-deposit").state == "draft"
    as_mona.post(f"{at}1/backtest/")
    jobs.run_waiting_backtests()
    page = as_mona.get(at).content.decode()
    assert "<mark>goat deposit</mark>" in page
    hit = BacktestHit.objects.get()
    assert as_mona.post(f"{at}1/hits/{hit.pk}/", {"verdict": "right"})["Location"] == f"{at}#hit-{hit.pk}"
    as_mona.post(f"{at}1/try/")
    RuleVersion.objects.filter(rule__name="goat-deposit").update(state_since="2020-01-01T00:00Z")
    as_mona.post(f"{at}1/live/")
    assert RuleVersion.objects.get(rule__name="goat-deposit").state == "shadow"
    other = Client()
    other.force_login(max)
    other.post(f"{at}1/live/")
    assert RuleVersion.objects.get(rule__name="goat-deposit").state == "live"
    as_mona.post(f"{at}1/retire/")
    assert RuleVersion.objects.get(rule__name="goat-deposit").state == "retired"
    assert AuditEntry.objects.filter(verb="rule.judge", actor=mona).exists()


@pytest.mark.parametrize("address", ["x/1/try/", "goat-deposit/x/try/", "goat-deposit/9/try/", "goat-deposit/1/fly/"])
def test_a_step_that_does_not_exist_is_not_found(as_mona: Client, mona: Member, address: str) -> None:
    rule_makers.make_version(mona)
    assert as_mona.post(f"/moderation/rules/{address}").status_code == 404


def test_authors_see_no_hits_on_their_own_texts(as_mona: Client, mona: Member, thread: Thread) -> None:
    factories.make_reply(thread, mona, OFFER)
    rule_makers.run_backtest(rule_makers.make_version(mona), mona)
    assert "goat deposit</mark>" not in as_mona.get("/moderation/rules/goat-deposit/").content.decode()


def test_a_bank_is_changed_on_its_page(as_mona: Client) -> None:
    page = as_mona.get("/moderation/banks/fees/").content.decode()
    assert "Used by" in page
    as_mona.post("/moderation/banks/new/", {"name": "Goats", "phrases": "goat\nbilly goat"})
    assert PhraseBankVersion.objects.get(bank__name="goats").phrases == ["goat", "billy goat"]
    refused = as_mona.post("/moderation/banks/goats/", {"phrases": "(goat"})
    assert refused.status_code == 422


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_list_of_rules_takes_the_same_queries_however_many_there_are(as_mona: Client, mona: Member) -> None:
    before = queries(as_mona, "/moderation/rules/")
    for number in range(5):
        rule_makers.make_version(mona, name=f"goat-{number}")
    assert queries(as_mona, "/moderation/rules/") == before <= 10


def test_the_pages_of_banks_take_few_queries(as_mona: Client) -> None:
    assert queries(as_mona, "/moderation/banks/") <= 6
    assert queries(as_mona, "/moderation/banks/fees/") <= 10


# Thresholds --------------------------------------------------------------------------------------

WANTED = {
    "case": "0.5",
    "hold": "0.7",
    "case_newcomer": "0.4",
    "hold_newcomer": "0.6",
    "newcomer_days": "3",
    "newcomer_posts": "3",
}


@pytest.fixture
def scored(thread: Thread, alice: Member, nina: Member) -> None:
    """Alice of two years and Nina of today, each with texts at 0.1, 0.37, 0.65 and 0.99, by a rule."""
    by_rule = [{"rule": "fee", "points": 8.0}]
    for author in (alice, nina):
        for score in (0.1, 0.37, 0.65, 0.99):
            factories.make_reply(thread, author, "Words.")
            newest = Submission.objects.filter(pk=Submission.objects.latest("pk").pk)
            newest.update(scam_score=score, signals=by_rule)


def test_the_preview_tells_what_would_have_changed(as_mona: Client, scored: None) -> None:
    page = as_mona.post("/moderation/thresholds/", {**WANTED, "preview": "1"}).content.decode()
    cells = re.findall(r"<th scope=\"row\">(Published|Case|Held)</th>\s*<td>(\d+)</td>\s*<td>(\d+)</td>", page)
    assert cells == [("Published", "3", "5"), ("Case", "4", "1"), ("Held", "2", "3")]
    assert rulebook.current_thresholds()["case"] == THRESHOLDS["case"]


@pytest.mark.parametrize(
    ("rule", "points"),
    [("learned-model", 8.0), ("learned-model", -1.0)],
    ids=["what the model alone finds is not held", "the model has a veto"],
)
def test_the_preview_knows_that_holding_takes_more_than_a_score(
    as_mona: Client, scored: None, rule: str, points: float
) -> None:
    signals = [{"rule": rule, "points": points}]
    if points < 0:
        signals.append({"rule": "fee", "points": 8.0})
    Submission.objects.filter(scam_score__gt=0.3).update(signals=signals)
    page = as_mona.post("/moderation/thresholds/", {**WANTED, "preview": "1"}).content.decode()
    cells = re.findall(r"<th scope=\"row\">(Published|Case|Held)</th>\s*<td>(\d+)</td>\s*<td>(\d+)</td>", page)
    assert cells == [("Published", "3", "5"), ("Case", "6", "4"), ("Held", "0", "0")]


def test_the_preview_takes_the_same_queries_however_many_texts_there_are(scored: None) -> None:
    changes = {name: float(value) for name, value in WANTED.items()}
    with CaptureQueriesContext(connection) as captured:
        threshold_verbs.preview(changes)
    assert len(captured) <= 3


def test_an_administrator_puts_thresholds_in_force_with_a_new_book(client: Client, adam: Member) -> None:
    client.force_login(adam)
    client.post("/moderation/thresholds/", {**WANTED, "set": "1"})
    assert rulebook.current().thresholds.case == 0.5
    assert rulebook.current_thresholds()["prior"] == -3.5
    entry = AuditEntry.objects.get(verb="thresholds.change")
    assert entry.data["changed"]["case"] == [THRESHOLDS["case"], 0.5]
    assert entry.actor == adam


def test_a_moderator_reads_thresholds_and_sets_none(as_mona: Client) -> None:
    answer = as_mona.post("/moderation/thresholds/", {**WANTED, "set": "1"})
    assert "Only administrators change the thresholds." in answer.content.decode()
    assert rulebook.current_thresholds()["case"] == THRESHOLDS["case"]


def test_thresholds_that_make_no_sense_are_refused(client: Client, adam: Member) -> None:
    client.force_login(adam)
    answer = client.post("/moderation/thresholds/", {**WANTED, "case": "0.9", "set": "1"})
    assert answer.status_code == 422
    assert "lower probability than holding" in answer.content.decode()


# Campaigns ---------------------------------------------------------------------------------------


@pytest.fixture
def campaign(thread: Thread) -> Campaign:
    for number, text in enumerate(VARIANTS):
        posting.reply(thread, author=factories.make_member(f"Preying{number} P", years=0), body=text)
    rule_makers.screen_everything()
    return Campaign.objects.get()


def test_the_case_page_says_how_many_offer_the_same(as_mona: Client, campaign: Campaign) -> None:
    from moderation.models import Case

    case = Case.objects.waiting().first()
    assert case is not None
    page = as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    assert "5 similar texts by 5 accounts" in page
    assert f"/moderation/campaigns/{campaign.public_id}/" in page


def test_one_decision_for_the_chosen_ones(as_mona: Client, mona: Member, campaign: Campaign) -> None:
    factories.clause()
    address = f"/moderation/campaigns/{campaign.public_id}/"
    page = as_mona.get(address).content.decode()
    chosen = re.findall(r'name="chosen" value="(\w+)"', page)[:3]
    turns = dict(re.findall(r'name="(turn-\w+)" value="(\d+)"', page))
    sent = {"chosen": chosen, "verb": "refuse", "clause": "scam", "words": "A scam.", **turns}
    as_mona.post(address, sent)
    assert Decision.objects.filter(actor=mona).count() == 3
    as_mona.post(address, {**sent, "verb": "explode"})
    assert Decision.objects.filter(actor=mona).count() == 3


def test_a_campaign_takes_the_same_queries_however_large_it_is(
    as_mona: Client, campaign: Campaign, thread: Thread
) -> None:
    address = f"/moderation/campaigns/{campaign.public_id}/"
    before = queries(as_mona, address)
    posting.reply(thread, author=factories.make_member("Preying9 P", years=0), body=VARIANTS[0])
    rule_makers.screen_everything()
    assert queries(as_mona, address) == before <= 10
