"""Reading and writing in a real browser: a text is followed through its check without loading the page again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forum import posting
from forum.models import Board, Member, Thread
from tests import factories
from tests.plugins.browser import audit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}


def test_a_reply_is_followed_through_its_check_and_the_focus_stays(
    page_as: Callable[..., Page],
    bob: Member,
    thread: Thread,
) -> None:
    page = page_as(bob)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(thread.get_absolute_url())
    page.get_by_label("Text").fill("Call 0151 2345678 please")
    page.get_by_role("button", name="Post reply").press("Enter")
    expect(page.get_by_text("Your post is being checked.")).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("Your reply is being checked.")
    expect(page.get_by_role("button", name="Post reply")).to_be_focused()
    expect(page.get_by_label("Text")).to_have_value("")

    page.get_by_role("link", name="Check again").focus()
    with page.expect_response("**/status/**"):
        pass
    expect(page.get_by_role("link", name="Check again")).to_be_focused()

    factories.redact_waiting("0151 2345678")
    expect(page.locator(".redaction", has_text="phone number removed")).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("Private details were removed")
    expect(page.get_by_role("link", name="2 of 2")).to_be_focused()
    assert "2345678" not in page.content()
    assert complaints == []


def test_a_bad_reply_is_answered_in_place(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob)
    page.goto(thread.get_absolute_url())
    page.get_by_label("Text").fill("???")
    page.get_by_role("button", name="Post reply").click()
    expect(page.get_by_role("alert")).to_contain_text("no letter or digit")
    expect(page.get_by_label("Text")).to_have_value("???")


def test_a_quote_comes_to_the_composer_in_place(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob)
    page.goto(thread.get_absolute_url())
    page.get_by_role("link", name="Quote post 1").click()
    expect(page.locator("#composer .quote")).to_contain_text("I never know.")
    expect(page.get_by_label("Text")).to_be_focused()
    page.get_by_role("link", name="Without the quote").click()
    expect(page.locator("#composer .quote")).to_have_count(0)


def test_a_new_thread_takes_its_published_name_by_itself(
    page_as: Callable[..., Page],
    bob: Member,
    board: Board,
) -> None:
    page = page_as(bob)
    page.goto(f"{board.get_absolute_url()}new/")
    page.get_by_label("Title").fill("Call 0151 2345678")
    page.get_by_label("Text").fill("Please do.")
    page.get_by_role("button", name="Start the thread").click()
    expect(page.get_by_text("Your post is being checked.")).to_be_visible()
    factories.redact_waiting("0151 2345678")
    expect(page.get_by_role("heading", level=1)).to_have_text("Call phone number removed")
    expect(page).to_have_title("Call [phone number removed] · Clearpost")
    expect(page.get_by_label("Text")).to_be_visible()
    page.wait_for_url("**/call/")


def test_all_of_it_works_without_script(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob, java_script_enabled=False)
    page.goto(thread.get_absolute_url())
    page.get_by_role("link", name="Quote post 1").click()
    page.get_by_label("Text").fill("Half of it first.")
    page.get_by_role("button", name="Post reply").click()
    expect(page.locator("article").last).to_contain_text("Half of it first.")
    factories.publish_waiting()
    page.get_by_role("link", name="Check again").click()
    expect(page.get_by_role("link", name="2 of 2")).to_be_visible()
    page.get_by_role("link", name="Delete").click()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("Your post is deleted.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out_of_a_small_screen(
    scheme: str,
    page_as: Callable[..., Page],
    alice: Member,
    bob: Member,
    thread: Thread,
) -> None:
    posting.reply(thread, author=bob, body="Call 0151 2345678 please")
    factories.redact_waiting("0151 2345678")
    factories.make_held_reply(thread, bob)
    posting.edit(thread.posts.get(number=2), by=bob, body="Please do not call. " + "a" * 200)
    mine = thread.posts.get(number=2).public_id
    addresses = [
        *("/", "/login/", thread.board.get_absolute_url(), f"{thread.board.get_absolute_url()}new/"),
        *(thread.get_absolute_url(), f"/threads/{thread.public_id}/reply/?quote={mine}"),
        *(f"/posts/{mine}/edit/", f"/posts/{mine}/delete/", "/nowhere/"),
    ]
    for member, seen in ((bob, addresses), (None, addresses[:5])):
        page = page_as(member, viewport=SMALL, color_scheme=scheme, bypass_csp=True)
        for address in seen:
            page.goto(address)
            assert audit(page) == [], address
            assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], address
