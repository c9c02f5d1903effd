"""Published texts are read again when recognizers improve: they lose words everywhere, and nothing else happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from forum import history, posting, redaction_tokens
from forum.accounts import leaving, profiles
from forum.models import Board, Member, Post, SearchEntry, Thread
from moderation import bell, cases, jobs, purge, questions, redactions, rescreening
from moderation.management.commands import rescreen
from moderation.models import AuditEntry, Case, Decision, Finding, Notice, Question, Rescreening, Submission
from moderation.screening import labels, version
from moderation.screening.findings import Kind
from tests import factories
from tests.test_leaks import database_dump, traces_of

pytestmark = pytest.mark.django_db

PHONE = "+44 7700 900321"
WORDS = f"Call me at {PHONE} tonight."
WITHOUT = f"Call me at {labels.MARKERS[Kind.PHONE]} tonight."
SCAM = "Send me a deposit of $200 in gift cards first, then I release the payment."


@pytest.fixture
def missed(thread: Thread, alice: Member) -> Post:
    """Published with a phone number that the recognizers of then did not see."""
    return factories.make_reply(thread, alice, WORDS)


@pytest.fixture
def improved(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def improve() -> None:
        monkeypatch.setattr(version, "RECOGNIZERS", version.RECOGNIZERS + 1)

    return improve


def body_of(post: Post) -> str:
    post.refresh_from_db()
    assert post.current is not None
    return post.current.body


def read_all_again() -> Rescreening:
    for _ in range(50):
        if not rescreening.is_due(timezone.now()):
            break
        rescreening.look_again()
    return Rescreening.objects.get(version=version.RECOGNIZERS)


# What is taken away ------------------------------------------------------------------------------


def test_nothing_is_due_while_the_recognizers_are_the_same(missed: Post) -> None:
    rescreening.look_again()
    assert not rescreening.is_due(timezone.now())
    assert body_of(missed) == WORDS
    assert not Rescreening.objects.exists()


def test_a_published_text_loses_what_is_found_now_on_every_surface(
    client: Client, missed: Post, bob: Member, improved: Callable[[], None]
) -> None:
    posting.reply(missed.thread, author=bob, body="I quote you.", quoted=missed)
    factories.publish_waiting()
    improved()
    run = read_all_again()
    assert body_of(missed) == WITHOUT
    assert SearchEntry.objects.get(post=missed).body != WORDS
    page = client.get(missed.thread.get_absolute_url()).content.decode()
    assert PHONE not in page
    assert "Edited for Community Guidelines" in page
    assert traces_of([PHONE], database_dump()) == []
    assert (run.looked_at, run.gained, run.failed, run.total) == (3, 1, 0, 3)
    assert run.finished_at is not None


def test_the_history_loses_it_too_and_is_told_once(
    client: Client, missed: Post, alice: Member, improved: Callable[[], None]
) -> None:
    posting.edit(missed, by=alice, body=f"{WORDS} Or tomorrow.")
    factories.publish_waiting()
    posting.edit(missed, by=alice, body="Ask me here.")
    factories.publish_waiting()
    improved()
    assert read_all_again().gained == 2
    missed.refresh_from_db()
    bodies = [each.body for each in history.versions_of(missed)]
    assert bodies == ["Ask me here.", f"{WITHOUT} Or tomorrow.", WITHOUT]
    assert PHONE not in client.get(f"/posts/{missed.public_id}/history/").content.decode()
    assert Decision.objects.filter(verb="redact").count() == 2
    assert Notice.objects.filter(recipient=alice).count() == 1


def test_a_title_and_what_is_named_after_it_lose_it(
    client: Client, board: Board, alice: Member, improved: Callable[[], None]
) -> None:
    thread = factories.make_thread(alice, board=board, title=f"Call {PHONE}")
    improved()
    read_all_again()
    thread.refresh_from_db()
    assert PHONE not in thread.title
    assert "7700" not in thread.slug
    item = Submission.objects.get().item
    assert PHONE not in item.label
    assert PHONE not in client.get(board.get_absolute_url()).content.decode()
    assert PHONE not in SearchEntry.objects.get().title


def test_a_profile_loses_it(client: Client, alice: Member, improved: Callable[[], None]) -> None:
    profiles.hand_in(alice, name="Alice M", bio=WORDS, signature="Ask me.")
    factories.publish_waiting()
    improved()
    read_all_again()
    page = client.get(f"/members/{alice.public_id}/").content.decode()
    assert PHONE not in page
    assert profiles.profile_of(alice).signature == "Ask me."
    alice.refresh_from_db()
    assert alice.display_name == "Alice M"


def test_older_profiles_do_not_come_back(alice: Member, improved: Callable[[], None]) -> None:
    profiles.hand_in(alice, name="Alice M", bio=WORDS)
    factories.publish_waiting()
    profiles.hand_in(alice, name="Alice M", bio="I test.")
    factories.publish_waiting()
    improved()
    read_all_again()
    assert profiles.profile_of(alice).bio == "I test."


def test_the_author_reads_what_was_removed_and_can_dispute_it(
    as_alice: Client, missed: Post, alice: Member, improved: Callable[[], None]
) -> None:
    improved()
    read_all_again()
    page = as_alice.get(f"/notices/{Notice.objects.get().public_id}/").content.decode()
    assert "The automatic check has learnt to see more since it was published" in page
    assert f'<q dir="auto">{PHONE}</q>' in page
    questions.dispute(Finding.objects.get(), by=alice)


def test_every_redaction_is_decided_and_recorded(missed: Post, improved: Callable[[], None]) -> None:
    improved()
    read_all_again()
    made = Decision.objects.get()
    assert (made.verb, made.actor) == ("redact", None)
    assert len(made.reasons) == 2
    assert AuditEntry.objects.filter(verb="rescreen.redact").count() == 1


def test_labels_that_are_there_stay_and_keep_their_values(
    thread: Thread, alice: Member, improved: Callable[[], None]
) -> None:
    mail = "alice@secret-mail.net"
    post = posting.reply(thread, author=alice, body=f"Write to {mail} or call {PHONE}, please.")
    factories.redact_waiting(mail, Kind.EMAIL)
    improved()
    read_all_again()
    text = body_of(post)
    assert [labels.KINDS[each] for each in labels.ANY_MARKER.findall(text)] == [Kind.EMAIL, Kind.PHONE]
    submission = Submission.objects.latest("pk")
    assert [each.value() for each in submission.findings.in_text_order()] == [mail, PHONE]
    assert redactions.original_of(submission)["body"] == f"Write to {mail} or call {PHONE}, please."


def test_what_a_moderator_found_not_private_is_not_taken_away_again(
    thread: Thread, alice: Member, mona: Member, improved: Callable[[], None]
) -> None:
    post = posting.reply(thread, author=alice, body=WORDS)
    factories.redact_waiting(PHONE)
    questions.dispute(Finding.objects.get(), by=alice)
    case = Case.objects.waiting().get()
    dismissed = [Finding.objects.get().public_id]
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"), dismissed=dismissed)
    improved()
    assert read_all_again().gained == 0
    assert body_of(post) == WORDS


def test_words_that_a_later_version_of_the_same_text_shows_are_not_shown_in_the_older_one(
    thread: Thread, alice: Member, mona: Member, improved: Callable[[], None]
) -> None:
    order = "42 4711 0815"
    post = posting.reply(thread, author=alice, body=f"Order {order}. {WORDS}")
    factories.redact_waiting(order)
    questions.dispute(Finding.objects.get(), by=alice)
    case = Case.objects.waiting().get()
    dismissed = [Finding.objects.get().public_id]
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"), dismissed=dismissed)
    improved()
    read_all_again()
    post.refresh_from_db()
    assert [each.body for each in history.versions_of(post)] == [f"Order {order}. {WITHOUT}"]


def test_posts_of_members_who_left_lose_it_as_well(
    missed: Post, alice: Member, mona: Member, improved: Callable[[], None]
) -> None:
    leaving.leave(alice, delete_posts=False)
    assert Submission.objects.filter(author=alice).first().is_purged
    improved()
    read_all_again()
    assert body_of(missed) == WITHOUT
    assert not Notice.objects.filter(recipient=alice).exists()


def test_values_are_kept_from_the_day_they_were_found(missed: Post, improved: Callable[[], None]) -> None:
    Submission.objects.update(settled_at=timezone.now() - timedelta(days=400))
    improved()
    read_all_again()
    assert purge.purge_values() == 0
    Finding.objects.update(found_at=timezone.now() - timedelta(days=400))
    assert purge.purge_values() == 1


# What is left alone ------------------------------------------------------------------------------


def test_an_old_text_is_neither_held_nor_put_before_a_moderator_for_a_scam(
    thread: Thread, alice: Member, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*args: object, **kwargs: object) -> None:
        raise AssertionError("an old text was read for scams")

    post = factories.make_reply(thread, alice, SCAM)
    for step in ("scam_rules.match", "scam_model.judge", "decision.decide"):
        monkeypatch.setattr(f"moderation.screening.pipeline.{step}", forbidden)
    improved()
    assert read_all_again().looked_at == 2
    assert body_of(post) == SCAM
    assert not Case.objects.exists()
    assert not Notice.objects.exists()


def test_reading_again_twice_changes_nothing_more(missed: Post, improved: Callable[[], None]) -> None:
    improved()
    read_all_again()
    before = (body_of(missed), Finding.objects.count(), Decision.objects.count(), Notice.objects.count())
    improved()
    run = read_all_again()
    after = (body_of(missed), Finding.objects.count(), Decision.objects.count(), Notice.objects.count())
    assert before == after
    assert (run.looked_at, run.gained) == (2, 0)


def test_a_removed_or_deleted_post_does_not_come_back(
    missed: Post, thread: Thread, alice: Member, bob: Member, mona: Member, improved: Callable[[], None]
) -> None:
    removed = factories.make_reply(thread, bob, WORDS)
    posting.delete(missed, by=alice)
    case = cases.open_case(Submission.objects.latest("pk").item, by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    improved()
    read_all_again()
    missed.refresh_from_db()
    removed.refresh_from_db()
    assert (missed.state, removed.state) == (Post.State.DELETED, Post.State.REMOVED)
    assert not SearchEntry.objects.filter(post__in=[missed, removed]).exists()


def test_a_text_that_cannot_be_read_to_the_end_stays_and_is_counted(
    missed: Post, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str, *_: object) -> tuple[()]:
        raise ValueError(f"cannot read {text}")

    monkeypatch.setattr(rescreening, "find_contact_details", broken)
    improved()
    run = read_all_again()
    assert (run.looked_at, run.failed) == (2, 2)
    assert body_of(missed) == WORDS
    assert traces_of([PHONE], caplog.text) == []


# Concurrent changes, and processes that die ------------------------------------------------------


def interrupted(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any]) -> None:
    """Let something happen once, between reading a text and taking words away."""
    find = rescreening.find_contact_details
    happened: list[bool] = []

    def find_and_act(*given: Any) -> Any:
        found = find(*given)
        if found and not happened:
            happened.append(True)
            act()
        return found

    monkeypatch.setattr(rescreening, "find_contact_details", find_and_act)


def test_an_edit_at_the_same_moment_stays_what_it_is(
    missed: Post, alice: Member, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit() -> None:
        posting.edit(missed, by=alice, body="Ask me here.")
        factories.publish_waiting()

    improved()
    interrupted(monkeypatch, edit)
    read_all_again()
    missed.refresh_from_db()
    assert [each.body for each in history.versions_of(missed)] == ["Ask me here.", WITHOUT]


def test_a_moderators_redaction_at_the_same_moment_is_kept(
    missed: Post, mona: Member, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def redact() -> None:
        case = cases.open_case(Submission.objects.latest("pk").item, by=mona)
        cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), phrase="tonight")

    improved()
    interrupted(monkeypatch, redact)
    read_all_again()
    private = labels.MARKERS[labels.PRIVATE]
    assert body_of(missed) == f"Call me at {labels.MARKERS[Kind.PHONE]} {private}."


def test_an_edit_that_was_begun_before_does_not_bring_the_words_back(
    missed: Post, alice: Member, improved: Callable[[], None]
) -> None:
    begun = redaction_tokens.to_tokens(posting.editable_text(missed, alice)["body"])
    improved()
    read_all_again()
    posting.edit(missed, by=alice, body=f"{begun} Or later.")
    jobs.screen_waiting()
    assert body_of(missed) == f"{WITHOUT} Or later."


class Killed(BaseException):
    """As abrupt as it gets in one process."""


def test_a_run_that_is_killed_goes_on_where_it_was(
    thread: Thread, alice: Member, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = [factories.make_reply(thread, alice, WORDS) for _ in range(5)]
    improved()
    find = rescreening.find_contact_details
    reads: list[str] = []

    def find_and_die(*given: Any) -> Any:
        reads.append(given[0])
        if len(reads) == 3:
            raise Killed
        return find(*given)

    monkeypatch.setattr(rescreening, "find_contact_details", find_and_die)
    with pytest.raises(Killed):
        rescreening.look_again()
    run = Rescreening.objects.get()
    assert (run.looked_at, run.gained, run.finished_at) == (2, 2, None)
    assert run.in_hand is not None
    run = read_all_again()
    assert [body_of(post) for post in posts] == [WITHOUT] * 5
    assert (run.looked_at, run.gained) == (6, 5)
    assert len(reads) == 7, "only what was in hand was read twice"
    assert Notice.objects.filter(recipient=alice).count() == 5


def test_a_text_that_kills_its_readers_is_left_out_after_three(
    missed: Post, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*given: Any) -> Any:
        if PHONE in given[0]:
            raise Killed
        return ()

    monkeypatch.setattr(rescreening, "find_contact_details", die)
    improved()
    for _ in range(rescreening.TRIES):
        with pytest.raises(Killed):
            rescreening.look_again()
    run = read_all_again()
    assert (run.looked_at, run.failed) == (2, 1)


def test_a_dead_process_lets_go_after_a_while(missed: Post, improved: Callable[[], None]) -> None:
    improved()
    later = timezone.now() + timedelta(seconds=5)
    Rescreening.objects.create(version=version.RECOGNIZERS, claimed_until=later)
    rescreening.look_again()
    assert body_of(missed) == WORDS, "another process has it in hand"
    Rescreening.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    rescreening.look_again()
    assert body_of(missed) == WITHOUT


# Gentle on the queue -----------------------------------------------------------------------------


def test_fresh_texts_go_first(missed: Post, thread: Thread, bob: Member, improved: Callable[[], None]) -> None:
    improved()
    posting.reply(thread, author=bob, body="I wait.")
    assert not rescreening.is_due(timezone.now())
    rescreening.look_again()
    assert body_of(missed) == WORDS
    factories.publish_waiting()
    rescreening.look_again()
    assert body_of(missed) == WITHOUT


def test_the_scheduler_rings_for_it_and_the_job_works_a_while(
    missed: Post, improved: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[str] = []
    monkeypatch.setattr(bell, "ring", rung.append)
    jobs.sweep()
    assert bell.RESCREENING not in rung
    improved()
    jobs.sweep()
    assert bell.RESCREENING in rung
    assert list(bell.JOBS)[-1] == bell.RESCREENING
    jobs.look_again()
    assert body_of(missed) == WITHOUT


def test_new_redactions_may_be_drawn_at_random(settings, missed: Post, improved: Callable[[], None]) -> None:
    settings.CLEARPOST_SAMPLED_SHARE = 1
    improved()
    read_all_again()
    assert Question.objects.get().is_sampled


def test_the_command_says_how_far_it_came(missed: Post, improved: Callable[[], None]) -> None:
    improved()
    out = StringIO()
    call_command("rescreen", "--status", stdout=out)
    assert "nothing has been read again yet" in out.getvalue()
    call_command("rescreen", stdout=out)
    assert "done: 2 of 2 texts read again, 1 with more to remove, 0 not readable" in out.getvalue()
    assert body_of(missed) == WITHOUT


def test_the_command_ends_when_it_is_told_to(missed: Post, improved: Callable[[], None], monkeypatch) -> None:
    improved()
    monkeypatch.setattr(rescreen.rescreening, "look_again", lambda: rescreen.stop(15, None))
    out = StringIO()
    call_command("rescreen", stdout=out)
    assert "It goes on from here." in out.getvalue()


def test_administrators_see_how_far_it_came(client: Client, adam: Member, missed: Post, improved) -> None:
    improved()
    read_all_again()
    client.force_login(adam)
    assert "Published texts read again</th><td>2 of 2" in client.get("/admin/status/").content.decode()
