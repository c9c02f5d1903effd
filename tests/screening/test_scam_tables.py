"""What the starter rules must find and what they must leave alone, post by post."""

from __future__ import annotations

from collections import Counter

import pytest

from moderation.screening.context import Context
from moderation.screening.findings import Decision, Finding, Kind
from tests.screening.scam_posts import FOR_MODERATORS, Row, judged, table

SCHEMES = list(table("scam_tables.txt"))
HONEST = list(table("honest_posts.txt"))
FEWEST_EACH = 8


def named(row: Row) -> str:
    return f"{row.heading}: {row.text[:40]}"


@pytest.mark.parametrize("row", [row for row in SCHEMES if row.is_scam], ids=named)
def test_scheme_gets_a_case(row: Row) -> None:
    assert judged(row.text).decision in FOR_MODERATORS


@pytest.mark.parametrize("row", [row for row in SCHEMES + HONEST if not row.is_scam], ids=named)
def test_honest_post_gets_no_case(row: Row) -> None:
    assert judged(row.text).decision is Decision.PUBLISH


def test_every_scheme_has_enough_posts_on_both_sides() -> None:
    scams = Counter(row.heading for row in SCHEMES if row.is_scam)
    honest = Counter(row.heading for row in SCHEMES if not row.is_scam)
    assert len(scams) == 16
    assert all(scams[scheme] >= FEWEST_EACH and honest[scheme] >= FEWEST_EACH for scheme in scams)


@pytest.mark.parametrize(
    ("name", "floor"), [("new_schemes.txt", 0.55), ("disguised_posts.txt", 0.6), ("more_posts.txt", 0.75)]
)
def test_most_schemes_without_a_rule_of_their_own_are_found(name: str, floor: float) -> None:
    scams = [row for row in table(name) if row.is_scam]
    found = [row for row in scams if judged(row.text).decision in FOR_MODERATORS]
    assert len(found) / len(scams) >= floor


@pytest.mark.parametrize("name", ["new_schemes.txt", "disguised_posts.txt"])
def test_their_honest_neighbours_are_left_alone(name: str) -> None:
    honest = [row for row in table(name) if not row.is_scam]
    assert [row.text for row in honest if judged(row.text).decision in FOR_MODERATORS] == []


def test_hardly_an_honest_post_written_later_gets_a_case() -> None:
    honest = [row for row in table("more_posts.txt") if not row.is_scam]
    assert len([row for row in honest if judged(row.text).decision in FOR_MODERATORS]) <= 1


CONTACT_DETAILS_ALONE = [
    ("You can reach me on Telegram @larkspur_pm", "@larkspur_pm"),
    ("Discord copperjay#1180, ask me anything about Unreal.", "copperjay#1180"),
    ("WhatsApp +44 7700 900118", "+44 7700 900118"),
    ("Mi cel es +57 321 123 4567, escríbanme por WhatsApp.", "+57 321 123 4567"),
    ("Meu WhatsApp: +55 21 96123-4567, faço artes para Instagram.", "+55 21 96123-4567"),
    ("Phone me at (303) 555-0118 tomorrow morning, mountain time.", "(303) 555-0118"),
    (
        "Mail me: oriana.wells at gmail. My rate is $20 per hour, I use version 5.7.2 of the desktop app.",
        "oriana.wells",
    ),
]


@pytest.mark.parametrize(("text", "detail"), CONTACT_DETAILS_ALONE)
def test_a_contact_detail_alone_is_redacted_and_no_case(text: str, detail: str) -> None:
    start = text.index(detail)
    finding = Finding(start, start + len(detail), Kind.HANDLE, 1.0, "test", "test")
    assert judged(text, (finding,)).decision is Decision.REDACT


def test_a_warning_with_a_live_invitation_is_an_offer() -> None:
    text = "Scammers everywhere, so I trust Mrs Olga, she doubles any 200 USDT, write her on WhatsApp +1 202 555 0143"
    start = text.index("+1")
    finding = Finding(start, len(text), Kind.PHONE, 1.0, "test", "test")
    assert judged(text, (finding,)).decision in FOR_MODERATORS


def test_naming_the_scammers_handle_in_a_warning_is_no_offer() -> None:
    text = "The scammer uses @fake_hr on Telegram and asks for 50 dollars. Avoid!"
    finding = Finding(17, 25, Kind.HANDLE, 1.0, "test", "test")
    assert judged(text, (finding,)).decision is Decision.REDACT


def test_a_newcomers_link_under_a_quotation_is_no_answer() -> None:
    text = "> I am looking for work, please help me find something that pays weekly.\nhttps://bit.ly/abc"
    assert judged(text, context=Context(author_age_days=0, author_posts=0)).decision in FOR_MODERATORS
    assert judged(text, context=Context(author_age_days=900, author_posts=80)).decision is Decision.PUBLISH
