"""Flags on what members say of themselves: flagged, hidden, shown again or removed like a post."""

from __future__ import annotations

import pytest
from django.test import Client

from forum.accounts import profiles
from forum.models import Member, Profile
from moderation import cases, flags
from moderation.models import Case, Flag, Notice, Submission
from moderation.policy import load_starter_clauses
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_profile_is_flagged_the_same_way(as_bob: Client, alice: Member, bob: Member, mona: Member) -> None:
    load_starter_clauses()
    profiles.hand_in(alice, name="Alice M", bio="I sell accounts.")
    factories.publish_waiting()
    page = as_bob.get(f"/members/{alice.public_id}/").content.decode()
    address = f"/members/{alice.public_id}/flag/"
    assert f'href="{address}"' in page
    as_bob.post(address, sent_about(alice.profile))
    assert Flag.objects.get().item.label == "Profile of Alice M"
    for number in range(3):
        member = factories.make_member(f"Sam{number} X", years=1 + number)
        flags.flag(alice.profile, by=member, reason=None, network=f"net-{number}")
    page = as_bob.get(f"/members/{alice.public_id}/").content.decode()
    assert "I sell accounts." not in page
    assert "is hidden until a moderator has looked at it" in page
    assert "removed" not in page.split("<main")[1].split("</main")[0]
    case = Case.objects.get()
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    page = as_bob.get(f"/members/{alice.public_id}/").content.decode()
    assert "I sell accounts." in page
    assert "hidden until" not in page


def hide_profile(alice: Member) -> Case:
    profiles.hand_in(alice, name="Alice M", bio="I sell accounts.")
    factories.publish_waiting()
    for number in range(3):
        member = factories.make_member(f"Sam{number} X", years=1 + number)
        flags.flag(alice.profile, by=member, reason=None, network=f"net-{number}")
    return Case.objects.get()


def test_whose_profile_is_hidden_is_told_so_and_why(as_alice: Client, alice: Member) -> None:
    hide_profile(alice)
    for address in ("/account/", alice.get_absolute_url()):
        page = as_alice.get(address).content.decode()
        assert "Hidden until a moderator has looked at it" in page, address
        assert "Held for a moderator" not in page, address
    notice = Notice.objects.get(recipient=alice)
    statement = as_alice.get(f"/notices/{notice.public_id}/").content.decode()
    assert "Several members flagged it" in statement
    assert "community" not in statement.lower()
    assert "a post" not in statement


def test_a_hidden_profile_is_removed_not_rejected_and_the_clause_is_told(
    as_bob: Client, as_mona: Client, mona: Member, alice: Member
) -> None:
    case = hide_profile(alice)
    page = as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    assert 'value="remove"' in page and 'value="reject"' not in page
    case.refresh_from_db()
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("scam"))
    page = as_bob.get(alice.get_absolute_url()).content.decode()
    assert "What this member said of themselves was removed: Scam" in page
    assert "hidden until" not in page
    alice.refresh_from_db()
    assert alice.display_name == "New member"


def sent_about(profile: Profile) -> dict[str, str]:
    version = Submission.objects.get(item__target_id=profile.pk, item__target_type__model="profile")
    return {"reason": "scam", "note": "", "version": version.public_id}
