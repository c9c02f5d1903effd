"""Prepared queries: they answer as the queryset that they were made of would, whoever asks and whenever."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, DateTimeField, QuerySet
from django.utils import timezone

from forum.models import Board, Member, Thread
from moderation.prepared import Prepared, PreparedForReaders, Slot
from tests import factories

pytestmark = pytest.mark.django_db


def _titled() -> QuerySet[Thread]:
    return Thread.objects.filter(title=Slot("title", CharField())).select_related("author", "board").order_by("pk")


def test_each_question_has_its_own_answer(alice: Member, bob: Member, board: Board) -> None:
    factories.make_thread(alice, board=board, title="One")
    factories.make_thread(bob, board=board, title="Two")
    titled = Prepared(_titled)
    assert [thread.author for thread in titled.ask(title="One")] == [alice]
    assert [thread.author for thread in titled.ask(title="Two")] == [bob]
    assert titled.ask(title="Three") == []


def test_one_query_brings_the_related_rows_too(alice: Member, board: Board, django_assert_num_queries: Any) -> None:
    factories.make_thread(alice, board=board, title="One")
    titled = Prepared(_titled)
    for _ in range(2):
        with django_assert_num_queries(1):
            (thread,) = titled.ask(title="One")
            assert (thread.author.display_name, thread.board.title) == (alice.display_name, board.title)


def test_some_of_the_rows_can_be_asked_for(alice: Member, board: Board) -> None:
    made = [factories.make_thread(alice, board=board, title="One") for _ in range(5)]
    titled = Prepared(_titled)
    assert titled.ask(slice(1, 3), title="One") == made[1:3]
    assert titled.ask(slice(4, 6), title="One") == made[4:]


def test_moments_are_told_apart(alice: Member, board: Board) -> None:
    factories.make_thread(alice, board=board)
    since = Prepared(lambda: Thread.objects.filter(published_at__gt=Slot("moment", DateTimeField())))
    assert len(since.ask(moment=timezone.now() - timedelta(hours=1))) == 1
    assert since.ask(moment=timezone.now() + timedelta(hours=1)) == []


def test_a_moment_that_would_stand_still_is_refused(board: Board) -> None:
    now = Prepared(lambda: Thread.objects.filter(published_at__gt=timezone.now()))
    with pytest.raises(ValueError, match="make it a slot"):
        now.ask()


def test_members_and_visitors_are_told_apart(alice: Member, bob: Member, board: Board) -> None:
    thread = factories.make_thread(alice, board=board)
    Thread.objects.filter(pk=thread.pk).update(published_at=None)
    visible = PreparedForReaders(lambda reader: Thread.objects.visible_to(reader))
    assert visible.ask(alice) == [thread]
    assert visible.ask(bob) == []
    assert visible.ask(AnonymousUser()) == []
