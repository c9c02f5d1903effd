"""What is counted at the door: by all web processes together, without Redis, under keys that tell nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from forum.accounts.attempts import AttemptCache
from forum.models import Attempt, Member
from moderation import jobs
from tests import factories
from tests.forum.test_accounts_log_in import code_for, confirm, log_in, turn_on_second_step
from tests.test_leaks import database_dump

pytestmark = pytest.mark.django_db

HOME = "203.0.113.77"


def guess(member: Member) -> str:
    return Client().post("/login/", {"login": member.email, "password": "wrong"}, REMOTE_ADDR=HOME).content.decode()


def test_attempts_are_kept_where_every_process_counts_them(alice: Member) -> None:
    for _ in range(5):
        guess(alice)
    assert Attempt.objects.exists()
    assert "Too many attempts" in guess(alice)
    Attempt.objects.all().delete()
    assert "do not belong together" in guess(alice)


def test_no_column_holds_where_an_attempt_came_from_or_whose_it_was(alice: Member) -> None:
    guess(alice)
    attempts = " ".join(str(row) for row in Attempt.objects.values_list())
    assert HOME not in database_dump()
    assert alice.email not in attempts


def test_attempts_and_ended_sessions_go_when_they_are_over(alice: Member) -> None:
    log_in(Client(), alice)
    guess(alice)
    assert Attempt.objects.exists() and Session.objects.exists() and UserSession.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(days=30), tick=False):
        jobs.housekeeping()
    assert not (Attempt.objects.exists() or Session.objects.exists() or UserSession.objects.exists())


def test_a_session_that_goes_on_is_left_alone(alice: Member) -> None:
    client = Client()
    log_in(client, alice)
    jobs.housekeeping()
    assert client.get("/account/").status_code == 200
    assert UserSession.objects.filter(user=alice).count() == 1


def test_logging_out_leaves_no_trace_of_the_place(alice: Member) -> None:
    client = Client()
    log_in(client, alice)
    client.post("/logout/")
    jobs.housekeeping()
    assert not UserSession.objects.exists()


def test_a_code_of_the_second_step_opens_once(alice: Member) -> None:
    client = Client()
    log_in(client, alice)
    confirm(client)
    secret = turn_on_second_step(client)
    Attempt.objects.all().delete()
    code = code_for(secret)
    answers = []
    for _ in range(2):
        elsewhere = Client()
        log_in(elsewhere, alice)
        answers.append(elsewhere.post("/account/two-steps/authenticate/", {"code": code}).status_code)
    assert answers == [302, 200]


# The cache itself ---------------------------------------------------------------------------------


def test_of_two_who_add_the_same_only_the_first_succeeds() -> None:
    first, second = AttemptCache("", {}), AttemptCache("", {})
    assert first.add("lock", True, timeout=10)
    assert not second.add("lock", True, timeout=10)
    with time_machine.travel(timezone.now() + timedelta(seconds=11)):
        assert second.get("lock") is None
        assert second.add("lock", True, timeout=10)


def test_what_is_set_is_there_until_it_ends_or_is_deleted() -> None:
    assert cache.get("tries", "none") == "none"
    cache.set("tries", [1.5], timeout=60)
    cache.set("tries", [1.5, 2.5], timeout=60)
    cache.set("for good", 1, timeout=None)
    assert cache.get("tries") == [1.5, 2.5]
    assert cache.touch("tries", timeout=120)
    assert cache.delete("tries")
    assert not cache.delete("tries")
    assert cache.get("for good") == 1


# What an answer tells about who is a member ------------------------------------------------------


@pytest.fixture
def hashings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every hashing of a password: nothing else of a log-in or sign-up takes nearly as long."""
    done: list[str] = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher,
        "encode",
        lambda self, password, salt: (done.append(password), encode(self, password, salt))[1],
    )
    return done


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("/login/", {"password": "wrong"}),
        ("/signup/", {"name": "Rosa T", "password1": factories.PASSWORD}),
        ("/account/reset/", {}),
    ],
)
def test_members_and_strangers_cost_the_same_work_and_get_the_same_answer(
    address: str,
    sent: dict[str, str],
    alice: Member,
    mailoutbox,  # type: ignore[no-untyped-def]
    hashings: list[str],
) -> None:
    outcomes = []
    for email in (alice.email, "stranger@members.test"):
        hashings.clear()
        mailoutbox.clear()
        field = "login" if address == "/login/" else "email"
        answer = Client().post(address, sent | {field: email}, follow=True)
        page = answer.content.decode().replace(email, "…")
        outcomes.append(
            (answer.redirect_chain, answer.status_code, _without_token(page), len(hashings), len(mailoutbox))
        )
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][3] <= 1


def _without_token(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


def test_a_new_address_that_somebody_else_has_is_answered_like_any_other(
    alice: Member,
    bob: Member,
    mailoutbox,  # type: ignore[no-untyped-def]
) -> None:
    pages = []
    for email in (bob.email, "stranger@members.test"):
        client = Client()
        log_in(client, alice)
        confirm(client)
        answer = client.post("/account/email/", {"email": email, "action_add": ""}, follow=True)
        pages.append((answer.status_code, _without_token(answer.content.decode()).replace(email, "…")))
    assert pages[0] == pages[1]
