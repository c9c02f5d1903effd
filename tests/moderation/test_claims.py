"""Who has a text in hand: one worker at a time, and a killer of workers is found out."""

from datetime import timedelta

import pytest
import time_machine
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
    """It has the text in hand, and its claim runs out."""
    taken = claims.take()
    assert taken == text
    Submission.objects.filter(pk=text.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))


def test_a_text_in_hand_is_not_handed_out_twice(waiting):
    assert claims.take() == waiting
    assert claims.take() is None


def test_the_oldest_text_comes_first(alice, thread, waiting):
    posting.reply(thread, author=alice, body="Later.")
    assert claims.take() == waiting


def test_what_a_dead_worker_held_is_free_when_its_claim_ends(waiting):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        claims.take()
        clock.shift(claims.CLAIM + timedelta(seconds=1))
        assert claims.take() == waiting


def test_an_orderly_stop_is_no_strike(waiting):
    claims.put_back(claims.take())
    waiting.refresh_from_db()
    assert waiting.strikes == 0
    assert claims.take() == waiting


def test_a_text_that_took_the_worker_down_three_times_is_held(waiting):
    for _ in range(3):
        a_worker_dies(waiting)
    jobs.screen_waiting()
    waiting.refresh_from_db()
    assert waiting.state == Submission.State.HELD
    assert not waiting.complete
    assert "three times" in waiting.trouble
    assert Case.objects.get().why == Case.Why.INCOMPLETE


def test_two_deaths_are_forgiven(waiting, monkeypatch):
    for _ in range(2):
        a_worker_dies(waiting)
    monkeypatch.setattr(jobs, "screen", lambda *args, **kwargs: factories.report())
    jobs.screen_waiting()
    waiting.refresh_from_db()
    assert waiting.state == Submission.State.PUBLISHED


def test_only_the_text_in_hand_gets_the_strike(alice, thread, waiting):
    posting.reply(thread, author=alice, body="Innocent.")
    a_worker_dies(waiting)
    innocent = Submission.objects.waiting().exclude(pk=waiting.pk).get()
    assert innocent.strikes == 0
