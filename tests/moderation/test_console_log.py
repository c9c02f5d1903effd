"""The log of decisions, open to every moderator."""

from __future__ import annotations

import pytest
from django.test import Client

from forum.models import Member, Thread
from moderation import cases
from tests import factories


def reject(thread: Thread, author: Member, by: Member, words: str = "Not like this.") -> None:
    case = factories.make_held_reply(thread, author)
    cases.reject(case, by=by, turn=case.turn, clause=factories.clause("spam"), words=words)


def test_the_log_says_who_did_what_and_why(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    reject(thread, nina, max)
    page = as_mona.get("/moderation/log/").content.decode()
    for words in ("Max T", "rejected", "Spam", "Not like this.", "by Nina P"):
        assert words in page
    assert "Automatic check" not in page


def test_automatic_decisions_are_a_click_away(as_mona: Client, thread: Thread, nina: Member) -> None:
    factories.make_held_reply(thread, nina)
    assert "No decisions yet" in as_mona.get("/moderation/log/").content.decode()
    assert "Automatic check" in as_mona.get("/moderation/log/?by=all").content.decode()


def test_a_long_log_has_pages(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    for number in range(41):
        reject(thread, nina, max, words=f"Reason {number}.")
    assert "Reason 0." not in as_mona.get("/moderation/log/").content.decode()
    assert "Reason 0." in as_mona.get("/moderation/log/?page=2").content.decode()


@pytest.mark.parametrize("length", [1, 10])
def test_the_log_takes_the_same_few_queries_at_any_length(
    as_mona: Client, thread: Thread, nina: Member, max: Member, length: int, django_assert_max_num_queries
) -> None:
    for _ in range(length):
        reject(thread, nina, max)
    with django_assert_max_num_queries(8):
        as_mona.get("/moderation/log/")
