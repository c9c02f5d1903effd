"""Who gets where: every address of the site × visitor, member, moderator, administrator, by opening it and by a form.

An address that is not in the table fails the first test: whoever adds a page says here for whom it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from forum import posting
from forum.accounts import profiles
from forum.models import Board, Member, Post, Thread
from moderation import flags, rulebook, sanctions
from moderation.models import Case, Finding, Flag, Notice, PhraseBank, Rule, Sanction
from tests import factories

pytestmark = pytest.mark.django_db

ROLES = ("visitor", "member", "moderator", "administrator")
OPEN, LOG_IN, HIDDEN, REFUSED, NO_WAY = "open", "log in", "hidden", "refused", "not this way"
"""NO_WAY: the address is there, and answers to the other method alone."""

Outcomes = tuple[str, str, str, str]

EVERYONE: Outcomes = (OPEN, OPEN, OPEN, OPEN)
MEMBERS: Outcomes = (LOG_IN, OPEN, OPEN, OPEN)
MODERATORS: Outcomes = (LOG_IN, HIDDEN, OPEN, OPEN)
ADMINISTRATORS: Outcomes = (LOG_IN, REFUSED, REFUSED, OPEN)
OWNER: Outcomes = (LOG_IN, HIDDEN, HIDDEN, HIDDEN)
"""For whoever it belongs to, or about something that is not there: in this test nobody of the four gets it."""
NOTHING_THERE: Outcomes = (HIDDEN, HIDDEN, HIDDEN, HIDDEN)
NOBODY: Outcomes = (NO_WAY, NO_WAY, NO_WAY, NO_WAY)
READ_BY_MEMBERS: Outcomes = (LOG_IN, NO_WAY, NO_WAY, NO_WAY)
FORM_OF_MODERATORS: Outcomes = (LOG_IN, HIDDEN, NO_WAY, NO_WAY)

# What happens on GET, and on POST.
TABLE: dict[str, tuple[Outcomes, Outcomes]] = {
    # Reading
    "home": (EVERYONE, NOBODY),
    "board": (EVERYONE, NOBODY),
    "thread": (EVERYONE, NOBODY),
    "post": (EVERYONE, NOBODY),
    "member": (EVERYONE, NOBODY),
    # Writing
    "new_thread": (MEMBERS, MEMBERS),
    "reply": (MEMBERS, MEMBERS),
    "check": (NOBODY, MEMBERS),
    "edit_post": (OWNER, OWNER),
    "delete_post": (OWNER, OWNER),
    "post_status": (OWNER, NOBODY),
    "review_post": (NOBODY, MODERATORS),
    "review_member": (NOBODY, MODERATORS),
    # Accounts
    "login": (EVERYONE, EVERYONE),
    "logout": (NOBODY, EVERYONE),
    "account_signup": (EVERYONE, EVERYONE),
    "account_inactive": (EVERYONE, NOBODY),
    "account_reset_password": (EVERYONE, EVERYONE),
    "account_reset_password_done": (EVERYONE, NOBODY),
    "account_reset_password_from_key": (EVERYONE, EVERYONE),
    "account_reset_password_from_key_done": (EVERYONE, NOBODY),
    "account_email_verification_sent": (EVERYONE, NOBODY),
    "account_confirm_email": (EVERYONE, (HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    "account": (MEMBERS, NOBODY),
    "edit_profile": (MEMBERS, MEMBERS),
    "export": (MEMBERS, NOBODY),
    "leave": (MEMBERS, MEMBERS),
    "account_email": (MEMBERS, MEMBERS),
    "account_change_password": (MEMBERS, MEMBERS),
    "account_set_password": (MEMBERS, MEMBERS),
    "account_reauthenticate": (MEMBERS, MEMBERS),
    "usersessions_list": (MEMBERS, MEMBERS),
    "mfa_index": (MEMBERS, READ_BY_MEMBERS),
    "mfa_authenticate": ((LOG_IN, OPEN, OPEN, OPEN), (LOG_IN, OPEN, OPEN, OPEN)),
    "mfa_reauthenticate": (MEMBERS, MEMBERS),
    "mfa_activate_totp": (MEMBERS, MEMBERS),
    "mfa_deactivate_totp": (OWNER, OWNER),
    "mfa_view_recovery_codes": (OWNER, READ_BY_MEMBERS),
    "mfa_generate_recovery_codes": (MEMBERS, MEMBERS),
    "mfa_download_recovery_codes": (OWNER, OWNER),
    # Policy, flags, sanctions
    "policy": (EVERYONE, NOBODY),
    "flag_post": (MEMBERS, MEMBERS),
    "flag_member": (MEMBERS, MEMBERS),
    "withdraw_flag": (NOBODY, OWNER),
    "acknowledge_sanction": (NOBODY, OWNER),
    "dispute_finding": (NOBODY, OWNER),
    "member_sanctions": (MODERATORS, MODERATORS),
    "lift_sanction": (FORM_OF_MODERATORS, MODERATORS),
    # Daily use
    "new_threads": (MEMBERS, NOBODY),
    "mark_all_read": (NOBODY, MEMBERS),
    "first_unread": (EVERYONE, NOBODY),
    "watching": (MEMBERS, NOBODY),
    "choose_mail": (NOBODY, MEMBERS),
    "watch_thread": (NOBODY, MEMBERS),
    "watch_board": (NOBODY, MEMBERS),
    "unsubscribe": (NOTHING_THERE, NOTHING_THERE),
    "search": (EVERYONE, NOBODY),
    "board_feed": (EVERYONE, NOBODY),
    "thread_feed": (EVERYONE, NOBODY),
    "drafts": (MEMBERS, NOBODY),
    "keep_reply": (NOBODY, MEMBERS),
    "keep_thread": (NOBODY, MEMBERS),
    "discard_draft": (NOBODY, OWNER),
    "post_history": (EVERYONE, NOBODY),
    "move_thread": (MODERATORS, OWNER),
    "keep_order": (NOBODY, MODERATORS),
    # Rules
    "rules": (MODERATORS, FORM_OF_MODERATORS),
    "new_rule": (MODERATORS, MODERATORS),
    "rule": (MODERATORS, FORM_OF_MODERATORS),
    "new_version": (MODERATORS, MODERATORS),
    "rule_step": (FORM_OF_MODERATORS, MODERATORS),
    "release_held": (FORM_OF_MODERATORS, OWNER),
    "judge_hit": (FORM_OF_MODERATORS, OWNER),
    "banks": (MODERATORS, FORM_OF_MODERATORS),
    "new_bank": (MODERATORS, MODERATORS),
    "bank": (MODERATORS, MODERATORS),
    "thresholds": (MODERATORS, MODERATORS),
    "scam_models": (MODERATORS, FORM_OF_MODERATORS),
    "model_step": (FORM_OF_MODERATORS, MODERATORS),
    "campaign": (OWNER, OWNER),
    # Notices
    "notices": (MEMBERS, NOBODY),
    "notice": (OWNER, NOBODY),
    # Moderation
    "queue": (MODERATORS, FORM_OF_MODERATORS),
    "case": (MODERATORS, MODERATORS),
    "leave_case": (FORM_OF_MODERATORS, MODERATORS),
    "open_case": (FORM_OF_MODERATORS, MODERATORS),
    "reveal": (FORM_OF_MODERATORS, MODERATORS),
    "recognizers": (MODERATORS, FORM_OF_MODERATORS),
    "moderation_log": (MODERATORS, FORM_OF_MODERATORS),
    # Administration; the pages of the admin itself are walked below
    "status": (ADMINISTRATORS, (LOG_IN, REFUSED, REFUSED, NO_WAY)),
}
SECOND_NAMES = {"account_login": "login", "account_logout": "logout"}


@pytest.fixture
def people(bob: Member, mona: Member, adam: Member) -> dict[str, Member | None]:
    return dict(zip(ROLES, (None, bob, mona, adam), strict=True))


@pytest.fixture
def arguments(board: Board) -> dict[str, list[str]]:
    """Something real behind every address. It is Vera's, who has none of the roles."""
    vera = factories.make_member("Vera S")
    profiles.hand_in(vera, name="Vera S", bio="I test.")
    factories.publish_waiting()
    thread = factories.make_thread(vera, board=board)
    held = "Call +44 7700 900321 and pay a deposit."
    posting.reply(thread, author=vera, body=held)
    case = factories.hold_waiting(factories.found(held, "+44 7700 900321"))
    max = factories.make_moderator("Max S")
    flags.flag(factories.make_thread(max, board=board).posts.get(), by=vera, reason=None)
    sanctions.warn(vera, by=max, clause=factories.clause(), words="Please stop.")
    rulebook.load_starter_rules()
    return _arguments(vera, thread, case)


def _arguments(vera: Member, thread: Thread, case: Case) -> dict[str, list[str]]:
    rule = Rule.objects.earliest("name").name
    post = [Post.objects.published().get(thread=thread).public_id]
    of_posts = ("post", "edit_post", "delete_post", "post_status", "review_post", "flag_post")
    return {
        **dict.fromkeys(of_posts, post),
        **{name: [thread.board.slug] for name in ("board", "new_thread")},
        **{name: [vera.public_id] for name in ("member", "review_member", "flag_member", "member_sanctions")},
        **{name: [case.public_id] for name in ("case", "leave_case")},
        "withdraw_flag": [Flag.objects.get().public_id],
        **{name: [Sanction.objects.get().public_id] for name in ("acknowledge_sanction", "lift_sanction")},
        "thread": [thread.public_id, thread.slug],
        "reply": [thread.public_id],
        **{name: [thread.public_id] for name in ("first_unread", "watch_thread", "keep_reply", "thread_feed")},
        **{name: [thread.board.slug] for name in ("watch_board", "keep_thread", "board_feed")},
        "post_history": post,
        "discard_draft": ["no-such-draft"],
        "unsubscribe": ["no-such-token"],
        "move_thread": [thread.public_id],
        "keep_order": [thread.public_id, "pin"],
        **{name: [rule] for name in ("rule", "new_version")},
        "rule_step": [rule, "1", "retire"],
        "release_held": [rule, "1"],
        "judge_hit": [rule, "1", "1"],
        "bank": [PhraseBank.objects.earliest("name").name],
        "campaign": ["no-such-campaign"],
        "model_step": ["train"],
        "notice": [Notice.objects.filter(recipient=vera, decision__isnull=False)[0].public_id],
        "open_case": [case.item.public_id],
        **{name: [Finding.objects.get().public_id] for name in ("reveal", "dispute_finding")},
        "account_confirm_email": ["no-such-key"],
        "account_reset_password_from_key": ["1", "no-such-key"],
    }


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for each in patterns:
        if isinstance(each, URLResolver):
            if each.namespace != "admin":
                yield from names(each.url_patterns)
        else:
            yield SECOND_NAMES.get(each.name or "", each.name or str(each.pattern))


def outcome(client: Client, method: str, address: str) -> str:
    """What a person sees in the end, wherever they were sent on the way."""
    cache.clear()
    answer = getattr(client, method)(address, follow=True)
    last = answer.redirect_chain[-1][0] if answer.redirect_chain else address
    if last.startswith("/login/") and not address.startswith("/login/"):
        return LOG_IN
    return {200: OPEN, 422: OPEN, 403: REFUSED, 404: HIDDEN, 405: NO_WAY}.get(
        answer.status_code, str(answer.status_code)
    )


def client_of(member: Member | None) -> Client:
    client = Client()
    if member is not None:
        client.force_login(member)
    return client


def test_every_address_is_in_the_table() -> None:
    assert set(names(get_resolver().url_patterns)) == set(TABLE)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_everybody_gets_where_the_table_says(
    people: dict[str, Member | None], arguments: dict[str, list[str]], role: str, method: str
) -> None:
    place, way = ROLES.index(role), ("get", "post").index(method)
    expected = {name: outcomes[way][place] for name, outcomes in TABLE.items()}
    found = {name: outcome(client_of(people[role]), method, reverse(name, args=arguments.get(name))) for name in TABLE}
    assert found == expected


def admin_addresses() -> Iterator[str]:
    """Every page of the admin, with 1 in the place of each argument."""
    for name in get_resolver().namespace_dict["admin"][1].reverse_dict:
        if isinstance(name, str):
            for arguments in ([], ["1"], ["forum"]):
                try:
                    yield reverse(f"admin:{name}", args=arguments)
                    break
                except NoReverseMatch:
                    continue


def test_the_walk_finds_the_pages_of_the_admin() -> None:
    assert {"/admin/", "/admin/forum/member/", "/admin/moderation/case/1/change/"} <= set(admin_addresses())


@pytest.mark.parametrize(("role", "expected"), [("visitor", {LOG_IN}), ("member", {REFUSED}), ("moderator", {REFUSED})])
def test_the_admin_is_closed_to_all_but_administrators(
    people: dict[str, Member | None], role: str, expected: set[str]
) -> None:
    for address in admin_addresses():
        if address != "/admin/logout/":
            for method in ("get", "post"):
                found = outcome(client_of(people[role]), method, address)
                # The login page of the admin is the site's own, and its translations hold nothing.
                assert found in expected | ({OPEN} if address == "/admin/jsi18n/" else set()), (method, address)


def test_administrators_get_into_every_part_of_the_admin(people: dict[str, Member | None]) -> None:
    client = client_of(people["administrator"])
    lists = [address for address in admin_addresses() if address.count("/") == 4 and "autocomplete" not in address]
    for address in lists:
        if address not in ("/admin/r/1/1/", "/admin/password_change/done/"):
            assert outcome(client, "get", address) == OPEN, address
