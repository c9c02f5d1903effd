"""Drafts: kept on the server while one writes, sealed, one's own alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from forum import drafting
from forum.models import Board, Draft, Member, Post, Thread
from moderation import jobs
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
WORDS = "Half a walnut"


def keep_reply(client: Client, thread: Thread, body: str = WORDS, **options):
    return client.post(reverse("keep_reply", args=[thread.public_id]), {"body": body}, **options)


def test_a_draft_is_in_the_form_when_its_author_comes_back(as_bob: Client, thread: Thread) -> None:
    answer = keep_reply(as_bob, thread)
    page = as_bob.get(answer["Location"]).content.decode()
    assert "Your draft is saved." in page
    assert f"{WORDS}</textarea>" in page
    assert f"{WORDS}</textarea>" in as_bob.get(thread.get_absolute_url()).content.decode()


def test_the_draft_of_a_thread_keeps_its_title(as_bob: Client, board: Board) -> None:
    answer = as_bob.post(reverse("keep_thread", args=[board.slug]), {"title": "A “title”", "body": WORDS})
    page = as_bob.get(answer["Location"]).content.decode()
    assert 'value="A “title”"' in page
    assert WORDS in page


def test_script_saves_while_one_writes_and_says_so(as_bob: Client, thread: Thread) -> None:
    assert "Draft saved" in keep_reply(as_bob, thread, headers=HTMX).content.decode()
    keep_reply(as_bob, thread, "Half a walnut and more", headers=HTMX)
    assert Draft.objects.get().opened() == {"body": "Half a walnut and more"}


def test_an_emptied_form_drops_the_draft(as_bob: Client, thread: Thread) -> None:
    keep_reply(as_bob, thread)
    keep_reply(as_bob, thread, "  ", headers=HTMX)
    assert not Draft.objects.exists()


def test_posting_takes_the_draft_away(as_bob: Client, bob: Member, thread: Thread, board: Board) -> None:
    keep_reply(as_bob, thread)
    as_bob.post(reverse("reply", args=[thread.public_id]), {"body": "A whole walnut"})
    drafting.keep(board, by=bob, fields={"title": "A title", "body": WORDS})
    as_bob.post(reverse("new_thread", args=[board.slug]), {"title": "A title", "body": "A whole walnut"})
    assert not Draft.objects.exists()


def test_a_save_that_comes_in_after_the_post_is_too_late(as_bob: Client, bob: Member, thread: Thread) -> None:
    as_bob.post(reverse("reply", args=[thread.public_id]), {"body": "A whole walnut"})
    keep_reply(as_bob, thread, headers=HTMX)
    assert not Draft.objects.exists()
    Post.objects.filter(author=bob).update(created_at=timezone.now() - timedelta(minutes=1))
    keep_reply(as_bob, thread, headers=HTMX)
    assert Draft.objects.exists()


def test_a_post_that_is_refused_keeps_the_draft(as_bob: Client, thread: Thread) -> None:
    keep_reply(as_bob, thread)
    as_bob.post(reverse("reply", args=[thread.public_id]), {"body": ""})
    assert Draft.objects.exists()


def test_nobody_else_sees_or_discards_a_draft(as_bob: Client, as_alice: Client, client: Client, thread: Thread) -> None:
    keep_reply(as_bob, thread)
    for reader in (as_alice, client):
        for address in ("/drafts/", thread.get_absolute_url(), reverse("reply", args=[thread.public_id])):
            assert WORDS not in reader.get(address, follow=True).content.decode()
        reader.post(reverse("discard_draft", args=[Draft.objects.get().public_id]))
    assert Draft.objects.exists()


def test_drafts_are_listed_and_discarded(as_bob: Client, thread: Thread) -> None:
    keep_reply(as_bob, thread, "<b>Half</b> a walnut")
    page = as_bob.get("/drafts/").content.decode()
    assert "&lt;b&gt;Half&lt;/b&gt; a walnut" in page
    assert "no-store" in as_bob.get("/drafts/")["Cache-Control"]
    as_bob.post(reverse("discard_draft", args=[Draft.objects.get().public_id]))
    assert "No drafts" in as_bob.get("/drafts/").content.decode()


def test_a_draft_is_sealed_and_bound_to_its_row(as_bob: Client, alice: Member, thread: Thread) -> None:
    keep_reply(as_bob, thread)
    draft = Draft.objects.get()
    assert WORDS.encode() not in bytes(draft.text_box)
    moved = drafting.keep(thread, by=alice, fields={"body": "Another"})
    assert moved is not None
    Draft.objects.filter(pk=moved.pk).update(text_key=draft.text_key, text_box=draft.text_box)
    assert drafting.text_of(thread, alice) == {}


def test_what_is_too_long_is_not_kept_and_said(as_bob: Client, thread: Thread) -> None:
    assert "too long" in keep_reply(as_bob, thread, "x" * 60_001, headers=HTMX).content.decode()
    assert not Draft.objects.exists()


def test_drafts_have_a_number_that_is_the_most(as_bob: Client, bob: Member, thread: Thread, monkeypatch) -> None:
    monkeypatch.setattr(drafting, "MOST", 1)
    drafting.keep(factories.make_board(), by=bob, fields={"body": WORDS})
    assert "which is the most" in keep_reply(as_bob, thread, headers=HTMX).content.decode()


def test_old_drafts_are_thrown_away(as_bob: Client, thread: Thread) -> None:
    keep_reply(as_bob, thread)
    jobs.housekeeping()
    assert Draft.objects.exists()
    Draft.objects.update(saved_at=timezone.now() - timedelta(days=31))
    jobs.housekeeping()
    assert not Draft.objects.exists()
