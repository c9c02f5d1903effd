"""What moderators decide, and what keeps them from undoing one another or judging themselves."""

import pytest
from django.db import IntegrityError, transaction

from forum import posting
from forum.models import Post
from moderation import cases
from moderation.cases import DecisionRefused
from moderation.models import AuditEntry, Case, Decision, Notice, Submission
from moderation.screening.labels import MARKERS
from tests import factories

PHONE, PRIVATE = MARKERS["PHONE"], MARKERS["PRIVATE"]
State = Submission.State
BODY = "Call 555 0100 or ask for Wilhelmina at the Golden Lion"


@pytest.fixture
def held(alice, thread) -> Case:
    """A reply of Alice's with a phone number, held as a scam."""
    posting.reply(thread, author=alice, body=BODY)
    return factories.hold_waiting(factories.found(BODY, "555 0100"))


@pytest.fixture
def why():
    return {"clause": factories.clause(), "turn": 0}


def post_of(case: Case) -> Post:
    return Post.objects.select_related("current").get(pk=case.item.target_id)


def body_of(case: Case) -> str:
    return post_of(case).current.body


def test_approving_publishes_with_the_details_removed(held, mona, alice, why):
    cases.approve(held, by=mona, words="Looks fine to me.", **why)
    assert body_of(held) == BODY.replace("555 0100", PHONE)
    held.refresh_from_db()
    assert not held.is_open
    assert Notice.objects.filter(recipient=alice).first().decision.verb == Decision.Verb.APPROVE


def test_a_finding_that_is_none_is_published_as_written(held, mona, why):
    finding = held.submission.findings.get()
    cases.approve(held, by=mona, dismissed=[finding.public_id], **why)
    assert body_of(held) == BODY


def test_any_span_can_be_redacted(held, mona, why):
    review = held.submission.text()["body"]
    start = review.index("Wilhelmina")
    cases.redact(held, by=mona, spans=[("body", start, start + len("Wilhelmina"))], **why)
    assert body_of(held) == f"Call {PHONE} or ask for {PRIVATE} at the Golden Lion"
    assert post_of(held).current.is_redacted


def test_a_span_can_take_in_an_older_redaction(held, mona, why):
    review = held.submission.text()["body"]
    cases.redact(held, by=mona, spans=[("body", 0, review.index(" or"))], **why)
    assert body_of(held) == f"{PRIVATE} or ask for Wilhelmina at the Golden Lion"
    assert held.submission.findings.get().value() == "Call 555 0100"


def test_a_phrase_is_redacted_wherever_it_stands(held, mona, why):
    cases.redact(held, by=mona, phrase="golden lion", **why)
    assert body_of(held).endswith(f"Wilhelmina at the {PRIVATE}")


@pytest.mark.parametrize(
    "marks", [{}, {"phrase": "not in there"}, {"spans": [("body", 5, 5000)]}, {"spans": [("title", 0, 2)]}]
)
def test_a_redaction_needs_words_of_the_text(held, mona, why, marks):
    with pytest.raises(DecisionRefused):
        cases.redact(held, by=mona, **marks, **why)
    held.refresh_from_db()
    assert held.is_open


def test_what_was_public_loses_the_redacted_words_everywhere(alice, bob, thread, mona, why):
    post = factories.make_reply(thread, alice, "Ask for Wilhelmina")
    posting.edit(post, by=alice, body="Ask for Wilhelmina tomorrow")
    factories.publish_waiting()
    post.refresh_from_db()
    quoting = posting.reply(thread, author=bob, body="I shall.", quoted=post)
    factories.publish_waiting()
    case = cases.open_case(Submission.objects.filter(author=alice).last().item, by=mona)
    cases.redact(case, by=mona, phrase="Wilhelmina", **why)
    quoting.refresh_from_db()
    assert body_of(case) == f"Ask for {PRIVATE} tomorrow"
    assert not post.versions.filter(body__contains="Wilhelmina").exists()
    assert quoting.quoted_version.is_withdrawn


def test_rejecting_publishes_nothing_and_tells_why(held, mona, alice, why):
    cases.reject(held, by=mona, words="We do not pay deposits here.", **why)
    assert post_of(held).state == Post.State.WAITING
    held.submission.refresh_from_db()
    assert held.submission.state == State.REJECTED
    decision = Notice.objects.filter(recipient=alice).first().decision
    assert (decision.verb, decision.actor) == (Decision.Verb.REJECT, mona)


def test_removing_leaves_a_tombstone_without_words(alice, thread, mona, why):
    post = factories.make_reply(thread, alice, "Dubious words")
    case = cases.open_case(Submission.objects.last().item, by=mona)
    cases.remove(case, by=mona, **why)
    post = post_of(case)
    assert post.state == Post.State.REMOVED
    assert post.removal_reason == "Scam"
    assert not post.versions.filter(body__contains="Dubious").exists()


def test_a_removal_can_be_undone(alice, thread, mona, max, why):
    factories.make_reply(thread, alice, "Dubious words")
    case = cases.open_case(Submission.objects.last().item, by=mona)
    cases.remove(case, by=mona, **why)
    cases.restore(case, by=max, clause=factories.clause(), turn=case.turn)
    assert post_of(case).state == Post.State.PUBLISHED
    assert body_of(case) == "Dubious words"
    assert post_of(case).number == 2


def test_a_rejection_can_be_undone(held, mona, max, why):
    cases.reject(held, by=mona, **why)
    cases.restore(held, by=max, clause=factories.clause(), turn=held.turn)
    assert body_of(held) == BODY.replace("555 0100", PHONE)


def test_a_public_note_stands_under_the_post(held, mona, why):
    cases.approve(held, by=mona, public_note="We removed a number.", **why)
    assert post_of(held).note == "We removed a number."


def test_two_moderators_cannot_both_decide(held, mona, max, why):
    seen_by_max = Case.objects.get(pk=held.pk)
    cases.approve(held, by=mona, **why)
    with pytest.raises(DecisionRefused, match="changed while you were reading"):
        cases.reject(seen_by_max, by=max, **why)
    assert Decision.objects.filter(actor__isnull=False).count() == 1


def test_a_decision_on_an_older_state_of_things_is_refused(held, alice, mona, why):
    posting.edit(post_of(held), by=alice, body="What a lovely day.")
    factories.publish_waiting()
    with pytest.raises(DecisionRefused, match="changed while you were reading"):
        cases.approve(held, by=mona, **why)


def test_a_case_in_other_hands_cannot_be_decided(held, mona, max, why):
    assert cases.lease(held, by=mona)
    assert not cases.lease(held, by=max)
    with pytest.raises(DecisionRefused):
        cases.approve(held, by=max, **why)
    cases.release(held, by=mona)
    assert cases.lease(held, by=max)


def test_nobody_decides_on_their_own_text(mona, max, thread, why):
    case = factories.make_held_reply(thread, mona)
    with pytest.raises(DecisionRefused, match="own text"):
        cases.approve(case, by=mona, **why)
    mona.is_superuser = True
    mona.save()
    with pytest.raises(DecisionRefused, match="own text"):
        cases.approve(case, by=mona, **why)


def test_not_even_the_database_takes_a_decision_on_ones_own_text(held, alice):
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(submission=held.submission, author=alice, actor=alice, verb=Decision.Verb.APPROVE)


def test_a_member_decides_nothing(held, bob, why):
    with pytest.raises(DecisionRefused):
        cases.approve(held, by=bob, **why)


def test_moderators_words_are_screened_too(held, mona, why):
    with pytest.raises(DecisionRefused, match="private details"):
        cases.approve(held, by=mona, words="Write to mona.moderator@gmail.com", **why)
    assert Case.objects.get(pk=held.pk).is_open


def test_what_its_author_deleted_is_not_published(held, alice, mona, why):
    posting.delete(post_of(held), by=alice)
    with pytest.raises(DecisionRefused, match="deleted"):
        cases.approve(held, by=mona, **why)


def test_a_case_about_a_deleted_text_can_be_closed(held, alice, mona, why):
    posting.delete(post_of(held), by=alice)
    cases.reject(held, by=mona, **why)
    assert not Case.objects.waiting().exists()


def test_a_case_about_a_deleted_public_text_can_be_closed(alice, thread, mona, why):
    post = factories.make_reply(thread, alice, "Dubious words")
    case = cases.open_case(Submission.objects.last().item, by=mona)
    posting.delete(post, by=alice)
    cases.remove(case, by=mona, **why)
    assert not Case.objects.waiting().exists()
    assert post_of(case).state == Post.State.DELETED


def test_a_moderator_opens_no_case_about_their_own_text(mona, thread):
    factories.make_reply(thread, mona)
    with pytest.raises(DecisionRefused, match="own text"):
        cases.open_case(Submission.objects.last().item, by=mona)


def test_every_decision_is_in_the_audit_log(held, mona, why):
    cases.approve(held, by=mona, **why)
    entry = AuditEntry.objects.about(f"case:{held.public_id}").get()
    assert (entry.verb, entry.actor) == ("case.approve", mona)


def test_a_masked_text_can_be_published_masked(alice, thread, mona, why):
    posting.reply(thread, author=alice, body="Call 555 0100 please")
    case = factories.hold_incomplete()
    cases.approve(case, by=mona, **why)
    assert "555" not in body_of(case)


def test_words_that_a_title_loses_go_from_the_names_of_its_replies(thread, bob, mona):
    reply = factories.make_reply(thread, bob)
    opening = thread.posts.get(is_opening=True)
    case = cases.open_case(Submission.objects.get(item__target_id=opening.pk).item, by=mona)
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), phrase="logo")
    label = Submission.objects.get(item__target_id=reply.pk).item.label
    assert "logo" not in label
    assert label.startswith("Reply in “How do I price a")
    case = cases.open_case(case.item, by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    assert Submission.objects.get(item__target_id=reply.pk).item.label == "Reply in “Removed thread”"
