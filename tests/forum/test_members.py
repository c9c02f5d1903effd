"""What members say of themselves, screened like posts; ranks; and the page on which others see them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.accounts import profiles, ranks
from forum.models import Board, Member, Post, Thread
from moderation import api, cases, jobs
from moderation.models import Case, Notice
from tests import factories

pytestmark = pytest.mark.django_db

ABOUT = {"name": "Alice Miller", "bio": "I draw **logos**.", "signature": "Measure twice."}


def page_of(member: Member, client: Client | None = None) -> str:
    return (client or Client()).get(member.get_absolute_url()).content.decode()


def say(member: Member, **words: str) -> None:
    profiles.hand_in(member, **{"name": member.display_name, **words})


def test_what_one_says_of_oneself_is_seen_once_it_is_checked(as_alice: Client, alice: Member, thread: Thread) -> None:
    assert as_alice.post("/account/profile/", ABOUT)["Location"] == "/account/"
    assert "logos" not in page_of(alice)
    jobs.screen_waiting()
    assert "<strong>logos</strong>" in page_of(alice)
    assert "Measure twice." in Client().get(thread.get_absolute_url()).content.decode()


def test_contact_details_are_removed_from_it_and_the_member_is_told(alice: Member) -> None:
    say(alice, bio="Call me at +44 7700 900321 tonight.", signature="Mail alice.m@gmail.com for more")
    jobs.screen_waiting()
    page = page_of(alice)
    assert "phone number removed" in page
    assert "7700" not in page
    assert Notice.objects.get().recipient == alice
    alice.profile.refresh_from_db()
    assert "gmail" not in alice.profile.signature


def test_a_name_that_holds_a_detail_is_not_shown_at_all(as_alice: Client, alice: Member) -> None:
    say(alice, name="Telegram handle")
    factories.redact_waiting("handle")
    alice.refresh_from_db()
    assert alice.display_name == "New member"
    assert "Your name is not shown" in page_of(alice, as_alice)
    assert "Your name is not shown" not in page_of(alice)


def test_an_edit_keeps_redactions_and_never_refills_them(as_alice: Client, alice: Member) -> None:
    say(alice, bio="Call me at +44 7700 900321 tonight.")
    jobs.screen_waiting()
    form = as_alice.get("/account/profile/").content.decode()
    assert "⟦phone number removed 1⟧" in form
    assert "7700" not in form
    sent = {"name": "Alice M", "bio": "Or call me at ⟦phone number removed 1⟧ then."}
    as_alice.post("/account/profile/", sent)
    jobs.screen_waiting()
    page = page_of(alice)
    assert "Or call me at" in page
    assert "phone number removed" in page


def test_saving_without_a_change_hands_nothing_in(as_alice: Client, alice: Member) -> None:
    as_alice.post("/account/profile/", ABOUT)
    jobs.screen_waiting()
    page = as_alice.post("/account/profile/", ABOUT, follow=True).content.decode()
    assert "Nothing changed" in page
    assert alice.submissions.count() == 1


def test_a_held_profile_leaves_the_former_one_in_place(as_alice: Client, alice: Member) -> None:
    say(alice, bio="I draw logos.")
    factories.publish_waiting()
    say(alice, bio="Pay me a deposit first.")
    factories.hold_waiting()
    assert "I draw logos." in page_of(alice)
    assert "deposit" not in page_of(alice)
    assert "Held for a moderator" in as_alice.get("/account/").content.decode()


def test_a_moderator_removes_a_profile_and_brings_it_back(as_mona: Client, mona: Member, alice: Member) -> None:
    say(alice, bio="I draw logos.")
    factories.publish_waiting()
    as_mona.post(f"{alice.get_absolute_url()}review/")
    case = Case.objects.get()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("impersonation"))
    alice.refresh_from_db()
    assert alice.display_name == "New member"
    assert "I draw logos." not in page_of(alice)
    case = cases.open_case(case.item, by=mona)
    cases.restore(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    alice.refresh_from_db()
    assert alice.display_name == "Alice M"
    assert "I draw logos." in page_of(alice)


def test_a_removed_profile_may_be_written_anew(mona: Member, alice: Member) -> None:
    say(alice, bio="I draw logos.")
    factories.publish_waiting()
    case = cases.open_case(alice.moderated_items.get(), by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    profiles.hand_in(alice, name="Alice M", bio="I paint.")
    factories.publish_waiting()
    assert "I paint." in page_of(alice)


def test_only_moderators_review_a_profile_and_not_their_own(as_bob: Client, as_mona: Client, mona: Member) -> None:
    say(mona, bio="I moderate.")
    factories.publish_waiting()
    assert as_bob.post(f"{mona.get_absolute_url()}review/").status_code == 404
    as_mona.post(f"{mona.get_absolute_url()}review/")
    assert not Case.objects.exists()


def test_too_many_changes_are_answered_with_a_sentence(as_alice: Client, alice: Member, settings) -> None:  # type: ignore[no-untyped-def]
    settings.CLEARPOST_LIMITS = {"new": (0, 0), "member": (0, 0)}
    answer = as_alice.post("/account/profile/", ABOUT)
    assert answer.status_code == 422
    assert "times a minute" in answer.content.decode()


# Ranks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("posts", "days", "rank"),
    [
        (0, 0, "Forum Explorer"),
        (2, 900, "Forum Explorer"),
        (3, 0, "Conversation Starter"),
        (10, 3, "Conversation Starter"),
        (10, 7, "Active Member"),
        (30, 30, "Steady Contributor"),
        (80, 90, "Trusted Colleague"),
        (200, 180, "Seasoned Advisor"),
        (500, 365, "Community Pillar"),
        (1000, 729, "Community Pillar"),
        (1000, 730, "Community Guru"),
    ],
)
def test_a_rank_takes_posts_and_time(posts: int, days: int, rank: str) -> None:
    joined = timezone.now() - timedelta(days=days, minutes=1)
    assert Member(post_count=posts, date_joined=joined).rank == rank


def test_there_are_eight_ranks_and_assigned_ones_go_before_them() -> None:
    assert len({rank.name for rank in ranks.RANKS}) == 8
    assert Member(post_count=5000, assigned_rank="moderator").rank == "Moderator"
    assert Member(assigned_rank="staff").rank == "Staff"


def test_posts_count_while_they_are_published(thread: Thread, alice: Member, bob: Member, mona: Member) -> None:
    def count() -> int:
        bob.refresh_from_db()
        return bob.post_count

    post = factories.make_reply(thread, bob)
    assert count() == 1
    posting.edit(post, by=bob, body="Ask for half of it, first.")
    factories.publish_waiting()
    factories.make_held_reply(thread, bob)
    assert count() == 1
    case = cases.open_case(api.Item.objects.standing_for(post).get(), by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    assert count() == 0
    case = cases.open_case(case.item, by=mona)
    cases.restore(case, by=mona, turn=case.turn, clause=factories.clause())
    assert count() == 1
    post.refresh_from_db()
    posting.delete(post, by=bob)
    assert count() == 0


def test_posts_show_who_wrote_them_and_their_rank(thread: Thread, alice: Member) -> None:
    page = Client().get(thread.get_absolute_url()).content.decode()
    assert f'href="{alice.get_absolute_url()}"' in page
    assert ">AM<" in page
    assert "Forum Explorer" in page


# The page ----------------------------------------------------------------------------------------


def test_a_page_lists_public_posts_and_no_others(thread: Thread, alice: Member, bob: Member, as_alice: Client) -> None:
    factories.make_reply(thread, alice, "A public answer.")
    factories.make_held_reply(thread, alice, "A held answer.")
    deleted = factories.make_reply(thread, bob, "Bob's own.")
    posting.delete(deleted, by=bob)
    posting.reply(thread, author=alice, body="A waiting answer.")
    for page in (page_of(alice), page_of(alice, as_alice)):
        assert "A public answer." in page
        assert "A held answer." not in page
        assert "A waiting answer." not in page
    assert "Bob&#x27;s own." not in page_of(bob)
    assert "2 posts" in page_of(alice)


def test_a_page_takes_the_same_queries_for_many_posts(
    alice: Member,
    board: Board,
    django_assert_max_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    thread = factories.make_thread(alice, board=board)
    for number in range(22):
        factories.make_reply(thread, alice, f"Answer number {number}.")
    with django_assert_max_num_queries(5):
        first = page_of(alice)
    assert "Answer number 21." in first
    assert "Answer number 0." not in first
    assert "Answer number 0." in Client().get(f"{alice.get_absolute_url()}?page=2").content.decode()


def test_the_thread_page_needs_no_query_for_ranks_and_signatures(
    thread: Thread,
    alice: Member,
    django_assert_max_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    for number in range(8):
        writer = factories.make_member(f"Writer {number}")
        say(writer, signature=f"Signed by {number}")
        factories.publish_waiting()
        factories.make_reply(thread, writer)
    client = Client()
    with django_assert_max_num_queries(4):
        page = client.get(thread.get_absolute_url()).content.decode()
    assert page.count("Signed by") == 8


def test_nobody_learns_an_address_from_a_page(thread: Thread, alice: Member, as_bob: Client) -> None:
    for page in (page_of(alice), as_bob.get(thread.get_absolute_url()).content.decode()):
        assert alice.email not in page


def test_whoever_never_existed_has_no_page(client: Client) -> None:
    assert client.get("/members/nobody/").status_code == 404


def test_posts_of_a_member_are_found_by_an_index(thread: Thread, alice: Member) -> None:
    assert "posts_of_a_member" in Post.objects.of_member(alice).explain()
