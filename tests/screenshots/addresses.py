"""Where the pictured pages are on a site with demo data; `python -m tests.screenshots.addresses` runs inside of it.

Also brings about what the demo lacks and a picture needs: an address to be confirmed, what error pages say, and
with `second-step` as its argument a second step.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from tests.screenshots.shots import ERRORS, SHOTS, Shot


def member(key: str) -> Any:
    from forum.models import Member

    return Member.objects.get(email=f"{key}@clearpost.example")


def thread(start: str) -> Any:
    from forum.models import Thread

    return Thread.objects.get(title__startswith=start)


def thread_at(start: str) -> list[str]:
    found = thread(start)
    return [found.public_id, found.slug]


def post_of(key: str, start: str) -> list[str]:
    return [thread(start).posts.published().filter(author=member(key)).latest("number").public_id]


def case_of(key: str, **about: Any) -> list[str]:
    from moderation.models import Case

    return [Case.objects.filter(item__author=member(key), **about).latest("opened_at").public_id]


def notice_of(key: str, **about: Any) -> list[str]:
    from moderation.models import Notice

    return [Notice.objects.filter(recipient=member(key), **about).latest("made_at").public_id]


def held_thread() -> list[str]:
    from forum.models import Thread

    return [Thread.objects.get(author=member("victor")).public_id, "-"]


def campaign() -> list[str]:
    from moderation.models import Campaign

    return [Campaign.objects.latest("found_at").public_id]


def live_rule() -> list[str]:
    from moderation.models import RuleVersion

    return [RuleVersion.objects.filter(state="live").earliest("rule__name").rule.name]


def bank() -> list[str]:
    from moderation.models import PhraseBank

    return [PhraseBank.objects.earliest("name").name]


def key_of_new_address() -> list[str]:
    from allauth.account.models import EmailAddress, EmailConfirmationHMAC

    new, _ = EmailAddress.objects.get_or_create(user=member("joao"), email="joao.f@clearpost.example")
    return [EmailConfirmationHMAC(new).key]


def key_of_reset() -> list[str]:
    from allauth.account.forms import default_token_generator
    from allauth.account.utils import user_pk_to_url_str

    max_ = member("max")
    return [user_pk_to_url_str(max_), default_token_generator.make_token(max_)]


def unsubscribing() -> list[str]:
    from forum import notifications
    from forum.models import News

    return [notifications.token_for(News.objects.filter(member=member("rosa")).latest("pk"))]


def pk_of_clause() -> list[str]:
    from moderation.models import Clause

    return [str(Clause.objects.get(slug="scam").pk)]


IN_DOUBT = "Is this a scam?"
ARGUMENTS: Mapping[str, Callable[[], list[str]]] = {
    "confirm-email": key_of_new_address,
    "reset-from-key": key_of_reset,
    "board": lambda: ["safety"],
    "board-member": lambda: ["safety"],
    "thread": lambda: thread_at(IN_DOUBT),
    "thread-member": lambda: thread_at(IN_DOUBT),
    "thread-long": lambda: thread_at("Say hello here"),
    "thread-tombstone": lambda: thread_at("One bad review"),
    "thread-hidden-post": lambda: thread_at("She has not paid"),
    "thread-locked": lambda: thread_at("Silence after delivery"),
    "thread-moderator": lambda: thread_at("My first contract"),
    "thread-held": held_thread,
    "member": lambda: [member("amara").public_id],
    "member-moderator": lambda: [member("kofi").public_id],
    "history": lambda: post_of("rosa", "Say hello here"),
    "unsubscribe": unsubscribing,
    "new-thread": lambda: ["fees-and-payments"],
    "new-thread-refused": lambda: ["clients"],
    "reply": lambda: [thread("Is my budget too small").public_id],
    "reply-silenced": lambda: [thread("One bad review").public_id],
    "edit-post": lambda: post_of("nina", "My first contract"),
    "delete-post": lambda: post_of("rosa", "Say hello here"),
    "flag-post": lambda: post_of("pavel", "How long until your first job"),
    "flag-member": lambda: [member("pavel").public_id],
    "move-thread": lambda: [thread("Clients: how detailed").public_id],
    "notice-redacted": lambda: notice_of("nina"),
    "notice-decided": lambda: notice_of("rosa", decision__actor__isnull=False),
    "notice-held": lambda: notice_of("victor"),
    "notice-flag": lambda: notice_of("rosa", flag__isnull=False),
    "notice-sanction": lambda: notice_of("dario", sanction__kind="silence"),
    "case-scam": lambda: case_of("crystal"),
    "case-keys": lambda: case_of("crystal"),
    "case-flags": lambda: case_of("quentin", closed_at__isnull=True),
    "case-unchecked": lambda: case_of("eleni"),
    "case-profile": lambda: case_of("jessie", item__label__startswith="Profile"),
    "case-decided": lambda: case_of("derek"),
    "sanctions": lambda: [member("dario").public_id],
    "campaign": campaign,
    "rule-draft": lambda: ["free-sample-of-everything"],
    "rule-live": live_rule,
    "rule-write": live_rule,
    "bank": bank,
    "admin-member": lambda: [str(member("rosa").pk)],
    "admin-clause": pk_of_clause,
}


def address_of(shot: Shot) -> str:
    from django.urls import reverse

    return reverse(shot.url, args=ARGUMENTS[shot.name]() if shot.name in ARGUMENTS else []) + shot.query


def all_addresses() -> dict[str, str]:
    """The address behind each picture, by its name."""
    return {shot.name: address_of(shot) for shot in SHOTS}


def turn_on_second_step() -> None:
    """Lena, who is logged in already, has one from now on."""
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(member("lena"), generate_totp_secret())
    RecoveryCodes.activate(member("lena"))


def error_pages() -> dict[str, str]:
    """What the error pages look like to a visitor, by the name of their template."""
    from django.contrib.auth.models import AnonymousUser
    from django.template.loader import render_to_string
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return {name: render_to_string(f"{name}.html", request=request) for name in ERRORS}


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django

    django.setup()
    if sys.argv[1:] == ["second-step"]:
        turn_on_second_step()
    else:
        print(json.dumps({"addresses": all_addresses(), "errors": error_pages()}))


if __name__ == "__main__":
    main()
