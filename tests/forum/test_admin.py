"""The admin: boards, members, rules and clauses are kept through verbs; what is moderated can only be looked at."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from forum.models import Board, Member, Thread
from moderation import rulebook
from moderation.models import AuditEntry, Case, Clause, Rule
from tests import factories

pytestmark = pytest.mark.django_db


def act(client: Client, model: str, action: str, *chosen: Any) -> str:
    sent = {"action": action, "_selected_action": [each.pk for each in chosen]}
    return client.post(reverse(f"admin:{model}_changelist"), sent, follow=True).content.decode()


def verbs() -> list[str]:
    return list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))


def test_every_list_and_every_row_opens(as_adam: Client, thread: Thread, alice: Member, mona: Member) -> None:
    factories.make_held_reply(thread, alice)
    rulebook.load_starter_rules()
    for model, model_admin in admin.site._registry.items():
        listed = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        assert as_adam.get(listed).status_code == 200, listed
        row = model._default_manager.first()
        if row is not None:
            shown = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[row.pk])
            assert as_adam.get(shown).status_code == 200, shown
        assert model_admin is not None


def test_nothing_can_be_deleted_and_what_is_moderated_not_changed(
    as_adam: Client, adam: Member, thread: Thread
) -> None:
    case = factories.make_held_reply(thread, factories.make_member("Vera S"))
    for row in (case, case.submission, AuditEntry.objects.first(), thread.board, adam):
        name = f"admin:{row._meta.app_label}_{row._meta.model_name}"
        assert as_adam.post(reverse(f"{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    for row in (case, case.submission, AuditEntry.objects.first()):
        name = f"admin:{row._meta.app_label}_{row._meta.model_name}"
        assert as_adam.post(reverse(f"{name}_change", args=[row.pk]), {}).status_code == 403
        assert as_adam.get(reverse(f"{name}_add")).status_code == 403


def test_sealed_texts_and_values_are_not_shown(as_adam: Client, thread: Thread, alice: Member) -> None:
    body = "Pay a deposit, call +44 7700 900321."
    factories.posting.reply(thread, author=alice, body=body)
    case = factories.hold_waiting(factories.found(body, "+44 7700 900321"))
    page = as_adam.get(reverse("admin:moderation_submission_change", args=[case.submission.pk])).content.decode()
    assert "PHONE" in page
    assert "deposit" not in page
    assert "7700" not in page


def test_a_case_leads_to_the_console(as_adam: Client, thread: Thread, alice: Member) -> None:
    case = factories.make_held_reply(thread, alice)
    page = as_adam.get(reverse("admin:moderation_case_changelist")).content.decode()
    assert f'href="/moderation/cases/{case.public_id}/"' in page
    assert Case.objects.get().is_open


# Members -----------------------------------------------------------------------------------------


def test_addresses_are_masked_for_administrators_too(as_adam: Client, alice: Member) -> None:
    form = reverse("admin:forum_member_change", args=[alice.pk])
    for page in (reverse("admin:forum_member_changelist"), form):
        shown = as_adam.get(page).content.decode()
        assert alice.email not in shown
        assert "a…@m…" in shown


def test_a_member_becomes_a_moderator_and_an_ordinary_member_again(as_adam: Client, alice: Member) -> None:
    act(as_adam, "forum_member", "make_moderator", alice)
    alice = Member.objects.get(pk=alice.pk)
    assert (alice.is_moderator, alice.rank) == (True, "Moderator")
    act(as_adam, "forum_member", "make_ordinary", alice)
    alice = Member.objects.get(pk=alice.pk)
    assert (alice.is_moderator, alice.rank) == (False, "Forum Explorer")
    assert verbs() == ["member.make_moderator", "member.make_ordinary"]


def test_an_administrator_is_made_by_another_one(as_adam: Client, alice: Member) -> None:
    act(as_adam, "forum_member", "make_administrator", alice)
    alice = Member.objects.get(pk=alice.pk)
    assert (alice.is_staff, alice.is_superuser, alice.rank) == (True, True, "Staff")


def test_an_account_is_closed_and_opened_again(as_adam: Client, alice: Member, as_alice: Client) -> None:
    act(as_adam, "forum_member", "close_account", alice)
    assert as_alice.get("/account/").status_code == 302
    act(as_adam, "forum_member", "reopen_account", alice)
    alice.refresh_from_db()
    assert alice.is_active
    assert verbs() == ["member.close_account", "member.reopen_account"]


def test_nobody_changes_their_own_role_or_account(as_adam: Client, adam: Member) -> None:
    for action in ("make_ordinary", "close_account", "make_moderator"):
        assert "You cannot change your own role" in act(as_adam, "forum_member", action, adam)
    adam.refresh_from_db()
    assert (adam.is_superuser, adam.is_active) == (True, True)


def test_staff_who_are_no_administrators_give_no_roles(alice: Member) -> None:
    from django.contrib.auth.models import Permission

    stan = factories.make_member("Stan F", is_staff=True)
    stan.user_permissions.set(Permission.objects.filter(content_type__app_label="forum", codename__endswith="member"))
    client = Client()
    client.force_login(stan)
    act(client, "forum_member", "make_administrator", alice)
    alice.refresh_from_db()
    assert not alice.is_superuser


# Boards, clauses, rules --------------------------------------------------------------------------


def test_a_board_is_made_recorded_and_free_of_contact_details(as_adam: Client) -> None:
    sent = {"slug": "tools", "title": "Tools", "description": "Mail tools.desk@gmail.com", "position": 3}
    assert "private details" in as_adam.post(reverse("admin:forum_board_add"), sent).content.decode()
    as_adam.post(reverse("admin:forum_board_add"), sent | {"description": "What we work with."})
    assert Board.objects.get().description == "What we work with."
    assert verbs() == ["board.add"]


def test_a_clause_is_changed_and_recorded(as_adam: Client) -> None:
    clause = factories.clause("spam")
    sent = {"title": "Spam", "text": "Do not repeat yourself.", "position": 1, "is_active": "on"}
    as_adam.post(reverse("admin:moderation_clause_change", args=[clause.pk]), sent)
    assert Clause.objects.get().text == "Do not repeat yourself."
    assert verbs() == ["clause.change"]


@pytest.mark.parametrize("field", ["title", "text"])
@pytest.mark.parametrize("model", ["clause", "safetyadvice"])
def test_what_everyone_reads_of_the_policy_holds_no_contact_detail(as_adam: Client, model: str, field: str) -> None:
    sent = {"slug": "tips", "title": "Tips", "text": "Ask before you pay.", "position": 1, "is_active": "on"}
    address = reverse(f"admin:moderation_{model}_add")
    refused = as_adam.post(address, sent | {field: "Call +44 7700 900321"})
    assert "private details (phone number)" in refused.content.decode()
    assert verbs() == []
    as_adam.post(address, sent)
    assert len(verbs()) == 1


def test_a_rule_leads_to_the_rules_desk(as_adam: Client) -> None:
    rulebook.load_starter_rules()
    rule = Rule.objects.earliest("name")
    page = as_adam.get(reverse("admin:moderation_rule_change", args=[rule.pk])).content.decode()
    assert reverse("rule", args=[rule.name]) in page
    assert "live" in page
