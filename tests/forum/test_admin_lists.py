"""The lists of the admin: as few queries for fifty rows as for five, and a search that finds by what one knows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import flags, sanctions
from moderation.models import Clause, Rule, RuleBookVersion, SafetyAdvice
from tests import factories

pytestmark = pytest.mark.django_db

FEW, MANY = 5, 50


def add_rows(count: int, thread: Thread, mona: Member) -> None:
    """So many more of everything that the admin lists, each about a member of its own."""
    for number in range(count):
        member = factories.make_member(f"Sam{number} X")
        body = "Pay me on 555 0100."
        posting.reply(thread, author=member, body=body)
        factories.hold_waiting(factories.found(body, "555 0100"))
        flags.flag(thread.posts.get(number=1), by=member, reason=factories.clause("spam"))
        given = {"by": mona, "clause": factories.clause("spam"), "words": "Please stop."}
        silenced = sanctions.silence(member, until=timezone.now() + timedelta(days=3), **given)
        sanctions.lift(silenced, by=mona)
        factories.make_board(f"Board {number}")
        factories.clause(f"clause-{Clause.objects.count()}")
        SafetyAdvice.objects.create(title="Beware", text="Of wolves.")
        rule = Rule.objects.create(name=f"rule-{Rule.objects.count()}")
        rule.versions.create(number=1, points=1, when={})
        RuleBookVersion.objects.create(rules=[], thresholds={}, published_by=mona)


def queries(client: Client) -> dict[str, int]:
    counts = {}
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
        counts[name] = len(asked)
    return counts


def test_a_list_asks_no_more_for_fifty_rows_than_for_five(as_adam: Client, thread: Thread, mona: Member) -> None:
    add_rows(FEW, thread, mona)
    few = queries(as_adam)
    add_rows(MANY - FEW, thread, mona)
    more = {name: (few[name], count) for name, count in queries(as_adam).items() if count > few[name]}
    assert more == {}


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("forum_member", "Nina"),
        ("moderation_case", "Nina"),
        ("moderation_case", "price a logo"),
        ("moderation_submission", "Nina"),
        ("moderation_decision", "Nina"),
        ("moderation_sanction", "Nina"),
        ("moderation_flag", "Bob"),
        ("moderation_auditentry", "Mona"),
        ("forum_board", "First contracts"),
        ("moderation_clause", "Spam"),
    ],
)
def test_a_list_is_searched_by_what_one_knows(
    as_adam: Client, thread: Thread, nina: Member, bob: Member, mona: Member, model: str, words: str
) -> None:
    factories.make_held_reply(thread, nina)
    flags.flag(thread.posts.get(number=1), by=bob, reason=None)
    sanctions.warn(nina, by=mona, clause=factories.clause("spam"), words="Please stop.")
    address = reverse(f"admin:{model}_changelist")
    assert "0 results" not in as_adam.get(address, {"q": words}).content.decode()
    assert "0 results" in as_adam.get(address, {"q": "Zebulon"}).content.decode()


def test_sanctions_can_be_filtered_to_those_that_stand(as_adam: Client, nina: Member, mona: Member) -> None:
    given = {"by": mona, "clause": factories.clause("spam"), "words": "Please stop."}
    sanctions.lift(sanctions.warn(nina, **given), by=mona)
    address = reverse("admin:moderation_sanction_changelist")
    assert "1 sanction" in as_adam.get(address, {"lifted_at__isempty": "0"}).content.decode()
    assert "0 sanctions" in as_adam.get(address, {"lifted_at__isempty": "1"}).content.decode()
