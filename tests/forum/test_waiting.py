"""The piece that follows a text through its check, seen by its author alone."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Board, Member, Post, Thread
from moderation import cases
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def status_url(post: Post) -> str:
    return reverse("post_status", args=[post.public_id])


@pytest.fixture
def waiting(alice: Member, thread: Thread) -> Post:
    return posting.reply(thread, author=alice, body="Call 0151 2345678 please")


def test_the_author_sees_their_waiting_text_and_the_page_asks_again(as_alice: Client, waiting: Post) -> None:
    page = as_alice.get(waiting.thread.get_absolute_url()).content.decode()
    assert "Call 0151 2345678 please" in page
    assert "Your post is being checked." in page
    assert f'hx-get="{status_url(waiting)}?looks=1"' in page
    assert 'hx-trigger="every 1s"' in page


def test_without_script_a_link_checks_again(as_alice: Client, waiting: Post) -> None:
    page = as_alice.get(waiting.thread.get_absolute_url()).content.decode()
    assert f'href="{waiting.get_absolute_url()}"' in page
    assert as_alice.get(status_url(waiting))["Location"] == waiting.get_absolute_url()


def test_while_it_waits_only_the_piece_is_drawn_and_it_asks_ever_more_rarely(as_alice: Client, waiting: Post) -> None:
    for looks, pause in (("0", 1), ("9", 1), ("10", 3), ("30", 15), ("999", 15), ("x", 1), ("", 1)):
        page = as_alice.get(status_url(waiting), {"looks": looks}, headers=HTMX).content.decode()
        assert f'hx-trigger="every {pause}s"' in page
        assert "<article" not in page


def test_once_published_the_post_takes_its_place_and_the_outcome_is_said(as_alice: Client, waiting: Post) -> None:
    factories.redact_waiting("0151 2345678")
    answer = as_alice.get(status_url(waiting), headers=HTMX)
    page = answer.content.decode()
    assert answer["HX-Retarget"] == f"#post-{waiting.public_id}"
    assert "2345678" not in page
    assert "hx-trigger" not in page
    assert '<div id="announcer" hx-swap-oob="innerHTML">Your text is published. Private details were removed' in page


def test_the_link_with_the_focus_has_its_id_in_the_settled_post(as_alice: Client, waiting: Post) -> None:
    here = f'id="here-{waiting.public_id}"'
    assert as_alice.get(status_url(waiting), headers=HTMX).content.decode().count(here) == 1
    factories.publish_waiting()
    assert as_alice.get(status_url(waiting), headers=HTMX).content.decode().count(here) == 1


def test_a_held_text_says_so_with_its_private_details_as_labels(
    as_alice: Client, alice: Member, thread: Thread
) -> None:
    case = factories.make_held_reply(thread, alice, "Pay me a deposit first.")
    post = Post.objects.get(author=alice, is_opening=False)
    assert case.is_open
    page = as_alice.get(status_url(post), headers=HTMX).content.decode()
    assert "Held for a moderator." in page
    assert "Pay me a deposit first." in page
    assert "hx-trigger" not in page


def test_a_rejected_text_says_so_and_leads_to_the_statement(
    as_alice: Client, as_bob: Client, alice: Member, mona: Member, thread: Thread
) -> None:
    case = factories.make_held_reply(thread, alice, "Pay me a deposit first.")
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    page = as_alice.get(thread.get_absolute_url()).content.decode()
    assert "Your post was not published." in page
    assert 'href="/notices/' in page
    assert "Pay me" not in as_bob.get(thread.get_absolute_url()).content.decode()


def test_a_new_thread_takes_its_published_title_and_address(as_alice: Client, alice: Member, board: Board) -> None:
    thread = posting.start_thread(board, author=alice, title="Call 0151 2345678", body="Please")
    factories.redact_waiting("0151 2345678")
    answer = as_alice.get(status_url(thread.posts.get()), headers=HTMX)
    page = answer.content.decode()
    assert answer["HX-Replace-Url"] == f"/threads/{thread.public_id}/call/"
    assert '<h1 id="thread-title" hx-swap-oob="innerHTML">Call <span class="redaction"' in page
    assert 'id="composer"' in page


def test_an_edit_waits_under_the_public_version(
    as_alice: Client, as_bob: Client, alice: Member, thread: Thread
) -> None:
    posting.edit(thread.posts.get(), by=alice, title="Another title", body="Another text")
    mine = as_alice.get(thread.get_absolute_url()).content.decode()
    assert "I never know." in mine
    assert "Another text" in mine
    assert "Another title" in mine
    assert "Your edit is being checked." in mine
    others = as_bob.get(thread.get_absolute_url()).content.decode()
    assert "I never know." in others
    assert "Another" not in others
    assert "checked." not in others.split("<footer")[0]


def test_the_status_of_anybody_elses_post_is_not_found(as_bob: Client, client: Client, waiting: Post) -> None:
    assert as_bob.get(status_url(waiting), headers=HTMX).status_code == 404
    assert client.get(status_url(waiting), headers=HTMX)["HX-Redirect"] == "/login/"


def test_no_browser_keeps_the_status(as_alice: Client, waiting: Post) -> None:
    assert "no-store" in as_alice.get(status_url(waiting), headers=HTMX)["Cache-Control"]
