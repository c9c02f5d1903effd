"""Boards and threads as their readers see them: what is not published exists for its author alone."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Board, Member, Post, Thread
from tests import factories

pytestmark = pytest.mark.django_db


def test_home_shows_each_board_with_its_latest_thread(client: Client, alice: Member, board: Board) -> None:
    factories.make_thread(alice, board=board, title="An older thread")
    factories.make_thread(alice, board=board, title="The newest thread")
    page = client.get("/").content.decode()
    assert "First contracts" in page
    assert "The newest thread" in page
    assert "An older thread" not in page


def test_a_waiting_thread_shows_on_no_page_of_anybody_else(
    client: Client, as_bob: Client, alice: Member, board: Board
) -> None:
    thread = posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    for reader in (client, as_bob):
        assert "Waiting" not in reader.get("/").content.decode()
        assert "Waiting" not in reader.get(board.get_absolute_url()).content.decode()
        assert reader.get(thread.get_absolute_url()).status_code == 404
        assert reader.get(thread.posts.get().get_absolute_url()).status_code == 404


def test_home_of_the_author_does_not_count_a_waiting_thread(as_alice: Client, alice: Member, board: Board) -> None:
    posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    assert "<strong>0</strong> threads" in as_alice.get("/").content.decode()


def test_the_author_finds_their_waiting_thread_in_the_board(as_alice: Client, alice: Member, board: Board) -> None:
    posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    page = as_alice.get(board.get_absolute_url()).content.decode()
    assert "Waiting title" in page
    assert "Being checked" in page


def test_a_waiting_thread_cannot_be_told_from_one_that_never_was(as_bob: Client, alice: Member, board: Board) -> None:
    waiting = posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    post = waiting.posts.get()
    for name, real in (
        ("thread", [waiting.public_id, "-"]),
        ("reply", [waiting.public_id]),
        ("post", [post.public_id]),
    ):
        never = ["234567892345", *real[1:]]
        answers = [as_bob.get(reverse(name, args=args)) for args in (real, never)]
        assert {answer.status_code for answer in answers} == {404}
        assert without_token(answers[0]) == without_token(answers[1])


def without_token(answer: HttpResponse) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)


def test_a_waiting_reply_changes_nothing_for_others(as_bob: Client, alice: Member, thread: Thread) -> None:
    before = as_bob.get(thread.get_absolute_url()).content.decode()
    posting.reply(thread, author=alice, body="Waiting words")
    after = as_bob.get(thread.get_absolute_url()).content.decode()
    assert "Waiting words" not in after
    assert before.count("<article") == after.count("<article") == 1


def test_a_held_and_a_rejected_reply_show_to_their_author_alone(
    as_alice: Client, as_bob: Client, alice: Member, thread: Thread
) -> None:
    factories.make_held_reply(thread, alice, "Held words")
    assert "Held words" in as_alice.get(thread.get_absolute_url()).content.decode()
    assert "Held" not in as_bob.get(thread.get_absolute_url()).content.decode()


def test_a_post_shows_its_number_author_and_time(client: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "<strong>2</strong> of 2" in page
    assert "Bob K" in page
    assert '<time datetime="' in page


def test_a_wrong_slug_leads_to_the_right_one(client: Client, thread: Thread) -> None:
    answer = client.get(reverse("thread", args=[thread.public_id, "wrong"]), {"page": "1"})
    assert answer.status_code == 302
    assert answer["Location"] == f"{thread.get_absolute_url()}?page=1"


def test_a_long_thread_has_pages_and_permalinks_find_theirs(client: Client, bob: Member, thread: Thread) -> None:
    for number in range(2, 23):
        factories.make_reply(thread, bob, f"This is reply {number}.")
    first = client.get(thread.get_absolute_url()).content.decode()
    assert "This is reply 20." in first
    assert "This is reply 21." not in first
    last = Post.objects.get(thread=thread, number=21)
    answer = client.get(last.get_absolute_url())
    assert answer["Location"] == f"{thread.get_absolute_url()}?page=2#post-{last.public_id}"
    assert "This is reply 21." in client.get(answer["Location"]).content.decode()


def test_the_author_is_led_to_their_waiting_post_on_the_last_page(
    as_alice: Client, alice: Member, bob: Member, thread: Thread
) -> None:
    for _ in range(19):
        factories.make_reply(thread, bob)
    post = posting.reply(thread, author=alice, body="Waiting words")
    assert as_alice.get(post.get_absolute_url())["Location"].endswith(f"?page=2#post-{post.public_id}")


def test_a_page_that_is_not_there_shows_the_nearest(client: Client, thread: Thread) -> None:
    for page in ("0", "99", "x", "\x00"):
        assert client.get(thread.get_absolute_url(), {"page": page}).status_code == 200


def test_a_removed_post_leaves_a_tombstone_with_the_reason(client: Client, bob: Member, thread: Thread) -> None:
    post = factories.make_reply(thread, bob, "Words that go")
    post.remove("Scams and fraud")
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "Post removed: Scams and fraud" in page
    assert "Words that go" not in page


def test_a_redacted_post_says_so_and_draws_its_label(client: Client, bob: Member, thread: Thread) -> None:
    posting.reply(thread, author=bob, body="Call 0151 2345678 please")
    factories.redact_waiting("0151 2345678")
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "2345678" not in page
    assert '<span class="redaction" data-kind="phone" dir="ltr">phone number removed</span>' in page
    assert "Edited for Community Guidelines" in page


def test_a_redacted_title_reads_well_everywhere(client: Client, alice: Member, board: Board) -> None:
    thread = posting.start_thread(board, author=alice, title="Call 0151 2345678", body="Please do.")
    factories.redact_waiting("0151 2345678")
    thread.refresh_from_db()
    for address in ("/", board.get_absolute_url(), thread.get_absolute_url()):
        page = client.get(address).content.decode()
        assert "2345678" not in page
        assert "phone number removed</span>" in page
    assert "<title>Call [phone number removed] · Clearpost</title>" in page


def test_a_note_by_a_moderator_stands_under_the_post(client: Client, bob: Member, thread: Thread) -> None:
    post = factories.make_reply(thread, bob)
    Post.objects.filter(pk=post.pk).update(note="Please keep <b>prices</b> out.")
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "Note by a moderator" in page
    assert "Please keep &lt;b&gt;prices&lt;/b&gt; out." in page


def test_a_locked_thread_can_be_read_and_not_answered(as_bob: Client, thread: Thread) -> None:
    Thread.objects.filter(pk=thread.pk).update(is_locked=True)
    page = as_bob.get(thread.get_absolute_url()).content.decode()
    assert "This thread is locked" in page
    assert 'id="composer"' not in page


def test_an_empty_board_invites_to_write(client: Client, board: Board) -> None:
    assert "Nobody has written here yet" in client.get(board.get_absolute_url()).content.decode()


def test_an_account_address_is_on_no_page(as_bob: Client, alice: Member, bob: Member, thread: Thread) -> None:
    for address in ("/", thread.board.get_absolute_url(), thread.get_absolute_url()):
        page = as_bob.get(address).content.decode()
        assert alice.email not in page
        assert bob.email not in page


@pytest.mark.parametrize("posts", [1, 20])
def test_a_thread_page_takes_ten_queries_however_many_posts(
    posts: int, as_alice: Client, alice: Member, bob: Member, thread: Thread, django_assert_max_num_queries
) -> None:
    for _ in range(posts - 1):
        quoted = thread.posts.get(number=1)
        posting.reply(thread, author=bob, body="A reply", quoted=quoted)
        factories.publish_waiting()
    posting.edit(thread.posts.get(number=1), by=alice, title="A new title", body="A new text")
    as_alice.get("/")
    with django_assert_max_num_queries(10):
        assert as_alice.get(thread.get_absolute_url()).content.decode().count("<article") == posts


@pytest.mark.parametrize("threads", [1, 30])
def test_home_and_board_take_ten_queries_however_many_threads(
    threads: int, as_alice: Client, alice: Member, bob: Member, board: Board, django_assert_max_num_queries
) -> None:
    for _ in range(threads - 1):
        factories.make_thread(bob, board=board)
    posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    as_alice.get("/")
    for address in ("/", board.get_absolute_url()):
        with django_assert_max_num_queries(10):
            assert as_alice.get(address).status_code == 200
