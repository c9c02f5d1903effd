"""Deciding a case through its page: every verb, what follows, and every refusal."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from forum import posting
from forum.models import Member, Post, Thread
from moderation import cases
from moderation.models import Case, Clause, Decision, Submission
from tests import factories


@pytest.fixture
def scam(db: None) -> Clause:
    return factories.clause("scam")


@pytest.fixture
def case(thread: Thread, nina: Member, scam: Clause) -> Case:
    return factories.make_held_reply(thread, nina, "Pay the deposit to Ruth.")


def decide(client: Client, case: Case, verb: str, **fields: Any) -> Any:
    sent = {"turn": case.turn, "verb": verb, "clause": Clause.objects.get(slug="scam").pk, **fields}
    return client.post(f"/moderation/cases/{case.public_id}/", sent)


def body_of(case: Case) -> str:
    return Post.objects.get(pk=case.item.target_id).current.body


def state_of(case: Case) -> str:
    return Submission.objects.get(pk=case.submission_id).state


def test_approving_publishes_and_says_so(as_mona: Client, case: Case, mona: Member, scam: Clause) -> None:
    answer = decide(as_mona, case, "approve", words="It is fine.")
    assert answer["Location"] == "/moderation/"
    assert body_of(case) == "Pay the deposit to Ruth."
    made = Decision.objects.get(actor=mona)
    assert (made.verb, made.clause, made.words) == ("approve", scam, "It is fine.")
    assert "Approved: Reply in" in as_mona.get("/moderation/").content.decode()


def test_rejecting_keeps_it_unpublished(as_mona: Client, case: Case) -> None:
    decide(as_mona, case, "reject")
    assert state_of(case) == "rejected"


def test_redacting_selected_spans_publishes_the_rest(as_mona: Client, case: Case) -> None:
    decide(as_mona, case, "redact", span=["body:8:15", "body:19:23"])
    assert "deposit" not in body_of(case)
    assert "Ruth" not in body_of(case)
    assert body_of(case).startswith("Pay the ")


def test_redacting_a_phrase_needs_no_javascript(as_mona: Client, case: Case) -> None:
    decide(as_mona, case, "redact", phrase="ruth")
    assert "Ruth" not in body_of(case)


def test_a_finding_that_is_none_is_shown_again(as_mona: Client, thread: Thread, nina: Member, scam: Clause) -> None:
    body = "Version 555 0100 of the tool."
    posting.reply(thread, author=nina, body=body)
    case = factories.hold_waiting(factories.found(body, "555 0100"))
    decide(as_mona, case, "approve", dismissed=[case.submission.findings.get().public_id])
    assert body_of(case) == body


def test_a_finding_stays_covered_unless_it_is_dismissed(
    as_mona: Client, thread: Thread, nina: Member, scam: Clause
) -> None:
    body = "Call 555 0100 now."
    posting.reply(thread, author=nina, body=body)
    case = factories.hold_waiting(factories.found(body, "555 0100"))
    decide(as_mona, case, "approve")
    assert "555 0100" not in body_of(case)


def test_what_was_rejected_can_be_restored_from_its_closed_case(as_mona: Client, case: Case) -> None:
    decide(as_mona, case, "reject")
    case.refresh_from_db()
    assert 'value="restore"' in as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    decide(as_mona, case, "restore")
    assert state_of(case) == "published"


def test_public_text_can_be_removed(as_mona: Client, thread: Thread, bob: Member, mona: Member, scam: Clause) -> None:
    post = factories.make_reply(thread, bob)
    case = cases.open_case(bob.moderated_items.get(), by=mona)
    decide(as_mona, case, "remove")
    post.refresh_from_db()
    assert post.is_removed


def test_after_a_decision_the_next_case_comes_up(as_mona: Client, thread: Thread, nina: Member, case: Case) -> None:
    following = factories.make_held_reply(thread, nina, "The next one.")
    assert decide(as_mona, case, "reject")["Location"] == f"/moderation/cases/{following.public_id}/"


def test_a_case_that_was_left_out_comes_up_again_at_the_end(
    as_mona: Client, thread: Thread, nina: Member, case: Case
) -> None:
    last = factories.make_held_reply(thread, nina, "The last one.")
    assert decide(as_mona, last, "reject")["Location"] == f"/moderation/cases/{case.public_id}/"


def test_a_case_in_other_hands_is_not_the_next_one(
    as_mona: Client, thread: Thread, nina: Member, max: Member, case: Case
) -> None:
    cases.lease(factories.make_held_reply(thread, nina, "In other hands."), by=max)
    assert decide(as_mona, case, "reject")["Location"] == "/moderation/"


def test_two_moderators_cannot_both_decide(as_mona: Client, max: Member, case: Case, scam: Clause) -> None:
    seen = case.turn
    cases.approve(case, by=max, turn=case.turn, clause=scam)
    case.turn = seen
    answer = decide(as_mona, case, "redact", phrase="Ruth", words="Words that took me a while.")
    assert answer.status_code == 409
    assert "This case changed while you were reading" in answer.content.decode()
    assert "Words that took me a while." in answer.content.decode()
    assert body_of(case) == "Pay the deposit to Ruth."


def test_a_verb_that_no_longer_fits_is_refused(as_mona: Client, max: Member, case: Case, scam: Clause) -> None:
    cases.approve(case, by=max, turn=case.turn, clause=scam)
    answer = decide(as_mona, case, "reject")
    assert answer.status_code == 422
    assert "This decision is not open any more." in answer.content.decode()


def test_a_case_in_other_hands_cannot_be_decided(as_mona: Client, max: Member, case: Case) -> None:
    cases.lease(case, by=max)
    assert decide(as_mona, case, "approve").status_code == 409
    assert state_of(case) == "held"


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"verb": ""}, "Choose a decision."),
        ({"clause": ""}, "Choose a clause."),
        ({"verb": "redact"}, "Mark what is to be redacted."),
        ({"verb": "redact", "phrase": "not in there"}, "These words do not stand in the text."),
        ({"verb": "redact", "span": "body:5:900"}, "A selection does not fit the text any more."),
        ({"verb": "redact", "span": "body:x:y"}, "A selection does not fit the text any more."),
        ({"verb": "redact", "span": "title:0:2"}, "A selection does not fit the text any more."),
        ({"dismissed": "nosuchfinding"}, "The private details changed while you were reading."),
        ({"words": "w" * 2001}, "at most 2000 characters"),
        ({"words": "a\0b"}, "Null characters are not allowed."),
        ({"turn": "soon"}, "Enter a whole number."),
    ],
)
def test_a_form_with_a_fault_decides_nothing_and_says_why(
    as_mona: Client, case: Case, fields: dict[str, str], complaint: str
) -> None:
    answer = decide(as_mona, case, **{"verb": "approve", "public_note": "My note stays.", **fields})
    assert answer.status_code in (409, 422)
    page = answer.content.decode()
    assert complaint in page
    assert "My note stays." in page
    assert state_of(case) == "held"


def test_selected_words_are_kept_when_the_form_comes_back(as_mona: Client, case: Case) -> None:
    page = decide(as_mona, case, "redact", clause="", span=["body:19:23"]).content.decode()
    assert 'name="span" value="body:19:23" checked' in page
    assert "<q>Ruth</q>" in page


@pytest.mark.parametrize("field", ["words", "public_note"])
def test_a_contact_detail_in_a_moderators_words_is_refused_and_kept_for_mending(
    as_mona: Client, case: Case, field: str
) -> None:
    answer = decide(as_mona, case, "reject", **{field: "Write to mona.r@gmail.com about it."})
    assert answer.status_code == 422
    assert "Your words hold private details" in answer.content.decode()
    assert "Write to mona.r@gmail.com about it." in answer.content.decode()
    assert state_of(case) == "held"


def test_nobody_decides_on_their_own_text(client: Client, thread: Thread, adam: Member, scam: Clause) -> None:
    case = factories.make_held_reply(thread, adam)
    client.force_login(adam)
    assert decide(client, case, "approve").status_code == 403
    assert client.post(f"/moderation/cases/{case.public_id}/leave/").status_code == 403
    assert state_of(case) == "held"
