"""After a rescreening what an older recognizer let through is on no surface any more, searched as in `test_leaks`."""

from __future__ import annotations

import pytest
from django.utils import timezone

from forum import posting, searching
from forum.accounts import profiles
from moderation import jobs, rescreening
from moderation.models import Submission
from moderation.screening import version
from tests import factories
from tests.test_leaks import ALL_AT_ONCE, VALUES, audience, client_of, crawl, database_dump, rules, traces_of

__all__ = ["audience", "rules"]


@pytest.fixture
def let_through(rules, alice, bob, board):
    """Every value is public: in a title, a post, its history, a quote, a profile."""
    thread = factories.make_thread(alice, board=board, title=f"Mail {VALUES[0]}", body=ALL_AT_ONCE)
    post = factories.make_reply(thread, alice, ALL_AT_ONCE)
    posting.reply(thread, author=bob, body="I quote you.", quoted=post)
    factories.publish_waiting()
    posting.edit(post, by=alice, body=f"Again: {ALL_AT_ONCE}")
    factories.publish_waiting()
    profiles.hand_in(alice, name="Alice M", bio=ALL_AT_ONCE, signature=ALL_AT_ONCE[:200])
    factories.publish_waiting()
    searching.learn_words()
    assert not Submission.objects.waiting().exists()


@pytest.fixture
def read_again(let_through, monkeypatch, audience):
    assert any(traces_of(VALUES, page) for _, page in crawl(client_of(audience["visitor"])))
    monkeypatch.setattr(version, "RECOGNIZERS", version.RECOGNIZERS + 1)
    while rescreening.is_due(timezone.now()):
        rescreening.look_again()


def test_no_page_shows_what_was_let_through(read_again, audience):
    for name, member in audience.items():
        for address, page in crawl(client_of(member)):
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_no_column_of_the_database_and_no_mail_holds_it(read_again, mailoutbox):
    assert traces_of(VALUES, database_dump()) == []
    jobs.send_waiting_mail()
    assert mailoutbox
    assert traces_of(VALUES, "\n".join(mail.subject + mail.body for mail in mailoutbox)) == []
