"""Editing, deleting and quoting one's own and others' posts."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Member, Post, PostVersion, Thread
from moderation.screening.labels import MARKERS
from tests import factories

pytestmark = pytest.mark.django_db
TOKEN = "⟦phone number removed 1⟧"


@pytest.fixture
def redacted(alice: Member, thread: Thread) -> Post:
    post = posting.reply(thread, author=alice, body="Call 0151 2345678 please")
    factories.redact_waiting("0151 2345678")
    post.refresh_from_db()
    return post


def edit_url(post: Post) -> str:
    return reverse("edit_post", args=[post.public_id])


def delete_url(post: Post) -> str:
    return reverse("delete_post", args=[post.public_id])


def test_the_edit_form_shows_a_token_and_never_the_number(as_alice: Client, redacted: Post) -> None:
    page = as_alice.get(edit_url(redacted)).content.decode()
    assert f"Call {TOKEN} please" in page
    assert "2345678" not in page


def test_a_kept_or_moved_token_keeps_the_redaction(as_alice: Client, redacted: Post) -> None:
    as_alice.post(edit_url(redacted), {"body": f"Please, {TOKEN} is mine. {TOKEN} ⟦ID number removed 2⟧"})
    factories.publish_waiting()
    redacted.refresh_from_db()
    assert redacted.current is not None
    assert redacted.current.body == f"Please, {MARKERS['PHONE']} is mine. {TOKEN} ⟦ID number removed 2⟧"


def test_a_bad_edit_gets_a_sentence_and_keeps_what_was_typed(as_alice: Client, redacted: Post) -> None:
    answer = as_alice.post(edit_url(redacted), {"body": f"{TOKEN} \u202e turned"})
    assert answer.status_code == 422
    assert f"{TOKEN} \u202e turned" in answer.content.decode()
    assert "turn its direction" in answer.content.decode()


def test_a_title_that_is_long_only_because_of_its_token_can_be_kept(as_alice: Client, alice: Member, board) -> None:
    words = "word " * 23
    thread = posting.start_thread(board, author=alice, title=f"{words}0151", body="Body")
    factories.redact_waiting("0151")
    answer = as_alice.post(edit_url(thread.posts.get()), {"title": f"{words}{TOKEN}", "body": "Another body"})
    assert answer.status_code == 302


def test_an_edit_goes_on_from_the_version_that_waits(as_alice: Client, alice: Member, thread: Thread) -> None:
    opening = thread.posts.get()
    posting.edit(opening, by=alice, title="A newer title", body="A newer text")
    page = as_alice.get(edit_url(opening)).content.decode()
    assert "A newer title" in page
    assert "A newer text" in page


def test_nobody_edits_or_deletes_the_post_of_another(as_bob: Client, as_mona: Client, thread: Thread) -> None:
    for someone in (as_bob, as_mona):
        for address in (edit_url(thread.posts.get()), delete_url(thread.posts.get())):
            assert someone.get(address).status_code == 404
            assert someone.post(address, {"title": "Mine now", "body": "Mine now"}).status_code == 404


def test_a_deleted_post_is_gone_for_everyone(as_alice: Client, as_bob: Client, redacted: Post) -> None:
    assert "Delete your post?" in as_alice.get(delete_url(redacted)).content.decode()
    page = as_alice.post(delete_url(redacted), follow=True).content.decode()
    assert "Your post is deleted." in page
    for reader in (as_alice, as_bob):
        assert "please" not in reader.get(redacted.thread.get_absolute_url()).content.decode().split("composer")[0]
        assert reader.get(redacted.get_absolute_url()).status_code == 404


def test_looking_at_the_delete_page_deletes_nothing(as_alice: Client, redacted: Post) -> None:
    as_alice.get(delete_url(redacted))
    redacted.refresh_from_db()
    assert redacted.is_published


def test_a_thread_that_was_answered_is_not_deleted(as_alice: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    answer = as_alice.post(delete_url(thread.posts.get(is_opening=True)))
    assert answer.status_code == 422
    assert "Others have answered" in answer.content.decode()


def test_an_unanswered_thread_goes_with_its_opening_post(as_alice: Client, thread: Thread) -> None:
    answer = as_alice.post(delete_url(thread.posts.get()))
    assert answer["Location"] == thread.board.get_absolute_url()
    assert as_alice.get(thread.get_absolute_url()).status_code == 404


# Quotes -----------------------------------------------------------------------------------------


@pytest.fixture
def quoting(as_bob: Client, bob: Member, redacted: Post) -> Post:
    """Bob's published reply, which quotes Alice's."""
    address = reverse("reply", args=[redacted.thread.public_id])
    form = as_bob.get(address, {"quote": redacted.public_id}).content.decode()
    assert "Alice M wrote" in form
    assert f'action="{address}?quote={redacted.public_id}"' in form
    as_bob.post(f"{address}?quote={redacted.public_id}", {"body": "I will."})
    factories.publish_waiting()
    return Post.objects.get(author=bob)


def quote_on(client: Client, thread: Thread) -> str:
    return (
        client.get(thread.get_absolute_url()).content.decode().split('<figure class="quote">')[1].split("</figure>")[0]
    )


def test_a_quote_shows_the_words_with_their_label(client: Client, quoting: Post) -> None:
    quote = quote_on(client, quoting.thread)
    assert "Alice M wrote" in quote
    assert 'Call <span class="redaction"' in quote


def test_a_quote_keeps_the_version_that_was_quoted(
    client: Client, alice: Member, quoting: Post, redacted: Post
) -> None:
    posting.edit(redacted, by=alice, body="Something else")
    factories.publish_waiting()
    assert "please" in quote_on(client, quoting.thread)


def test_a_quote_loses_what_its_source_loses(client: Client, quoting: Post, redacted: Post) -> None:
    newer = PostVersion.objects.create(post=redacted, submission_id=0, body="Call nobody", is_redacted=True)
    redacted.versions.exclude(pk=newer.pk).update(body="", is_withdrawn=True)
    Post.objects.filter(pk=redacted.pk).update(current=newer)
    quote = quote_on(client, quoting.thread)
    assert "Call nobody" in quote
    assert "please" not in quote


@pytest.mark.parametrize("how", ["removed", "deleted"])
def test_a_quote_of_a_post_that_is_gone_says_so(
    how: str, client: Client, alice: Member, quoting: Post, redacted: Post
) -> None:
    if how == "removed":
        redacted.remove("Scams")
    else:
        posting.delete(redacted, by=alice)
    quote = quote_on(client, quoting.thread)
    assert "The quoted post was removed" in quote
    assert "please" not in quote


def test_what_is_not_published_cannot_be_quoted(as_bob: Client, alice: Member, bob: Member, thread: Thread) -> None:
    waiting = posting.reply(thread, author=alice, body="Waiting words")
    address = f"{reverse('reply', args=[thread.public_id])}?quote={waiting.public_id}"
    assert "Waiting words" not in as_bob.get(address).content.decode()
    as_bob.post(address, {"body": "I will."})
    assert Post.objects.get(author=bob).quoted_version is None


def test_a_moderator_opens_a_case_about_what_is_public(as_mona: Client, as_bob: Client, thread: Thread) -> None:
    address = reverse("review_post", args=[thread.posts.get().public_id])
    assert as_bob.post(address).status_code == 404
    assert as_mona.post(address)["Location"].startswith("/moderation/cases/")
