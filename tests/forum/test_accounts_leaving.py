"""Leaving: nothing tells who it was; posts stay under another name or go as well."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client

from forum import drafting, posting, unread, watching
from forum.accounts import leaving, profiles
from forum.models import Member, Post, Thread
from moderation import cases, flags, jobs, sanctions
from moderation.models import Case, Decision, Notice, Submission
from tests import factories
from tests.forum.test_accounts_log_in import confirm, log_in
from tests.test_leaks import database_dump

pytestmark = pytest.mark.django_db


@pytest.fixture
def rosa(db: None) -> Member:
    return factories.make_member("Rosa T")


@pytest.fixture
def at_home(rosa: Member, thread: Thread, bob: Member) -> Thread:
    """Rosa has a thread that Bob answered, one that nobody did, replies, a profile, and a text that waits."""
    profiles.hand_in(rosa, name="Rosa T", bio="I translate poetry.", signature="Word by word.")
    factories.publish_waiting()
    own = factories.make_thread(rosa, title="Translating poems", body="Who pays for verse?")
    factories.make_reply(own, bob, "I would.")
    factories.make_thread(rosa, title="An unanswered one", body="Nobody there?")
    factories.make_reply(thread, rosa, "A reply of Rosa's.")
    posting.reply(thread, author=rosa, body="This waits.")
    return own


def test_posts_stay_under_another_name(at_home: Thread, rosa: Member, thread: Thread) -> None:
    leaving.leave(rosa, delete_posts=False)
    page = Client().get(thread.get_absolute_url()).content.decode()
    assert "A reply of Rosa&#x27;s." in page or "A reply of Rosa's." in page
    assert "Former member" in page
    assert "Word by word." not in page
    assert Client().get(rosa.get_absolute_url()).status_code == 404


def test_posts_go_as_well_if_one_wants_and_the_answers_of_others_stay(
    at_home: Thread, rosa: Member, thread: Thread
) -> None:
    leaving.leave(rosa, delete_posts=True)
    own = Client().get(at_home.get_absolute_url(), follow=True).content.decode()
    assert "I would." in own
    assert "Its author has left" in own
    assert "Who pays for verse?" not in own
    assert "A reply of Rosa" not in Client().get(thread.get_absolute_url()).content.decode()
    assert "Nobody there?" not in database_dump()


def test_nothing_in_the_database_tells_who_it_was(at_home: Thread, rosa: Member) -> None:
    email = rosa.email
    leaving.leave(rosa, delete_posts=False)
    dump = database_dump()
    for trace in (email, "Rosa T", "translate poetry", "Word by word"):
        assert trace not in dump, trace


@pytest.fixture
def traces(at_home: Thread, rosa: Member, thread: Thread, mona: Member) -> list[str]:
    """What is kept of Rosa beside posts and profile: a word planted in every place that holds some."""
    given = {"clause": factories.clause("abuse"), "words": "Rosa dear, quillwort is enough."}
    drafting.keep(thread, by=rosa, fields={"body": "A draft about fennelworm."})
    watching.watch_thread(thread, by=rosa)
    watching.watch_board(thread.board, by=rosa)
    unread.mark_read(rosa, thread, 1)
    flags.flag(thread.posts.get(number=1), by=rosa, reason=None, note="He sold me marshbell.", network="roses-net")
    flags.flag(Post.objects.get(number=2, author=rosa), by=mona, reason=None, note="She sold us oxlip.")
    sanctions.lift(sanctions.warn(rosa, by=mona, **given), by=mona, words="Sorry about the teasel.")
    case = Case.objects.get(item__author=rosa)
    max = factories.make_moderator("Max T")
    cases.approve(
        case, by=max, turn=case.turn, clause=factories.clause("none"), words="Fine, Rosa: bogbean.", public_note="Rue."
    )
    return ["quillwort", "marshbell", "roses-net", "oxlip", "teasel", "bogbean"]


def test_what_moderators_and_flaggers_wrote_goes_too(traces: list[str], rosa: Member) -> None:
    before = database_dump()
    assert [trace for trace in traces if trace not in before] == [], "planted"
    leaving.leave(rosa, delete_posts=False)
    after = database_dump()
    assert [trace for trace in traces if trace in after] == []
    assert Decision.objects.filter(author=rosa, verb="approve").exists(), "that something was decided stays"


@pytest.mark.parametrize("delete_posts", [True, False])
def test_no_table_tells_of_their_habits_log_ins_or_rights(
    traces: list[str], rosa: Member, client: Client, delete_posts: bool
) -> None:
    """Every table that points at a member, but for those that hold what was published and decided."""
    log_in(client, rosa)
    rosa.groups.add(Group.objects.create(name="Moderators"))
    leaving.leave(rosa, delete_posts=delete_posts)
    kept = {
        *("forum.Post", "forum.Thread", "forum.Profile", "moderation.Item", "moderation.Submission"),
        *("moderation.Decision", "moderation.Flag", "moderation.Sanction", "moderation.AuditEntry"),
    }
    assert set(_tables_that_know(rosa)) <= kept
    assert client.get("/account/").status_code == 302
    assert str(rosa.pk) not in [Session(session_data=data).get_decoded().get("_auth_user_id") for data in _sessions()]


def _tables_that_know(member: Member) -> Iterator[str]:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            known = field.related_model is Member and field.name != "member_ptr"
            if known and model._base_manager.filter(**{field.name: member.pk}).exists():
                yield model._meta.label


def _sessions() -> list[str]:
    return list(Session.objects.values_list("session_data", flat=True))


def test_a_case_that_is_open_keeps_the_words_about_it_until_it_is_closed(
    at_home: Thread, rosa: Member, bob: Member, mona: Member
) -> None:
    flags.flag(Post.objects.get(number=2, author=rosa), by=bob, reason=None, note="She sold us oxlip.")
    leaving.leave(rosa, delete_posts=False)
    assert "oxlip" in database_dump()
    case = Case.objects.waiting().get()
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    jobs.housekeeping()
    assert "oxlip" not in database_dump()


def test_what_waits_is_not_published_any_more_and_nobody_is_told(  # type: ignore[no-untyped-def]
    at_home: Thread, rosa: Member, thread: Thread, mailoutbox
) -> None:
    leaving.leave(rosa, delete_posts=False)
    jobs.screen_waiting()
    jobs.send_waiting_mail()
    assert not Submission.objects.waiting().exists()
    assert not Notice.objects.filter(recipient=rosa).exists()
    told = {address for mail in mailoutbox for address in mail.to}
    assert told <= {thread.author.email}, "Alice watches her thread, and hears of what was published before"


def test_what_is_sealed_goes_at_once_unless_a_case_needs_it(
    at_home: Thread, rosa: Member, thread: Thread, mona: Member
) -> None:
    case = factories.make_held_reply(thread, rosa)
    leaving.leave(rosa, delete_posts=False)
    kept = Submission.objects.filter(author=rosa).exclude(text_key=b"")
    assert list(kept) == [case.submission]
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    assert not Notice.objects.filter(recipient=rosa).exists()
    jobs.housekeeping()
    assert not kept.all().exists()


def test_one_leaves_on_a_page_with_the_password(client: Client, rosa: Member) -> None:
    log_in(client, rosa)
    confirm(client)
    assert client.post("/account/leave/", {"posts": "keep"}).status_code == 422
    assert client.post("/account/leave/", {"posts": "keep", "sure": "on"})["Location"] == "/"
    assert "Your account is closed" in client.get("/").content.decode()
    assert "do not belong together" in log_in(Client(), rosa).content.decode()


def test_the_address_is_free_again(rosa: Member) -> None:
    email = rosa.email
    leaving.leave(rosa, delete_posts=False)
    assert Member.objects.create_user(email).pk != rosa.pk


def test_the_last_administrator_stays(adam: Member) -> None:
    with pytest.raises(leaving.LeavingRefused, match="only administrator"):
        leaving.leave(adam, delete_posts=False)
