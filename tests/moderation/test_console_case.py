"""A case page: what a moderator reads there, and who may not."""

from __future__ import annotations

import pytest
from django.test import Client

from forum import posting
from forum.models import Member, Thread
from moderation import cases
from moderation.models import Case
from moderation.screening.findings import LEARNED, Decision, Kind, Report, Signal
from tests import factories

NASTY = '<script>alert(1)</script> [click](javascript:alert(1)) "><img src=x onerror=alert(1)>'


def read(client: Client, case: Case) -> str:
    return client.get(f"/moderation/cases/{case.public_id}/").content.decode()


@pytest.fixture
def case(thread: Thread, nina: Member) -> Case:
    return factories.make_held_reply(thread, nina)


def test_a_case_shows_the_review_text_and_why_it_waits(as_mona: Client, case: Case) -> None:
    page = read(as_mona, case)
    assert "Pay me a small deposit first." in page
    assert "It asks the reader to pay before there is a contract." in page
    assert "+4.0" in page


def test_what_speaks_for_and_against_is_marked_in_place(as_mona: Client, thread: Thread, nina: Member) -> None:
    posting.reply(thread, author=nina, body="Pay a fee first, the contract follows.")
    signals = (
        Signal("fee", 3.0, 0, 9, "It asks for a fee."),
        Signal("contract", -0.5, 17, 29, "It speaks of a contract."),
    )
    submission = factories.settle(Report((), signals, 0.9, Decision.HOLD, True, "test"))
    page = read(as_mona, submission.cases.get())
    assert '<mark class="speaks-for" data-start="0" data-numbers="1">Pay a fee</mark>' in page
    assert '<mark class="speaks-against" data-start="17" data-numbers="2">the contract</mark>' in page


WALNUTS = "Mail kestrel@planted.test for walnut crates, bring the walnut pledge."


def learned_case(thread: Thread, nina: Member) -> Case:
    """What the learned model found in the text, as the worker finds it."""
    posting.reply(thread, author=nina, body=WALNUTS)
    words = ("walnut crates", "walnut pledge")
    marks = tuple((WALNUTS.index(word), WALNUTS.index(word) + len(word)) for word in words)
    said = Signal(LEARNED, 2.5, *marks[0], "reads like the scams it learned from: “walnut”", marks)
    found = factories.found(WALNUTS, "kestrel@planted.test", Kind.EMAIL)
    return factories.settle(Report((found,), (said,), 0.9, Decision.HOLD, True, "test")).cases.get()


def test_the_words_that_weighed_most_are_marked_and_told_from_other_marks_without_colour(
    as_mona: Client, thread: Thread, nina: Member
) -> None:
    page = read(as_mona, learned_case(thread, nina))
    title = 'title="one of the words that weighed most with the learned model"'
    assert f'<mark class="speaks-for weighed" {title} data-start="11" data-numbers="1">walnut crates</mark>' in page
    assert f'<mark class="speaks-for weighed" {title} data-start="36" data-numbers="1">walnut pledge</mark>' in page
    assert "words weighed most with the learned model (1 in the list of evidence)" in page


def test_marks_move_along_when_a_moderator_redacts(as_mona: Client, thread: Thread, nina: Member, mona: Member) -> None:
    case = learned_case(thread, nina)
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), spans=[("body", 0, 4)])
    page = read(as_mona, case)
    assert 'data-start="8" data-numbers="1">walnut crates</mark>' in page
    assert 'data-start="33" data-numbers="1">walnut pledge</mark>' in page


def test_a_case_without_learned_words_has_no_key_to_them(as_mona: Client, case: Case) -> None:
    assert "weighed most" not in read(as_mona, case)


def test_the_author_is_not_shown_which_words_weighed(thread: Thread, nina: Member) -> None:
    case = learned_case(thread, nina)
    client = Client()
    client.force_login(nina)
    for notice in nina.notices.all():
        assert "weighed" not in client.get(f"/notices/{notice.public_id}/").content.decode()
    assert nina.notices.filter(decision__case=case).exists()


def test_a_contact_detail_is_a_label_with_its_reason_and_never_a_value(
    as_mona: Client, thread: Thread, nina: Member
) -> None:
    body = "Call 555 0100 now."
    posting.reply(thread, author=nina, body=body)
    page = read(as_mona, factories.hold_waiting(factories.found(body, "555 0100")))
    assert "555 0100" not in page
    for words in ("phone number removed", "it reads like a phone number", "90 % sure", "test recognizer"):
        assert words in page


def test_member_text_is_escaped_and_stays_plain(as_mona: Client, thread: Thread, nina: Member) -> None:
    page = read(as_mona, factories.make_held_reply(thread, nina, NASTY))
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="javascript:' not in page
    assert "[click](javascript:alert(1))" in page


def test_the_thread_around_it_and_the_authors_history_are_there(
    as_mona: Client, thread: Thread, nina: Member, bob: Member, max: Member
) -> None:
    earlier = factories.make_held_reply(thread, nina, "An older offer.")
    cases.reject(earlier, by=max, turn=earlier.turn, clause=factories.clause(), words="Not here, please.")
    factories.make_reply(thread, bob, "Never pay in advance.")
    page = read(as_mona, factories.make_held_reply(thread, nina))
    for words in ("Never pay in advance.", "Not here, please.", "2 texts handed in", "Max T"):
        assert words in page


def test_a_held_edit_shows_what_is_public_meanwhile(as_mona: Client, thread: Thread, nina: Member) -> None:
    post = factories.make_reply(thread, nina, "A harmless first version.")
    posting.edit(post, by=nina, body="Pay me a deposit.")
    page = read(as_mona, factories.hold_waiting())
    assert "Public at the moment" in page
    assert "A harmless first version." in page
    assert "this one is not" in page


def test_reading_takes_the_case_in_hand(as_mona: Client, case: Case, mona: Member) -> None:
    read(as_mona, case)
    case.refresh_from_db()
    assert case.lease_holder == mona


def test_while_somebody_else_reads_it_nothing_can_be_decided(as_mona: Client, case: Case, max: Member) -> None:
    cases.lease(case, by=max)
    page = read(as_mona, case)
    assert "Max T is reading this case." in page
    assert '<fieldset class="decide-fields" disabled>' in page


def test_ones_own_case_stays_closed_to_superusers_too(client: Client, thread: Thread, adam: Member) -> None:
    case = factories.make_held_reply(thread, adam)
    client.force_login(adam)
    answer = client.get(f"/moderation/cases/{case.public_id}/")
    assert answer.status_code == 403
    assert "another moderator decides" in answer.content.decode()
    assert "It asks the reader to pay" not in answer.content.decode()


def test_an_unknown_case_is_not_found(as_mona: Client) -> None:
    assert as_mona.get("/moderation/cases/nosuchcase/").status_code == 404


def test_leaving_a_case_frees_it_for_others(as_mona: Client, thread: Thread, nina: Member, case: Case) -> None:
    following = factories.make_held_reply(thread, nina, "The next one.")
    read(as_mona, case)
    answer = as_mona.post(f"/moderation/cases/{case.public_id}/leave/")
    assert answer["Location"] == f"/moderation/cases/{following.public_id}/"
    case.refresh_from_db()
    assert case.lease_holder is None


def test_leaving_the_last_case_leads_back_to_the_queue(as_mona: Client, case: Case) -> None:
    answer = as_mona.post(f"/moderation/cases/{case.public_id}/leave/", follow=True)
    assert "That was the end of the queue." in answer.content.decode()


def test_a_moderator_can_open_a_case_about_a_public_text(as_mona: Client, thread: Thread, bob: Member) -> None:
    factories.make_reply(thread, bob, "Something that nobody put before us.")
    item = bob.moderated_items.get()
    answer = as_mona.post(f"/moderation/items/{item.public_id}/open/", follow=True)
    assert "Something that nobody put before us." in answer.content.decode()
    assert 'value="remove"' in answer.content.decode()


def test_a_broken_seal_leaves_the_page_standing(as_mona: Client, case: Case) -> None:
    type(case.submission).objects.filter(pk=case.submission_id).update(text_key=b"", text_box=b"")
    assert "Its text is not kept any more." in read(as_mona, case)
