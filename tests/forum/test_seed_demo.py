"""The demo forum: written once, by the verbs, and log-ins only where they do no harm."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from forum.demo import people
from forum.demo.texts import topics
from forum.management.commands import seed_demo
from forum.management.commands.seed_demo import PASSWORD
from forum.models import Board, Member, Post, Thread
from moderation.models import Case, Submission

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_password_of_another_test() -> None:
    seed_demo._password.cache_clear()


@pytest.fixture
def seeded(settings) -> None:
    settings.DEBUG = True
    call_command("seed_demo", verbosity=0)


@pytest.fixture
def people_only(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Screening dozens of texts takes a while; these tests ask for the members alone."""
    settings.DEBUG = True
    monkeypatch.setattr(seed_demo, "topics", list)


def test_every_topic_names_boards_and_people_that_there_are() -> None:
    for topic in topics():
        assert topic.board in {slug for slug, *_ in people.BOARDS}
        assert {topic.author, *(reply.author for reply in topic.replies)} <= {person.key for person in people.PEOPLE}


def test_the_demo_shows_each_outcome(seeded: None) -> None:
    assert not Submission.objects.waiting().exists()
    assert Post.objects.published().filter(current__is_redacted=True).exists()
    assert Case.objects.waiting().filter(submission__state=Submission.State.HELD).count() == 2
    assert Thread.objects.published().filter(title__startswith="Warning").exists()
    assert Thread.objects.published().count() == 12


def test_seeding_again_changes_nothing(seeded: None) -> None:
    before = [model.objects.count() for model in (Board, Member, Thread, Post, Submission)]
    call_command("seed_demo", verbosity=0)
    assert [model.objects.count() for model in (Board, Member, Thread, Post, Submission)] == before


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
    mona = Member.objects.get(email="mona@clearpost.example")
    assert mona.has_perms(["moderation.review_cases", "moderation.reveal_values"])
    assert not Member.objects.get(email="rosa@clearpost.example").is_moderator
