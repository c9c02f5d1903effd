"""The log of decisions and sanctions, open to every moderator."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from forum.models import Member, Thread
from moderation import cases, sanctions
from tests import factories


def reject(thread: Thread, author: Member, by: Member, words: str = "Not like this.") -> None:
    case = factories.make_held_reply(thread, author)
    cases.reject(case, by=by, turn=case.turn, clause=factories.clause("spam"), words=words)


def test_the_log_says_who_did_what_and_why(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    reject(thread, nina, max)
    page = as_mona.get("/moderation/log/").content.decode()
    for words in ("Max T", "rejected", "Spam", "Not like this.", "by Nina P"):
        assert words in page
    assert "Automatic check" not in page


def test_automatic_decisions_are_a_click_away(as_mona: Client, thread: Thread, nina: Member) -> None:
    factories.make_held_reply(thread, nina)
    assert "No decisions yet" in as_mona.get("/moderation/log/").content.decode()
    assert "Automatic check" in as_mona.get("/moderation/log/?by=all").content.decode()


@pytest.fixture
def sanctioned(thread: Thread, alice: Member, nina: Member, mona: Member, max: Member) -> None:
    """Max warns and silences Nina for spam; Mona lifts the warning, and rejects a text of Alice's for abuse."""
    given = {"by": max, "clause": factories.clause("spam")}
    warning = sanctions.warn(nina, words="Please stop the leaflets.", **given)
    sanctions.silence(nina, until=timezone.now() + timedelta(days=3), words="Now three days of quiet.", **given)
    sanctions.lift(warning, by=mona, words="That was too hard.")
    case = factories.make_held_reply(thread, alice)
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause("abuse"), words="Not like this.")


def shown(client: Client, query: str = "") -> str:
    return client.get(f"/moderation/log/{query}").content.decode()


LINES = {
    "warned": "Please stop the leaflets.",
    "silenced": "Now three days of quiet.",
    "lifted": "That was too hard.",
    "rejected": "Not like this.",
}


def lines_in(page: str) -> set[str]:
    return {name for name, words in LINES.items() if words in page}


def test_the_log_lists_sanctions_with_who_why_clause_and_end(as_mona: Client, sanctioned: None) -> None:
    page = " ".join(shown(as_mona).split())
    assert lines_in(page) == set(LINES)
    assert "gave a silence until" in page
    assert "lifted a warning" in page
    assert "Sanctions: Nina P" in page
    newest_first = sorted(LINES.values(), key=page.index)
    assert newest_first == [
        "Not like this.",
        "That was too hard.",
        "Now three days of quiet.",
        "Please stop the leaflets.",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?what=sanctions", {"warned", "silenced", "lifted"}),
        ("?what=decisions", {"rejected"}),
        ("?clause=abuse", {"rejected"}),
        ("?clause=spam", {"warned", "silenced", "lifted"}),
        ("?by=MONA", {"lifted", "rejected"}),
        ("?by=MONA&what=sanctions", {"lifted"}),
        ("?by=MONA&clause=spam", {"lifted"}),
        ("?by=all", set(LINES)),
        ("?by=nobody", set()),
        ("?clause=nothing", set()),
    ],
)
def test_it_shows_only_what_one_asks_for(
    as_mona: Client, sanctioned: None, mona: Member, query: str, expected: set[str]
) -> None:
    assert lines_in(shown(as_mona, query.replace("MONA", mona.public_id))) == expected


def test_names_and_clauses_in_it_are_the_filters(as_mona: Client, sanctioned: None, max: Member) -> None:
    page = shown(as_mona, "?what=sanctions")
    assert f'href="?what=sanctions&amp;by={max.public_id}"' in page
    assert 'href="?what=sanctions&amp;clause=spam"' in page
    page = shown(as_mona, "?clause=spam&page=1")
    assert "Only under Spam." in page
    assert 'href="?"' in page or 'href=""' in page


def test_a_long_log_has_pages(as_mona: Client, thread: Thread, nina: Member, max: Member) -> None:
    for number in range(41):
        reject(thread, nina, max, words=f"Reason {number}.")
    assert "Reason 0." not in as_mona.get("/moderation/log/").content.decode()
    assert "Reason 0." in as_mona.get("/moderation/log/?page=2").content.decode()


@pytest.mark.parametrize("length", [1, 10])
def test_the_log_takes_the_same_few_queries_at_any_length(
    as_mona: Client, thread: Thread, nina: Member, max: Member, length: int, django_assert_max_num_queries
) -> None:
    for _ in range(length):
        reject(thread, nina, max)
    with django_assert_max_num_queries(8):
        as_mona.get("/moderation/log/")


@pytest.mark.parametrize("length", [1, 10])
def test_sanctions_cost_it_one_more(
    as_mona: Client, nina: Member, max: Member, length: int, django_assert_max_num_queries
) -> None:
    for _ in range(length):
        sanctions.warn(nina, by=max, clause=factories.clause("spam"), words="Please stop.")
    with django_assert_max_num_queries(9):
        as_mona.get("/moderation/log/")
