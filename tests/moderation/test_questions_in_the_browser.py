"""A disputed redaction in a real browser: said in one click, answered by a moderator, shown again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forum import posting
from forum.models import Member, Post, Thread
from moderation.models import Case, Notice
from moderation.policy import load_starter_clauses
from tests import factories
from tests.plugins.browser import audit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ORDER = "42 4711 0815"
WORDS = f"My order number is {ORDER}, and nobody answers."
CLICK = "This is not a contact detail"


@pytest.fixture
def post(thread: Thread, alice: Member) -> Post:
    load_starter_clauses()
    post = posting.reply(thread, author=alice, body=WORDS)
    factories.redact_waiting(ORDER)
    return post


def test_a_redaction_is_disputed_answered_and_taken_back(
    page_as: Callable[..., Page], post: Post, alice: Member, mona: Member
) -> None:
    page = page_as(alice, viewport={"width": 360, "height": 800})
    page.goto(post.thread.get_absolute_url())
    page.get_by_text("What was removed").click()
    assert audit(page) == []
    page.get_by_role("button", name=CLICK).click()
    expect(page.get_by_text("you are told what they found")).to_be_visible()
    page.goto(f"/notices/{Notice.objects.get().public_id}/")
    expect(page.get_by_text("A moderator looks at it, and you are told.")).to_be_visible()
    assert audit(page) == []

    console = page_as(mona)
    console.goto(f"/moderation/cases/{Case.objects.get().public_id}/")
    expect(console.get_by_text("Its author says that it is none.")).to_be_visible()
    assert audit(console) == []
    console.get_by_label("No: show it to everyone").check()
    console.get_by_label("Approve").check()
    console.get_by_label("Clause").select_option(index=1)
    console.get_by_role("button", name="Decide Ctrl Enter").click()
    expect(console.get_by_text("Approved:")).to_be_visible()
    console.goto("/moderation/recognizers/")
    assert audit(console) == []

    page.goto(post.thread.get_absolute_url())
    expect(page.get_by_text(WORDS)).to_be_visible()


def test_the_statement_has_the_click_too(page_as: Callable[..., Page], post: Post, alice: Member) -> None:
    page = page_as(alice, java_script_enabled=False)
    page.goto(f"/notices/{Notice.objects.get().public_id}/")
    page.get_by_role("button", name=CLICK).click()
    expect(page.get_by_text("A moderator looks at it, and you are told.")).to_be_visible()
