"""Every page of the table in `test_roles`, as everybody who may open it, on a screen of 320 px: axe finds nothing in
light and dark, and nothing sticks out. A page that is added there is looked at here by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from forum.models import Member, Thread
from moderation import sanctions
from moderation.models import Campaign, OfferSketch
from tests import factories
from tests.plugins.browser import audit
from tests.test_roles import OPEN, ROLES, TABLE, arguments, people

__all__ = ["arguments", "people"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}
AGAIN = ("home", "board", "thread", "member", "account")
"""What shows something else to those who may do more."""
OF_THE_AUTHOR = ("edit_post", "delete_post", "notice", "thread", "account", "notices")
NO_PAGES = {"export", "mfa_download_recovery_codes", "post_status", "board_feed", "thread_feed"}
"""Two files, a piece of a page, two feeds."""
ELSEWHERE = {
    "unsubscribe": "tests/forum/test_daily_in_the_browser.py",
    "campaign": "test_the_page_of_a_campaign_is_clean",
    "mfa_deactivate_totp": "test_the_pages_of_a_second_step_are_clean",
    "mfa_view_recovery_codes": "test_the_pages_of_a_second_step_are_clean",
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
    page = small_page(page_as, member)
    if member is not None:
        confirm(page)
    addresses = [reverse(name, args=arguments.get(name)) for name in names]
    if role == "administrator":
        addresses += admin_pages()
    check(page, addresses)


def small_page(page_as: Callable[..., Page], member: Member | None) -> Page:
    """Without transitions, which would be measured on their way from light to dark."""
    return page_as(member, viewport=SMALL, reduced_motion="reduce", bypass_csp=True)


def confirm(page: Page) -> None:
    """Type the password once more, for what concerns the account."""
    page.goto("/account/confirm/")
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_load_state()


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


def test_the_pages_of_a_second_step_are_clean(page_as: Callable[..., Page], alice: Member) -> None:
    TOTP.activate(alice, generate_totp_secret())
    RecoveryCodes.activate(alice)
    page = small_page(page_as, None)
    page.goto("/login/")
    page.get_by_label("E-mail address").fill(alice.email)
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_label("Code")).to_be_visible()
    assert list(complaints(page)) == []
    page = small_page(page_as, alice)
    confirm(page)
    names = ["mfa_index", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"]
    check(page, [*map(reverse, names), reverse("mfa_reauthenticate")])


def test_the_page_of_a_campaign_is_clean(
    page_as: Callable[..., Page], alice: Member, bob: Member, mona: Member, thread: Thread
) -> None:
    campaign = Campaign.objects.create()
    for member in (alice, bob):
        case = factories.make_held_reply(thread, member, "Pay me a deposit first. " + "a" * 200)
        OfferSketch.objects.create(submission=case.submission, author=member, campaign=campaign)
    check(small_page(page_as, mona), [reverse("campaign", args=[campaign.public_id])])


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
