"""Handing a text in: sealed, numbered, rung for, and seen by nobody but its author."""

import pytest

from forum import posting
from forum.models import Post, Thread
from moderation import bell
from moderation.api import own_texts
from moderation.models import Item, Submission
from moderation.screening.labels import MARKERS
from tests import factories

TEXT = "Write to me at harriet@mail.test"


def test_a_text_waits_until_it_is_screened(alice, thread):
    post = posting.reply(thread, author=alice, body=TEXT)
    submission = Submission.objects.get(item__target_id=post.pk)
    assert submission.state == Submission.State.RECEIVED
    assert post.state == Post.State.WAITING
    assert post.number is None


def test_a_text_is_sealed_at_rest(alice, thread):
    posting.reply(thread, author=alice, body=TEXT)
    row = Submission.objects.waiting().values().get()
    assert "harriet" not in str(row)
    assert b"harriet" not in bytes(row["text_box"])


def test_the_author_sees_their_own_text_at_once(alice, bob, thread):
    post = posting.reply(thread, author=alice, body=TEXT)
    own = own_texts([post], alice)[post.pk]
    assert own.state == "received"
    assert own.fields == {"body": TEXT}
    assert own_texts([post], bob) == {}


def test_a_thread_is_handed_in_as_one_text_with_its_title(alice, board):
    posting.start_thread(board, author=alice, title="Hello there", body=TEXT)
    assert Submission.objects.get().opened() == {"title": "Hello there", "body": TEXT}


def test_a_waiting_thread_exists_for_its_author_only(alice, bob, board):
    posting.start_thread(board, author=alice, title="Hello there", body=TEXT)
    assert Thread.objects.visible_to(alice).count() == 1
    assert Thread.objects.visible_to(bob).count() == 0
    assert Thread.objects.get().title == ""


def test_an_item_is_named_in_published_words_only(alice, board):
    posting.start_thread(board, author=alice, title="Mail harriet@mail.test", body=TEXT)
    assert Item.objects.get().label == f"New thread in {board.title}"


def test_the_worker_is_rung_for_after_the_commit(alice, thread, django_capture_on_commit_callbacks, monkeypatch):
    rung = []
    monkeypatch.setattr(bell, "ring", rung.append)
    with django_capture_on_commit_callbacks(execute=True):
        posting.reply(thread, author=alice, body=TEXT)
        assert rung == []
    assert rung == ["screening"]


def test_a_member_cannot_write_a_marker(alice, thread):
    posting.reply(thread, author=alice, body=f"call {MARKERS['PHONE']} now")
    assert Submission.objects.waiting().get().opened() == {"body": "call  now"}


def test_versions_of_an_item_are_numbered(alice, thread):
    post = factories.make_reply(thread, alice)
    posting.edit(post, by=alice, body="Better words.")
    assert list(post_submissions(post)) == [1, 2]


def post_submissions(post: Post):
    return Submission.objects.filter(item__target_id=post.pk, item__label__contains="Reply").values_list(
        "number", flat=True
    )


@pytest.mark.parametrize("per_minute, per_day, sentence", [(2, 50, "2 times a minute"), (50, 2, "2 times a day")])
def test_a_new_member_can_post_only_so_much(nina, thread, settings, per_minute, per_day, sentence):
    settings.CLEARPOST_LIMITS = {"new": (per_minute, per_day), "member": (100, 100)}
    for _ in range(2):
        posting.reply(thread, author=nina, body="Hello!")
    with pytest.raises(posting.PostingRefused, match=sentence):
        posting.reply(thread, author=nina, body="Hello!")
    assert Submission.objects.filter(author=nina).count() == 2
    assert Post.objects.filter(author=nina).count() == 2


def test_a_member_of_some_standing_can_post_more(alice, thread, settings):
    settings.CLEARPOST_LIMITS = {"new": (1, 1), "member": (100, 100)}
    for _ in range(3):
        posting.reply(thread, author=alice, body="Hello!")
    assert Submission.objects.waiting().count() == 3


def test_a_locked_thread_takes_no_replies(alice, thread):
    thread.is_locked = True
    thread.save()
    with pytest.raises(posting.PostingRefused, match="locked"):
        posting.reply(thread, author=alice, body="Hello!")
