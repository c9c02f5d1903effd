"""Every page of the table in `test_roles`, as everybody who may open it, on a screen of 320 px: axe finds nothing in
light and dark, and nothing sticks out. A page that is added there is looked at here by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from forum.models import Member, Thread
from moderation import sanctions
from tests import factories
from tests.pages import NO_PAGES, READERS, addresses_for, confirm, new_to, page_of_a_campaign, pages_of_a_second_step
from tests.plugins.browser import audit
from tests.test_roles import OPEN, TABLE, arguments, people

__all__ = ["arguments", "people"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}
ELSEWHERE = {
    "unsubscribe": "tests/forum/test_daily_in_the_browser.py",
    "campaign": "test_the_page_of_a_campaign_is_clean",
    "mfa_deactivate_totp": "test_the_pages_of_a_second_step_are_clean",
    "mfa_view_recovery_codes": "test_the_pages_of_a_second_step_are_clean",
}


def test_every_page_is_looked_at_by_somebody() -> None:
    with_a_page = {name for name, (on_get, _) in TABLE.items() if set(on_get) != {TABLE["logout"][0][0]}} - NO_PAGES
    seen = {name for reader in READERS for name in new_to(reader)} | set(ELSEWHERE)
    nothing_to_get = {name for name in with_a_page - seen if OPEN not in TABLE[name][0]}
    assert with_a_page - nothing_to_get <= seen


@pytest.mark.parametrize("role", READERS)
def test_axe_finds_nothing_on_any_page_and_nothing_sticks_out(
    page_as: Callable[..., Page],
    people: dict[str, Member | None],
    arguments: dict[str, list[str]],
    role: str,
) -> None:
    member = Member.objects.get(display_name="Vera S") if role == "author" else people[role]
    page = small_page(page_as, member)
    if member is not None:
        confirm(page)
    check(page, addresses_for(role, arguments))


def small_page(page_as: Callable[..., Page], member: Member | None) -> Page:
    """Without transitions, which would be measured on their way from light to dark."""
    return page_as(member, viewport=SMALL, reduced_motion="reduce", bypass_csp=True)


def check(page: Page, addresses: list[str]) -> None:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {each}" for each in complaints(page)]
    assert not found, "\n".join(found)


def complaints(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, in light and dark."""
    # The admin of Django moves its colours whatever the reader prefers; on a slow machine they are met half-way.
    page.add_style_tag(content="* { transition: none !important; animation: none !important; }")
    page.emulate_media(color_scheme="light")
    yield from audit(page)
    page.emulate_media(color_scheme="dark")
    yield from audit(page, "color-contrast")
    if page.evaluate("document.documentElement.scrollWidth") > SMALL["width"]:
        yield "sticks out of the screen"


def test_the_pages_of_a_second_step_are_clean(page_as: Callable[..., Page], alice: Member) -> None:
    addresses = pages_of_a_second_step(alice)
    page = small_page(page_as, None)
    page.goto("/login/")
    page.get_by_label("E-mail address").fill(alice.email)
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_label("Code")).to_be_visible()
    assert list(complaints(page)) == []
    page = small_page(page_as, alice)
    confirm(page)
    check(page, addresses)


def test_the_page_of_a_campaign_is_clean(
    page_as: Callable[..., Page], alice: Member, bob: Member, mona: Member, thread: Thread
) -> None:
    check(small_page(page_as, mona), [page_of_a_campaign(thread, alice, bob)])


def test_a_site_without_anything_in_it_is_clean(page_as: Callable[..., Page], mona: Member) -> None:
    names = ("home", "search", "new_threads", "watching", "drafts", "notices", "account", "policy", "queue")
    addresses = [*map(reverse, names), reverse("moderation_log"), "/search/?q=elephant", "/nowhere/"]
    check(small_page(page_as, mona), addresses)


def test_a_suspended_member_and_one_who_is_warned_see_clean_pages(
    page_as: Callable[..., Page], alice: Member, bob: Member, mona: Member
) -> None:
    given = {"by": mona, "clause": factories.clause("spam"), "words": "Please stop. " + "a" * 200}
    sanctions.suspend(alice, until=timezone.now() + timedelta(days=3), **given)
    sanctions.warn(bob, **given)
    sanctions.silence(bob, until=timezone.now() + timedelta(days=3), **given)
    check(small_page(page_as, alice), ["/", "/notices/"])
    check(small_page(page_as, bob), ["/"])
    check(small_page(page_as, mona), [f"/moderation/members/{bob.public_id}/", "/moderation/log/?clause=spam"])
