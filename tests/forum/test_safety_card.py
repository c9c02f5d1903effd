"""Help for the one in doubt: the card under posts that ask whether something is a scam, or quote what may be one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from forum import posting
from forum.models import Member, Post, Thread
from moderation import advice, cases, jobs
from moderation.models import SafetyAdvice, Submission
from tests import factories

pytestmark = pytest.mark.django_db
QUESTION = 'Is this a scam? He wrote: "Pay the fee to max.planted@gmail.com before we start."'
TITLE = "Not sure about a message or an offer?"


@pytest.fixture(autouse=True)
def _starter_advice() -> None:
    advice.forget()
    advice.load_starter_advice()


def ask(thread: Thread, author: Member, text: str = QUESTION) -> Post:
    post = posting.reply(thread, author=author, body=text)
    jobs.screen_waiting()
    post.refresh_from_db()
    return post


def test_the_card_stands_under_a_post_that_asks(client: Client, bob: Member, thread: Thread) -> None:
    ask(thread, bob)
    page = client.get(thread.get_absolute_url()).content.decode()
    assert page.count(TITLE) == 1
    assert "<li>Nobody has to pay to get work" in page
    assert "Private details were removed from this post." in page
    assert 'href="/policy/"' in page.split(TITLE)[1].split("</aside>")[0]


def test_a_post_without_details_says_nothing_of_them(client: Client, bob: Member, thread: Thread) -> None:
    ask(thread, bob, "Is this a scam? He wants me to pay a fee.")
    page = client.get(thread.get_absolute_url()).content.decode()
    assert TITLE in page
    assert "Private details were removed from this post." not in page


def test_other_posts_have_no_card(client: Client, bob: Member, thread: Thread) -> None:
    ask(thread, bob, "I take half of it first.")
    assert TITLE not in client.get(thread.get_absolute_url()).content.decode()


def test_an_edit_that_asks_no_more_loses_the_card(client: Client, bob: Member, thread: Thread) -> None:
    post = ask(thread, bob)
    posting.edit(post, by=bob, body="Never mind, all is well.")
    jobs.screen_waiting()
    assert TITLE not in client.get(thread.get_absolute_url()).content.decode()


def test_the_card_comes_with_what_a_moderator_publishes(
    client: Client, bob: Member, mona: Member, thread: Thread
) -> None:
    posting.reply(thread, author=bob, body="Is this a scam?")
    factories.settle(replace(factories.report(factories.Decision.HOLD), in_doubt=True))
    case = Submission.objects.latest("pk").cases.get()
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause())
    assert TITLE in client.get(thread.get_absolute_url()).content.decode()


def test_administrators_write_the_advice(client: Client, bob: Member, thread: Thread) -> None:
    ask(thread, bob)
    SafetyAdvice.objects.update(title="Ask <us> first", text="We answer.\n- Within a day")
    advice.forget()
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "Ask &lt;us&gt; first" in page
    assert "<li>Within a day</li>" in page
    SafetyAdvice.objects.update(is_active=False)
    advice.forget()
    assert 'class="safety-card"' not in client.get(thread.get_absolute_url()).content.decode()


def test_a_page_full_of_questions_takes_ten_queries(
    as_alice: Client, alice: Member, bob: Member, thread: Thread, django_assert_max_num_queries: Any
) -> None:
    for _ in range(10):
        posting.reply(thread, author=bob, body="Is this a scam?")
        factories.settle(replace(factories.report(), in_doubt=True))
    posting.edit(thread.posts.get(number=1), by=alice, title="A new title", body="A new text")
    as_alice.get(thread.get_absolute_url())
    with django_assert_max_num_queries(10):
        assert as_alice.get(thread.get_absolute_url()).content.decode().count(TITLE) == 10
