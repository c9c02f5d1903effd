"""The worker answers the bell, runs nothing else, keeps no text in Redis, and comes back when Redis does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rq import Queue
from rq.exceptions import StopRequested
from rq.job import Job
from rq.registry import FailedJobRegistry
from rq.serializers import JSONSerializer

from moderation import bell, jobs, worker
from tests.plugins.valkey import OwnValkey

SECRET = "+1 202 555 0100"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _staying() -> Iterator[None]:
    worker.leaving.clear()
    yield
    worker.leaving.clear()


def new_worker() -> worker.BellWorker:
    return worker.new_worker("screening", "mail")


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the jobs that ran, in order."""
    names: list[str] = []
    monkeypatch.setattr(jobs, "screen_waiting", lambda: names.append("screening"))
    monkeypatch.setattr(jobs, "send_waiting_mail", lambda: names.append("mail"))
    return names


def test_screening_is_answered_before_mail(real_bell: OwnValkey, answered: list[str]) -> None:
    bell.ring("mail")
    bell.ring("screening")
    new_worker().work(burst=True)
    assert answered == ["screening", "mail"]


def test_nothing_is_left_of_a_job_that_ran(real_bell: OwnValkey, answered: list[str]) -> None:
    bell.ring()
    new_worker().work(burst=True)
    assert real_bell.client.keys("rq:job:*") == []


def test_a_failed_job_leaves_a_class_name_and_no_text(
    real_bell: OwnValkey, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr(jobs, "screen_waiting", fail)
    bell.ring()
    new_worker().work(burst=True)
    [job] = Job.fetch_many(FailedJobRegistry("screening", connection=real_bell.client).get_job_ids(), real_bell.client)
    assert job is not None
    assert job.latest_result().exc_string == "ValueError"
    assert SECRET not in str(real_bell.client.hgetall(job.key))
    assert 0 < real_bell.client.ttl(job.key) <= bell.FAILURE_KEPT_SECONDS
    assert "moderation.jobs.screen_waiting failed" in caplog.text
    assert all(SECRET not in record.getMessage() for record in caplog.records)


def test_a_job_that_is_none_of_ours_is_not_run(real_bell: OwnValkey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getcwd", lambda: pytest.fail("a stranger's job was run"))
    Queue("screening", connection=real_bell.client, serializer=JSONSerializer).enqueue("os.getcwd")
    new_worker().work(burst=True)
    assert real_bell.client.keys("rq:job:*") == []


def test_a_stop_waits_for_the_job_in_hand(real_bell: OwnValkey) -> None:
    busy = new_worker()
    busy.in_job = True
    busy.request_stop(15, None)
    assert worker.leaving.is_set()
    busy.in_job = False
    with pytest.raises(StopRequested):
        busy.check_for_suspension(burst=False)


def test_an_idle_worker_stops_at_once(real_bell: OwnValkey) -> None:
    with pytest.raises(StopRequested):
        new_worker().request_stop(15, None)


def test_a_worker_that_died_in_a_job_does_not_silence_the_bell(real_bell: OwnValkey, answered: list[str]) -> None:
    bell.ring()
    died = new_worker()
    died.register_birth()
    taken = died.dequeue_job_and_maintain_ttl(1)
    assert taken is not None
    died.prepare_execution(taken[0])
    bell.ring()
    new_worker().work(burst=True)
    assert answered == ["screening"]


def test_a_worker_is_back_within_seconds_of_a_long_absence_of_redis(
    real_bell: OwnValkey, answered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    def come_back_after_many_attempts(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 40:
            real_bell.start()
            bell.ring()

    waiting = new_worker()
    monkeypatch.setattr("rq.worker.base.time.sleep", come_back_after_many_attempts)
    monkeypatch.setattr(bell, "SILENCE_SECONDS", 0)
    waiting.set_state = lambda state, pipeline=None: None  # type: ignore[method-assign]
    real_bell.kill()
    taken = waiting.dequeue_job_and_maintain_ttl(1)
    assert taken is not None
    assert max(pauses) <= 2
