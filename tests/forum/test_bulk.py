"""A forum of any size: written in bulk, in the form that publishing leaves."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from forum import searching
from forum.demo import bulk
from forum.management.commands import seed_demo
from forum.models import Board, KnownWord, Member, Post, SearchEntry, Thread
from moderation.models import Item, Submission
from moderation.screening import starter_rules
from moderation.screening.findings import Decision
from moderation.screening.pipeline import screen
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(board: Board) -> list[int]:
    told: list[int] = []
    bulk.fill(120, progress=told.append)
    return told


def test_it_writes_as_many_posts_as_are_missing_and_tells_how_far_it_is(filled: list[int]) -> None:
    assert Post.objects.published().count() == 120
    assert filled[-1] == 120
    bulk.fill(130, progress=filled.append)
    assert Post.objects.count() == 130
    assert bulk.fill(130, progress=filled.append) == 0


def test_the_rows_are_those_that_publishing_leaves(filled: list[int]) -> None:
    assert Item.objects.count() == Submission.objects.count() == SearchEntry.objects.count() == 120
    for thread in Thread.objects.all():
        numbers = list(thread.posts.order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, thread.last_number + 1))
    post = Post.objects.select_related("current").filter(is_opening=False).last()
    submission = Submission.objects.get(pk=post.current.submission_id)
    assert submission.item.target == post
    assert submission.text() == {"body": post.current.body}


def test_its_posts_can_be_read_found_edited_and_reviewed(filled: list[int], client: Client, mona: Member) -> None:
    from forum import posting
    from moderation import api

    assert client.get(Thread.objects.last().get_absolute_url()).status_code == 200
    assert client.get("/search/", {"q": "milestone"}).content.decode().count('<li class="hit">') == 20
    post = Post.objects.filter(is_opening=False).last()
    posting.edit(post, by=post.author, body="A better answer.")
    factories.publish_waiting()
    assert api.open_case(post, by=mona)


def test_words_are_counted_as_the_scheduler_would(filled: list[int]) -> None:
    counted = dict(KnownWord.objects.values_list("word", "posts"))
    KnownWord.objects.all().delete()
    SearchEntry.objects.update(is_learned=False)
    searching.learn_words()
    assert dict(KnownWord.objects.values_list("word", "posts")) == counted


def test_every_stock_sentence_would_have_been_published() -> None:
    rules = starter_rules.book()
    for text in (*bulk.OPENERS, *bulk.MIDDLES, *bulk.CLOSERS, *bulk.TITLES):
        assert screen(text, rules=rules).decision == Decision.PUBLISH, text


def test_nobody_can_log_in_as_a_stock_member(filled: list[int]) -> None:
    assert not any(member.has_usable_password() for member in Member.objects.filter(email__startswith="bulk-"))


def test_the_command_shows_its_progress(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seed_demo, "topics", list)
    out = StringIO()
    call_command("seed_demo", posts=50, stdout=out)
    assert "50 posts written" in out.getvalue()


@pytest.mark.parametrize("posts", [60, 600])
def test_pages_take_the_same_queries_in_a_forum_of_any_size(
    posts: int, board: Board, as_bob: Client, django_assert_max_num_queries
) -> None:
    bulk.fill(posts, progress=lambda written: None)
    long = Thread.objects.order_by("-last_number").first()
    as_bob.get("/")
    for address in ("/", board.get_absolute_url(), long.get_absolute_url(), "/new/", "/search/?q=milestone"):
        with django_assert_max_num_queries(12 if "search" in address else 10):
            assert as_bob.get(address).status_code == 200
