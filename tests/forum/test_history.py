"""How a post read before: published versions alone, and only while they are public."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from forum import posting
from forum.models import Member, Post, Thread
from moderation import cases
from moderation.models import Case, Submission
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(bob: Member, thread: Thread) -> Post:
    return factories.make_reply(thread, bob, "The first walnut")


def history_of(post: Post) -> str:
    return reverse("post_history", args=[post.public_id])


def edit(post: Post, body: str) -> None:
    posting.edit(post, by=post.author, body=body)
    factories.publish_waiting()
    post.refresh_from_db()


def review(post: Post, moderator: Member) -> Case:
    return cases.open_case(Submission.objects.filter(item__target_id=post.pk).latest("pk").item, by=moderator)


def test_an_edited_post_says_so_and_leads_to_its_versions(client: Client, post: Post, thread: Thread) -> None:
    assert "Earlier versions" not in client.get(thread.get_absolute_url()).content.decode()
    edit(post, "The second walnut")
    assert history_of(post) in client.get(thread.get_absolute_url()).content.decode()
    page = client.get(history_of(post)).content.decode()
    assert page.index("The second walnut") < page.index("The first walnut")


def test_an_edit_that_waits_or_is_held_is_not_in_the_history(client: Client, as_bob: Client, post: Post) -> None:
    posting.edit(post, by=post.author, body="A waiting almond")
    for reader in (client, as_bob):
        assert "almond" not in reader.get(history_of(post)).content.decode()
    factories.hold_waiting()
    assert "almond" not in client.get(history_of(post)).content.decode()


def test_redacting_later_takes_the_words_out_of_every_version(client: Client, post: Post, mona: Member) -> None:
    edit(post, "The first walnut, and more")
    case = review(post, mona)
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), spans=[], phrase="walnut")
    page = client.get(history_of(post)).content.decode()
    assert "walnut" not in page
    assert "private detail removed" in page


def test_a_removed_or_deleted_post_has_no_history(client: Client, post: Post, mona: Member, thread: Thread) -> None:
    other = factories.make_reply(thread, post.author)
    posting.delete(other, by=other.author)
    assert client.get(history_of(other)).status_code == 404
    case = review(post, mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    assert client.get(history_of(post)).status_code == 404


def test_a_waiting_post_has_no_history_even_for_its_author(as_bob: Client, bob: Member, thread: Thread) -> None:
    assert as_bob.get(history_of(posting.reply(thread, author=bob, body="Waiting"))).status_code == 404
