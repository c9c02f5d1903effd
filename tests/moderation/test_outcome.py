"""What becomes of a screened text, and that it happens once and only while it is wanted."""

import pytest

from forum import posting
from forum.models import Post
from moderation import claims
from moderation.models import AuditEntry, Case, Decision, Finding, Notice, Submission
from moderation.outcome import act_on
from moderation.screening import findings as screening
from moderation.screening.labels import MARKERS
from tests import factories

PHONE = MARKERS["PHONE"]
State = Submission.State


@pytest.fixture
def reply(alice, thread):
    return posting.reply(thread, author=alice, body="Call 555 0100 please")


def refreshed(post: Post) -> Post:
    return Post.objects.select_related("current").get(pk=post.pk)


def test_a_clean_text_is_published_as_it_is(reply):
    submission = factories.publish_waiting()
    post = refreshed(reply)
    assert submission.state == State.PUBLISHED
    assert post.state == Post.State.PUBLISHED
    assert post.current.body == "Call 555 0100 please"
    assert not post.current.is_redacted
    assert not Notice.objects.exists()


def test_a_contact_detail_is_published_as_a_label(reply, alice):
    factories.redact_waiting("555 0100")
    post = refreshed(reply)
    assert post.current.body == f"Call {PHONE} please"
    assert post.current.is_redacted
    notice = Notice.objects.get(recipient=alice)
    assert notice.decision.verb == Decision.Verb.REDACT
    assert notice.decision.is_automatic
    assert notice.decision.reasons == ["it reads like a phone number"]


def test_the_value_is_kept_apart_from_the_text(reply):
    submission = factories.redact_waiting("555 0100")
    assert submission.text() == {"body": f"Call {PHONE} please"}
    assert submission.findings.get().value() == "555 0100"


def test_a_scam_is_held_with_a_case(reply, alice):
    case = factories.hold_waiting()
    assert refreshed(reply).state == Post.State.WAITING
    assert case.why == Case.Why.SCAM
    assert Notice.objects.get(recipient=alice).decision.verb == Decision.Verb.HOLD
    assert case.submission.signals[0]["reason"] == factories.SCAM_SIGNAL.reason


def test_a_weak_scam_signal_is_published_with_a_case(reply, alice):
    factories.settle(factories.report(screening.Decision.CASE, signals=(factories.SCAM_SIGNAL,)))
    assert refreshed(reply).state == Post.State.PUBLISHED
    assert Case.objects.waiting().count() == 1
    assert Decision.objects.get().verb == Decision.Verb.REVIEW
    assert not Notice.objects.filter(recipient=alice).exists()


def test_what_could_not_be_checked_is_held_and_masked(reply):
    case = factories.hold_incomplete()
    assert refreshed(reply).state == Post.State.WAITING
    assert case.why == Case.Why.INCOMPLETE
    assert "555" not in case.submission.text()["body"]
    assert case.submission.text()["body"].startswith("Call ")


def test_a_detail_that_straddles_title_and_body_is_cut_from_both(alice, board):
    thread = posting.start_thread(board, author=alice, title="Call me: 555", body="0100 is my number")
    waiting = claims.take(1)[0]
    start = len("Call me: ")
    finding = screening.Finding(start, start + len("555\n\n0100"), screening.Kind.PHONE, 0.9, "test", "a number")
    act_on(waiting, factories.report(screening.Decision.REDACT, findings=(finding,)))
    thread.refresh_from_db()
    assert thread.title == f"Call me: {PHONE}"
    assert thread.posts.get().current.body == f"{PHONE} is my number"
    assert "555" not in thread.slug


def test_numbers_are_given_at_publication_and_count_up(alice, bob, thread):
    posting.reply(thread, author=alice, body="I came first.")
    posting.reply(thread, author=bob, body="I came second.")
    first, second = Submission.objects.waiting().order_by("pk")
    for submission in (second, first):
        submission = take(submission)
        act_on(submission, factories.report())
    assert list(thread.posts.order_by("number").values_list("author", "number")) == [
        (alice.pk, 1),
        (bob.pk, 2),
        (alice.pk, 3),
    ]


def take(submission: Submission) -> Submission:
    """Take this submission in hand, whichever is the oldest."""
    Submission.objects.filter(pk=submission.pk).update(claim="test")
    return Submission.objects.select_related("item", "author").get(pk=submission.pk)


def test_a_report_is_applied_once(reply):
    waiting = claims.take(1)[0]
    act_on(waiting, factories.report())
    act_on(waiting, factories.report(screening.Decision.HOLD))
    assert refreshed(reply).state == Post.State.PUBLISHED
    assert reply.versions.count() == 1
    assert not Case.objects.exists()


def test_a_worker_whose_claim_went_to_another_changes_nothing(reply):
    slow = claims.take(1)[0]
    Submission.objects.waiting().update(claimed_until=None)
    quick = claims.take(1)[0]
    act_on(slow, factories.report())
    assert refreshed(reply).state == Post.State.WAITING
    act_on(quick, factories.report())
    assert refreshed(reply).state == Post.State.PUBLISHED


def test_an_edit_leaves_the_published_version_until_it_is_through(alice, thread):
    post = factories.make_reply(thread, alice, "Old words.")
    posting.edit(post, by=alice, body="New words.")
    assert refreshed(post).current.body == "Old words."
    factories.publish_waiting()
    assert refreshed(post).current.body == "New words."
    assert refreshed(post).number == 2


def test_a_held_edit_leaves_the_published_version(alice, thread):
    post = factories.make_reply(thread, alice, "Old words.")
    posting.edit(post, by=alice, body="Pay me first.")
    factories.hold_waiting()
    assert refreshed(post).current.body == "Old words."


def test_an_edit_overtakes_a_version_that_still_waits(alice, thread):
    post = posting.reply(thread, author=alice, body="First try.")
    posting.edit(post, by=alice, body="Second try.")
    first = factories.publish_waiting()
    second = factories.publish_waiting()
    assert first.state == State.SUPERSEDED
    assert second.state == State.PUBLISHED
    assert refreshed(post).current.body == "Second try."


def test_an_edit_of_a_held_text_waits_with_it(alice, thread):
    post = posting.reply(thread, author=alice, body="Pay me first.")
    case = factories.hold_waiting()
    posting.edit(post, by=alice, body="What a lovely day.")
    newer = factories.publish_waiting()
    case.refresh_from_db()
    assert newer.state == State.HELD
    assert case.submission == newer
    assert refreshed(post).state == Post.State.WAITING


def test_a_clean_edit_does_not_close_the_case_of_the_older_version(alice, thread):
    post = posting.reply(thread, author=alice, body="Perhaps write to me elsewhere.")
    factories.settle(factories.report(screening.Decision.CASE, signals=(factories.SCAM_SIGNAL,)))
    posting.edit(post, by=alice, body="What a lovely day.")
    newer = factories.publish_waiting()
    assert Case.objects.waiting().get().submission == newer


def test_a_kept_redaction_stays_one(alice, thread):
    post = posting.reply(thread, author=alice, body="Call 555 0100 please")
    factories.redact_waiting("555 0100")
    shown = posting.editable_text(refreshed(post), alice)["body"]
    from forum.redaction_tokens import to_tokens

    posting.edit(refreshed(post), by=alice, body=to_tokens(shown) + " Thanks.")
    newer = factories.publish_waiting()
    assert refreshed(post).current.body == f"Call {PHONE} please Thanks."
    assert refreshed(post).current.is_redacted
    assert newer.findings.get().kind == "PHONE"


def test_a_post_deleted_before_it_was_checked_is_never_published(alice, thread, reply):
    waiting = claims.take(1)[0]
    posting.delete(reply, by=alice)
    act_on(waiting, factories.report())
    assert refreshed(reply).state == Post.State.DELETED
    assert Submission.objects.get(pk=waiting.pk).state == State.DROPPED


def test_a_thread_locked_meanwhile_takes_no_more_posts(reply, alice):
    reply.thread.is_locked = True
    reply.thread.save()
    submission = factories.publish_waiting()
    assert submission.state == State.REJECTED
    assert Notice.objects.get(recipient=alice).decision.reasons == [
        "The thread was closed before the text was checked."
    ]


def test_a_closed_account_publishes_nothing(reply, alice):
    alice.is_active = False
    alice.save()
    assert factories.publish_waiting().state == State.REJECTED


def test_a_failure_half_way_changes_nothing(reply, monkeypatch):
    waiting = claims.take(1)[0]
    monkeypatch.setattr("moderation.outcome.Notice.objects.bulk_create", lambda notices: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        act_on(waiting, factories.report(screening.Decision.HOLD))
    assert Submission.objects.get(pk=waiting.pk).state == State.RECEIVED
    assert not Case.objects.exists()
    assert not Finding.objects.exists()


def test_every_automatic_act_is_in_the_audit_log(reply):
    submission = factories.redact_waiting("555 0100")
    entry = AuditEntry.objects.about(f"submission:{submission.public_id}").get()
    assert entry.verb == "screening.redact"
    assert entry.actor is None
    assert "555" not in str(entry.data)
