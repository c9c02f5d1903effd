"""The main job of the site, end to end: real browser, real web server, real Valkey, real worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.live_site import EMAILS, PASSWORD, LiveSite
from tests.plugins.browser import keys_work

pytestmark = [pytest.mark.browser, pytest.mark.processes]

ALICE, BOB, MONA = EMAILS[1], EMAILS[2], "mona@members.test"
NUMBER = "+44 7700 900321"
SCAM = (
    "Hiring typists now! Pay the refundable registration fee of 25 dollars by gift card first, then message me on"
    " Telegram @easy_typing_jobs and you earn 900 dollars a week, guaranteed."
)
WHY = "We do not allow anybody to ask for a fee before there is a contract."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    site = LiveSite(Path(tmp_path_factory.mktemp("story")))
    site.prepare()
    site.run("-m", "tests.journeys.live_site", "moderator")
    site.start()
    yield site
    site.stop()


@pytest.fixture
def logged_in(browser: Browser, site: LiveSite) -> Iterator[Callable[[str], Page]]:
    contexts = []

    def log_in(email: str) -> Page:
        context = browser.new_context(base_url=site.url)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto("/login/")
        page.get_by_label("E-mail address").fill(email)
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site.url}/")
        return page

    yield log_in
    for context in contexts:
        context.close()


def write_reply(page: Page, site: LiveSite, text: str) -> None:
    page.goto(f"/threads/{site.thread}/-/")
    page.locator("textarea[name=body]").fill(text)
    page.locator(
        "form:has(textarea[name=body]) button[type=submit], form:has(textarea[name=body]) button"
    ).first.click()


def test_a_detail_is_redacted_a_scam_is_held_and_everyone_learns_why(
    site: LiveSite, logged_in: Callable[[str], Page]
) -> None:
    # Alice posts her phone number, and sees it replaced without loading the page again.
    alice = logged_in(ALICE)
    write_reply(alice, site, f"Call me at {NUMBER} tonight.")
    expect(alice.get_by_text("phone number removed")).to_be_visible()
    expect(alice.get_by_text("Edited for Community Guidelines")).to_be_visible()
    expect(alice.locator("article.post").last).not_to_contain_text(NUMBER)

    # She posts a scam; it is held.
    write_reply(alice, site, SCAM)
    expect(alice.get_by_text("Held for a moderator").first).to_be_visible()

    # Bob sees the label, and nothing of the scam.
    bob = logged_in(BOB)
    bob.goto(f"/threads/{site.thread}/-/")
    expect(bob.get_by_text("phone number removed")).to_be_visible()
    assert NUMBER not in bob.content()
    assert "registration fee" not in bob.content()

    # Mona decides by keyboard alone.
    mona = logged_in(MONA)
    mona.goto("/moderation/")
    keys_work(mona)
    mona.keyboard.press("j")
    mona.keyboard.press("Enter")
    expect(mona.locator("#review-text")).to_contain_text("registration fee")
    assert "@easy_typing_jobs" not in mona.content()
    keys_work(mona)
    mona.keyboard.press("x")
    mona.keyboard.press("3")
    mona.keyboard.press("w")
    mona.keyboard.type(WHY)
    mona.keyboard.press("Control+Enter")
    expect(mona.get_by_text("Rejected").first).to_be_visible()

    # Alice reads the reason.
    alice.goto("/notices/")
    alice.get_by_role("link", name="Not published").first.click()
    expect(alice.get_by_text(WHY)).to_be_visible()
    expect(alice.get_by_text("Scams").first).to_be_visible()
