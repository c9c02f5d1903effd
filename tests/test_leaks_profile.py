"""Names, bios and signatures: what is planted in them is on no surface where it may not be, like in a post."""

from __future__ import annotations

import logging
import re

import pytest

from forum import posting
from forum.accounts import profiles
from forum.models import Member, Thread
from moderation import cases, jobs
from moderation.models import Case, Finding, RuleBookVersion, Submission
from moderation.screening import starter_rules
from tests import factories
from tests.test_leaks import (
    ALL_AT_ONCE,
    PLANTED,
    SECRET_WORD,
    VALUES,
    client_of,
    crawl,
    database_dump,
    held_with_everything_found,
    traces_of,
)

pytestmark = pytest.mark.django_db

SIGNED = "Mail harriet.planted@gmail.com or call +44 7700 900321"


@pytest.fixture
def rules(db: None) -> None:
    RuleBookVersion.objects.create(rules=[], thresholds=dict(starter_rules.THRESHOLDS))


@pytest.fixture
def audience(bob: Member, mona: Member, adam: Member) -> dict[str, Member | None]:
    return {"visitor": None, "member": bob, "moderator": mona, "administrator": adam}


@pytest.fixture
def profiles_full_of_values(rules, alice, nina, mona, thread: Thread, monkeypatch) -> Member:  # type: ignore[no-untyped-def]
    """Alice's profile is published redacted and edited, Nina's is held, Olga's is removed; all have posted."""
    olga = factories.make_member("Olga V")
    for member in (alice, olga, nina):
        factories.make_reply(thread, member)
    profiles.hand_in(alice, name="Alice +44 7700 900321", bio=ALL_AT_ONCE, signature=SIGNED)
    profiles.hand_in(olga, name="Olga V", bio=f"removed: {ALL_AT_ONCE}", signature=SIGNED)
    jobs.screen_waiting()
    shown = profiles.editable_text(alice.profile, alice)
    assert any(shown.values())
    profiles.hand_in(alice, name="Alice M", bio=f"Again: {ALL_AT_ONCE}", signature=SIGNED)
    jobs.screen_waiting()
    case = cases.open_case(olga.moderated_items.get(label__startswith="Profile"), by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    monkeypatch.setattr("moderation.screener.pipeline.judge", held_with_everything_found)
    profiles.hand_in(nina, name="Nina P", bio=f"held: {ALL_AT_ONCE}", signature=SIGNED)
    jobs.screen_waiting()
    states = Submission.objects.filter(item__label__startswith="Profile").values_list("state", flat=True)
    assert set(states) == {"published", "held", "removed"}
    return alice


def test_every_kind_is_found_where_it_was_planted(profiles_full_of_values: Member) -> None:
    assert {finding.kind for finding in Finding.objects.all()} >= set(PLANTED)
    assert {finding.field for finding in Finding.objects.all()} == {"name", "bio", "signature"}


def test_no_page_shows_a_planted_value(profiles_full_of_values: Member, audience: dict[str, Member | None]) -> None:
    for name, member in audience.items():
        seen = dict(crawl(client_of(member)))
        assert profiles_full_of_values.get_absolute_url() in seen, "the crawl comes by the profile"
        for address, page in seen.items():
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_the_author_sees_their_own_values_on_the_statement_only(profiles_full_of_values: Member) -> None:
    for address, page in crawl(client_of(profiles_full_of_values)):
        if not re.fullmatch(r"/notices/\w+/", address):
            assert traces_of(VALUES, page) == [], address


def test_no_column_of_the_database_holds_a_planted_value(profiles_full_of_values: Member) -> None:
    assert traces_of(VALUES, database_dump()) == []


def test_no_mail_holds_a_planted_value_or_words_of_a_profile(profiles_full_of_values: Member, mailoutbox) -> None:  # type: ignore[no-untyped-def]
    jobs.send_waiting_mail()
    assert mailoutbox
    mails = "\n".join(mail.subject + mail.body for mail in mailoutbox)
    assert traces_of(VALUES, mails) == []
    assert "Again:" not in mails


def test_an_exported_file_holds_no_value_that_screening_parted(profiles_full_of_values: Member) -> None:
    file = client_of(profiles_full_of_values).get("/account/export/").content.decode()
    assert "phone number removed" in file
    assert traces_of(VALUES, file) == []


@pytest.fixture
def unpublished_words(rules: None, alice: Member, nina: Member, mona: Member, thread: Thread) -> None:
    """The secret word in profiles that wait, are held and rejected."""
    factories.make_reply(thread, nina)
    profiles.hand_in(alice, name="Alice M", bio=f"rejected {SECRET_WORD}")
    case = factories.hold_waiting()
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    profiles.hand_in(nina, name="Nina P", signature=f"held {SECRET_WORD}")
    factories.hold_waiting()
    profiles.hand_in(alice, name=f"{SECRET_WORD.title()} M", bio=f"waiting {SECRET_WORD}")


def test_unpublished_words_are_on_no_page_of_others(unpublished_words: None, bob: Member, adam: Member) -> None:
    for member in (None, bob, adam):
        for address, page in crawl(client_of(member)):
            if not address.startswith("/moderation/"):  # an administrator may review what is held
                assert SECRET_WORD not in page.lower(), address


def test_a_moderator_reads_what_is_held_but_nothing_that_is_unscreened(unpublished_words: None, mona: Member) -> None:
    pages = dict(crawl(client_of(mona)))
    assert any(f"held {SECRET_WORD}" in page for page in pages.values())
    for address, page in pages.items():
        assert f"waiting {SECRET_WORD}" not in page, address
        assert f"{SECRET_WORD.title()} M" not in page, address


def test_unpublished_words_are_in_no_column_of_the_database(unpublished_words: None) -> None:
    assert SECRET_WORD not in database_dump().lower()


def test_addresses_of_accounts_are_on_account_pages_and_an_administrators_form_only(
    profiles_full_of_values: Member, audience: dict[str, Member | None]
) -> None:
    everyones = [each.email for each in Member.objects.all()]
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            if not re.fullmatch(r"/account/(email/)?|/admin/forum/member/\d+/change/", address):
                assert traces_of(everyones, page) == [], f"{name} at {address}"
            elif member and address.startswith("/account/"):
                others = [email for email in everyones if email != member.email]
                assert traces_of(others, page) == [], f"{name} at {address}"


def test_addresses_of_accounts_are_in_no_log(alice: Member, client, caplog, settings) -> None:  # type: ignore[no-untyped-def]
    caplog.set_level(logging.DEBUG)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    sent = {"login": alice.email, "password": "wrong"}
    client.post("/login/", sent)
    client.post("/account/reset/", {"email": alice.email})
    client.post("/signup/", {"name": "Rosa T", "email": "rosa@members.test", "password1": factories.PASSWORD})
    client.post("/login/", sent | {"password": factories.PASSWORD})
    assert "could not be sent" in caplog.text
    assert traces_of([alice.email, "rosa@members.test"], caplog.text) == []


def test_no_log_holds_the_words_that_broke_a_step(rules: None, alice: Member, caplog, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def broken(*args: object, **kwargs: object) -> None:
        raise ValueError(f"cannot read {ALL_AT_ONCE}")

    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("moderation.screening.pipeline.contact_details.find", broken)
    profiles.hand_in(alice, name="Alice M", bio=ALL_AT_ONCE)
    jobs.screen_waiting()
    assert Case.objects.get().why == Case.Why.INCOMPLETE
    assert traces_of(VALUES, caplog.text) == []


def test_a_quote_names_its_author_as_published(rules: None, alice: Member, bob: Member, thread: Thread) -> None:
    source = factories.make_reply(thread, alice)
    posting.reply(thread, author=bob, body="I quote you.", quoted=source)
    factories.publish_waiting()
    profiles.hand_in(alice, name="Secretly Renamed")
    page = client_of(bob).get(thread.get_absolute_url()).content.decode()
    assert "Alice M wrote" in page
    assert "Renamed" not in page
