"""Sanctions: who may give which, what each does everywhere, that they end by themselves and can be lifted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Post, Thread
from forum.posting import PostingRefused
from moderation import flags, jobs, sanctions
from moderation.flags import FlagRefused
from moderation.models import AuditEntry, Case, Notice, Sanction, Submission
from moderation.sanctions import SanctionRefused
from tests import factories

pytestmark = pytest.mark.django_db
State = Submission.State
WEEK = timedelta(days=7)
IN_PLACE = {"HX-Request": "true"}


def give(verb: Any, member: Member, by: Member, **given: Any) -> Sanction:
    if verb is not sanctions.warn:
        given.setdefault("until", timezone.now() + WEEK)
    given.setdefault("words", "Please stop that.")
    return verb(member, by=by, clause=factories.clause("abuse"), **given)


ALL = pytest.mark.parametrize("verb", [sanctions.warn, sanctions.silence, sanctions.suspend])


@ALL
def test_a_sanction_is_recorded_and_told_on_the_site_and_by_mail(
    bob: Member, mona: Member, verb: Any, as_bob: Client, mailoutbox: Any
) -> None:
    given = give(verb, bob, mona)
    entry = AuditEntry.objects.get(verb=f"sanction.{given.kind}")
    assert (entry.actor, entry.subject) == (mona, f"member:{bob.public_id}")
    notice = Notice.objects.get(recipient=bob)
    page = as_bob.get(f"/notices/{notice.public_id}/").content.decode()
    assert "Please stop that." in page
    assert 'href="/policy/#abuse"' in page
    assert "Mona" not in page
    assert "community decided" not in page.lower()
    jobs.send_waiting_mail()
    (mail,) = mailoutbox
    assert "Please stop that." not in mail.body
    assert f"/notices/{notice.public_id}/" in mail.body


@ALL
def test_a_member_without_the_permission_sanctions_nobody(bob: Member, alice: Member, verb: Any) -> None:
    with pytest.raises(SanctionRefused, match="may not"):
        give(verb, alice, bob)


@ALL
def test_nobody_sanctions_themselves_or_an_administrator(mona: Member, adam: Member, verb: Any) -> None:
    with pytest.raises(SanctionRefused, match="yourself"):
        give(verb, mona, mona)
    with pytest.raises(SanctionRefused, match="Administrators"):
        give(verb, adam, mona)


def test_not_even_the_database_takes_a_sanction_on_oneself(bob: Member, mona: Member) -> None:
    given = give(sanctions.warn, bob, mona)
    for change in ({"given_by": bob}, {"lifted_by": bob}, {"kind": "silence"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Sanction.objects.filter(pk=given.pk).update(**change)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"words": "Write to mona.moderator@gmail.com"}, "private details"),
        ({"words": " "}, "your own words"),
        ({"until": timezone.now() - timedelta(days=1)}, "past"),
    ],
)
def test_a_sanction_needs_screened_words_and_an_end_to_come(
    bob: Member, mona: Member, given: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(SanctionRefused, match=complaint):
        give(sanctions.silence, bob, mona, **given)
    assert not Sanction.objects.exists()


# A warning -----------------------------------------------------------------------------------------


def test_a_warning_stands_on_every_page_until_it_is_read(
    bob: Member, mona: Member, as_bob: Client, as_alice: Client, thread: Thread
) -> None:
    given = give(sanctions.warn, bob, mona)
    for address in ("/", thread.get_absolute_url(), "/policy/"):
        assert "You are warned by a moderator" in as_bob.get(address).content.decode()
    acknowledge = f"/sanctions/{given.public_id}/acknowledge/"
    assert as_alice.post(acknowledge).status_code == 404
    answer = as_bob.post(acknowledge, {"next": "https://elsewhere.test/"})
    assert answer["Location"] == "/"
    assert "You are warned" not in as_bob.get("/").content.decode()
    given.refresh_from_db()
    assert given.acknowledged_at is not None
    assert AuditEntry.objects.filter(verb="sanction.acknowledge", actor=bob).exists()


def test_a_warned_member_can_write(bob: Member, mona: Member, thread: Thread) -> None:
    give(sanctions.warn, bob, mona)
    factories.make_reply(thread, bob)


# Silence -------------------------------------------------------------------------------------------


def test_a_silenced_member_reads_and_hands_in_nothing(
    bob: Member, mona: Member, thread: Thread, as_bob: Client
) -> None:
    mine = factories.make_reply(thread, bob)
    give(sanctions.silence, bob, mona)
    for write in (
        lambda: posting.reply(thread, author=bob, body="More words"),
        lambda: posting.start_thread(thread.board, author=bob, title="More", body="More words"),
        lambda: posting.edit(mine, by=bob, body="More words"),
    ):
        with pytest.raises(PostingRefused, match="silenced until"):
            write()
    assert Submission.objects.filter(author=bob).count() == 1
    answer = as_bob.post(f"/threads/{thread.public_id}/reply/", {"body": "More words"})
    assert answer.status_code == 422
    assert "You are silenced until" in answer.content.decode()
    assert "More words" in answer.content.decode()
    assert "You are silenced until" in as_bob.get(thread.get_absolute_url()).content.decode()


def test_a_silenced_member_can_flag_without_a_note(bob: Member, mona: Member, thread: Thread) -> None:
    give(sanctions.silence, bob, mona)
    opening = thread.posts.get()
    with pytest.raises(FlagRefused, match="without a note"):
        flags.flag(opening, by=bob, reason=None, note="Words")
    flags.flag(opening, by=bob, reason=None)


def test_a_text_that_waits_when_its_author_is_silenced_is_held(bob: Member, mona: Member, thread: Thread) -> None:
    posting.reply(thread, author=bob, body="Waiting words")
    give(sanctions.silence, bob, mona)
    assert factories.publish_waiting().state == State.HELD
    assert Case.objects.waiting().get().why == Case.Why.SILENCED
    reasons = Notice.objects.get(recipient=bob, decision__isnull=False).decision.reasons
    assert reasons == ["You were silenced before the text was checked, so a moderator reads it first."]


@pytest.mark.parametrize("verb", [sanctions.silence, sanctions.suspend])
def test_it_ends_by_itself(bob: Member, mona: Member, thread: Thread, as_bob: Client, verb: Any) -> None:
    give(verb, bob, mona)
    with time_machine.travel(timezone.now() + WEEK + timedelta(minutes=1)):
        as_bob.force_login(bob)
        page = as_bob.get(thread.get_absolute_url())
        assert page.status_code == 200
        assert "until" not in page.content.decode().split("<main")[1].split("<article")[0]
        factories.make_reply(thread, bob, "I am back.")


@pytest.mark.parametrize("verb", [sanctions.silence, sanctions.suspend])
def test_it_can_be_lifted(bob: Member, mona: Member, max: Member, thread: Thread, as_bob: Client, verb: Any) -> None:
    given = give(verb, bob, mona)
    sanctions.lift(given, by=max, words="A misunderstanding.")
    factories.make_reply(thread, bob, "I am back.")
    with pytest.raises(SanctionRefused, match="already"):
        sanctions.lift(given, by=max)
    newest = Notice.objects.filter(recipient=bob).first()
    assert "was lifted" in as_bob.get("/notices/").content.decode()
    assert "A misunderstanding." in as_bob.get(f"/notices/{newest.public_id}/").content.decode()
    assert AuditEntry.objects.get(verb="sanction.lift").actor == max


def test_nobody_lifts_their_own_sanction(mona: Member, max: Member) -> None:
    given = give(sanctions.silence, mona, max)
    with pytest.raises(SanctionRefused, match="your own"):
        sanctions.lift(given, by=mona)


# Suspension ----------------------------------------------------------------------------------------


def test_a_suspended_member_gets_one_clear_page_for_everything(
    bob: Member, mona: Member, thread: Thread, as_bob: Client
) -> None:
    give(sanctions.suspend, bob, mona)
    reply = f"/threads/{thread.public_id}/reply/"
    for answer in (
        as_bob.get("/"),
        as_bob.get(thread.get_absolute_url()),
        as_bob.post(reply, {"body": "More words"}),
        as_bob.post("/nowhere/"),
    ):
        assert answer.status_code == 403
        assert "You are suspended until" in answer.content.decode()
        assert "Please stop that." in answer.content.decode()
    assert as_bob.post(reply, {"body": "More"}, headers=IN_PLACE)["HX-Refresh"] == "true"
    assert not Submission.objects.filter(author=bob).exists()


def test_a_suspended_member_reads_notices_and_policy_and_logs_out(bob: Member, mona: Member, as_bob: Client) -> None:
    give(sanctions.suspend, bob, mona)
    notice = Notice.objects.get(recipient=bob)
    for address in ("/notices/", f"/notices/{notice.public_id}/", "/policy/"):
        assert as_bob.get(address).status_code == 200
    assert as_bob.post("/logout/").status_code == 302
    assert as_bob.get("/").status_code == 200


def test_logging_in_while_suspended_leads_to_the_same_page(client: Client, bob: Member, mona: Member) -> None:
    give(sanctions.suspend, bob, mona)
    answer = client.post("/login/", {"login": bob.email, "password": factories.PASSWORD}, follow=True)
    assert answer.status_code == 403
    assert "You are suspended until" in answer.content.decode()


def test_a_suspended_moderator_moderates_nothing(mona: Member, max: Member, as_mona: Client) -> None:
    give(sanctions.suspend, mona, max)
    assert as_mona.get("/moderation/").status_code == 403


def test_a_text_that_waits_when_its_author_is_suspended_is_not_published(
    bob: Member, mona: Member, thread: Thread
) -> None:
    posting.reply(thread, author=bob, body="Waiting words")
    give(sanctions.suspend, bob, mona)
    assert factories.publish_waiting().state == State.REJECTED
    reasons = Notice.objects.get(recipient=bob, decision__isnull=False).decision.reasons
    assert reasons == ["Your account was suspended before the text was checked."]
    assert Post.objects.get(author=bob).state == Post.State.WAITING


# Pages ---------------------------------------------------------------------------------------------


def sent(**changed: Any) -> dict[str, Any]:
    return {"kind": "silence", "days": 7, "clause": factories.clause("abuse").pk, "words": "Please stop."} | changed


def test_a_moderator_gives_a_sanction_from_a_case(as_mona: Client, bob: Member, mona: Member, thread: Thread) -> None:
    case = factories.make_held_reply(thread, bob)
    page = as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    address = f"/moderation/members/{bob.public_id}/?case={case.public_id}"
    assert f'href="{address}"' in page
    assert as_mona.post(address, sent())["Location"] == f"/moderation/cases/{case.public_id}/"
    given = Sanction.objects.get()
    assert (given.member, given.given_by, given.case) == (bob, mona, case)
    assert WEEK - timedelta(minutes=1) < given.until - timezone.now() <= WEEK


def test_a_moderator_lifts_a_sanction_on_the_members_page(as_mona: Client, bob: Member, max: Member) -> None:
    given = give(sanctions.silence, bob, max)
    address = f"/moderation/members/{bob.public_id}/"
    assert "in force" in as_mona.get(address).content.decode()
    as_mona.post(f"/moderation/sanctions/{given.public_id}/lift/", {"words": "Enough."})
    page = as_mona.get(address).content.decode()
    assert "Lifted by Mona R" in page
    assert "Enough." in page


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"kind": ""}, "Choose a sanction."),
        ({"days": ""}, "Choose how long."),
        ({"clause": ""}, "Choose a clause."),
        ({"words": ""}, "in your own words"),
        ({"words": "Write to mona.moderator@gmail.com"}, "private details"),
    ],
)
def test_what_is_missing_is_said(as_mona: Client, bob: Member, changed: dict[str, str], complaint: str) -> None:
    answer = as_mona.post(f"/moderation/members/{bob.public_id}/", sent(**changed))
    assert answer.status_code == 422
    assert complaint in answer.content.decode()
    assert not Sanction.objects.exists()


def test_a_reviewer_without_the_permission_reads_and_gives_nothing(client: Client, bob: Member, mona: Member) -> None:
    mona.user_permissions.remove(mona.user_permissions.get(codename="give_sanctions"))
    client.force_login(mona)
    address = f"/moderation/members/{bob.public_id}/"
    assert "Give a sanction" not in client.get(address).content.decode()
    assert client.post(address, sent()).status_code == 409
    assert not Sanction.objects.exists()


def test_oneself_and_administrators_have_no_form(as_mona: Client, mona: Member, adam: Member) -> None:
    for member in (mona, adam):
        address = f"/moderation/members/{member.public_id}/"
        assert "Give a sanction" not in as_mona.get(address).content.decode()
        assert as_mona.post(address, sent()).status_code == 409


def test_sanctions_and_unread_notices_take_one_query(bob: Member, mona: Member, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert sanctions.desk_of(bob) == sanctions.Desk(counts={"news": 0})
    give(sanctions.silence, bob, mona)
    with django_assert_num_queries(2):
        desk = sanctions.desk_of(bob)
    assert (desk.unread, desk.silence is not None, desk.suspension) == (1, True, None)


# In the admin ----------------------------------------------------------------------------------------


def test_administrators_lift_sanctions_through_the_verb(
    client: Client, adam: Member, bob: Member, mona: Member
) -> None:
    given = give(sanctions.silence, bob, mona)
    client.force_login(adam)
    address = "/admin/moderation/sanction/"
    assert f"/moderation/members/{bob.public_id}/" in client.get(address).content.decode()
    client.post(address, {"action": "lift", "_selected_action": [given.pk]})
    given.refresh_from_db()
    assert given.lifted_by == adam
    assert AuditEntry.objects.filter(verb="sanction.lift", actor=adam).exists()
    assert client.get("/admin/moderation/sanction/add/").status_code == 403
    assert client.post(f"/admin/moderation/sanction/{given.pk}/delete/", {"post": "yes"}).status_code == 403


def test_administrators_write_the_advice_without_private_details(client: Client, adam: Member) -> None:
    client.force_login(adam)
    sent = {"title": "Ask us", "text": "We answer.", "position": 0, "is_active": "on"}
    answer = client.post("/admin/moderation/safetyadvice/add/", sent | {"text": "Write to mona.moderator@gmail.com"})
    assert "private details" in answer.content.decode()
    client.post("/admin/moderation/safetyadvice/add/", sent)
    assert AuditEntry.objects.get(verb="advice.add").actor == adam
