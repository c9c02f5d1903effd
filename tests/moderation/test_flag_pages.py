"""The pages around flags: asking for a reason, answering in place, the case page, the queue, the notices."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from forum.models import Member, Post, Thread
from moderation import cases, flags
from moderation.models import Case, Flag, Notice, Submission
from moderation.policy import load_starter_clauses
from tests import factories

pytestmark = pytest.mark.django_db
IN_PLACE = {"HX-Request": "true"}


@pytest.fixture
def post(alice: Member, thread: Thread) -> Post:
    load_starter_clauses()
    return factories.make_reply(thread, alice, "Pay me first.")


def version_of(post: Post) -> str:
    post.refresh_from_db()
    assert post.current is not None
    return Submission.objects.get(pk=post.current.submission_id).public_id


def sent(post: Post, **changed: str) -> dict[str, str]:
    return {"reason": "scam", "note": "He wrote the same to me.", "version": version_of(post)} | changed


def client_of(member: Member) -> Client:
    client = Client()
    client.force_login(member)
    return client


def test_others_posts_have_the_button_and_ones_own_have_not(
    client: Client, as_alice: Client, as_bob: Client, post: Post
) -> None:
    address = f"/posts/{post.public_id}/flag/"
    opening = f"/posts/{post.thread.posts.get(number=1).public_id}/flag/"
    page = as_bob.get(post.thread.get_absolute_url()).content.decode()
    assert f'href="{address}"' in page
    assert "Flag as inappropriate" in page
    page = as_alice.get(post.thread.get_absolute_url()).content.decode()
    assert address not in page
    assert opening not in page
    assert "Flag as inappropriate" not in client.get(post.thread.get_absolute_url()).content.decode()


def test_the_form_offers_the_clauses_of_the_policy_and_something_else(as_bob: Client, post: Post) -> None:
    page = as_bob.get(f"/posts/{post.public_id}/flag/").content.decode()
    for title in ("Private communication and identifying information", "Scams", "Abuse", "Spam", "Something else"):
        assert f"<span>{title}</span>" in page
    assert "No rule broken" not in page


def test_flagging_leads_back_to_the_post_with_thanks(as_bob: Client, bob: Member, post: Post) -> None:
    answer = as_bob.post(f"/posts/{post.public_id}/flag/", sent(post), follow=True)
    assert answer.redirect_chain[-1][0].endswith(f"#post-{post.public_id}")
    assert "you are told what was decided" in answer.content.decode()
    assert "You flagged this" in answer.content.decode()
    raised = Flag.objects.get()
    assert (raised.flagger, raised.reason, raised.note) == (bob, "Scams", "He wrote the same to me.")
    assert len(raised.network) == 32


def test_something_else_names_no_clause(as_bob: Client, post: Post) -> None:
    as_bob.post(f"/posts/{post.public_id}/flag/", sent(post, reason="other"))
    assert Flag.objects.get().clause is None


def test_in_place_the_answer_is_the_piece_alone(as_bob: Client, post: Post) -> None:
    address = f"/posts/{post.public_id}/flag/"
    form = as_bob.get(address, headers=IN_PLACE).content.decode()
    assert "<html" not in form
    assert f'hx-post="{address}"' in form
    thanks = as_bob.post(address, sent(post), headers=IN_PLACE).content.decode()
    assert "<html" not in thanks
    assert "Take the flag back" in thanks


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"reason": ""}, "Choose a reason."),
        ({"reason": "none"}, "Choose one of these reasons."),
        ({"note": "He is carl.planted@gmail.com"}, "private details"),
        ({"version": "elsewhere"}, "read it again"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    as_bob: Client, post: Post, changed: dict[str, str], complaint: str
) -> None:
    answer = as_bob.post(f"/posts/{post.public_id}/flag/", sent(post, **changed))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert complaint in page
    assert sent(post, **changed)["note"] in page
    assert not Flag.objects.exists()


def test_visitors_log_in_first_and_authors_and_strangers_find_nothing(
    client: Client, as_alice: Client, as_bob: Client, post: Post, mona: Member
) -> None:
    address = f"/posts/{post.public_id}/flag/"
    assert client.get(address)["Location"].startswith("/login/")
    assert as_alice.get(address).status_code == 404
    assert as_bob.get("/posts/234567892345/flag/").status_code == 404
    post.remove("Scams")
    assert as_bob.get(address).status_code == 404


def test_a_flag_is_taken_back_by_its_member_only(as_bob: Client, as_mona: Client, bob: Member, post: Post) -> None:
    as_bob.post(f"/posts/{post.public_id}/flag/", sent(post))
    raised = Flag.objects.get()
    address = f"/flags/{raised.public_id}/withdraw/"
    assert as_mona.post(address).status_code == 404
    assert as_bob.get(address).status_code == 405
    assert "You took your flag back." in as_bob.post(address, follow=True).content.decode()
    assert "took your flag back" in as_bob.get(f"/posts/{post.public_id}/flag/").content.decode()


def test_the_case_page_shows_flags_with_reason_note_and_standing(as_mona: Client, post: Post, bob: Member) -> None:
    flags.flag(post, by=bob, reason=factories.clause("scam"), note="He wrote the <same> to me.")
    nina = factories.make_member("Nina New", years=0)
    flags.flag(post, by=nina, reason=None)
    page = as_mona.get(f"/moderation/cases/{Case.objects.get().public_id}/").content.decode()
    assert "flagged by members" in page
    assert "He wrote the &lt;same&gt; to me." in page
    assert "Bob K, member for 2" in page
    assert "joined within the last week" in page
    queue = as_mona.get("/moderation/").content.decode()
    assert "2 flags" in queue


def test_the_author_reads_nowhere_who_flagged_or_what_they_wrote(
    as_alice: Client, alice: Member, post: Post, bob: Member, mona: Member
) -> None:
    flags.flag(post, by=bob, reason=factories.clause("scam"), note="A note for moderators.")
    case = Case.objects.get()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("scam"))
    addresses = ["/notices/", post.thread.get_absolute_url()]
    addresses += [f"/notices/{notice.public_id}/" for notice in Notice.objects.filter(recipient=alice)]
    for address in addresses:
        page = as_alice.get(address).content.decode()
        assert "Bob K" not in page
        assert "A note for moderators." not in page


def test_a_moderator_who_flagged_it_is_kept_from_the_case(as_mona: Client, post: Post, mona: Member) -> None:
    flags.flag(post, by=mona, reason=None)
    case = Case.objects.get()
    address = f"/moderation/cases/{case.public_id}/"
    answer = as_mona.get(address)
    assert answer.status_code == 403
    assert "You flagged this text, so another moderator decides" in answer.content.decode()
    given = {"turn": case.turn, "verb": "remove", "clause": factories.clause().pk}
    assert as_mona.post(address, given).status_code == 403
    assert "You flagged it: another moderator decides." in as_mona.get("/moderation/").content.decode()


def test_the_flagger_reads_the_outcome_and_never_the_authors_statement(
    as_bob: Client, as_alice: Client, post: Post, bob: Member, mona: Member
) -> None:
    flags.flag(post, by=bob, reason=factories.clause("scam"), note="He wrote the same to me.")
    case = Case.objects.get()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("scam"), words="Words for the author.")
    notice = Notice.objects.get(recipient=bob)
    assert "Your flag: a moderator acted on it" in as_bob.get("/notices/").content.decode()
    page = as_bob.get(f"/notices/{notice.public_id}/").content.decode()
    assert "acted on it" in page
    assert 'href="/policy/#scam"' in page
    assert "Words for the author." not in page
    assert "Pay me first." not in page
    assert "Mona" not in page
    assert as_alice.get(f"/notices/{notice.public_id}/").status_code == 404


def test_a_hidden_text_offers_approve_redact_and_remove(as_mona: Client, post: Post) -> None:
    for number in range(3):
        member = factories.make_member(f"Sam{number} X", years=1 + number)
        flags.flag(post, by=member, reason=None, network=f"net-{number}")
    page = as_mona.get(f"/moderation/cases/{Case.objects.get().public_id}/").content.decode()
    assert 'value="approve"' in page
    assert 'value="remove"' in page
    assert 'value="reject"' not in page
    assert "hidden until you decide" in page
    assert "Rule of three flags" in page


@pytest.mark.parametrize("count", [1, 12])
def test_a_case_takes_the_same_queries_however_many_flags(
    as_mona: Client, post: Post, count: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(count):
        flags.flag(post, by=factories.make_member(f"Sam{number} X"), reason=factories.clause("scam"))
    case = Case.objects.get()
    as_mona.get("/moderation/")
    with django_assert_max_num_queries(42):
        as_mona.get(f"/moderation/cases/{case.public_id}/")


@pytest.mark.parametrize("count", [1, 12])
def test_the_queue_takes_the_same_queries_however_many_flags(
    as_mona: Client, alice: Member, bob: Member, thread: Thread, count: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(count):
        flags.flag(factories.make_reply(thread, alice), by=bob, reason=None)
    with django_assert_max_num_queries(9):
        as_mona.get("/moderation/")


@pytest.mark.parametrize("count", [1, 12])
def test_notices_about_flags_take_the_same_few_queries(
    as_bob: Client,
    alice: Member,
    bob: Member,
    mona: Member,
    thread: Thread,
    count: int,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(count):
        flags.flag(factories.make_reply(thread, alice), by=bob, reason=factories.clause("scam"))
        case = Case.objects.waiting().get()
        cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("scam"))
    with django_assert_max_num_queries(8):
        as_bob.get("/notices/")


def test_the_policy_lists_its_rules_with_anchors(client: Client) -> None:
    load_starter_clauses()
    page = client.get("/policy/").content.decode()
    for slug in ("private-details", "off-platform", "scam", "impersonation", "abuse", "spam"):
        assert f'<li id="{slug}">' in page
    assert "No rule broken" not in page
    factories.clause("spam").__class__.objects.filter(slug="spam").update(is_active=False)
    assert 'id="spam"' not in client.get("/policy/").content.decode()


def test_a_statement_leads_to_its_clause(as_alice: Client, alice: Member, post: Post, mona: Member) -> None:
    case = cases.open_case(Submission.objects.latest("pk").item, by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("scam"))
    page = as_alice.get(f"/notices/{Notice.objects.get(recipient=alice).public_id}/").content.decode()
    assert 'href="/policy/#scam"' in page


def test_an_old_flag_still_says_how_it_stands(as_bob: Client, bob: Member, post: Post) -> None:
    flags.flag(post, by=bob, reason=None)
    Flag.objects.update(raised_at=timezone.now() - timedelta(days=90))
    assert "You flagged this version (Something else)" in as_bob.get(f"/posts/{post.public_id}/flag/").content.decode()
