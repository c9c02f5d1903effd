"""Flag as inappropriate: who may, what it does, when three of them hide a text, and what everyone hears."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from forum import posting
from forum.models import Member, Post, Thread
from moderation import cases, flags, jobs, networks, sanctions
from moderation.cases import DecisionRefused
from moderation.flags import FlagRefused
from moderation.models import AuditEntry, Case, Decision, Flag, Notice, Submission
from tests import factories

pytestmark = pytest.mark.django_db
State = Submission.State
WORDS = "Pay me before you see anything."


@pytest.fixture
def post(alice: Member, thread: Thread) -> Post:
    return factories.make_reply(thread, alice, WORDS)


def current(post: Post) -> Post:
    return Post.objects.select_related("current", "thread").get(pk=post.pk)


def raise_flag(post: Post, by: Member, **given: Any) -> Flag:
    given.setdefault("reason", factories.clause("scam"))
    return flags.flag(post, by=by, **given)


def strangers(count: int = 3) -> list[Member]:
    """Members of good standing who signed up at different times."""
    return [factories.make_member(f"Sam{number} X", years=1 + number) for number in range(count)]


def flag_from_everywhere(post: Post, members: list[Member]) -> list[Flag]:
    return [raise_flag(post, member, network=f"net-{number}") for number, member in enumerate(members)]


def decide(verb: Any, case: Case, by: Member) -> Decision:
    case.refresh_from_db()
    return verb(case, by=by, turn=case.turn, clause=factories.clause("abuse"))


# Raising and withdrawing one -----------------------------------------------------------------------


def test_a_flag_opens_a_case_about_the_version_that_was_read(post: Post, bob: Member) -> None:
    raised = raise_flag(post, bob, note="He wrote the same to me.")
    case = Case.objects.waiting().get()
    assert (case.why, case.submission) == (Case.Why.FLAGS, raised.submission)
    assert raised.submission_id == current(post).current.submission_id
    assert AuditEntry.objects.get(verb="flag.raise").actor == bob


def test_a_flag_joins_an_open_case_and_moves_its_turn(post: Post, bob: Member, nina: Member, mona: Member) -> None:
    raise_flag(post, bob)
    case = Case.objects.waiting().get()
    raise_flag(post, nina)
    with pytest.raises(DecisionRefused, match="changed while you were reading"):
        cases.approve(case, by=mona, turn=case.turn, clause=factories.clause())
    assert Case.objects.waiting().get() == case


def test_a_version_is_flagged_once_by_a_member(post: Post, alice: Member, bob: Member) -> None:
    raise_flag(post, bob)
    with pytest.raises(FlagRefused, match="already"):
        raise_flag(post, bob)
    posting.edit(post, by=alice, body="Pay me afterwards.")
    factories.publish_waiting()
    raise_flag(post, bob)
    assert Flag.objects.count() == 2


def test_not_even_the_database_takes_a_second_flag(post: Post, bob: Member) -> None:
    raised = raise_flag(post, bob)
    raised.pk, raised.public_id, raised._state.adding = None, "another", True
    with pytest.raises(IntegrityError), transaction.atomic():
        raised.save()


def test_nobody_flags_their_own_text(post: Post, alice: Member, bob: Member) -> None:
    with pytest.raises(FlagRefused, match="own text"):
        raise_flag(post, alice)
    raised = raise_flag(post, bob)
    with pytest.raises(IntegrityError), transaction.atomic():
        Flag.objects.filter(pk=raised.pk).update(flagger=alice)


def test_what_is_not_public_cannot_be_flagged(alice: Member, bob: Member, thread: Thread) -> None:
    waiting = posting.reply(thread, author=alice, body="Waiting words")
    with pytest.raises(FlagRefused, match="not public"):
        raise_flag(waiting, bob)


def test_a_text_that_was_edited_meanwhile_is_read_again_first(post: Post, alice: Member, bob: Member) -> None:
    seen = Submission.objects.get(pk=current(post).current.submission_id).public_id
    posting.edit(post, by=alice, body="Other words.")
    factories.publish_waiting()
    with pytest.raises(FlagRefused, match="read it again"):
        raise_flag(post, bob, version=seen)


def test_a_note_with_a_private_detail_is_not_taken(post: Post, bob: Member) -> None:
    with pytest.raises(FlagRefused, match="private details"):
        raise_flag(post, bob, note="He is carl.planted@gmail.com")
    assert not Flag.objects.exists()


def test_a_member_flags_so_many_times_a_day(alice: Member, bob: Member, thread: Thread, settings: Any) -> None:
    settings.CLEARPOST_FLAGS_PER_DAY = 2
    for _ in range(2):
        raise_flag(factories.make_reply(thread, alice), bob)
    with pytest.raises(FlagRefused, match="2 times a day"):
        raise_flag(factories.make_reply(thread, alice), bob)
    Flag.objects.update(raised_at=timezone.now() - timedelta(days=2))
    raise_flag(factories.make_reply(thread, alice), bob)


def test_a_flag_can_be_withdrawn_and_takes_its_case_along(post: Post, bob: Member, nina: Member) -> None:
    raised = raise_flag(post, bob)
    with pytest.raises(FlagRefused, match="Only the member"):
        flags.withdraw(raised, by=nina)
    flags.withdraw(raised, by=bob)
    assert not Case.objects.waiting().exists()
    assert not Flag.objects.waiting().exists()


def test_a_case_stays_while_another_flag_waits(post: Post, bob: Member, nina: Member) -> None:
    raised = raise_flag(post, bob)
    raise_flag(post, nina)
    flags.withdraw(raised, by=bob)
    assert Case.objects.waiting().exists()


def test_an_answered_flag_cannot_be_withdrawn(post: Post, bob: Member, mona: Member) -> None:
    raised = raise_flag(post, bob)
    decide(cases.approve, Case.objects.get(), mona)
    with pytest.raises(FlagRefused, match="answered"):
        flags.withdraw(raised, by=bob)


# What flaggers hear --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "outcome"), [(cases.remove, Flag.Outcome.UPHELD), (cases.approve, Flag.Outcome.REJECTED)]
)
def test_the_flagger_hears_the_outcome(post: Post, bob: Member, mona: Member, verb: Any, outcome: str) -> None:
    raised = raise_flag(post, bob)
    made = decide(verb, Case.objects.get(), mona)
    raised.refresh_from_db()
    assert (raised.outcome, raised.settled_by) == (outcome, made)
    assert Notice.objects.get(recipient=bob).flag == raised


def test_who_withdrew_hears_nothing(post: Post, bob: Member, nina: Member, mona: Member) -> None:
    flags.withdraw(raise_flag(post, bob), by=bob)
    raise_flag(post, nina)
    decide(cases.remove, Case.objects.waiting().get(), mona)
    assert not Notice.objects.filter(recipient=bob).exists()


def test_a_flag_on_an_older_version_was_overtaken(post: Post, alice: Member, bob: Member, mona: Member) -> None:
    raised = raise_flag(post, bob)
    posting.edit(post, by=alice, body="Pay me afterwards.")
    factories.publish_waiting()
    decide(cases.approve, Case.objects.get(), mona)
    raised.refresh_from_db()
    assert raised.outcome == Flag.Outcome.OVERTAKEN


def test_a_later_decision_answers_anew(post: Post, bob: Member, mona: Member, max: Member) -> None:
    raised = raise_flag(post, bob)
    case = Case.objects.get()
    decide(cases.remove, case, mona)
    decide(cases.restore, case, max)
    raised.refresh_from_db()
    assert raised.outcome == Flag.Outcome.REJECTED
    assert Notice.objects.filter(recipient=bob).count() == 2


def test_rejecting_a_held_edit_leaves_the_flags_on_what_is_public(
    post: Post, alice: Member, bob: Member, mona: Member
) -> None:
    raised = raise_flag(post, bob)
    posting.edit(post, by=alice, body="Pay me a deposit.")
    factories.hold_waiting()
    decide(cases.reject, Case.objects.get(), mona)
    raised.refresh_from_db()
    assert raised.is_waiting
    assert Case.objects.waiting().get().submission == raised.submission


def test_the_mail_to_a_flagger_holds_no_text(post: Post, bob: Member, mona: Member, mailoutbox: Any) -> None:
    raise_flag(post, bob, note="He wrote the same to me.")
    decide(cases.remove, Case.objects.get(), mona)
    jobs.send_waiting_mail()
    mail = next(mail for mail in mailoutbox if mail.to == [bob.email])
    assert mail.subject == "Your flag in Clearpost: a moderator acted on it"
    assert WORDS not in mail.body
    assert "He wrote" not in mail.body


# Nobody decides on their own flag ------------------------------------------------------------------


def test_a_moderator_who_flagged_it_does_not_decide(post: Post, mona: Member, max: Member) -> None:
    raise_flag(post, mona)
    case = Case.objects.get()
    with pytest.raises(DecisionRefused, match="You flagged it"):
        decide(cases.remove, case, mona)
    mona.is_superuser = True
    mona.save()
    with pytest.raises(DecisionRefused, match="You flagged it"):
        decide(cases.remove, case, mona)
    assert case not in Case.objects.waiting().open_to(mona, timezone.now())
    decide(cases.remove, case, max)


def test_not_even_the_database_takes_a_decision_on_ones_own_flag(
    post: Post, alice: Member, bob: Member, max: Member
) -> None:
    raised = raise_flag(post, bob)
    given = {"submission": raised.submission, "author": alice, "verb": Decision.Verb.APPROVE}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(actor=bob, **given)
    made = Decision.objects.create(actor=max, **given)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=made.pk).update(actor=bob)


# Three hide a text ---------------------------------------------------------------------------------


def test_three_independent_members_hide_a_post_until_it_is_reviewed(post: Post, alice: Member) -> None:
    flag_from_everywhere(post, strangers(2))
    assert current(post).is_published
    raise_flag(post, factories.make_member("Third X", years=9), network="elsewhere")
    assert current(post).is_hidden()
    submission = Submission.objects.get(pk=current(post).current.submission_id)
    assert submission.state == State.HELD
    made = Decision.objects.get(verb=Decision.Verb.HIDE)
    assert (made.actor, made.author, made.case) == (None, alice, Case.objects.waiting().get())
    assert Notice.objects.get(recipient=alice).decision == made
    assert AuditEntry.objects.get(verb="flags.hide").actor is None


@pytest.fixture
def hidden(post: Post) -> Post:
    flag_from_everywhere(post, strangers())
    return current(post)


def test_a_hidden_post_shows_a_tombstone_to_others_and_its_words_to_its_author(
    client: Client, as_alice: Client, as_bob: Client, hidden: Post, bob: Member
) -> None:
    quoting = Post.objects.create(thread=hidden.thread, author=bob, quoted_version=hidden.current)
    address = hidden.thread.get_absolute_url()
    for reader in (client, as_bob):
        page = reader.get(address).content.decode()
        assert "Hidden until a moderator has looked at it" in page
        assert WORDS not in page
    page = as_alice.get(address).content.decode()
    assert "Several members flagged your post" in page
    assert WORDS in page
    assert quoting.quoted_version_id


def test_the_statement_says_why_and_neither_who_nor_that_the_community_decided(
    as_alice: Client, hidden: Post, alice: Member
) -> None:
    page = as_alice.get(f"/notices/{Notice.objects.get(recipient=alice).public_id}/").content.decode()
    assert "Hidden until a moderator has looked at it" in page
    assert "flagged it" in page
    assert "Scam" in page
    assert "community decided" not in page.lower()
    for member in Member.objects.filter(display_name__startswith="Sam"):
        assert member.display_name not in page


@pytest.mark.parametrize("verb", [cases.approve, cases.redact])
def test_a_moderator_shows_it_again(hidden: Post, mona: Member, verb: Any) -> None:
    case = Case.objects.waiting().get()
    more = {"phrase": "Pay me"} if verb is cases.redact else {}
    verb(case, by=mona, turn=case.turn, clause=factories.clause("none"), **more)
    assert current(hidden).is_published
    assert current(hidden).number == 2


def test_a_moderator_removes_it_and_may_restore_it(hidden: Post, mona: Member, max: Member) -> None:
    case = Case.objects.waiting().get()
    with pytest.raises(DecisionRefused, match="remove it instead"):
        decide(cases.reject, case, mona)
    decide(cases.remove, case, mona)
    assert current(hidden).is_removed
    decide(cases.restore, case, max)
    assert current(hidden).current.body == WORDS


def test_an_edit_of_a_hidden_post_waits_with_it(hidden: Post, alice: Member, mona: Member) -> None:
    posting.edit(hidden, by=alice, body="Pay me afterwards.")
    assert factories.publish_waiting().state == State.HELD
    assert current(hidden).is_hidden()
    decide(cases.approve, Case.objects.waiting().get(), mona)
    assert current(hidden).current.body == "Pay me afterwards."
    assert current(hidden).is_published


def test_its_author_can_delete_a_hidden_post(hidden: Post, alice: Member, mona: Member) -> None:
    posting.delete(hidden, by=alice)
    decide(cases.reject, Case.objects.waiting().get(), mona)
    assert not Case.objects.waiting().exists()


def test_a_withdrawn_flag_does_not_show_it_again_by_itself(hidden: Post) -> None:
    raised = Flag.objects.first()
    flags.withdraw(raised, by=raised.flagger)
    assert current(hidden).is_hidden()
    assert Case.objects.waiting().exists()


def test_a_hidden_opening_post_takes_its_title_along(
    alice: Member, thread: Thread, client: Client, mona: Member
) -> None:
    opening = thread.posts.get()
    flag_from_everywhere(opening, strangers())
    assert "How do I price a logo?" not in client.get("/").content.decode()
    assert "How do I price a logo?" not in client.get(current(opening).thread.get_absolute_url()).content.decode()
    decide(cases.approve, Case.objects.waiting().get(), mona)
    assert "How do I price a logo?" in client.get("/").content.decode()


def test_a_reviewed_post_is_immune_until_it_is_edited(post: Post, alice: Member, mona: Member) -> None:
    members = strangers()
    raise_flag(post, members[0], network="net-0")
    decide(cases.approve, Case.objects.get(), mona)
    for number, member in enumerate(strangers(4)):
        raise_flag(post, member, network=f"other-{number}")
    assert current(post).is_published
    assert Case.objects.waiting().exists()
    posting.edit(post, by=alice, body="Pay me twice.")
    factories.publish_waiting()
    flag_from_everywhere(post, strangers())
    assert current(post).is_hidden()


def test_what_moderators_write_is_never_hidden_by_flags(thread: Thread, mona: Member) -> None:
    post = factories.make_reply(thread, mona)
    flag_from_everywhere(post, strangers(5))
    assert current(post).is_published
    assert Case.objects.waiting().exists()


def newcomers() -> list[Member]:
    return [*strangers(2), factories.make_member("New N", years=3 / 365)]


def closed_account() -> list[Member]:
    return [*strangers(2), factories.make_member("Gone G", is_active=False)]


def sign_up_wave() -> list[Member]:
    return [factories.make_member(f"Wave{number} W", years=12 + number / 10_000) for number in range(3)]


def two_of_a_wave() -> list[Member]:
    return [factories.make_member("Lone L", years=4), *sign_up_wave()[:2]]


@pytest.mark.parametrize("make", [newcomers, closed_account, sign_up_wave, two_of_a_wave])
def test_these_three_do_not_hide_a_post(post: Post, make: Any) -> None:
    flag_from_everywhere(post, make())
    assert current(post).is_published


def test_flags_from_one_network_count_once(post: Post) -> None:
    one, two, three = strangers()
    raise_flag(post, one, network="same")
    raise_flag(post, two, network="same")
    raise_flag(post, three, network="other")
    assert current(post).is_published
    raise_flag(post, factories.make_member("Fourth F", years=8), network="third")
    assert current(post).is_hidden()


def test_flags_of_unknown_origin_count_once(post: Post) -> None:
    for member in strangers():
        raise_flag(post, member)
    assert current(post).is_published


def test_a_wave_beside_independent_members_does_not_protect_a_post(post: Post) -> None:
    """One of the wave counts, together with two who have nothing to do with it."""
    flag_from_everywhere(post, [*sign_up_wave(), *strangers(2)])
    assert current(post).is_hidden()


def test_a_member_with_a_recent_decision_against_them_does_not_count(post: Post, thread: Thread, mona: Member) -> None:
    *others, troubled = strangers()
    decide(cases.reject, factories.make_held_reply(thread, troubled), mona)
    flag_from_everywhere(post, [*others, troubled])
    assert current(post).is_published
    assert raise_flag(post, factories.make_member("Fourth F", years=8), network="x").pk
    assert current(post).is_hidden()


def test_a_sanctioned_member_does_not_count(post: Post, mona: Member) -> None:
    *others, troubled = strangers()
    sanctions.warn(troubled, by=mona, clause=factories.clause(), words="Please be kind.")
    flag_from_everywhere(post, [*others, troubled])
    assert current(post).is_published


def test_a_member_who_cried_wolf_does_not_count(post: Post, bob: Member, thread: Thread, mona: Member) -> None:
    *others, eager = strangers()
    for _ in range(3):
        raise_flag(factories.make_reply(thread, bob), eager)
        decide(cases.approve, Case.objects.waiting().get(), mona)
    flag_from_everywhere(post, [*others, eager])
    assert current(post).is_published


def test_the_fourth_flag_on_one_author_within_a_day_does_not_count(post: Post, alice: Member, thread: Thread) -> None:
    *others, chaser = strangers()
    for _ in range(3):
        raise_flag(factories.make_reply(thread, alice), chaser)
    flag_from_everywhere(post, [*others, chaser])
    assert current(post).is_published


def test_withdrawn_flags_do_not_count(post: Post) -> None:
    one, two, three = strangers()
    flags.withdraw(raise_flag(post, one, network="a"), by=one)
    raise_flag(post, two, network="b")
    raise_flag(post, three, network="c")
    assert current(post).is_published


# Where flags come from -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.5", "203.0.113.99", True),
        ("203.0.113.5", "203.0.114.5", False),
        ("::ffff:203.0.113.5", "203.0.113.6", True),
        ("2001:db8:1:2::1", "2001:db8:1:99::7", True),
        ("2001:db8:1::1", "2001:db8:2::1", False),
    ],
)
def test_a_network_is_a_hash_of_the_first_part_of_an_address(rf: Any, one: str, other: str, same: bool) -> None:
    first, second = (networks.network_of(rf.get("/", REMOTE_ADDR=address)) for address in (one, other))
    assert (first == second) is same
    assert one not in first
    assert len(first) == 32


def test_the_address_that_our_own_proxy_saw_counts_behind_one(rf: Any, settings: Any) -> None:
    settings.CLEARPOST_BEHIND_PROXY = True
    request = rf.get("/", REMOTE_ADDR="127.0.0.1", headers={"X-Forwarded-For": "198.51.100.1, 203.0.113.5"})
    assert networks.network_of(request) == networks.network_of(rf.get("/", headers={"X-Forwarded-For": "203.0.113.77"}))
    assert networks.network_of(rf.get("/", REMOTE_ADDR="203.0.113.5")) == ""


def test_where_a_flag_came_from_is_forgotten_after_thirty_days(post: Post, bob: Member, nina: Member) -> None:
    old, new = raise_flag(post, bob, network="a"), raise_flag(post, nina, network="b")
    Flag.objects.filter(pk=old.pk).update(raised_at=timezone.now() - timedelta(days=31))
    jobs.housekeeping()
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.network, new.network) == ("", "b")
