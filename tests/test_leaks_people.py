"""What accounts, the log and the admin's search add to the surfaces of `test_leaks`, searched the same way."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from forum.accounts import leaving, profiles
from moderation import cases, flags, jobs, sanctions
from moderation.models import Case, Notice, Submission
from tests import factories
from tests.test_leaks import (
    ALL_AT_ONCE,
    SECRET_WORD,
    VALUES,
    audience,
    client_of,
    crawl,
    database_dump,
    forum_full_of_values,
    rules,
    traces_of,
    unpublished_words,
)

__all__ = ["audience", "forum_full_of_values", "rules", "unpublished_words"]

LOG = [f"/moderation/log/?what={what}&by={by}" for what in ("", "decisions", "sanctions") for by in ("", "all")]


@pytest.fixture
def hidden_profile(rules, alice, thread):
    """Alice's name and words about herself, full of values, hidden by three flags."""
    profiles.hand_in(alice, name="Zenobia Q", bio=f"{SECRET_WORD} {ALL_AT_ONCE}", signature=SECRET_WORD)
    jobs.screen_waiting()
    alice.refresh_from_db()
    assert alice.display_name == "Zenobia Q"
    for number in range(3):
        member = factories.make_member(f"Sam{number} X", years=1 + number)
        flags.flag(alice.profile, by=member, reason=None, network=f"net-{number}")
    return alice


def test_a_hidden_profile_shows_its_words_to_nobody_but_owner_and_moderators(hidden_profile, audience):
    assert Case.objects.get().submission.state == "held"
    for name in ("visitor", "member"):
        pages = dict(crawl(client_of(audience[name])))
        assert hidden_profile.get_absolute_url() in pages
        for address, page in pages.items():
            assert SECRET_WORD not in page, f"{name} at {address}"
            assert "Zenobia" not in page, f"{name} at {address}"


def test_no_page_column_or_mail_holds_a_value_of_a_hidden_profile(hidden_profile, audience, mailoutbox):
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            assert traces_of(VALUES, page) == [], f"{name} at {address}"
    dump = database_dump()
    assert traces_of(VALUES, dump) == []
    assert SECRET_WORD not in dump
    jobs.send_waiting_mail()
    assert Notice.objects.filter(recipient=hidden_profile).exists()
    mails = "\n".join(mail.subject + mail.body for mail in mailoutbox)
    assert traces_of([*VALUES, SECRET_WORD], mails) == []


def test_the_log_shows_no_value_whatever_it_is_asked_for(forum_full_of_values, alice, mona, adam):
    sanctions.warn(alice, by=mona, clause=factories.clause("spam"), words="Please stop.")
    for member in (mona, adam):
        client = client_of(member)
        pages = {address: client.get(address).content.decode() for address in LOG}
        assert "Please stop." in pages[LOG[0]]
        for address, page in pages.items():
            assert traces_of(VALUES, page) == [], address


def test_the_log_shows_no_word_that_is_not_published(unpublished_words, mona, adam):
    for member in (mona, adam):
        client = client_of(member)
        for address in LOG:
            assert SECRET_WORD not in client.get(address).content.decode(), address


def test_nobodys_file_holds_a_value_or_words_of_others(forum_full_of_values, alice, bob, mona):
    for member in (alice, bob, mona):
        file = client_of(member).get("/account/export/").content.decode()
        assert traces_of(VALUES, file) == [], member
        assert ("Again:" in file) == (member == alice)


def test_an_unpublished_text_is_in_its_authors_file_alone(unpublished_words, alice, bob, mona):
    for member in (alice, bob, mona):
        file = client_of(member).get("/account/export/").content.decode()
        assert (SECRET_WORD in file) == (member == alice), member


def test_the_search_of_the_admin_finds_nothing_by_words_that_are_not_published(unpublished_words, adam):
    client = client_of(adam)
    for model, of_model in admin.site._registry.items():
        if of_model.search_fields:
            address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
            page = client.get(address, {"q": SECRET_WORD}).content.decode()
            assert 'id="result_list"' not in page, address


def test_whoever_left_is_named_nowhere(forum_full_of_values, alice, mona, audience):
    sanctions.warn(alice, by=mona, clause=factories.clause("spam"), words="Alice dear, please stop.")
    for case in Case.objects.waiting():
        decide = cases.reject if case.submission.state == Submission.State.HELD else cases.remove
        decide(case, by=mona, turn=case.turn, clause=factories.clause("spam"), words="No, Alice.")
    email = alice.email
    leaving.leave(alice, delete_posts=False)
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            assert "Alice" not in page, f"{name} at {address}"
            assert traces_of([email], page) == [], f"{name} at {address}"
    assert "Alice" not in database_dump()
