"""Every page of the table in `test_roles`, as everybody who may open it, on a screen of 320 px: axe finds nothing in
light and dark, and nothing sticks out. A page that is added there is looked at here by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib import admin
from django.urls import reverse
from playwright.sync_api import Page

from forum.models import Member
from tests import factories
from tests.plugins.browser import audit
from tests.test_roles import OPEN, ROLES, TABLE, arguments, people

__all__ = ["arguments", "people"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}
AGAIN = ("home", "board", "thread", "member", "account")
"""What shows something else to those who may do more."""
OF_THE_AUTHOR = ("edit_post", "delete_post", "notice", "thread", "account", "notices")
NO_PAGES = {"export", "post_status", "board_feed", "thread_feed"}
"""A file, a piece of a page, two feeds."""
ELSEWHERE = {
    "unsubscribe": "tests/forum/test_daily_in_the_browser.py",
    "campaign": "tests/moderation/test_campaigns.py",
    "mfa_deactivate_totp": "test_the_pages_of_a_second_step_are_clean",
    "mfa_view_recovery_codes": "test_the_pages_of_a_second_step_are_clean",
    "mfa_download_recovery_codes": "a file",
}


def open_to(role: str) -> list[str]:
    return [name for name, (on_get, _) in TABLE.items() if on_get[ROLES.index(role)] == OPEN and name not in NO_PAGES]


def new_to(role: str) -> list[str]:
    """What this role can open and the one before it cannot, and what looks different to it."""
    before = ROLES[ROLES.index(role) - 1]
    return [name for name in open_to(role) if role == "visitor" or name in AGAIN or name not in open_to(before)]


def test_every_page_is_looked_at_by_somebody() -> None:
    with_a_page = {name for name, (on_get, _) in TABLE.items() if set(on_get) != {TABLE["logout"][0][0]}} - NO_PAGES
    seen = {name for role in ROLES for name in new_to(role)} | set(OF_THE_AUTHOR) | set(ELSEWHERE)
    nothing_to_get = {name for name in with_a_page - seen if OPEN not in TABLE[name][0]}
    assert with_a_page - nothing_to_get <= seen


@pytest.mark.parametrize("role", [*ROLES, "author"])
def test_axe_finds_nothing_on_any_page_and_nothing_sticks_out(
    page_as: Callable[..., Page],
    people: dict[str, Member | None],
    arguments: dict[str, list[str]],
    role: str,
) -> None:
    member = Member.objects.get(display_name="Vera S") if role == "author" else people[role]
    names = OF_THE_AUTHOR if role == "author" else new_to(role)
    page = page_as(member, viewport=SMALL, reduced_motion="reduce", bypass_csp=True)
    if member is not None:
        page.goto("/account/confirm/")
        page.get_by_label("Password").fill(factories.PASSWORD)
        page.get_by_role("button", name="Go on").click()
        page.wait_for_load_state()
    addresses = [reverse(name, args=arguments.get(name)) for name in names]
    if role == "administrator":
        addresses += admin_pages()
    found = [f"{address}: {each}" for address, every in complaints(page, addresses) for each in every]
    assert not found, "\n".join(found)


def complaints(page: Page, addresses: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What is wrong, by address."""
    for address in addresses:
        page.emulate_media(color_scheme="light")
        page.goto(address)
        found = audit(page)
        page.emulate_media(color_scheme="dark")
        found += [each for each in audit(page, "color-contrast") if each not in found]
        if page.evaluate("document.documentElement.scrollWidth") > SMALL["width"]:
            found.append("sticks out of the screen")
        if found:
            yield address, found


def admin_pages() -> list[str]:
    """Every list, the first row in each, every form for a new row, and the pages around them."""
    pages = ["/admin/"]
    for model, of_model in admin.site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        pages.append(reverse(f"{name}_changelist"))
        if type(of_model).has_add_permission.__qualname__.startswith(("BaseModelAdmin", "ForGood")):
            pages.append(reverse(f"{name}_add"))
        row = model._default_manager.first()
        if row is not None:
            pages.append(reverse(f"{name}_change", args=[row.pk]))
    return pages
