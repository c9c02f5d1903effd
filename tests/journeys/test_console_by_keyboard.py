"""A moderator clears the queue without touching the mouse, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forum import posting
from forum.models import Member
from moderation.models import Case, Clause, Decision, Submission
from tests import factories
from tests.plugins.browser import audit, keys_work

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HIDDEN = "Meet me behind the old mill"


@pytest.fixture
def three_cases(alice: Member, nina: Member) -> list[Case]:
    factories.clause("scam")
    factories.clause("abuse")
    thread = factories.make_thread(alice)
    bodies = ["Pay a deposit first.", f"I can help you. {HIDDEN} tonight.", "Buy gift cards for me."]
    return [factories.make_held_reply(thread, nina, body) for body in bodies]


def test_the_queue_is_cleared_by_keyboard_alone(
    page_as: Callable[..., Page],
    mona: Member,
    three_cases: list[Case],
) -> None:
    page = page_as(mona)
    page.goto("/moderation/")
    expect(page.locator("[data-case]")).to_have_count(3)
    keys_work(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    _case_is_open(page, "Pay a deposit first.")

    page.keyboard.press("x")
    page.keyboard.press("1")
    page.keyboard.press("w")
    page.keyboard.type("Asking for a deposit is not allowed here: jx12?")
    page.keyboard.press("Control+Enter")
    _case_is_open(page, HIDDEN)

    _redact_by_keyboard(page)
    _case_is_open(page, "Buy gift cards")

    page.keyboard.press("a")
    page.keyboard.press("2")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name="Nothing waits")).to_be_visible()
    assert [decision.verb for decision in Decision.objects.filter(actor=mona)] == ["reject", "redact", "approve"]


def _case_is_open(page: Page, words: str) -> None:
    expect(page.locator("#review-text")).to_contain_text(words)
    keys_work(page)


def _redact_by_keyboard(page: Page) -> None:
    """Walk to the fifth word, select the six that tell the place, redact them."""
    page.keyboard.press("s")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    for _ in range(5):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("[data-spans-list] q")).to_have_text(HIDDEN)
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    page.keyboard.press("w")
    page.keyboard.type("A meeting place is private.")
    page.keyboard.press("Control+Enter")


@pytest.fixture
def worded_case(three_cases: list[Case]) -> Case:
    Clause.objects.filter(slug="scam").update(text="Nobody may ask for a deposit.", position=1)
    Clause.objects.filter(slug="abuse").update(text="Be kind.", position=2)
    return three_cases[0]


def test_a_clause_offers_its_text_as_the_words_and_overwrites_nothing(
    page_as: Callable[..., Page],
    mona: Member,
    worded_case: Case,
) -> None:
    page = page_as(mona)
    page.goto(f"/moderation/cases/{worded_case.public_id}/")
    keys_work(page)
    words = page.get_by_label("Words to the author")
    page.keyboard.press("1")
    expect(words).to_have_value("Nobody may ask for a deposit.")
    expect(page.locator("#announcer")).to_contain_text("start with what it says")
    page.get_by_label("Clause").select_option(index=2)
    expect(words).to_have_value("Be kind.")
    words.press("End")
    words.press_sequentially(" Please.")
    page.get_by_label("Clause").select_option(index=1)
    expect(words).to_have_value("Be kind. Please.")
    words.fill("")
    page.get_by_label("Clause").select_option(index=2)
    expect(words).to_have_value("Be kind.")
    page.get_by_label("Approve").check()
    page.locator("button.decide").click()
    expect(page.locator(".messages")).to_contain_text("Approved")
    assert Decision.objects.get(actor=mona).words == "Be kind."


def test_words_that_were_only_offered_give_way_to_what_is_typed(
    page_as: Callable[..., Page],
    mona: Member,
    worded_case: Case,
) -> None:
    page = page_as(mona)
    page.goto(f"/moderation/cases/{worded_case.public_id}/")
    keys_work(page)
    for key in ("1", "w"):
        page.keyboard.press(key)
    page.keyboard.type("In my own words.")
    expect(page.get_by_label("Words to the author")).to_have_value("In my own words.")


def test_what_was_selected_is_exactly_what_is_redacted(
    page_as: Callable[..., Page],
    mona: Member,
    three_cases: list[Case],
) -> None:
    page = page_as(mona)
    page.goto(f"/moderation/cases/{three_cases[1].public_id}/")
    keys_work(page)
    _redact_by_keyboard(page)
    expect(page.locator(".messages")).to_contain_text("Redacted")
    submission = Submission.objects.get(pk=three_cases[1].submission_id)
    assert HIDDEN not in submission.text()["body"]
    assert submission.text()["body"].startswith("I can help you. ")
    assert submission.text()["body"].endswith(" tonight.")


def test_positions_are_right_behind_emoji_labels_and_line_breaks(
    page_as: Callable[..., Page],
    alice: Member,
    mona: Member,
    nina: Member,
) -> None:
    factories.clause("scam")
    thread = factories.make_thread(alice)
    body = "Hi 👩‍🚀🎉!\r\n\r\nCall 555 0100 or\r\nask for 👍 Ruth please."
    posting.reply(thread, author=nina, body=body)
    case = factories.hold_waiting(factories.found(body, "555 0100"))
    page = page_as(mona)
    page.goto(f"/moderation/cases/{case.public_id}/")
    keys_work(page)
    page.keyboard.press("s")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator("[data-spans-list] q")).to_have_text("Ruth")
    field, start, end = page.locator("[data-spans-list] input").get_attribute("value").split(":")
    assert case.submission.text()[field][int(start) : int(end)] == "Ruth"


def test_words_are_selected_by_mouse_too_and_can_be_taken_back(
    page_as: Callable[..., Page],
    mona: Member,
    three_cases: list[Case],
) -> None:
    page = page_as(mona)
    page.goto(f"/moderation/cases/{three_cases[2].public_id}/")
    page.locator("#review-text [data-start]").first.dblclick(position={"x": 10, "y": 10})
    page.get_by_role("button", name="Redact", exact=True).click()
    expect(page.locator("[data-spans-list] q")).to_have_text("Buy")
    expect(page.get_by_role("radio", name="Redact")).to_be_checked()
    page.get_by_label("Buy").uncheck()
    page.get_by_label("Clause").select_option(index=1)
    page.locator("button.decide").click()
    expect(page.get_by_role("alert")).to_contain_text("Mark what is to be redacted.")


def test_looking_at_a_value_keeps_what_was_typed(
    page_as: Callable[..., Page],
    alice: Member,
    mona: Member,
    nina: Member,
) -> None:
    body = "Call 555 0100 now."
    posting.reply(factories.make_thread(alice), author=nina, body=body)
    case = factories.hold_waiting(factories.found(body, "555 0100"))
    page = page_as(mona)
    page.goto(f"/moderation/cases/{case.public_id}/")
    page.get_by_label("Words to the author").fill("Half a sentence")
    page.get_by_text("Look at it").click()
    page.get_by_label("Reason to look at it").select_option(index=1)
    page.get_by_role("button", name="Show once").click()
    expect(page.locator(".value")).to_contain_text("555 0100")
    expect(page.get_by_label("Words to the author")).to_have_value("Half a sentence")


def test_single_keys_can_be_switched_off(
    page_as: Callable[..., Page],
    mona: Member,
    three_cases: list[Case],
) -> None:
    page = page_as(mona)
    page.goto(f"/moderation/cases/{three_cases[0].public_id}/")
    keys_work(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_label("Single keys are on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    expect(page.get_by_role("radio", name="Reject")).not_to_be_checked()
    expect(page.locator(".case-decide kbd").first).to_be_hidden()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_pages_are_accessible_and_fit_the_screen(
    page_as: Callable[..., Page],
    mona: Member,
    nina: Member,
    three_cases: list[Case],
    scheme: str,
    width: int,
) -> None:
    screen = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    as_mona, as_nina = page_as(mona, **screen), page_as(nina, **screen)
    for page, address in [
        (as_mona, "/moderation/"),
        (as_mona, f"/moderation/cases/{three_cases[0].public_id}/"),
        (as_mona, "/moderation/log/?by=all"),
        (as_nina, "/notices/"),
        (as_nina, f"/notices/{nina.notices.all()[0].public_id}/"),
    ]:
        page.goto(address)
        assert audit(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
