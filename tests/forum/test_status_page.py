"""The status page for administrators: what waits, who works, what failed, and what to do about it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from forum.models import Member, Thread
from moderation import jobs, signs_of_life
from moderation.management.commands import run_scheduler
from moderation.models import SignOfLife, Submission
from moderation.worker import new_worker
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_status_page_tells_what_waits_without_redis(as_adam: Client, thread: Thread, alice: Member) -> None:
    factories.make_held_reply(thread, alice)
    factories.posting.reply(thread, author=alice, body="This waits.")
    page = as_adam.get("/admin/status/").content.decode()
    assert "Redis does not answer" in page
    assert "Waiting to be checked</th><td>1<" in page
    assert "Open cases</th><td>1<" in page
    assert "Notices to be mailed</th><td>1<" in page
    assert "This waits." not in page


def test_the_status_page_knows_the_bell(as_adam: Client, valkey: Any) -> None:
    page = as_adam.get("/admin/status/").content.decode()
    assert "No worker is alive" in page
    assert "Rings for screening</th><td>0<" in page


def test_a_text_that_waits_too_long_is_a_trouble(as_adam: Client, thread: Thread, alice: Member) -> None:
    factories.posting.reply(thread, author=alice, body="This waits.")
    Submission.objects.waiting().update(received_at=timezone.now() - timedelta(minutes=3))
    page = as_adam.get("/admin/status/").content.decode()
    assert "longer than 15 seconds" in page
    assert "3\xa0minutes" in page


def test_the_admin_leads_to_the_status_page(as_adam: Client) -> None:
    assert 'href="/admin/status/"' in as_adam.get("/admin/").content.decode()
    assert 'href="/admin/"' in as_adam.get("/").content.decode()


def test_only_those_who_may_enter_the_admin_see_the_status(as_mona: Client, client: Client) -> None:
    assert client.get("/admin/status/")["Location"].startswith("/admin/login/")
    assert as_mona.get("/admin/status/", follow=True).status_code == 403


# Signs of life -----------------------------------------------------------------------------------


def row(page: str, heading: str) -> str:
    """What stands beside a heading."""
    return page.split(f'<th scope="row">{heading}</th><td>')[1].split("</td>")[0].replace("\xa0", " ")


def status_in(seconds: float, client: Client) -> str:
    """The page so long from now."""
    with time_machine.travel(timezone.now() + timedelta(seconds=seconds), tick=False):
        return client.get("/admin/status/").content.decode()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "seen 0 seconds ago"),
        (1, "seen 1 second ago"),
        (29, "seen 29 seconds ago"),
        (31, "not seen for 31 seconds"),
        (125, "not seen for 2 minutes"),
    ],
)
def test_the_scheduler_is_told_alive_or_gone_without_redis(as_adam: Client, seconds: float, words: str) -> None:
    with time_machine.travel(timezone.now(), tick=False):
        jobs.sweep()
        page = status_in(seconds, as_adam)
    assert row(page, "Scheduler") == words
    assert ("manage.py run_scheduler" in page) == words.startswith("not")
    assert "Redis does not answer" in page


def test_a_scheduler_that_never_ran_is_a_trouble(as_adam: Client) -> None:
    page = as_adam.get("/admin/status/").content.decode()
    assert row(page, "Scheduler") == "never seen"
    assert "Scheduler: never seen. Until it runs" in page


@pytest.mark.django_db(transaction=True)  # a round gives its connection back
def test_the_scheduler_gives_a_sign_with_each_round_but_seldom_writes() -> None:
    begun = timezone.now()
    seen = set()
    for second in range(0, 30, 3):
        with time_machine.travel(begun + timedelta(seconds=second), tick=False):
            run_scheduler.attempt(jobs.sweep)
            seen.add(signs_of_life.last())
    assert len(seen) == 4
    assert SignOfLife.objects.count() == 1


@pytest.mark.django_db(transaction=True)  # a round gives its connection back
def test_a_scheduler_whose_rounds_fail_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise RuntimeError

    monkeypatch.setattr("moderation.claims.bury_the_dead", fails)
    run_scheduler.attempt(jobs.sweep)
    assert signs_of_life.last() is None


def test_a_worker_is_told_alive_and_then_gone(as_adam: Client, valkey: Any) -> None:
    worker = new_worker("screening")
    worker.register_birth()
    with time_machine.travel(timezone.now(), tick=False):
        worker.heartbeat()
        alive, dead = status_in(3, as_adam), status_in(40, as_adam)
    assert row(alive, f"Worker {worker.name[:8]}").startswith("seen 3 seconds ago")
    assert "No worker is alive" not in alive
    assert row(dead, f"Worker {worker.name[:8]}") == "not seen for 40 seconds"
    assert "No worker is alive" in dead
    assert "manage.py run_worker" in dead
    worker.register_death()
    worker.connection.close()
