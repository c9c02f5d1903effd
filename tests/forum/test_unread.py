"""What a member has read: one row a member and thread, and a way to the first post they have not seen."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from forum import posting, reading, unread
from forum.models import AllRead, Board, Member, ReadingMark, Thread
from tests import factories

pytestmark = pytest.mark.django_db
NEW = 'class="tag new"'


@pytest.fixture
def long_thread(bob: Member, thread: Thread) -> Thread:
    for number in range(2, 46):
        factories.make_reply(thread, bob, f"This is reply {number}.")
    thread.refresh_from_db()
    return thread


def first_unread(thread: Thread) -> str:
    return reverse("first_unread", args=[thread.public_id])


def writes(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries if not query["sql"].startswith("SELECT")]


def test_a_thread_is_new_until_it_was_read(as_bob: Client, bob: Member, thread: Thread) -> None:
    board = thread.board.get_absolute_url()
    assert NEW in as_bob.get(board).content.decode()
    as_bob.get(thread.get_absolute_url())
    assert NEW not in as_bob.get(board).content.decode()
    factories.make_reply(thread, factories.make_member("Carl V"))
    assert NEW in as_bob.get(board).content.decode()


def test_home_marks_boards_with_something_new(as_bob: Client, thread: Thread) -> None:
    assert NEW in as_bob.get("/").content.decode()
    as_bob.get(thread.get_absolute_url())
    assert NEW not in as_bob.get("/").content.decode()


def test_visitors_see_no_markers_and_leave_none(client: Client, thread: Thread) -> None:
    for address in ("/", thread.board.get_absolute_url(), thread.get_absolute_url()):
        page = client.get(address).content.decode()
        assert NEW not in page
        assert "first-unread" not in page
    assert not ReadingMark.objects.filter(thread=thread).exclude(member=thread.author).exists()


def test_reading_writes_one_row_a_thread_and_only_when_it_grows(as_bob: Client, bob: Member, thread: Thread) -> None:
    carl = factories.make_member("Carl V")
    for _ in range(4):
        factories.make_reply(thread, carl)
    assert len(writes(as_bob, thread.get_absolute_url())) == 1
    assert writes(as_bob, thread.get_absolute_url()) == []
    factories.make_reply(thread, carl)
    assert len(writes(as_bob, thread.get_absolute_url())) == 1
    assert ReadingMark.objects.get(member=bob).last_number == 6


def test_a_mark_never_goes_back(as_bob: Client, bob: Member, thread: Thread) -> None:
    unread.mark_read(bob, thread, 7)
    for seen in (thread, unread.for_reader(Thread.objects.all(), bob).get(pk=thread.pk)):
        unread.mark_read(bob, seen, 3)
    assert ReadingMark.objects.get(member=bob).last_number == 7


def test_the_link_leads_to_the_page_of_the_first_unread_post(
    as_alice: Client, alice: Member, long_thread: Thread
) -> None:
    ReadingMark.objects.update_or_create(member=alice, thread=long_thread, defaults={"last_number": 23})
    answer = as_alice.get(first_unread(long_thread))
    assert answer["Location"] == f"{long_thread.get_absolute_url()}?page=2#first-unread"
    page = as_alice.get(answer["Location"]).content.decode()
    marked = page.index('id="first-unread"')
    assert page.index("This is reply 23.") < marked < page.index("This is reply 24.")


def test_when_all_is_read_the_link_leads_to_the_last_post(as_alice: Client, alice: Member, long_thread: Thread) -> None:
    ReadingMark.objects.filter(member=alice).update(last_number=45)
    answer = as_alice.get(first_unread(long_thread))
    assert answer["Location"] == f"{long_thread.get_absolute_url()}?page=3#last-post"
    assert 'id="last-post"' in as_alice.get(answer["Location"]).content.decode()


def test_every_post_is_on_the_page_of_its_number_whatever_is_deleted(client: Client, long_thread: Thread) -> None:
    posting.delete(long_thread.posts.get(number=5), by=long_thread.posts.get(number=5).author)
    post = long_thread.posts.get(number=21)
    answer = client.get(post.get_absolute_url())
    assert answer["Location"].endswith(f"?page=2#post-{post.public_id}")
    assert "This is reply 21." in client.get(answer["Location"]).content.decode()


def test_marking_all_read_leaves_nothing_new_until_somebody_writes(
    as_bob: Client, bob: Member, alice: Member, long_thread: Thread
) -> None:
    assert "How do I price a logo?" in as_bob.get("/new/").content.decode()
    as_bob.post("/new/all-read/")
    assert AllRead.objects.filter(member=bob).count() == 1
    assert "You have read everything" in as_bob.get("/new/").content.decode()
    assert NEW not in as_bob.get("/").content.decode()
    reply = factories.make_reply(long_thread, alice)
    assert "How do I price a logo?" in as_bob.get("/new/").content.decode()
    page = as_bob.get(as_bob.get(first_unread(long_thread))["Location"]).content.decode()
    assert page.index('id="first-unread"') < page.index(reply.get_absolute_url())


def test_what_was_there_before_they_joined_is_not_new(client: Client, thread: Thread) -> None:
    carl = factories.make_member("Carl V", years=0)
    client.force_login(carl)
    assert NEW not in client.get(thread.board.get_absolute_url()).content.decode()


def test_ones_own_post_is_not_new_to_its_author(as_bob: Client, bob: Member, thread: Thread) -> None:
    as_bob.get(thread.get_absolute_url())
    factories.make_reply(thread, bob)
    assert NEW not in as_bob.get(thread.board.get_absolute_url()).content.decode()


def test_ones_own_thread_is_not_new_to_its_author(as_alice: Client, thread: Thread) -> None:
    assert NEW not in as_alice.get(thread.board.get_absolute_url()).content.decode()


def test_ones_own_post_hides_nothing_that_came_before_it(as_bob: Client, bob: Member, thread: Thread) -> None:
    as_bob.get(thread.get_absolute_url())
    factories.make_reply(thread, factories.make_member("Carl V"))
    factories.make_reply(thread, bob)
    assert NEW in as_bob.get(thread.board.get_absolute_url()).content.decode()


def test_what_waits_or_is_held_makes_nothing_new(as_bob: Client, alice: Member, nina: Member, thread: Thread) -> None:
    as_bob.get(thread.get_absolute_url())
    posting.reply(thread, author=alice, body="This waits.")
    factories.hold_waiting()
    posting.reply(thread, author=nina, body="This waits, too.")
    posting.start_thread(thread.board, author=nina, title="A waiting thread", body="Waiting words")
    for address in ("/", "/new/", thread.board.get_absolute_url()):
        page = as_bob.get(address).content.decode()
        assert NEW not in page, address
        assert "Waiting" not in page and "A waiting" not in page, address
    assert as_bob.get(first_unread(Thread.objects.get(author=nina))).status_code == 404


def test_pages_are_marked_read_as_they_are_seen(as_alice: Client, alice: Member, long_thread: Thread) -> None:
    ReadingMark.objects.filter(member=alice).delete()
    as_alice.get(long_thread.get_absolute_url())
    assert ReadingMark.objects.get(member=alice).last_number == reading.POSTS_A_PAGE
    as_alice.get(long_thread.get_absolute_url(), {"page": 3})
    assert ReadingMark.objects.get(member=alice).last_number == 45


def test_the_worst_thread_page_takes_ten_queries(
    as_bob: Client, alice: Member, bob: Member, thread: Thread, django_assert_max_num_queries
) -> None:
    """Unread, watched with news, one's own posts among it, an edit and a post that wait, a draft, twenty posts."""
    from forum import drafting, watching

    watching.watch_thread(thread, by=bob)
    mine = factories.make_reply(thread, bob)
    for _ in range(17):
        posting.reply(thread, author=alice, body="A reply", quoted=mine)
        factories.publish_waiting()
    posting.edit(mine, by=bob, body="An edit")
    posting.reply(thread, author=bob, body="This waits.")
    drafting.keep(thread, by=bob, fields={"body": "Begun"})
    as_bob.get("/")
    with django_assert_max_num_queries(10):
        page = as_bob.get(thread.get_absolute_url()).content.decode()
    assert page.count("<article") == 20
    assert 'id="first-unread"' in page
    assert "Begun</textarea>" in page


@pytest.mark.parametrize("threads", [1, 30])
def test_lists_of_new_threads_take_the_same_few_queries(
    threads: int, as_bob: Client, alice: Member, board: Board, django_assert_max_num_queries
) -> None:
    for _ in range(threads):
        factories.make_thread(alice, board=board)
    as_bob.get("/")
    for address in ("/", "/new/", board.get_absolute_url(), "/watching/"):
        with django_assert_max_num_queries(10):
            as_bob.get(address)
