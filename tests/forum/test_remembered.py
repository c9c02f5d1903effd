"""Posts and threads that were drawn before: they look as if they were drawn anew, for everyone who reads them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from forum import posting, remembered
from forum.models import Board, Member, Post, Profile, Thread
from forum.models.members import AssignedRank
from moderation.api import flag
from tests import factories

pytestmark = pytest.mark.django_db

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture(autouse=True)
def _nothing_drawn_yet() -> None:
    remembered._post.cache_clear()
    remembered._line.cache_clear()


def page(client: Client, address: str) -> str:
    return TOKEN.sub("", client.get(address).content.decode())


def article(client: Client, post: Post) -> str:
    html = page(client, post.thread.get_absolute_url())
    return html.split(f'id="post-{post.public_id}"')[1].split("</article>")[0]


@pytest.fixture
def varied(thread: Thread, alice: Member, bob: Member, nina: Member, mona: Member) -> Thread:
    """A thread with a post of every kind."""
    first = thread.posts.get()
    posting.edit(first, by=alice, title="How do I *price* a logo?", body="I **really** never know.")
    factories.publish_waiting()
    posting.reply(thread, author=bob, body="Call me on 555 0100.", quoted=first)
    factories.redact_waiting("555 0100")
    removed = factories.make_reply(thread, nina, "Away with it")
    removed.remove("Scam")
    noted = factories.make_reply(thread, nina, "Read the note")
    Post.objects.filter(pk=noted.pk).update(note="Please stay <calm>.")
    posting.reply(thread, author=nina, body="About the removed one", quoted=removed)
    factories.publish_waiting()
    factories.make_reply(thread, mona, "By a moderator")
    factories.make_held_reply(thread, bob, "Held")
    posting.edit(thread.posts.get(number=2), by=bob, body="Being edited")
    Member.objects.filter(pk=mona.pk).update(assigned_rank=AssignedRank.MODERATOR)
    Profile.objects.update_or_create(member=nina, defaults={"signature": "Nina, <letterer>"})
    Post.objects.filter(number=4).update(published_at=timezone.now() - timedelta(days=400))
    return thread


@pytest.mark.parametrize("is_locked", [False, True])
@pytest.mark.parametrize("reader", ["nobody", "alice", "bob", "mona"])
def test_every_kind_of_post_looks_as_if_drawn_anew(
    reader: str, is_locked: bool, varied: Thread, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    Thread.objects.filter(pk=varied.pk).update(is_locked=is_locked)
    client = Client() if reader == "nobody" else request.getfixturevalue(f"as_{reader}")
    address = varied.get_absolute_url()
    page(client, address)  # everything read
    first, again = page(client, address), page(client, address)
    monkeypatch.setattr(remembered, "post_piece", lambda *args, **options: None)
    anew = page(client, address)
    assert first == again == anew
    assert anew.count("<article") >= 6


@pytest.mark.parametrize("state", [{}, {"is_locked": True}, {"is_pinned": True}])
def test_every_kind_of_thread_looks_as_if_drawn_anew(
    state: dict[str, bool], varied: Thread, as_bob: Client, bob: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    Thread.objects.filter(pk=varied.pk).update(**state)
    posting.start_thread(varied.board, author=bob, title="Waiting", body="Waiting")
    addresses = [varied.board.get_absolute_url(), "/new/"]
    drawn = [[page(as_bob, address) for address in addresses] for _ in range(2)]
    monkeypatch.setattr(remembered, "thread_piece", lambda *args, **options: None)
    anew = [page(as_bob, address) for address in addresses]
    assert drawn == [anew, anew]
    assert all('class="thread-line"' in html for html in anew)


def test_a_post_is_drawn_once_for_all_who_read_it(thread: Thread, as_bob: Client, client: Client, nina: Member) -> None:
    post, as_nina = thread.posts.get(), Client()
    as_nina.force_login(nina)
    assert article(as_bob, post) == article(as_nina, post)
    assert remembered._post.cache_info().currsize == 1
    assert "Flag as inappropriate" not in article(client, post)


def test_what_a_member_flagged_is_theirs_alone_to_see(
    thread: Thread, as_bob: Client, bob: Member, nina: Member
) -> None:
    post, as_nina = thread.posts.get(), Client()
    as_nina.force_login(nina)
    flag(post, by=bob, reason=factories.clause("spam"))
    for _ in range(2):
        assert "You flagged this" in article(as_bob, post)
        assert "You flagged this" not in article(as_nina, post)


def test_a_moderator_has_their_form_on_a_post_that_a_member_has_seen(
    thread: Thread, as_bob: Client, as_mona: Client
) -> None:
    post = thread.posts.get()
    assert "Review" not in article(as_bob, post)
    assert "Review" in article(as_mona, post)
    assert "Review" not in article(as_bob, post)


def test_whatever_changes_is_drawn_anew(thread: Thread, as_bob: Client, alice: Member, nina: Member) -> None:
    post = thread.posts.get()
    assert "1</strong> of 1" in article(as_bob, post)
    factories.make_reply(thread, nina)
    assert "1</strong> of 2" in article(as_bob, post)
    Member.objects.filter(pk=alice.pk).update(display_name="Alicia M")
    assert "Alicia M" in article(as_bob, post)
    posting.edit(post, by=alice, title=thread.title, body="Other words")
    factories.publish_waiting()
    assert "Other words" in article(as_bob, post)
    post.refresh_from_db()
    post.remove("Scam")
    assert "Other words" not in page(as_bob, thread.get_absolute_url())


def test_words_for_the_age_of_a_post_go_with_the_time(thread: Thread, as_bob: Client) -> None:
    post = thread.posts.get()
    assert "just now" in article(as_bob, post)
    for passed, words in ((timedelta(minutes=5), "5 min ago"), (timedelta(hours=3), "3 h ago")):
        with time_machine.travel(timezone.now() + passed, tick=False):
            assert words in article(as_bob, post)
            assert words in page(as_bob, thread.board.get_absolute_url())


def test_texts_that_only_their_author_may_read_are_not_remembered(
    thread: Thread, as_alice: Client, alice: Member
) -> None:
    posting.edit(thread.posts.get(), by=alice, title="How?", body="Not yet public")
    assert "Not yet public" in page(as_alice, thread.get_absolute_url())
    assert remembered._post.cache_info().currsize == 0


def test_a_board_shows_nobody_the_new_mark_of_another(
    thread: Thread, board: Board, as_bob: Client, nina: Member
) -> None:
    Member.objects.filter(pk=nina.pk).update(date_joined=timezone.now() - timedelta(days=9))
    as_nina = Client()
    as_nina.force_login(nina)
    as_bob.get(thread.get_absolute_url())
    for _ in range(2):
        assert "tag new" not in page(as_bob, board.get_absolute_url())
        assert "tag new" in page(as_nina, board.get_absolute_url())
