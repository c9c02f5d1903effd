"""What is held because it could not be checked completely is read again by machine, and released or kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Post, Thread
from moderation import cases, claims, flags, rescreening, retries, sanctions
from moderation.models import AuditEntry, Case, Decision, Finding, Notice, RuleBookVersion, Submission
from moderation.outcome import act_on
from moderation.screening import decision, labels, starter_rules, version
from moderation.screening.findings import Kind
from tests import factories

pytestmark = pytest.mark.django_db

PHONE = "+44 7700 900321"
WORDS = f"Call me at {PHONE} tonight."
WITHOUT = f"Call me at {labels.MARKERS[Kind.PHONE]} tonight."
State = Submission.State


@pytest.fixture(autouse=True)
def _no_rules(db: None) -> None:
    """What is a scam is for these tests to say."""
    RuleBookVersion.objects.create(rules=[], thresholds={**starter_rules.THRESHOLDS, "model_cap": 0.0})


@pytest.fixture
def improved(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    return lambda: monkeypatch.setattr(version, "RECOGNIZERS", version.RECOGNIZERS + 1)


def make_incomplete(thread: Thread, author: Member, body: str) -> Post:
    post = posting.reply(thread, author=author, body=body)
    factories.hold_incomplete()
    return post


@pytest.fixture
def held(thread: Thread, alice: Member) -> Post:
    return make_incomplete(thread, alice, WORDS)


def newest() -> Submission:
    return Submission.objects.latest("pk")


def state_of(post: Post) -> str:
    post.refresh_from_db()
    return post.state


def test_it_is_read_again_after_a_pause_and_a_few_times_only(held: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *_, **__: decision.incomplete("test", "again"))
    now = timezone.now()
    assert not retries.due(now).exists()
    for number in range(1, retries.MOST + 1):
        now += retries.PAUSE + timedelta(seconds=1)
        assert retries.retry_next(now)
        assert newest().retries == number
        assert not retries.due(now).exists()
    assert not retries.due(now + timedelta(days=1)).exists()
    assert (newest().state, Case.objects.waiting().count(), Notice.objects.count()) == (State.HELD, 1, 1)


def test_newer_recognizers_read_it_again_at_once(held: Post, improved: Callable[[], None]) -> None:
    Submission.objects.update(retries=retries.MOST)
    improved()
    assert retries.due(timezone.now()).exists()


def test_it_is_released_when_it_can_be_checked(
    as_alice: Client, client: Client, held: Post, alice: Member, improved: Callable[[], None]
) -> None:
    improved()
    rescreening.look_again()
    held.refresh_from_db()
    assert held.current is not None
    assert (held.state, held.number, held.current.body) == (Post.State.PUBLISHED, 2, WITHOUT)
    assert not Case.objects.waiting().exists()
    assert [each.kind for each in Finding.objects.all()] == [Kind.PHONE]
    assert Finding.objects.get().value() == PHONE
    made = Decision.objects.latest("pk")
    assert (made.verb, made.actor, made.reasons[0]) == ("release", None, retries.RELEASED)
    assert AuditEntry.objects.filter(verb="screening.release").count() == 1
    notice = Notice.objects.get(decision=made)
    page = as_alice.get(f"/notices/{notice.public_id}/").content.decode()
    assert "Checked again, and published" in page
    assert "An automatic check, without a person." in page
    assert PHONE not in client.get(held.thread.get_absolute_url()).content.decode()


def test_it_is_kept_for_what_is_found_in_it(held: Post, improved: Callable[[], None], monkeypatch: Any) -> None:
    scam = factories.report(
        factories.Decision.HOLD, findings=(factories.found(WORDS, PHONE),), signals=(factories.SCAM_SIGNAL,)
    )
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *_, **__: scam)
    improved()
    rescreening.look_again()
    submission, case = newest(), Case.objects.waiting().get()
    assert (submission.state, submission.complete) == (State.HELD, True)
    assert submission.text()["body"] == WITHOUT
    assert (case.why, case.turn) == (Case.Why.SCAM, 1)
    assert state_of(held) == Post.State.WAITING
    assert Decision.objects.latest("pk").reasons == [factories.SCAM_SIGNAL.reason]


def test_a_weak_sign_publishes_it_and_keeps_the_case(
    held: Post, improved: Callable[[], None], monkeypatch: Any
) -> None:
    weak = factories.report(factories.Decision.CASE, signals=(factories.SCAM_SIGNAL,))
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *_, **__: weak)
    improved()
    rescreening.look_again()
    assert state_of(held) == Post.State.PUBLISHED
    assert Case.objects.waiting().get().why == Case.Why.SCAM


def test_reading_it_again_twice_changes_nothing_more(held: Post, improved: Callable[[], None]) -> None:
    improved()
    rescreening.look_again()
    counts = (Decision.objects.count(), Notice.objects.count(), Finding.objects.count())
    improved()
    rescreening.look_again()
    assert (Decision.objects.count(), Notice.objects.count(), Finding.objects.count()) == counts


# What is not for the machine ---------------------------------------------------------------------


def test_what_a_moderator_decided_is_left_alone(held: Post, mona: Member, improved: Callable[[], None]) -> None:
    case = Case.objects.waiting().get()
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    improved()
    rescreening.look_again()
    assert newest().state == State.REJECTED


def test_what_a_moderator_has_in_hand_is_left_alone(held: Post, mona: Member, improved: Callable[[], None]) -> None:
    case = Case.objects.waiting().get()
    cases.lease(case, by=mona)
    improved()
    rescreening.look_again()
    assert newest().state == State.HELD
    cases.release(case, by=mona)
    rescreening.look_again()
    assert newest().state == State.PUBLISHED


def test_what_is_held_for_a_scam_is_left_alone(thread: Thread, alice: Member, improved: Callable[[], None]) -> None:
    factories.make_held_reply(thread, alice)
    improved()
    rescreening.look_again()
    assert newest().state == State.HELD


def test_an_incomplete_edit_does_not_launder_what_was_held_for_a_scam(
    thread: Thread, alice: Member, improved: Callable[[], None]
) -> None:
    case = factories.make_held_reply(thread, alice)
    posting.edit(case.item.target, by=alice, body="Harmless words.")
    factories.hold_incomplete()
    improved()
    rescreening.look_again()
    assert newest().state == State.HELD
    assert Case.objects.waiting().exists()


def test_a_flagged_text_is_left_to_moderators(
    thread: Thread, alice: Member, bob: Member, improved: Callable[[], None]
) -> None:
    post = factories.make_reply(thread, alice)
    posting.edit(post, by=alice, body="Harmless words.")
    factories.hold_incomplete()
    flags.flag(post, by=bob, reason=None)
    improved()
    rescreening.look_again()
    assert newest().state == State.HELD


def test_the_text_of_a_silenced_member_waits_for_a_moderator(
    held: Post, alice: Member, mona: Member, improved: Callable[[], None]
) -> None:
    until = timezone.now() + timedelta(days=1)
    sanctions.silence(alice, by=mona, clause=factories.clause(), words="Please wait.", until=until)
    improved()
    rescreening.look_again()
    assert newest().state == State.HELD


def test_a_deleted_text_is_not_published(held: Post, alice: Member, improved: Callable[[], None]) -> None:
    posting.delete(held, by=alice)
    improved()
    rescreening.look_again()
    assert state_of(held) == Post.State.DELETED
    assert newest().state == State.HELD


def test_an_edit_at_the_same_moment_goes_its_own_way(
    held: Post, alice: Member, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = retries.screener.screen

    def edited_meanwhile(*given: Any, **named: Any) -> Any:
        posting.edit(held, by=alice, body="Ask me here.")
        return screen(*given, **named)

    monkeypatch.setattr(retries.screener, "screen", edited_meanwhile)
    improved()
    rescreening.look_again()
    assert state_of(held) == Post.State.WAITING
    (submission,) = claims.take(1)
    act_on(submission, factories.report())
    assert newest().state == State.HELD, "an earlier version is held: it waits with it"


def test_what_kills_the_process_is_not_read_for_ever(
    held: Post, improved: Callable[[], None], monkeypatch: Any
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: Any, **__: Any) -> None:
        raise Killed

    monkeypatch.setattr(retries.screener, "screen", die)
    improved()
    with pytest.raises(Killed):
        rescreening.look_again()
    rescreening.look_again()
    assert (newest().retries, newest().state) == (1, State.HELD)


def test_what_took_workers_down_waits_for_newer_recognizers(held: Post, improved: Callable[[], None]) -> None:
    Submission.objects.update(strikes=claims.STRIKES)
    assert not retries.due(timezone.now() + timedelta(days=1)).exists()
    improved()
    assert retries.due(timezone.now()).exists()
