"""Contact values: shown one at a time on the record, and destroyed when their time is over."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forum import posting
from forum.models import Post
from moderation import cases, jobs, reveals
from moderation.models import AuditEntry, Finding, Item
from moderation.models.audit import AppendOnly
from moderation.reveals import RevealRefused
from moderation.sealed import SealBroken
from tests import factories

HALF_A_YEAR = timedelta(days=184)


@pytest.fixture
def finding(alice, thread) -> Finding:
    posting.reply(thread, author=alice, body="Call 555 0100 please")
    return factories.redact_waiting("555 0100").findings.get()


def test_a_reveal_is_on_the_record(finding, mona):
    assert reveals.reveal(finding, by=mona, reason="is-it-private") == "555 0100"
    entry = AuditEntry.objects.about(f"finding:{finding.public_id}").get()
    assert entry.actor == mona
    assert entry.data == {"reason": "is-it-private", "kind": "PHONE"}


def test_a_reveal_needs_the_permission(finding, bob):
    with pytest.raises(RevealRefused):
        reveals.reveal(finding, by=bob, reason="is-it-private")
    assert not AuditEntry.objects.filter(verb="value.reveal").exists()


def test_a_reveal_needs_one_of_the_reasons(finding, mona):
    with pytest.raises(RevealRefused):
        reveals.reveal(finding, by=mona, reason="curious")


def test_values_are_destroyed_when_the_appeal_window_ends(finding, mona):
    with time_machine.travel(timezone.now() + HALF_A_YEAR):
        jobs.housekeeping()
    finding.refresh_from_db()
    with pytest.raises(SealBroken):
        finding.value()
    with pytest.raises(RevealRefused, match="purged"):
        reveals.reveal(finding, by=mona, reason="is-it-private")


def test_values_are_kept_while_the_window_is_open(finding):
    jobs.housekeeping()
    finding.refresh_from_db()
    assert finding.value() == "555 0100"


def test_an_open_case_stops_the_clock(finding, mona):
    cases.open_case(finding.submission.item, by=mona)
    with time_machine.travel(timezone.now() + HALF_A_YEAR):
        jobs.housekeeping()
    finding.refresh_from_db()
    assert finding.value() == "555 0100"


def test_a_deleted_post_is_forgotten_when_no_case_needs_it(finding, alice):
    post = Post.objects.get(pk=finding.submission.item.target_id)
    posting.delete(post, by=alice)
    assert Post.objects.filter(pk=post.pk).exists()
    with time_machine.travel(timezone.now() + HALF_A_YEAR):
        jobs.housekeeping()
    assert not Post.objects.filter(pk=post.pk).exists()
    assert not Item.objects.filter(pk=finding.submission.item_id).exists()


def test_the_audit_log_cannot_be_changed(finding):
    entry = AuditEntry.objects.first()
    entry.verb = "something else"
    for forbidden in (entry.save, entry.delete, AuditEntry.objects.all().delete, AuditEntry.objects.update):
        with pytest.raises(AppendOnly):
            forbidden()
