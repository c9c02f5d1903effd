"""The demo forum: written once, by the verbs, and log-ins only where they do no harm."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone

from forum.demo import acts, people
from forum.demo.texts import topics
from forum.management.commands import seed_demo
from forum.management.commands.seed_demo import PASSWORD
from forum.models import Board, Draft, Member, Post, Profile, Thread
from moderation import notices
from moderation.models import Campaign, Case, Decision, Flag, Notice, RuleVersion, Sanction, Submission

pytestmark = pytest.mark.django_db

COUNTED = (Board, Member, Profile, Thread, Post, Submission, Case, Decision, Flag, Sanction, Notice, Draft, RuleVersion)


@pytest.fixture(autouse=True)
def _no_password_of_another_test() -> None:
    seed_demo._password.cache_clear()


@pytest.fixture
def seeded(settings) -> None:
    settings.DEBUG = True
    call_command("seed_demo", verbosity=0)


@pytest.fixture
def people_only(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Screening hundreds of texts takes a while; these tests ask for the members alone."""
    settings.DEBUG = True
    monkeypatch.setattr(seed_demo, "topics", list)


def of(key: str) -> Member:
    return Member.objects.get(email=f"{key}@clearpost.example")


def test_every_topic_names_boards_and_people_that_there_are() -> None:
    for topic in topics():
        assert topic.board in {slug for slug, *_ in people.BOARDS}
        assert {topic.author, *(reply.author for reply in topic.replies)} <= {person.key for person in people.PEOPLE}


def test_nobody_starts_two_topics_in_one_board() -> None:
    """That is how a topic is known again."""
    places = [(topic.board, topic.author) for topic in topics()]
    assert len(places) == len(set(places))


def test_whatever_is_done_is_done_in_a_topic_that_there_is() -> None:
    assert set(acts.ACTS) <= {topic.key for topic in topics()}


def test_the_demo_has_something_of_everything(seeded: None) -> None:
    """One seeding for all of these: it takes its seconds."""
    assert not Submission.objects.waiting().exists()
    assert Member.objects.count() == len(people.PEOPLE) == 40
    assert Thread.objects.published().count() >= 30
    assert len({member.rank for member in Member.objects.all()}) == 10
    _there_are_posts_of_every_state()
    _there_are_cases_of_every_kind()
    _there_are_sanctions_in_force_and_over()
    _those_who_can_log_in_find_something()
    _all_of_it_lies_in_the_past()


def _there_are_posts_of_every_state() -> None:
    assert set(Post.objects.values_list("state", flat=True)) == set(Post.State.values)
    assert Post.objects.published().filter(current__is_redacted=True).count() >= 3
    assert Post.objects.published().filter(current__in_doubt=True).exists()
    assert Thread.objects.published().filter(is_locked=True).exists()
    assert Thread.objects.published().filter(is_pinned=True).count() == 2


def _there_are_cases_of_every_kind() -> None:
    waiting = Case.objects.waiting()
    assert {Case.Why.SCAM, Case.Why.INCOMPLETE, Case.Why.FLAGS} <= set(waiting.values_list("why", flat=True))
    assert waiting.filter(submission__state=Submission.State.HELD).count() >= 5
    assert waiting.filter(why=Case.Why.FLAGS, submission__state=Submission.State.HELD).exists()
    assert not waiting.filter(item__label__contains="“”").exists()
    assert Campaign.objects.exists()
    assert {"remove", "redact", "reject", "approve"} <= set(
        Decision.objects.filter(actor__isnull=False).values_list("verb", flat=True)
    )


def _there_are_sanctions_in_force_and_over() -> None:
    assert set(Sanction.objects.in_force().values_list("kind", flat=True)) == {"silence", "suspension"}
    assert Sanction.objects.silences().filter(until__lt=timezone.now()).exists()


def _those_who_can_log_in_find_something() -> None:
    kinds = {notice.kind for notice in notices.notices_for(of("rosa"))}
    assert kinds == {"decision", "flag"}
    assert Decision.objects.filter(author=of("rosa"), actor=of("mona")).exclude(words="").exists()
    assert notices.unread_notices(of("nina"))
    assert Draft.objects.filter(member=of("rosa")).exists()
    assert set(RuleVersion.objects.filter(author=of("mona")).values_list("state", flat=True)) == {"draft", "shadow"}


def _all_of_it_lies_in_the_past() -> None:
    recent = timezone.now() - timedelta(minutes=30)
    assert not Post.objects.filter(published_at__gt=recent).exists()
    assert not Decision.objects.filter(made_at__gt=recent).exists()
    assert not Case.objects.filter(opened_at__gt=recent).exists()
    assert not Notice.objects.filter(mailed_at__isnull=True).exists()
    assert not Post.objects.filter(created_at__lt=F("author__date_joined")).exists()


def test_seeding_again_changes_nothing(seeded: None) -> None:
    before = [model.objects.count() for model in COUNTED]
    call_command("seed_demo", verbosity=0)
    assert [model.objects.count() for model in COUNTED] == before


def test_a_thread_is_told_as_a_whole_or_not_at_all(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever interrupts the seeding and runs it again gets what was missing."""
    settings.DEBUG = True
    short = [topic for topic in topics() if topic.key == "first-call"]
    monkeypatch.setattr(seed_demo, "topics", lambda: short)
    monkeypatch.setitem(acts.ACTS, "first-call", _interrupt)
    with pytest.raises(KeyboardInterrupt):
        call_command("seed_demo", verbosity=0)
    assert not Thread.objects.exists()
    monkeypatch.setitem(acts.ACTS, "first-call", lambda stage: None)
    call_command("seed_demo", verbosity=0)
    assert Thread.objects.get().posts.published().count() == 3


def _interrupt(stage: acts.Stage) -> None:
    raise KeyboardInterrupt


def test_log_ins_are_printed_with_debug_only(people_only: None, settings) -> None:
    out, err = StringIO(), StringIO()
    call_command("seed_demo", print_logins=True, stdout=out)
    assert "mona@clearpost.example" in out.getvalue()
    assert PASSWORD in out.getvalue()
    settings.DEBUG = False
    call_command("seed_demo", print_logins=True, stdout=(out := StringIO()), stderr=err)
    assert PASSWORD not in out.getvalue()


def test_without_debug_nobody_can_log_in_as_a_demo_member(people_only: None, settings) -> None:
    settings.DEBUG = False
    call_command("seed_demo", verbosity=0)
    assert not any(member.has_usable_password() for member in Member.objects.all())


def test_moderators_may_review_and_reveal(people_only: None) -> None:
    call_command("seed_demo", verbosity=0)
    assert of("mona").has_perms(["moderation.review_cases", "moderation.reveal_values"])
    assert not of("rosa").is_moderator
