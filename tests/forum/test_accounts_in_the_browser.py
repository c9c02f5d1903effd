"""From signing up to leaving in a real browser, and every page around an account on a small screen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from forum.accounts import profiles
from forum.models import Board, Member, Thread
from moderation import jobs
from tests import factories
from tests.plugins.browser import audit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}
ADDRESS = "rosa@members.test"


def link_in(mail: Any) -> str:
    (link,) = re.findall(r"http://\S+(/account/\S+)", mail.body)
    return str(link)


def sign_up(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Sign up", exact=True).click()
    page.get_by_label("Your name").fill("Rosa Maria Tavares")
    page.get_by_label("E-mail address").fill(ADDRESS)
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()


def test_from_signing_up_to_leaving(
    page_as: Callable[..., Page],
    board: Board,
    mailoutbox: list[Any],
    tmp_path: Path,
) -> None:
    page = page_as()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)

    # 1. Sign up, and follow the link in the mail.
    sign_up(page)
    page.goto(link_in(mailoutbox[0]))
    page.get_by_role("button", name="Yes, confirm it").click()
    expect(page.get_by_text("New member")).to_be_visible()
    jobs.screen_waiting()

    # 2. The first post holds a phone number; it is published without, and the reason told.
    page.goto(f"{board.get_absolute_url()}new/")
    page.get_by_label("Title").fill("Hello from Lisbon")
    page.get_by_label("Text").fill("I translate poetry. Call me at +44 7700 900321 tonight.")
    page.get_by_role("button", name="Start the thread").click()
    expect(page.get_by_text("Your post is being checked.")).to_be_visible()
    jobs.screen_waiting()
    expect(page.locator(".post .redaction", has_text="phone number removed")).to_be_visible()
    page.reload()
    expect(page.locator(".post-author")).to_contain_text("Rosa Maria T")
    page.get_by_role("link", name="Notices").click()
    page.get_by_role("link", name="Published, with private details removed").click()
    expect(page.get_by_text("+44 7700 900321")).to_be_visible()

    # 3. Take one's data along.
    page.get_by_role("link", name="your account").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download your data").click()
    file = tmp_path / "own.json"
    download.value.save_as(file)
    data = json.loads(file.read_text())
    assert data["account"]["name"] == "Rosa Maria T"
    assert [post["thread"] for post in data["posts"]] == ["Hello from Lisbon"]

    # 4. Leave.
    page.get_by_role("link", name="Leave Clearpost").click()
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Leave them").check()
    page.get_by_label("I know that this cannot be undone").check()
    page.get_by_role("button", name="Leave for good").click()
    expect(page.get_by_text("Your account is closed.")).to_be_visible()
    page.goto(Thread.objects.get().get_absolute_url())
    expect(page.locator(".post-author")).to_contain_text("Former member")
    assert not Member.objects.filter(email=ADDRESS).exists()
    assert complaints == []


def test_signing_up_works_without_script(page_as: Callable[..., Page], mailoutbox: list[Any]) -> None:
    page = page_as(java_script_enabled=False)
    sign_up(page)
    page.goto(link_in(mailoutbox[0]))
    page.get_by_role("button", name="Yes, confirm it").click()
    expect(page.get_by_role("link", name="New member your account")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out_of_a_small_screen(
    scheme: str,
    page_as: Callable[..., Page],
    alice: Member,
    mona: Member,
    thread: Thread,
) -> None:
    words = "I draw logos. " + "a" * 200
    profiles.hand_in(alice, name="Alice M", bio=words, signature="Measure twice, cut once.")
    factories.publish_waiting()
    profiles.hand_in(alice, name="Alice M", bio="Pay me a deposit.")
    factories.hold_waiting()
    entrance = ("/login/", "/signup/", "/account/reset/", "/account/reset/sent/", "/account/email/verify/")
    own = ("", "profile/", "email/", "password/", "sessions/", "two-steps/")
    theirs = alice.get_absolute_url()
    seen = {None: [*entrance, theirs], mona: [theirs], alice: [*(f"/account/{each}" for each in own), theirs]}
    for member, addresses in seen.items():
        page = page_as(member, viewport=SMALL, color_scheme=scheme, bypass_csp=True)
        for address in addresses:
            _is_well(page, address)
    page.goto("/account/leave/")
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    for address in ("/account/leave/", "/account/confirm/", "/account/two-steps/totp/activate/"):
        _is_well(page, address)


def _is_well(page: Page, address: str) -> None:
    page.goto(address)
    assert audit(page) == [], address
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], address
