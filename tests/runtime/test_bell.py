"""The bell: never an error for the one who rings, never two rings where one tells all."""

from __future__ import annotations

import logging
import time

import pytest
from django.db import transaction

from moderation import bell
from tests.plugins.valkey import OwnValkey


def waiting(valkey: OwnValkey, queue: str = "screening") -> int:
    return valkey.client.llen(f"rq:queue:{queue}")


def test_a_ring_waits_in_the_queue(real_bell: OwnValkey) -> None:
    bell.ring()
    assert waiting(real_bell) == 1


def test_a_second_ring_tells_nothing_new(real_bell: OwnValkey) -> None:
    bell.ring()
    bell.ring()
    assert waiting(real_bell) == 1


def test_a_ring_that_has_been_taken_up_does_not_silence_the_next(real_bell: OwnValkey) -> None:
    bell.ring()
    real_bell.client.lpop("rq:queue:screening")  # a worker took it, and died
    bell.ring()
    assert waiting(real_bell) == 1


def test_each_queue_has_its_own_ring(real_bell: OwnValkey) -> None:
    bell.ring("screening")
    bell.ring("mail")
    assert (waiting(real_bell), waiting(real_bell, "mail")) == (1, 1)


def test_a_ring_carries_nothing_but_the_name_of_a_job(real_bell: OwnValkey) -> None:
    bell.ring()
    [key] = real_bell.client.keys("rq:job:*")
    job = real_bell.client.hgetall(key)
    assert job[b"description"] == b"moderation.jobs.screen_waiting()"
    assert int(job[b"result_ttl"]) == 0


@pytest.mark.django_db(transaction=True)
def test_the_bell_rings_after_the_commit(real_bell: OwnValkey) -> None:
    with transaction.atomic():
        bell.ring_after_commit()
        assert waiting(real_bell) == 0
    assert waiting(real_bell) == 1


def test_ringing_without_redis_is_no_error_and_costs_little(
    real_bell: OwnValkey, caplog: pytest.LogCaptureFixture
) -> None:
    real_bell.kill()
    started = time.monotonic()
    with caplog.at_level(logging.WARNING, logger=bell.__name__):
        for _ in range(50):
            bell.ring()
    assert time.monotonic() - started < 2 * bell.PATIENCE_SECONDS
    assert "the sweeper will" in caplog.text


def test_the_bell_is_heard_again_after_a_restart_of_redis(
    real_bell: OwnValkey, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell.ring()
    real_bell.kill()
    real_bell.start()
    bell.ring()
    assert waiting(real_bell) == 1
