"""One's data as a file: everything of one's own, and nobody else in it."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from forum import posting
from forum.accounts import profiles
from forum.models import Member, Thread
from moderation import cases, jobs
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def exported(as_alice: Client, alice: Member, bob: Member, mona: Member, thread: Thread) -> str:
    """Alice has published, edited, waiting and rejected texts among those of others."""
    profiles.hand_in(alice, name="Alice M", bio="Call me at +44 7700 900321.")
    jobs.screen_waiting()
    quoted = factories.make_reply(thread, bob, "Bob said something.")
    posting.reply(thread, author=alice, body="I answer.", quoted=quoted)
    factories.publish_waiting()
    case = factories.make_held_reply(thread, alice, "Pay me a deposit.")
    cases.reject(case, by=mona, turn=case.turn, clause=factories.clause(), words="Please do not.")
    posting.reply(thread, author=alice, body="This waits.")
    return as_alice.get("/account/export/").content.decode()


def test_it_holds_posts_versions_decisions_and_notices(exported: str, alice: Member) -> None:
    data = json.loads(exported)
    assert data["account"]["email"] == alice.email
    assert "I answer." in [version["text"] for post in data["posts"] for version in post["versions"]]
    assert {"I never know.", "This waits.", "Pay me a deposit."} <= {
        text["words"].get("body") for text in data["moderation"]["texts"]
    }
    decided = {decision["decided"] for decision in data["moderation"]["decisions"]}
    assert decided >= {"rejected", "held for a moderator"}
    assert "Please do not." in [decision["words"] for decision in data["moderation"]["decisions"]]
    assert data["moderation"]["notices"]


def test_it_names_nobody_else_and_quotes_nobody(exported: str, bob: Member, mona: Member) -> None:
    for other in (bob, mona):
        assert other.display_name not in exported
        assert other.email not in exported
        assert other.public_id not in exported
    assert "Bob said something." not in exported


def test_it_is_a_file_that_no_cache_keeps(as_alice: Client) -> None:
    answer = as_alice.get("/account/export/")
    assert answer["Content-Disposition"].startswith('attachment; filename="clearpost-')
    assert "no-store" in answer["Cache-Control"]


def test_a_visitor_has_none(client: Client) -> None:
    assert client.get("/account/export/")["Location"] == "/login/?next=/account/export/"
