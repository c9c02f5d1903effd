"""Moderators lock, pin and move threads; each of it is on the record."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from forum import keeping_order, posting
from forum.models import Board, Member, Thread
from moderation.models import AuditEntry, Submission
from tests import factories

pytestmark = pytest.mark.django_db


def do(client: Client, thread: Thread, verb: str):
    return client.post(reverse("keep_order", args=[thread.public_id, verb]))


def test_a_locked_thread_takes_nothing_more(as_mona: Client, as_bob: Client, bob: Member, thread: Thread) -> None:
    waiting = posting.reply(thread, author=bob, body="This was quick.")
    do(as_mona, thread, "lock")
    assert "This thread is locked" in as_bob.get(thread.get_absolute_url()).content.decode()
    factories.publish_waiting()
    waiting.refresh_from_db()
    assert not waiting.is_published
    assert Submission.objects.latest("pk").state == Submission.State.REJECTED
    do(as_mona, thread, "unlock")
    assert 'id="composer"' in as_bob.get(thread.get_absolute_url()).content.decode()


def test_pinned_threads_come_first_in_their_board(as_mona: Client, alice: Member, thread: Thread) -> None:
    factories.make_thread(alice, board=thread.board, title="A newer thread")
    do(as_mona, thread, "pin")
    page = as_mona.get(thread.board.get_absolute_url()).content.decode()
    assert page.index("How do I price a logo?") < page.index("A newer thread")
    assert "Pinned" in page
    do(as_mona, thread, "unpin")
    page = as_mona.get(thread.board.get_absolute_url()).content.decode()
    assert page.index("How do I price a logo?") > page.index("A newer thread")


def test_a_moved_thread_keeps_its_address(as_mona: Client, thread: Thread) -> None:
    came_from, went_to = thread.board, factories.make_board("Disputes")
    address = reverse("move_thread", args=[thread.public_id])
    assert "Disputes" in as_mona.get(address).content.decode()
    as_mona.post(address, {"board": went_to.slug})
    assert "How do I price" in as_mona.get(went_to.get_absolute_url()).content.decode()
    assert "How do I price" not in as_mona.get(came_from.get_absolute_url()).content.decode()
    assert as_mona.get(thread.get_absolute_url()).status_code == 200


def test_each_act_is_on_the_record_once(as_mona: Client, mona: Member, thread: Thread) -> None:
    board = factories.make_board()
    for verb in ("lock", "lock", "unlock", "pin", "unpin"):
        do(as_mona, thread, verb)
    for _ in range(2):
        as_mona.post(reverse("move_thread", args=[thread.public_id]), {"board": board.slug})
    entries = AuditEntry.objects.about(f"thread:{thread.public_id}").order_by("pk")
    assert [entry.verb for entry in entries] == [
        "thread.lock",
        "thread.unlock",
        "thread.pin",
        "thread.unpin",
        "thread.move",
    ]
    assert {entry.actor for entry in entries} == {mona}
    assert entries.last().data == {"came_from": thread.board.slug, "went_to": board.slug}


def test_for_everybody_else_there_is_nothing_here(as_bob: Client, client: Client, bob: Member, thread: Thread) -> None:
    for verb in ("lock", "unlock", "pin", "unpin"):
        assert do(as_bob, thread, verb).status_code == 404
        assert do(client, thread, verb)["Location"].startswith("/login/")
    assert as_bob.get(reverse("move_thread", args=[thread.public_id])).status_code == 404
    assert "Moderate this thread" not in as_bob.get(thread.get_absolute_url()).content.decode()
    with pytest.raises(PermissionDenied):
        keeping_order.lock(thread, by=bob)


def test_a_waiting_thread_cannot_be_ordered_about(as_mona: Client, alice: Member, board: Board) -> None:
    waiting = posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    assert do(as_mona, waiting, "pin").status_code == 404
    assert do(as_mona, waiting, "burn").status_code == 404
