"""Campaigns: accounts that offer the same are joined; who asks, warns or quotes is left alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import campaign_decisions, campaigns, cases, rulebook
from moderation.models import Campaign, Case, ContactTrace, Decision, OfferBand, OfferSketch, Submission
from tests import factories
from tests.moderation import rule_makers
from tests.test_leaks import database_dump, traces_of

SCAM = (
    "Hello, I am looking for people who type pages from home. You earn 400 dollars a week, no experience is needed."
    " Just register on our page and pay the small security deposit, then you get your first documents today."
)
VARIANTS = [
    SCAM,
    SCAM.replace("400 dollars", "350 dollars").replace("Hello", "Hi there"),
    SCAM.replace("today", "tomorrow morning").replace("small ", ""),
    SCAM.replace("no experience is needed", "experience is not needed").replace("people", "members"),
    SCAM.replace("our page", "our site").replace("just", "simply").replace("earn 400", "earn up to 600"),
]
QUOTING = [
    f"Got this today, is it a scam?\n\n> {SCAM}",
    f'Beware of this one. He wrote: "{SCAM}" Do not answer.',
    f"> {SCAM}\n\nPlease warn others, I lost my deposit to them.",
    f"A client sent me this message:\n\n> {SCAM}\n\nWhat do you think, should I pay?",
    f"Has anybody else seen this?\n\n> {SCAM}",
    f"This is the scam I fell for last week:\n\n> {SCAM}\n\nNever pay a deposit.",
    f"Client: {SCAM}\nMe: Why should I pay?\nI reported him.",
]


@pytest.fixture(autouse=True)
def _starter_rules(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()


@pytest.fixture
def wave(thread: Thread) -> tuple[list[Member], list[Member]]:
    """Seven newcomers quote one scammer, five accounts post variants of one offer, in one stream."""
    victims = [factories.make_member(f"Victim{number} V", years=0) for number in range(7)]
    preying = [factories.make_member(f"Preying{number} P", years=0) for number in range(5)]
    for number in range(7):
        posting.reply(thread, author=victims[number], body=QUOTING[number])
        if number < 5:
            posting.reply(thread, author=preying[number], body=VARIANTS[number])
        rule_makers.screen_everything()
    return victims, preying


def test_five_accounts_with_one_offer_are_one_campaign_and_seven_who_quote_it_are_left_alone(
    wave: tuple[list[Member], list[Member]],
) -> None:
    victims, preying = wave
    campaign = Campaign.objects.get()
    assert {sketch.author for sketch in campaign.sketches.all()} == set(preying)  # type: ignore[attr-defined]
    assert not OfferSketch.objects.filter(author__in=victims, campaign__isnull=False).exists()


def test_rules_are_told_how_many_accounts_offer_the_same(wave: tuple[list[Member], list[Member]]) -> None:
    _, preying = wave
    fired = {
        submission.author: {signal["rule"] for signal in submission.signals}
        for submission in Submission.objects.filter(author__in=preying)
    }
    assert ["same-offer-by-several-accounts" in fired[member] for member in preying] == [False, False, True, True, True]


def test_offers_that_come_in_one_batch_know_of_each_other(thread: Thread) -> None:
    for number, text in enumerate(VARIANTS):
        posting.reply(thread, author=factories.make_member(f"Preying{number} P", years=0), body=text)
    rule_makers.screen_everything()
    newest = Submission.objects.latest("pk")
    assert "same-offer-by-several-accounts" in {signal["rule"] for signal in newest.signals}
    assert Campaign.objects.count() == 1


def test_one_account_alone_is_no_campaign(thread: Thread, nina: Member) -> None:
    for text in VARIANTS:
        posting.reply(thread, author=nina, body=text)
        rule_makers.screen_everything()
    assert not Campaign.objects.exists()


HONEST = [
    "I design logos for small shops and bakeries. Send me your idea here and I will show you three drafts in a week.",
    "You get a finished translation from Spanish to English in two days. I have done this for twelve years now.",
    "We look for a developer who knows Django well. You would rework our booking page and write tests for it.",
    "I can help you with your spreadsheet. Tell me what the columns mean and what you want to see at the end of it.",
]


def test_different_honest_offers_are_no_campaign(thread: Thread) -> None:
    for number, text in enumerate(HONEST):
        posting.reply(thread, author=factories.make_member(f"Honest{number} H"), body=text)
    rule_makers.screen_everything()
    assert OfferSketch.objects.count() >= 3
    assert not Campaign.objects.exists()


CONTACT = "harriet.planted@gmail.com"


def test_a_contact_detail_that_several_accounts_offer_joins_them(thread: Thread) -> None:
    for number, text in enumerate(
        (f"You want work? Write to me at {CONTACT} now.", f"Your new job waits, mail {CONTACT.upper()} for your start.")
    ):
        posting.reply(thread, author=factories.make_member(f"Preying{number} P", years=0), body=text)
    rule_makers.screen_everything()
    assert Campaign.objects.get().sketches.count() == 2  # type: ignore[attr-defined]
    assert traces_of([CONTACT], database_dump()) == []


SAME_CONTACT = [
    f"You want work? Write to me at {CONTACT} now.",
    f"Your new job waits, mail {CONTACT.upper()} for your start.",
    f"I have a job for you, just mail {CONTACT} today.",
    f"We hire again, send your name to {CONTACT} and begin.",
]
ABOUT_IT = [
    f"Is {CONTACT} a scam? They offered me a job.",
    f"Beware of {CONTACT}, that is a scam. They took my deposit.",
    f'He wrote: "You want work? Write to me at {CONTACT} now." Do not answer.',
]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_contact_detail_alone_tells_rules_how_many_accounts_offer_it(thread: Thread, at_once: bool) -> None:
    """In other words each time, all in one batch or one after the other."""
    for number, text in enumerate(SAME_CONTACT):
        posting.reply(thread, author=factories.make_member(f"Preying{number} P", years=0), body=text)
        if not at_once:
            rule_makers.screen_everything()
    rule_makers.screen_everything()
    texts = Submission.objects.order_by("-pk")[:4][::-1]
    fired = ["same-offer-by-several-accounts" in {each["rule"] for each in text.signals} for text in texts]
    assert fired == [False, False, True, True]
    assert Campaign.objects.get().sketches.count() == 4  # type: ignore[attr-defined]


def test_who_asks_warns_or_quotes_a_contact_detail_counts_for_no_campaign(thread: Thread) -> None:
    for number, text in enumerate([*ABOUT_IT, *SAME_CONTACT[:2]]):
        posting.reply(thread, author=factories.make_member(f"Member{number} M", years=0), body=text)
    rule_makers.screen_everything()
    newest = Submission.objects.order_by("-pk")[:5]
    assert not any(each["rule"] == "same-offer-by-several-accounts" for text in newest for each in text.signals)
    assert Campaign.objects.get().sketches.count() == 2  # type: ignore[attr-defined]


def test_one_account_with_one_contact_detail_is_no_campaign(thread: Thread, nina: Member) -> None:
    for text in SAME_CONTACT:
        posting.reply(thread, author=nina, body=text)
        rule_makers.screen_everything()
    newest = Submission.objects.latest("pk")
    assert "same-offer-by-several-accounts" not in {each["rule"] for each in newest.signals}


def test_who_warns_of_a_contact_detail_is_not_joined(thread: Thread, alice: Member, nina: Member) -> None:
    posting.reply(thread, author=nina, body=f"You want work? Write to me at {CONTACT} now.")
    posting.reply(thread, author=alice, body=f"Beware of {CONTACT}, that is a scam. They took my deposit.")
    rule_makers.screen_everything()
    assert not Campaign.objects.exists()
    assert ContactTrace.objects.get().sketch.author == nina


def test_traces_are_keyed_and_name_their_key(settings) -> None:
    before = campaigns.digest_of("EMAIL", CONTACT)
    assert before == campaigns.digest_of("EMAIL", " Harriet.Planted@Gmail.com ")
    settings.CLEARPOST_HASH_KEY = b"another".ljust(32, b".")
    assert campaigns.digest_of("EMAIL", CONTACT) != before


def test_traces_are_forgotten_a_year_after_they_were_last_seen(
    thread: Thread, nina: Member, wave: tuple[list[Member], list[Member]]
) -> None:
    posting.reply(thread, author=nina, body=f"You want work? Write to me at {CONTACT} now.")
    rule_makers.screen_everything()
    campaigns.forget_old()
    assert ContactTrace.objects.exists() and OfferBand.objects.exists()
    long_ago = timezone.now() - timedelta(days=366)
    ContactTrace.objects.update(seen_at=long_ago)
    OfferSketch.objects.update(made_at=long_ago)
    campaigns.forget_old()
    left = (ContactTrace, OfferBand, OfferSketch, Campaign)
    assert [model.objects.count() for model in left] == [0, 0, 0, 0]  # type: ignore[attr-defined]


def test_a_broken_reading_of_offers_keeps_no_text_from_being_screened(
    thread: Thread, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderation.campaigns.campaigns.offer_in", lambda *args: 1 / 0)
    posting.reply(thread, author=alice, body="I like my garden.")
    rule_makers.screen_everything()
    assert Submission.objects.latest("pk").complete


def test_one_decision_is_applied_to_the_chosen_texts_each_logged_as_its_own(
    wave: tuple[list[Member], list[Member]], mona: Member
) -> None:
    campaign = Campaign.objects.get()
    shown = campaign_decisions.members(campaign, reader=mona)
    chosen = {each.submission.public_id: each.turn for each in shown[:4]}
    reasons = cases.Reasons(factories.clause(), "This is a scam.")
    outcome = campaign_decisions.decide(campaign, "refuse", chosen, by=mona, reasons=reasons)
    assert (outcome.decided, outcome.refusals) == (4, [])
    made = Decision.objects.filter(actor=mona)
    assert made.count() == 4
    assert {each.submission.public_id for each in made.select_related("submission")} == set(chosen)
    assert {each.words for each in made} == {"This is a scam."}
    states = set(Submission.objects.filter(public_id__in=chosen).values_list("state", flat=True))
    assert states <= {"rejected", "removed"}


def test_what_changed_meanwhile_is_refused_and_the_others_are_decided(
    wave: tuple[list[Member], list[Member]], mona: Member, max: Member
) -> None:
    campaign = Campaign.objects.get()
    shown = campaign_decisions.members(campaign, reader=mona)
    chosen = {each.submission.public_id: each.turn for each in shown}
    taken = next(each.case for each in shown if each.case)
    cases.lease(taken, by=max)
    reasons = cases.Reasons(factories.clause())
    outcome = campaign_decisions.decide(campaign, "refuse", chosen, by=mona, reasons=reasons)
    assert (outcome.decided, len(outcome.refusals)) == (4, 1)
    assert Case.objects.get(pk=taken.pk).is_open


def test_texts_of_established_members_are_not_sketched(alice: Member, nina: Member, thread: Thread) -> None:
    for number in range(5):
        factories.make_reply(thread, alice, f"Thought number {number}.")
    for author in (alice, nina):
        posting.reply(thread, author=author, body=SCAM)
    rule_makers.screen_everything()
    assert set(OfferSketch.objects.values_list("author", flat=True)) == {nina.pk}
