"""Looking at a sealed value: one at a time, with a reason, on the record."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from forum import posting
from forum.models import Member, Thread
from moderation.models import AuditEntry, Finding
from moderation.reveals import REASONS
from tests import factories

VALUE = "555 0100"


def held_with_value(thread: Thread, author: Member) -> Finding:
    body = f"Call {VALUE} now."
    posting.reply(thread, author=author, body=body)
    return factories.hold_waiting(factories.found(body, VALUE)).submission.findings.get()


@pytest.fixture
def finding(thread: Thread, nina: Member) -> Finding:
    return held_with_value(thread, nina)


def look(client: Client, finding: Finding, reason: str = "is-it-private", **headers: str) -> Any:
    return client.post(f"/moderation/findings/{finding.public_id}/reveal/", {"reason": reason}, headers=headers)


def test_a_value_is_shown_once_with_a_reason(as_mona: Client, mona: Member, finding: Finding) -> None:
    answer = look(as_mona, finding)
    assert VALUE in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    entry = AuditEntry.objects.get(verb="value.reveal")
    assert (entry.actor, entry.data["reason"]) == (mona, "is-it-private")
    case = finding.submission.cases.get()
    assert VALUE not in as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()


def test_every_preset_reason_is_offered(as_mona: Client, finding: Finding) -> None:
    page = as_mona.get(f"/moderation/cases/{finding.submission.cases.get().public_id}/").content.decode()
    for slug in REASONS:
        assert f'<option value="{slug}">' in page


def test_with_htmx_only_the_value_comes_back(as_mona: Client, finding: Finding) -> None:
    answer = look(as_mona, finding, **{"HX-Request": "true"})
    assert VALUE in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("reason", ["", "curiosity"])
def test_without_a_preset_reason_nothing_is_shown(as_mona: Client, finding: Finding, reason: str) -> None:
    page = look(as_mona, finding, reason).content.decode()
    assert VALUE not in page
    assert "Choose a reason." in page
    assert not AuditEntry.objects.filter(verb="value.reveal").exists()


def test_without_the_permission_it_is_neither_offered_nor_given(
    as_mona: Client, mona: Member, finding: Finding
) -> None:
    mona.user_permissions.remove(Permission.objects.get(codename="reveal_values"))
    case = finding.submission.cases.get()
    assert "/reveal/" not in as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    assert VALUE not in look(as_mona, finding).content.decode()


def test_a_moderator_reveals_nothing_in_their_own_case(as_mona: Client, mona: Member, thread: Thread) -> None:
    answer = look(as_mona, held_with_value(thread, mona))
    assert answer.status_code == 403
    assert VALUE not in answer.content.decode()


def test_a_link_reveals_nothing(as_mona: Client, finding: Finding) -> None:
    assert as_mona.get(f"/moderation/findings/{finding.public_id}/reveal/").status_code == 405


def test_a_purged_value_is_gone_with_a_sentence(as_mona: Client, finding: Finding) -> None:
    Finding.objects.update(value_key=b"", value_box=b"")
    assert "it was purged" in look(as_mona, finding).content.decode()
