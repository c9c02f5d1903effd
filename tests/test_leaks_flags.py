"""What flags, sanctions and hidden posts add to the surfaces of `test_leaks`, searched the same way."""

from __future__ import annotations

import pytest

from forum import posting
from moderation import cases, flags, jobs, sanctions
from moderation.flags import FlagRefused
from moderation.models import Case, Flag
from moderation.sanctions import SanctionRefused
from tests import factories
from tests.test_leaks import (
    ALL_AT_ONCE,
    SECRET_WORD,
    VALUES,
    audience,
    client_of,
    crawl,
    database_dump,
    rules,
    traces_of,
)

__all__ = ["audience", "rules"]

FLAGGER = "Fabiola Q"
NOTE = "quaggavine"
"""A word that a flagger wrote to the moderators."""


@pytest.fixture
def flagger(db):
    return factories.make_member(FLAGGER)


@pytest.fixture
def flagged(rules, alice, flagger, mona, board):
    """A post of Alice's with every kind of value, hidden; one answered flag; a warning; a lifted silence."""
    thread = factories.make_thread(alice, board=board)
    answered = factories.make_reply(thread, alice, "Harmless words.")
    flags.flag(answered, by=flagger, reason=factories.clause("spam"), note=NOTE)
    case = Case.objects.waiting().get()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("spam"))
    post = posting.reply(thread, author=alice, body=f"{SECRET_WORD} {ALL_AT_ONCE}")
    jobs.screen_waiting()
    post.refresh_from_db()
    flags.flag(post, by=flagger, reason=factories.clause("scam"), note=NOTE, network="net-0")
    for number in (1, 2):
        flags.flag(
            post, by=factories.make_member(f"Sam{number} X", years=3 + number), reason=None, network=f"n-{number}"
        )
    sanctions.warn(alice, by=mona, clause=factories.clause("spam"), words="Please stop.")
    return post


def test_a_hidden_post_shows_its_words_to_nobody_but_author_and_moderators(flagged, audience):
    for name in ("visitor", "member"):
        for address, page in crawl(client_of(audience[name])):
            assert SECRET_WORD not in page, f"{name} at {address}"


def test_no_page_shows_a_value_of_a_hidden_post(flagged, audience, alice, flagger):
    for name, member in {**audience, "flagger": flagger}.items():
        for address, page in crawl(client_of(member)):
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_who_flagged_and_what_they_wrote_reaches_moderators_alone(flagged, audience, alice):
    readers = {"visitor": None, "member": audience["member"], "author": alice}
    for name, member in readers.items():
        for address, page in crawl(client_of(member)):
            assert NOTE not in page, f"{name} at {address}"
            assert FLAGGER not in page, f"{name} at {address}"
    assert any(NOTE in page for _, page in crawl(client_of(audience["moderator"])))


def test_no_mail_tells_who_flagged_or_what_was_written(flagged, mailoutbox, alice):
    jobs.send_waiting_mail()
    assert {alice.email} < {address for mail in mailoutbox for address in mail.to}
    mails = "\n".join(mail.subject + mail.body for mail in mailoutbox)
    assert traces_of([*VALUES, NOTE, FLAGGER, SECRET_WORD, "Please stop."], mails) == []


@pytest.mark.parametrize("value", VALUES)
def test_a_note_or_explanation_with_a_value_is_kept_nowhere(rules, alice, flagger, mona, thread, value):
    """What is refused stands in no column, whatever its kind."""
    with pytest.raises(FlagRefused):
        flags.flag(thread.posts.get(), by=flagger, reason=None, note=_sentence_with(value))
    with pytest.raises(SanctionRefused):
        sanctions.warn(alice, by=mona, clause=factories.clause(), words=_sentence_with(value))
    assert not Flag.objects.exists()
    assert traces_of(VALUES, database_dump()) == []


def _sentence_with(value: str) -> str:
    return next(sentence for sentence in ALL_AT_ONCE.split("\n\n") if value in sentence)


def test_no_column_holds_an_address_that_a_flag_came_from(rules, thread, bob):
    client = client_of(bob)
    page = client.get(f"/posts/{thread.posts.get().public_id}/flag/").content.decode()
    version = page.split('name="version" value="')[1].split('"')[0]
    address = f"/posts/{thread.posts.get().public_id}/flag/"
    client.post(address, {"reason": "other", "version": version}, REMOTE_ADDR="203.0.113.77")
    assert Flag.objects.get().network
    assert "203.0.113" not in database_dump()
