"""Atom feeds of boards and threads."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Board, Member, Thread
from tests import factories

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def board_feed(board: Board) -> str:
    return reverse("board_feed", args=[board.slug])


def thread_feed(thread: Thread) -> str:
    return reverse("thread_feed", args=[thread.public_id])


def titles(answer) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in ElementTree.fromstring(answer.content).iter(f"{ATOM}entry")]


def test_a_board_has_a_feed_of_its_newest_threads(client: Client, alice: Member, board: Board) -> None:
    for number in (1, 2):
        factories.make_thread(alice, board=board, title=f"Thread {number} & more")
    answer = client.get(board_feed(board))
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert titles(answer) == ["Thread 2 & more", "Thread 1 & more"]
    assert board_feed(board) in client.get(board.get_absolute_url()).content.decode()


def test_a_thread_has_a_feed_of_its_newest_posts(client: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob, "A **walnut**")
    answer = client.get(thread_feed(thread))
    assert titles(answer) == ["2 in “How do I price a logo?”", "1 in “How do I price a logo?”"]
    assert "&lt;strong&gt;walnut&lt;/strong&gt;" in answer.content.decode()


def test_labels_are_words_and_no_link_can_be_made_of_them(client: Client, bob: Member, thread: Thread) -> None:
    posting.reply(thread, author=bob, body="Call 0151 2345678(https://example.com/) now")
    factories.redact_waiting("0151 2345678")
    page = client.get(thread_feed(thread)).content.decode()
    assert "[phone number removed]" in page
    assert "phone number removed&lt;/a&gt;" not in page
    assert "2345678" not in page


def test_nothing_unpublished_is_in_a_feed_not_even_for_its_author(
    as_alice: Client, alice: Member, nina: Member, thread: Thread
) -> None:
    posting.start_thread(thread.board, author=alice, title="A waiting walnut", body="walnut")
    posting.reply(thread, author=alice, body="A waiting walnut")
    for _ in range(2):
        factories.hold_waiting()
    posting.edit(thread.posts.get(number=1), by=alice, title="An edited walnut", body="walnut")
    for address in (board_feed(thread.board), thread_feed(thread)):
        assert "walnut" not in as_alice.get(address).content.decode()
    waiting = Thread.objects.get(published_at=None)
    assert as_alice.get(thread_feed(waiting)).status_code == 404


def test_a_reader_that_asks_again_gets_nothing_until_something_changes(
    client: Client, bob: Member, thread: Thread
) -> None:
    post = factories.make_reply(thread, bob, "A walnut")
    first = client.get(thread_feed(thread))
    assert first["Last-Modified"]
    again = {"If-None-Match": first["ETag"], "If-Modified-Since": first["Last-Modified"]}
    assert client.get(thread_feed(thread), headers=again).status_code == 304
    post.remove("Scams and fraud")
    answer = client.get(thread_feed(thread), headers=again)
    assert answer.status_code == 200
    assert "walnut" not in answer.content.decode()
    by_time = {"If-Modified-Since": first["Last-Modified"]}
    assert client.get(thread_feed(thread), headers=by_time).status_code == 200


def test_a_feed_takes_few_queries_and_no_session(
    as_bob: Client, bob: Member, thread: Thread, django_assert_max_num_queries
) -> None:
    for _ in range(5):
        factories.make_reply(thread, bob)
    for address in (board_feed(thread.board), thread_feed(thread)):
        with django_assert_max_num_queries(3):
            assert "Cookie" not in as_bob.get(address).get("Vary", "")
