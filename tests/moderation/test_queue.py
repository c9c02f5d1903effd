"""The queue page: what waits, in which order, for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import cases
from moderation.models import Case
from moderation.screening.findings import Decision
from tests import factories


def test_an_empty_queue_says_so(as_mona: Client) -> None:
    assert "Nothing waits" in as_mona.get("/moderation/").content.decode()


def test_held_cases_come_before_published_ones_and_the_older_first(
    as_mona: Client, thread: Thread, nina: Member, bob: Member
) -> None:
    posting.reply(thread, author=bob, body="A weak sign of a scam.")
    published = Case.objects.get(submission=factories.settle(factories.report(Decision.CASE)))
    younger = factories.make_held_reply(thread, nina, "The younger one.")
    older = factories.make_held_reply(thread, nina, "The older one.")
    Case.objects.filter(pk=older.pk).update(opened_at=timezone.now() - timedelta(hours=3))
    page = as_mona.get("/moderation/").content.decode()
    places = [page.index(case.public_id) for case in (older, younger, published)]
    assert places == sorted(places)
    assert "<strong>3</strong> cases wait" in page
    assert "3\xa0hours" in page


def test_a_row_tells_likelihood_in_words_author_and_first_words(as_mona: Client, thread: Thread, nina: Member) -> None:
    factories.make_held_reply(thread, nina, "Pay me a small deposit first.")
    page = as_mona.get("/moderation/").content.decode()
    for words in ("Scam very likely", "95 %", "Nina P", "may be a scam", "Pay me a small deposit first."):
        assert words in page


def test_a_row_shows_no_contact_value(as_mona: Client, thread: Thread, nina: Member) -> None:
    body = "Pay me, call 555 0100 now."
    posting.reply(thread, author=nina, body=body)
    factories.hold_waiting(factories.found(body, "555 0100"))
    page = as_mona.get("/moderation/").content.decode()
    assert "555 0100" not in page
    assert "[phone number removed]" in page


def test_an_unchecked_text_has_no_likelihood(as_mona: Client, thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body="Whatever it is.")
    factories.hold_incomplete()
    page = as_mona.get("/moderation/").content.decode()
    assert "Not checked" in page
    assert "could not be checked completely" in page


def test_ones_own_text_has_no_link_and_no_signals(as_mona: Client, thread: Thread, mona: Member) -> None:
    case = factories.make_held_reply(thread, mona, "My own words.")
    page = as_mona.get("/moderation/").content.decode()
    assert "Your own text: another moderator decides." in page
    assert case.public_id not in page
    assert "95 %" not in page


def test_who_reads_a_case_stands_in_its_row(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    case = factories.make_held_reply(thread, nina)
    cases.lease(case, by=max)
    assert "Max T is reading it" in as_mona.get("/moderation/").content.decode()
    Case.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert "Max T is reading it" not in as_mona.get("/moderation/").content.decode()


def test_a_long_queue_has_pages(as_mona: Client, thread: Thread, nina: Member) -> None:
    for number in range(27):
        factories.make_held_reply(thread, nina, f"Offer number {number}.")
    first, second = (as_mona.get(f"/moderation/?page={page}").content.decode() for page in (1, 2))
    assert first.count("data-case") == 25
    assert second.count("data-case") == 2
    assert "Page 2 of 2" in second


@pytest.mark.parametrize("length", [1, 20])
def test_the_queue_takes_the_same_few_queries_at_any_length(
    as_mona: Client, thread: Thread, nina: Member, length: int, django_assert_max_num_queries
) -> None:
    for number in range(length):
        factories.make_held_reply(thread, nina, f"Offer number {number}.")
    as_mona.get("/moderation/")
    with django_assert_max_num_queries(8):
        as_mona.get("/moderation/")


def test_a_decided_case_leaves_the_queue(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    case = factories.make_held_reply(thread, nina)
    cases.reject(case, by=max, turn=case.turn, clause=factories.clause(), words="")
    assert "Nothing waits" in as_mona.get("/moderation/").content.decode()
