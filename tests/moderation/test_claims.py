"""Who has a text in hand: one worker at a time, and a killer of workers is found out."""

import os
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone

from forum import posting
from moderation import claims, jobs
from moderation.models import Case, Submission
from tests import factories


@pytest.fixture
def waiting(alice, thread):
    posting.reply(thread, author=alice, body="Hello!")
    return Submission.objects.waiting().get()


def a_worker_dies(text: Submission) -> None:
    """It has the text in hand, and the lock on its note goes with it."""
    batch = claims.take()
    taken = next(each for each in batch if each == text)
    with claims.in_hand(taken):
        note = claims._note_of(settings.IN_HAND_DIR)
        os.close(note)
    claims._note_of.cache_clear()


def a_worker_dies_and_another_starts(text: Submission) -> None:
    with pytest.raises(OSError):  # the dead write nothing more
        a_worker_dies(text)
    claims._note_of.cache_clear()
    claims.bury_the_dead()


def test_a_text_in_hand_is_not_handed_out_twice(waiting):
    assert claims.take() == [waiting]
    assert claims.take() == []


def test_texts_come_in_the_order_they_were_handed_in(alice, thread, waiting):
    posting.reply(thread, author=alice, body="Later.")
    assert claims.take() == list(Submission.objects.waiting().order_by("pk"))


def test_what_a_dead_worker_held_is_free_when_its_claim_ends(waiting):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        claims.take()
        clock.shift(claims.CLAIM + timedelta(seconds=1))
        assert claims.take() == [waiting]


def test_what_a_dead_worker_of_this_machine_held_is_free_at_once(waiting):
    a_worker_dies_and_another_starts(waiting)
    assert claims.take() == [waiting]


def test_nothing_is_taken_from_a_living_worker(waiting):
    batch = claims.take()
    with claims.in_hand(batch[0]):
        assert claims.bury_the_dead() == 0
    assert claims.take() == []


def test_an_orderly_stop_is_no_strike(waiting):
    claims.put_back(claims.take())
    waiting.refresh_from_db()
    assert waiting.strikes == 0
    assert claims.take() == [waiting]


def test_a_text_that_took_the_worker_down_three_times_is_held(waiting):
    for _ in range(3):
        a_worker_dies_and_another_starts(waiting)
    jobs.screen_waiting()
    waiting.refresh_from_db()
    assert waiting.state == Submission.State.HELD
    assert not waiting.complete
    assert "three times" in waiting.trouble
    assert Case.objects.get().why == Case.Why.INCOMPLETE


def test_two_deaths_are_forgiven(waiting, monkeypatch):
    for _ in range(2):
        a_worker_dies_and_another_starts(waiting)
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *args, **kwargs: factories.report())
    jobs.screen_waiting()
    waiting.refresh_from_db()
    assert waiting.state == Submission.State.PUBLISHED


def test_only_the_text_in_hand_gets_the_strike_not_its_batch(alice, thread, waiting):
    posting.reply(thread, author=alice, body="Innocent.")
    a_worker_dies_and_another_starts(waiting)
    strikes = dict(Submission.objects.waiting().values_list("pk", "strikes"))
    assert strikes.pop(waiting.pk) == 1
    assert list(strikes.values()) == [0]
