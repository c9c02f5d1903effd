"""“This is not a contact detail”: disputed by authors, drawn at random, answered by moderators, counted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from forum import posting, redaction_tokens
from forum.models import Member, Post, SearchEntry, Thread
from moderation import api, cases, flags, questions
from moderation.models import AuditEntry, Case, Decision, Finding, Notice, Question, Submission
from moderation.questions import DisputeRefused
from moderation.recognizer_marks import marks_by_recognizer
from tests import factories

pytestmark = pytest.mark.django_db

ORDER = "42 4711 0815"
WORDS = f"My order number is {ORDER}, and nobody answers."
Answer = Question.Answer


def make_redacted(thread: Thread, author: Member) -> Post:
    post = posting.reply(thread, author=author, body=WORDS)
    factories.redact_waiting(ORDER)
    post.refresh_from_db()
    return post


@pytest.fixture
def post(thread: Thread, alice: Member) -> Post:
    return make_redacted(thread, alice)


@pytest.fixture
def finding(post: Post) -> Finding:
    return Finding.objects.get()


@pytest.fixture
def all_drawn(settings) -> None:
    settings.CLEARPOST_SAMPLED_SHARE = 1


def open_case() -> Case:
    return Case.objects.waiting().get()


def decide(case: Case, by: Member, **marks: list[str]) -> Decision:
    case.refresh_from_db()
    return cases.approve(case, by=by, turn=case.turn, clause=factories.clause("none"), **marks)


def dispute_address(finding: Finding) -> str:
    return f"/findings/{finding.public_id}/dispute/"


def body_of(post: Post) -> str:
    post.refresh_from_db()
    assert post.current is not None
    return post.current.body


# What its author says ----------------------------------------------------------------------------


def test_a_dispute_opens_a_case_of_its_own_kind(finding: Finding, alice: Member) -> None:
    questions.dispute(finding, by=alice)
    case = open_case()
    assert (case.why, case.submission) == (Case.Why.DISPUTE, finding.submission)
    entry = AuditEntry.objects.get(verb="finding.dispute")
    assert (entry.actor, entry.data) == (alice, {"recognizer": "test recognizer"})


def test_a_dispute_joins_the_open_case_and_whoever_reads_it_reads_it_again(
    post: Post, finding: Finding, alice: Member, bob: Member, mona: Member
) -> None:
    flags.flag(post, by=bob, reason=None)
    before = open_case()
    questions.dispute(finding, by=alice)
    assert open_case() == before
    assert open_case().why == Case.Why.FLAGS
    with pytest.raises(cases.DecisionRefused, match="changed while you were reading"):
        cases.approve(before, by=mona, turn=before.turn, clause=factories.clause())


def test_the_author_says_so_in_one_click_on_the_statement(as_alice: Client, finding: Finding) -> None:
    notice = Notice.objects.get()
    page = as_alice.get(f"/notices/{notice.public_id}/").content.decode()
    assert f'action="{dispute_address(finding)}"' in page
    answer = as_alice.post(dispute_address(finding), {"notice": notice.public_id}, follow=True)
    assert answer.redirect_chain == [(f"/notices/{notice.public_id}/", 302)]
    page = answer.content.decode()
    assert "A moderator looks at it, and you are told" in page
    assert f'action="{dispute_address(finding)}"' not in page


def test_the_author_says_so_in_one_click_at_the_post(as_alice: Client, post: Post, finding: Finding) -> None:
    page = as_alice.get(post.thread.get_absolute_url()).content.decode()
    assert f'action="{dispute_address(finding)}"' in page
    assert ORDER not in page
    answer = as_alice.post(dispute_address(finding), follow=True)
    assert answer.redirect_chain[0] == (f"/posts/{post.public_id}/", 302)
    assert Question.objects.get().finding == finding


def test_nobody_else_sees_the_button_or_can_use_it(
    as_bob: Client, as_mona: Client, client: Client, post: Post, finding: Finding
) -> None:
    for reader in (as_bob, as_mona, client):
        assert "dispute" not in reader.get(post.thread.get_absolute_url()).content.decode()
    assert as_bob.post(dispute_address(finding)).status_code == 404
    assert as_mona.post(dispute_address(finding)).status_code == 404
    assert not Question.objects.exists()


def test_a_finding_is_disputed_once(finding: Finding, alice: Member) -> None:
    questions.dispute(finding, by=alice)
    with pytest.raises(DisputeRefused, match="A moderator looks at it"):
        questions.dispute(Finding.objects.get(), by=alice)
    assert Question.objects.count() == 1


def test_a_finding_is_not_disputed_again_after_the_answer(finding: Finding, alice: Member, mona: Member) -> None:
    questions.dispute(finding, by=alice)
    decide(open_case(), mona, confirmed=[finding.public_id])
    with pytest.raises(DisputeRefused, match="stays removed"):
        questions.dispute(Finding.objects.get(), by=alice)


def test_disputes_are_limited_by_the_day(settings, thread: Thread, alice: Member) -> None:
    settings.CLEARPOST_DISPUTES_PER_DAY = 1
    for _ in range(2):
        make_redacted(thread, alice)
    first, second = Finding.objects.order_by("pk")
    questions.dispute(first, by=alice)
    with pytest.raises(DisputeRefused, match="1 times a day"):
        questions.dispute(second, by=alice)
    Question.objects.update(disputed_at=timezone.now() - timedelta(days=1, minutes=1))
    questions.dispute(second, by=alice)


def test_what_an_edit_has_replaced_cannot_be_disputed(post: Post, finding: Finding, alice: Member) -> None:
    posting.edit(post, by=alice, body="I wrote it anew.")
    with pytest.raises(DisputeRefused, match="has changed since"):
        questions.dispute(finding, by=alice)


def test_a_value_that_is_not_kept_any_more_cannot_be_disputed(finding: Finding, alice: Member) -> None:
    Finding.objects.update(value_key=b"", value_box=b"")
    with pytest.raises(DisputeRefused, match="not kept any more"):
        questions.dispute(finding, by=alice)


def test_what_a_moderator_removed_by_hand_is_not_disputed_this_way(thread: Thread, alice: Member, mona: Member) -> None:
    post = factories.make_reply(thread, alice, "Ask Harriet.")
    case = Case.objects.get(public_id=api.open_case(post, by=mona).split("/")[-2])
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), phrase="Harriet")
    with pytest.raises(DisputeRefused, match="by hand"):
        questions.dispute(Finding.objects.get(), by=alice)


# What a moderator answers ------------------------------------------------------------------------


def test_a_right_redaction_stays_and_its_author_hears_it(
    as_alice: Client, post: Post, finding: Finding, alice: Member, mona: Member
) -> None:
    questions.dispute(finding, by=alice)
    made = decide(open_case(), mona, confirmed=[finding.public_id])
    assert ORDER not in body_of(post)
    assert Question.objects.get().answer == Answer.RIGHT
    statement = as_alice.get(f"/notices/{Notice.objects.get(decision=made).public_id}/").content.decode()
    assert "You said that “phone number removed” hides no contact detail: a moderator found that it does" in statement
    assert "stays removed" in statement
    assert not Case.objects.waiting().exists()


def test_a_wrong_redaction_is_taken_back_everywhere(
    as_alice: Client, client: Client, post: Post, finding: Finding, alice: Member, mona: Member
) -> None:
    questions.dispute(finding, by=alice)
    made = decide(open_case(), mona, dismissed=[finding.public_id])
    assert body_of(post) == WORDS
    assert SearchEntry.objects.get(post=post).body == WORDS
    assert ORDER in client.get(post.thread.get_absolute_url()).content.decode()
    assert Question.objects.get().answer == Answer.WRONG
    assert AuditEntry.objects.get(verb="finding.wrong").actor == mona
    statement = as_alice.get(f"/notices/{Notice.objects.get(decision=made).public_id}/").content.decode()
    assert "hid no contact detail after all" in statement


def test_the_case_page_marks_what_is_disputed_and_wants_an_answer(
    as_mona: Client, post: Post, finding: Finding, alice: Member
) -> None:
    questions.dispute(finding, by=alice)
    case = open_case()
    address = f"/moderation/cases/{case.public_id}/"
    page = as_mona.get(address).content.decode()
    assert "Its author says that it is none." in page
    assert ORDER not in page
    sent = {"turn": case.turn, "verb": "approve", "clause": factories.clause("none").pk}
    answer = as_mona.post(address, sent)
    assert answer.status_code == 422
    assert "Say of each detail that is asked about" in answer.content.decode()
    as_mona.post(address, {**sent, f"mark-{finding.public_id}": "wrong"})
    assert body_of(post) == WORDS


def test_a_disputed_value_is_looked_at_with_a_reason_on_the_record(
    as_mona: Client, finding: Finding, alice: Member
) -> None:
    questions.dispute(finding, by=alice)
    answer = as_mona.post(f"/moderation/findings/{finding.public_id}/reveal/", {"reason": "is-it-private"})
    assert ORDER in answer.content.decode()
    assert AuditEntry.objects.filter(verb="value.reveal").exists()


def test_moderators_do_not_judge_their_own_texts(as_mona: Client, thread: Thread, mona: Member, max: Member) -> None:
    make_redacted(thread, mona)
    finding = Finding.objects.get()
    questions.dispute(finding, by=mona)
    case = open_case()
    assert as_mona.get(f"/moderation/cases/{case.public_id}/").status_code == 403
    with pytest.raises(cases.DecisionRefused, match="your own text"):
        decide(case, mona, dismissed=[finding.public_id])
    decide(case, max, dismissed=[finding.public_id])


def test_a_decision_that_does_not_answer_leaves_a_case_for_the_question(
    finding: Finding, alice: Member, mona: Member
) -> None:
    questions.dispute(finding, by=alice)
    first = open_case()
    decide(first, mona)
    assert open_case() != first
    assert open_case().why == Case.Why.DISPUTE
    assert Question.objects.waiting().exists()


def test_a_removed_text_leaves_no_question(finding: Finding, alice: Member, mona: Member) -> None:
    questions.dispute(finding, by=alice)
    case = open_case()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause())
    assert Question.objects.get().answer == Answer.OVERTAKEN
    assert not Case.objects.waiting().exists()


def test_a_published_edit_overtakes_the_question_and_closes_its_case(
    post: Post, finding: Finding, alice: Member
) -> None:
    questions.dispute(finding, by=alice)
    posting.edit(post, by=alice, body="I wrote it anew.")
    factories.publish_waiting()
    assert Question.objects.get().answer == Answer.OVERTAKEN
    assert not Case.objects.waiting().exists()


def test_a_rejected_edit_leaves_the_question_about_what_is_public(
    post: Post, finding: Finding, alice: Member, mona: Member
) -> None:
    questions.dispute(finding, by=alice)
    posting.edit(post, by=alice, body="Pay me a small deposit first.")
    case = factories.hold_waiting()
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause())
    assert open_case().submission == finding.submission
    decide(open_case(), mona, dismissed=[finding.public_id])
    assert body_of(post) == WORDS


def test_a_deleted_post_takes_its_question_along(post: Post, finding: Finding, alice: Member) -> None:
    questions.dispute(finding, by=alice)
    posting.delete(post, by=alice)
    assert Question.objects.get().answer == Answer.OVERTAKEN
    assert not Case.objects.waiting().exists()


def test_a_span_drawn_wider_ends_the_question(post: Post, finding: Finding, alice: Member, mona: Member) -> None:
    questions.dispute(finding, by=alice)
    case = open_case()
    text = case.submission.text()["body"]
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), spans=[("body", 0, len(text))])
    assert Question.objects.get().answer == Answer.OVERTAKEN
    assert not Case.objects.waiting().exists()


# What is drawn at random -------------------------------------------------------------------------


def test_every_redaction_has_the_same_small_chance(settings, monkeypatch, thread: Thread, alice: Member) -> None:
    settings.CLEARPOST_SAMPLED_SHARE = 0.02
    draws = iter([0.5, 0.019, 0.02])
    monkeypatch.setattr(questions.chance, "random", lambda: next(draws))
    posts = [make_redacted(thread, alice) for _ in range(3)]
    drawn = Question.objects.get()
    assert drawn.submission is not None
    assert drawn.submission.item.target == posts[1]


def test_a_drawn_redaction_waits_at_the_end_of_the_queue(
    all_drawn: None, thread: Thread, alice: Member, nina: Member
) -> None:
    make_redacted(thread, alice)
    factories.make_held_reply(thread, nina)
    assert [case.why for case in Case.objects.waiting()] == [Case.Why.SCAM, Case.Why.SAMPLE]


def test_the_author_of_a_drawn_redaction_hears_nothing_when_it_was_right(
    all_drawn: None, as_alice: Client, thread: Thread, alice: Member, mona: Member
) -> None:
    post = make_redacted(thread, alice)
    known = Notice.objects.count()
    page = as_alice.get(thread.get_absolute_url()).content.decode()
    assert "A moderator looks at it" not in page
    decide(open_case(), mona, confirmed=[Finding.objects.get().public_id])
    assert Notice.objects.count() == known
    assert ORDER not in body_of(post)
    assert Question.objects.get().answer == Answer.RIGHT


def test_the_author_of_a_drawn_redaction_is_told_when_it_is_taken_back(
    all_drawn: None, thread: Thread, alice: Member, mona: Member
) -> None:
    post = make_redacted(thread, alice)
    made = decide(open_case(), mona, dismissed=[Finding.objects.get().public_id])
    assert Notice.objects.filter(recipient=alice, decision=made).exists()
    assert body_of(post) == WORDS


def test_a_drawn_redaction_punishes_nobody(all_drawn: None, thread: Thread, alice: Member, mona: Member) -> None:
    make_redacted(thread, alice)
    decide(open_case(), mona, confirmed=[Finding.objects.get().public_id])
    assert not Decision.objects.filter(Q(verb__in=["reject", "remove", "hold", "hide"]), author=alice).exists()
    assert Submission.objects.filter(author=alice, state=Submission.State.PUBLISHED).count() == 2


def test_a_drawn_redaction_can_be_disputed_and_is_then_told(
    all_drawn: None, thread: Thread, alice: Member, mona: Member
) -> None:
    make_redacted(thread, alice)
    questions.dispute(Finding.objects.get(), by=alice)
    assert open_case().why == Case.Why.DISPUTE
    made = decide(open_case(), mona, confirmed=[Finding.objects.get().public_id])
    assert Notice.objects.filter(decision=made).exists()


def test_a_flag_in_the_case_of_a_drawn_redaction_is_told_as_ever(
    all_drawn: None, thread: Thread, alice: Member, bob: Member, mona: Member
) -> None:
    flags.flag(make_redacted(thread, alice), by=bob, reason=None)
    made = decide(open_case(), mona, confirmed=[Finding.objects.get().public_id])
    assert Notice.objects.filter(recipient=alice, decision=made).exists()


def test_a_withdrawn_flag_leaves_the_case_to_the_question(
    all_drawn: None, thread: Thread, alice: Member, bob: Member
) -> None:
    raised = flags.flag(make_redacted(thread, alice), by=bob, reason=None)
    flags.withdraw(raised, by=bob)
    assert open_case().submission == Finding.objects.get().submission


def test_a_kept_redaction_is_not_drawn_again(all_drawn: None, post: Post, alice: Member) -> None:
    Question.objects.all().delete()
    shown = posting.editable_text(post, alice)["body"]
    assert Finding.objects.get().marker in shown
    posting.edit(post, by=alice, body=redaction_tokens.to_tokens(shown) + " Still.")
    factories.publish_waiting()
    assert not Question.objects.exists()


# How recognizers do ------------------------------------------------------------------------------


def test_answers_are_counted_by_recognizer_and_survive_the_text(
    all_drawn: None, as_mona: Client, thread: Thread, alice: Member, mona: Member
) -> None:
    for answer in ("confirmed", "confirmed", "dismissed"):
        make_redacted(thread, alice)
        decide(open_case(), mona, **{answer: [Finding.objects.latest("pk").public_id]})
    Submission.objects.filter(findings__isnull=False).latest("pk").item.delete()
    (row,) = marks_by_recognizer()
    assert (row.recognizer, row.sampled.right, row.sampled.wrong) == ("test recognizer", 2, 1)
    assert row.sampled.low < 2 / 3 < row.sampled.high
    assert row.disputed.judged == 0
    page = as_mona.get("/moderation/recognizers/").content.decode()
    assert "test recognizer" in page
    assert "67 %" in page


def test_what_authors_dispute_does_not_count_as_drawn(finding: Finding, alice: Member, mona: Member) -> None:
    questions.dispute(finding, by=alice)
    decide(open_case(), mona, dismissed=[finding.public_id])
    (row,) = marks_by_recognizer()
    assert (row.sampled.judged, row.disputed.right, row.disputed.wrong) == (0, 0, 1)


def test_members_find_their_disputes_in_their_export(finding: Finding, alice: Member) -> None:
    questions.dispute(finding, by=alice)
    (told,) = api.record_of(alice)["disputes"]
    assert told["removed"] == "phone number removed"
    assert ORDER not in str(told)
