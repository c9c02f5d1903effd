"""Every page of the table in `test_roles` by who can open it, for the tests that look at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib import admin
from django.urls import reverse

from moderation.models import Campaign, OfferSketch
from tests import factories
from tests.test_roles import OPEN, ROLES, TABLE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from forum.models import Member, Thread

READERS: Final = (*ROLES, "author")
"""The four roles, and the member whose posts, flag, sanction and notices the pages are about."""
AGAIN: Final = ("home", "board", "thread", "member", "account")
"""What shows something else to those who may do more."""
OF_THE_AUTHOR: Final = ("edit_post", "delete_post", "notice", "thread", "account", "notices")
NO_PAGES: Final = {"export", "mfa_download_recovery_codes", "post_status", "board_feed", "thread_feed"}
"""Two files, a piece of a page, two feeds."""


def open_to(role: str) -> list[str]:
    return [name for name, (on_get, _) in TABLE.items() if on_get[ROLES.index(role)] == OPEN and name not in NO_PAGES]


def new_to(reader: str) -> list[str]:
    """What this reader can open and the role before cannot, and what looks different to them."""
    if reader not in ROLES:
        return list(OF_THE_AUTHOR)
    before = ROLES[ROLES.index(reader) - 1]
    return [name for name in open_to(reader) if reader == "visitor" or name in AGAIN or name not in open_to(before)]


def addresses_for(reader: str, arguments: dict[str, list[str]]) -> list[str]:
    """Where the pages are that are new to this reader, those of the admin among them."""
    addresses = [reverse(name, args=arguments.get(name)) for name in new_to(reader)]
    return addresses + admin_pages() if reader == "administrator" else addresses


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


def pages_of_a_second_step(member: Member) -> list[str]:
    """What only somebody with a second step can open; this member has one from now on."""
    TOTP.activate(member, generate_totp_secret())
    RecoveryCodes.activate(member)
    names = ("mfa_index", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes")
    return [*map(reverse, names), reverse("mfa_reauthenticate")]


def page_of_a_campaign(thread: Thread, *members: Member) -> str:
    """The page of a campaign in which each of these members has a held reply."""
    campaign = Campaign.objects.create()
    for member in members:
        case = factories.make_held_reply(thread, member, "Pay me a deposit first. " + "a" * 200)
        OfferSketch.objects.create(submission=case.submission, author=member, campaign=campaign)
    return reverse("campaign", args=[campaign.public_id])


def confirm(page: Page) -> None:
    """Type the password once more, for what concerns the account."""
    page.goto("/account/confirm/")
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_load_state()
