"""Starting threads and replying: what is taken, what is refused with a sentence, and that nothing typed is lost."""

from __future__ import annotations

import html

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Board, Member, Post, Thread
from moderation.models import Submission
from moderation.screening.labels import MARKERS
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}

BAD_TEXTS = {
    "nothing": ("", "there is nothing here yet"),
    "blanks": (" \n\t ", "there is nothing here yet"),
    "one megabyte": ("a" * 1_048_576, "That is too long: 1,048,576 characters, and 20,000 is the most"),
    "five thousand links": ("https://a.example " * 5000, "That is too long"),
    "forty-one links": ("https://a.example " * 41, "There are 41 links in this text, and 40 is the most"),
    "a NUL byte": ("Hello \x00 there", "control characters"),
    "a right-to-left override": ("Pay \u202egnihton\u202c today", "turn its direction"),
    "an isolate": ("Pay \u2067nothing\u2069 today", "turn its direction"),
    "emoji only": ("😀😀😀", "no letter or digit"),
    "marks only": ("?!…", "no letter or digit"),
}
bad_texts = pytest.mark.parametrize(("text", "sentence"), BAD_TEXTS.values(), ids=list(BAD_TEXTS))


def reply_url(thread: Thread) -> str:
    return reverse("reply", args=[thread.public_id])


def test_a_visitor_is_asked_to_log_in_first(client: Client, thread: Thread) -> None:
    for address in (reply_url(thread), reverse("new_thread", args=[thread.board.slug])):
        assert client.get(address)["Location"] == f"/login/?next={address}"
        assert client.post(address, {"body": "Hello"}).status_code == 302
    assert Post.objects.count() == 1


def test_a_visitor_whose_session_ended_is_led_out_of_the_piece(client: Client, thread: Thread) -> None:
    assert client.post(reply_url(thread), {"body": "Hello"}, headers=HTMX)["HX-Redirect"] == "/login/"


def test_a_new_thread_shows_to_its_author_at_once(as_alice: Client, board: Board) -> None:
    answer = as_alice.post(
        reverse("new_thread", args=[board.slug]), {"title": "My first thread", "body": "Hello **all**"}, follow=True
    )
    page = answer.content.decode()
    assert '<h1 id="thread-title">My first thread</h1>' in page
    assert "<strong>all</strong>" in page
    assert "Your post is being checked." in page


def test_a_waiting_thread_has_no_composer_and_takes_no_reply(as_alice: Client, alice: Member, board: Board) -> None:
    thread = posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    assert 'id="composer"' not in as_alice.get(thread.get_absolute_url()).content.decode()
    assert as_alice.post(reply_url(thread), {"body": "Me again"}).status_code == 404


def test_a_reply_without_script_leads_back_to_the_post(as_bob: Client, bob: Member, thread: Thread) -> None:
    answer = as_bob.post(reply_url(thread), {"body": "Half first."}, follow=True)
    post = Post.objects.get(author=bob)
    assert answer.redirect_chain[-1][0].endswith(f"#post-{post.public_id}")
    assert "Half first." in answer.content.decode()


def test_a_reply_with_htmx_joins_the_posts_in_place(as_bob: Client, thread: Thread) -> None:
    page = as_bob.post(reply_url(thread), {"body": "Half first."}, headers=HTMX).content.decode()
    assert "<html" not in page
    assert '<div hx-swap-oob="beforeend:#posts">' in page
    assert "Half first." in page
    assert "Your reply is being checked." in page


@bad_texts
def test_a_bad_reply_gets_a_sentence_and_keeps_what_was_typed(
    text: str, sentence: str, as_bob: Client, thread: Thread
) -> None:
    for headers in ({}, HTMX):
        answer = as_bob.post(reply_url(thread), {"body": text}, headers=headers)
        assert answer.status_code == 422
        page = html.unescape(answer.content.decode())
        assert sentence in page
        assert text in page
    assert Submission.objects.waiting().count() == 0


@bad_texts
def test_a_bad_thread_gets_a_sentence_and_keeps_what_was_typed(
    text: str, sentence: str, as_bob: Client, board: Board
) -> None:
    answer = as_bob.post(reverse("new_thread", args=[board.slug]), {"title": "A good title", "body": text})
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in page
    assert text in page
    assert "A good title" in page


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("", "there is nothing here yet"),
        ("ab", "at least 3 characters"),
        ("a" * 121, "120 is the most"),
        ("???", "no letter or digit"),
        ("a\u202ebc", "turn its direction"),
        ("a\x00bc", "control characters"),
    ],
)
def test_a_bad_title_gets_a_sentence(title: str, sentence: str, as_bob: Client, board: Board) -> None:
    answer = as_bob.post(reverse("new_thread", args=[board.slug]), {"title": title, "body": "A good text"})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "A good text" in answer.content.decode()


def test_half_a_character_gets_a_sentence(as_bob: Client, thread: Thread) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nHello +2AA-\r\n--x--\r\n'
    answer = as_bob.generic("POST", reply_url(thread), body, "multipart/form-data; boundary=x; charset=utf-7")
    assert answer.status_code == 422
    assert "half a character" in answer.content.decode()


@pytest.mark.parametrize("text", ["مرحبا بكم في المنتدى", "שלום לכולם", "日本語", "Привет", "ok", "5"])
def test_every_script_is_welcome(text: str, as_bob: Client, thread: Thread) -> None:
    assert as_bob.post(reply_url(thread), {"body": text}).status_code == 302


def test_the_longest_text_is_taken_counted_as_the_browser_counts(as_bob: Client, thread: Thread) -> None:
    assert as_bob.post(reply_url(thread), {"body": "a\r\n" * 9_999 + "ab"}).status_code == 302


def test_a_typed_marker_is_taken_out(as_bob: Client, bob: Member, thread: Thread) -> None:
    as_bob.post(reply_url(thread), {"body": f"Call {MARKERS['PHONE']} me"})
    factories.publish_waiting()
    assert Post.objects.get(author=bob).current.body == "Call  me"  # type: ignore[union-attr]
    assert 'class="redaction"' not in as_bob.get(thread.get_absolute_url()).content.decode().split("<footer")[0]


def test_a_refusal_is_told_and_keeps_what_was_typed(as_bob: Client, thread: Thread, settings) -> None:
    settings.CLEARPOST_LIMITS = {"new": (1, 1), "member": (1, 1)}
    as_bob.post(reply_url(thread), {"body": "The first reply"})
    answer = as_bob.post(reply_url(thread), {"body": "The second reply"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "once a minute" in page
    assert "The second reply" in page


def test_a_locked_thread_refuses_and_keeps_what_was_typed(as_bob: Client, thread: Thread) -> None:
    Thread.objects.filter(pk=thread.pk).update(is_locked=True)
    answer = as_bob.post(reply_url(thread), {"body": "Too late?"})
    assert answer.status_code == 422
    assert "locked" in answer.content.decode()
    assert "Too late?" in answer.content.decode()
