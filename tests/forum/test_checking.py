"""A check while writing: what would be replaced is said to the author alone; nothing is kept, nothing on scams."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from forum import posting
from forum.models import Draft, Member, Thread
from moderation import early_check, words
from moderation.models import CheckTally, Submission
from moderation.screening import pipeline
from tests import factories
from tests.plugins.browser import audit
from tests.test_leaks import VALUES, database_dump, traces_of

PHONE = "+44 7700 900321"
WORDS = f"Call me at {PHONE} tonight."
SCAM = "Send me a deposit of $200 first, then I release the payment. Urgent, act now!"
IN_PLACE = {"HX-Request": "true"}
LATER = "Your text will be checked after posting."


@pytest.fixture(autouse=True, scope="module")
def warm() -> None:
    """As in a web process, which loads the engine when it starts."""
    words.warm_up()


def check(client: Client, headers: dict[str, str] = IN_PLACE, **fields: str) -> str:
    answer = client.post("/check/", fields, headers=headers)
    assert answer.status_code in (200, 204)
    return answer.content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"body": WORDS},
        {"title": WORDS, "body": "How do I price a logo?"},
        {"name": "Alice M", "bio": WORDS, "signature": ""},
        {"name": "Alice M", "bio": "", "signature": WORDS},
    ],
)
def test_every_form_says_what_would_be_replaced(as_alice: Client, fields: dict[str, str]) -> None:
    page = check(as_alice, **fields)
    assert f'<q dir="auto">{PHONE}</q> → <strong>phone number removed</strong>' in page


def test_a_clean_text_is_answered_with_nothing(as_alice: Client) -> None:
    assert check(as_alice, body="Ask for half of it first.") == ""
    assert check(as_alice, body="") == ""


def test_what_was_said_is_not_said_again(as_alice: Client) -> None:
    page = check(as_alice, body=WORDS)
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert check(as_alice, body=f"{WORDS} And then?", seen=seen) == ""
    assert "Nothing in it would be replaced" in check(as_alice, body="Ask me here.", seen=seen)


def test_it_finds_what_screening_finds(as_alice: Client) -> None:
    page = check(as_alice, body="Mail alice dot m at gmail dot com, or 0 7 7 0 0 9 0 0 3 2 1 on whatsapp")
    report = pipeline.find_contact_details(
        "Mail alice dot m at gmail dot com, or 0 7 7 0 0 9 0 0 3 2 1 on whatsapp", lambda: False
    )
    assert page.count("<li>") == len(report) > 0


def test_kept_redactions_of_an_edit_are_no_details(as_alice: Client, alice: Member, thread: Thread) -> None:
    post = posting.reply(thread, author=alice, body=WORDS)
    factories.redact_waiting(PHONE)
    page = as_alice.get(f"/posts/{post.public_id}/edit/").content.decode()
    assert "⟦phone number removed 1⟧" in page
    assert check(as_alice, body="Call me at ⟦phone number removed 1⟧ tonight.") == ""


def test_what_it_says_is_escaped(as_alice: Client) -> None:
    page = check(as_alice, body='My site is https://alice-portfolio.net/"><script>alert(1)</script>')
    assert "<script>" not in page


# Nothing about scams -----------------------------------------------------------------------------


def test_scam_steps_are_never_run(as_alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*args: object, **kwargs: object) -> None:
        raise AssertionError("the check looked at more than contact details")

    for step in ("scam_rules.match", "scam_model.judge", "stance.judge", "decision.decide"):
        monkeypatch.setattr(f"moderation.screening.pipeline.{step}", forbidden)
    assert PHONE in check(as_alice, body=WORDS)


def test_a_scam_is_answered_like_any_other_text(as_alice: Client) -> None:
    assert check(as_alice, body=SCAM) == check(as_alice, body="I like my garden.") == ""
    with_detail = [check(as_alice, body=f"{words} {PHONE}") for words in (f"{SCAM} Call me at", "Call me at")]
    assert with_detail[0] == with_detail[1]


# Nothing is kept ---------------------------------------------------------------------------------


def test_nothing_of_the_text_is_stored_logged_or_cached(
    as_alice: Client, caplog: pytest.LogCaptureFixture, real_bell
) -> None:  # type: ignore[no-untyped-def]
    caplog.set_level(logging.DEBUG)
    answer = as_alice.post("/check/", {"body": f"{WORDS} {VALUES[0]} zebrafishery"}, headers=IN_PLACE)
    assert "no-store" in answer["Cache-Control"]
    for where in (database_dump(), caplog.text):
        assert traces_of([PHONE, VALUES[0], "zebrafishery"], where) == []
    assert list(real_bell.client.scan_iter()) == []
    assert not Submission.objects.exists()


def test_words_in_the_address_are_not_read(as_alice: Client) -> None:
    answer = as_alice.post(f"/check/?body={PHONE}", headers=IN_PLACE)
    assert answer.status_code == 204
    assert as_alice.get("/check/").status_code == 405


def test_a_step_that_breaks_is_quiet_and_its_message_stays_here(
    as_alice: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> None:
        raise ValueError(f"cannot read {WORDS}")

    monkeypatch.setattr(early_check, "find_contact_details", broken)
    assert LATER in check(as_alice, body=WORDS)
    assert "ValueError" in caplog.text
    assert traces_of([PHONE], caplog.text) == []


# Not too much of it ------------------------------------------------------------------------------


def test_after_some_looks_it_goes_quiet_for_the_minute_and_the_day(settings, as_alice: Client, as_bob: Client) -> None:
    settings.CLEARPOST_CHECKS = (2, 3)
    for _ in range(2):
        assert PHONE in check(as_alice, body=WORDS)
    assert LATER in check(as_alice, body=WORDS)
    assert LATER in check(as_alice, body="Nothing private."), "it does not tell apart any more"
    assert PHONE in check(as_bob, body=WORDS)
    CheckTally.objects.update(minute_began=timezone.now() - timedelta(minutes=1))
    assert PHONE in check(as_alice, body=WORDS)
    CheckTally.objects.update(minute_began=timezone.now() - timedelta(minutes=1))
    assert LATER in check(as_alice, body=WORDS), "three a day"
    CheckTally.objects.update(day_began=timezone.now() - timedelta(days=1))
    assert PHONE in check(as_alice, body=WORDS)


def test_one_at_a_time_in_each_process(as_alice: Client) -> None:
    assert early_check.seats.acquire(blocking=False)
    try:
        assert LATER in check(as_alice, body=WORDS)
    finally:
        early_check.seats.release()
    assert PHONE in check(as_alice, body=WORDS)


def test_a_look_that_broke_frees_its_seat(as_alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(early_check, "find_contact_details", lambda *_: 1 / 0)
        check(as_alice, body=WORDS)
    assert PHONE in check(as_alice, body=WORDS)


def test_a_text_over_its_budget_is_checked_after_posting(as_alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(early_check, "CHECK_SECONDS", 0.0)
    assert LATER in check(as_alice, body=WORDS)


def test_a_text_longer_than_any_form_takes_is_not_looked_at(as_alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = threading.Event()
    monkeypatch.setattr(early_check, "find_contact_details", lambda *_: looked.set())
    assert LATER in check(as_alice, body="a" * (early_check.LONGEST + 1))
    assert not looked.is_set()


def test_visitors_are_asked_to_log_in(client: Client, db: None) -> None:
    assert client.post("/check/", {"body": WORDS})["Location"].startswith("/login/")


# Without script, and in a browser ----------------------------------------------------------------


def test_without_script_a_page_says_it_and_keeps_the_text(as_alice: Client, thread: Thread) -> None:
    back = f"/threads/{thread.public_id}/reply/?quote=x"
    page = check(as_alice, {}, body=WORDS, back=back)
    assert "phone number removed" in page
    assert f">{WORDS}</textarea>" in page
    assert f'action="{back}"' in page


@pytest.mark.parametrize("back", ["https://evil.test/threads/x/reply/", "//evil.test/", "/logout/", "/nowhere/", ""])
def test_the_page_leads_to_forms_of_ours_alone(as_alice: Client, back: str) -> None:
    page = check(as_alice, {}, body=WORDS, back=back)
    assert "evil" not in page
    assert "Post it" not in page


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_hint_appears_while_typing_and_nothing_is_stored(
    page_as: Callable[..., Page], alice: Member, thread: Thread
) -> None:
    submitted = Submission.objects.count()
    page = page_as(alice)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/account/profile/")
    page.get_by_label("About you").press_sequentially(WORDS, delay=5)
    hint = page.get_by_role("status").filter(has_text="phone number removed")
    expect(hint).to_be_visible()
    expect(hint.locator("q")).to_have_text(PHONE)
    assert audit(page) == []
    page.get_by_label("About you").fill("Ask me here.")
    expect(page.get_by_text("Nothing in it would be replaced.")).to_be_visible()
    page.get_by_label("About you").fill(WORDS)
    page.get_by_role("button", name="Check for contact details").click()
    expect(page.get_by_role("status").filter(has_text=PHONE)).to_be_visible()
    assert page.url.endswith("/account/profile/")
    assert PHONE not in page.url
    assert Submission.objects.count() == submitted
    assert not Draft.objects.exists()
    assert traces_of([PHONE], database_dump()) == []
    assert complaints == []


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_reply_form_in_a_thread_has_it_too(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob)
    page.goto(thread.get_absolute_url())
    page.get_by_label("Text").fill(WORDS)
    expect(page.get_by_role("status").filter(has_text="phone number removed")).to_be_visible()
    expect(page.get_by_label("Text")).to_have_value(WORDS)
