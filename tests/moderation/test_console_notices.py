"""What a member is told: the list of notices and the statement of reasons."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from forum import posting
from forum.models import Member, Thread
from moderation import cases
from moderation.models import Case, Finding, Notice
from tests import factories

VALUE = "555 0100"


def statement_of(client: Client, notice: Notice) -> Any:
    return client.get(f"/notices/{notice.public_id}/")


def decide(verb: Any, case: Case, by: Member, **words: str) -> Notice:
    made = verb(case, by=by, turn=case.turn, clause=factories.clause("scam"), **words)
    return made.notices.get()


@pytest.fixture
def redacted(thread: Thread, alice: Member) -> Notice:
    posting.reply(thread, author=alice, body=f"Call {VALUE} <b>now</b>.")
    return factories.redact_waiting(VALUE).decisions.get().notices.get()


@pytest.fixture
def held(thread: Thread, alice: Member) -> Case:
    return factories.make_held_reply(thread, alice)


def test_without_notices_the_page_says_so(as_alice: Client) -> None:
    assert "No notices" in as_alice.get("/notices/").content.decode()


def test_a_notice_is_new_until_it_is_read(as_alice: Client, redacted: Notice) -> None:
    assert "Published, with private details removed" in as_alice.get("/notices/").content.decode()
    assert "new</span>" in as_alice.get("/notices/").content.decode()
    statement_of(as_alice, redacted)
    assert "new</span>" not in as_alice.get("/notices/").content.decode()


def test_a_notice_is_for_its_recipient_only(as_bob: Client, as_mona: Client, client: Client, redacted: Notice) -> None:
    assert statement_of(as_bob, redacted).status_code == 404
    assert statement_of(as_mona, redacted).status_code == 404
    assert statement_of(client, redacted)["Location"].startswith("/login/")
    assert client.get("/notices/")["Location"].startswith("/login/")
    redacted.refresh_from_db()
    assert redacted.read_at is None


def test_the_author_reads_what_was_removed_and_why(as_alice: Client, redacted: Notice) -> None:
    answer = statement_of(as_alice, redacted)
    page = answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "An automatic check, without a person." in page
    assert "It reads like a phone number" in page
    assert f'<q dir="auto">{VALUE}</q>' in page
    assert page.count(VALUE) == 1
    assert "&lt;b&gt;now&lt;/b&gt;" in page


def test_a_purged_value_is_listed_as_gone(as_alice: Client, redacted: Notice) -> None:
    Finding.objects.update(value_key=b"", value_box=b"")
    assert "not kept any more" in statement_of(as_alice, redacted).content.decode()


def test_a_held_text_is_explained_without_points(as_alice: Client, held: Case) -> None:
    page = statement_of(as_alice, Notice.objects.get(decision__case=held)).content.decode()
    assert "Held until a moderator has read it" in page
    assert "It asks the reader to pay before there is a contract." in page
    timeless = re.sub(r'datetime="[^"]*"', "", page)  # 12:00:04.012 is no score of 4.0
    for secret in ("asks-for-fee", "4.0", "95 %", "0.95", "speaks-for", "points"):
        assert secret not in timeless


def test_a_moderators_words_reach_the_author_without_a_name(as_alice: Client, held: Case, mona: Member) -> None:
    notice = decide(cases.reject, held, mona, words="Fees up front are <not> allowed.")
    page = statement_of(as_alice, notice).content.decode()
    assert "Fees up front are &lt;not&gt; allowed." in page
    assert "A moderator, who read your text." in page
    assert "Mona" not in page
    assert "community decided" not in page


def test_an_older_statement_points_to_the_newer_decision(as_alice: Client, held: Case, mona: Member) -> None:
    older = Notice.objects.get(decision__case=held)
    newer = decide(cases.approve, held, mona)
    page = statement_of(as_alice, older).content.decode()
    assert f'href="/notices/{newer.public_id}/">Read by a moderator and approved</a>' in page
    assert "Nobody else can see the text meanwhile" not in page


@pytest.mark.parametrize(
    ("verb", "headline"),
    [(cases.approve, "Read by a moderator and approved"), (cases.reject, "Not published")],
)
def test_each_decision_has_its_headline(as_alice: Client, held: Case, mona: Member, verb: Any, headline: str) -> None:
    assert headline in statement_of(as_alice, decide(verb, held, mona)).content.decode()


@pytest.mark.parametrize("length", [1, 15])
def test_the_list_takes_the_same_few_queries_at_any_length(
    as_alice: Client, thread: Thread, alice: Member, length: int, django_assert_max_num_queries
) -> None:
    for _ in range(length):
        factories.make_held_reply(thread, alice)
    with django_assert_max_num_queries(8):
        as_alice.get("/notices/")
