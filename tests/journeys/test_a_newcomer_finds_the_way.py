"""Whoever comes for the first time gets from the start page to what they want by links that say so, in few clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forum import drafting
from forum.models import Member, Thread
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def walk(page: Page, *links: str) -> None:
    """From the start page along these links or buttons, each found by what it says."""
    page.goto("/")
    for words in links:
        link = page.get_by_role("link", name=words).first
        link.click()
        page.wait_for_load_state()


def test_a_visitor_finds_how_to_take_part(page_as: Callable[..., Page], thread: Thread) -> None:
    page = page_as()
    walk(page, "Sign up to write")
    expect(page.get_by_label("Your name")).to_be_visible()
    walk(page, thread.title)
    expect(page.get_by_text("to reply, or to flag what is wrong")).to_be_visible()
    walk(page, "Policy")
    expect(page.get_by_role("heading", name="Policy")).to_be_visible()


def test_a_member_finds_how_to_post_and_to_answer(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob)
    page.goto("/")
    expect(page.get_by_text("open a board and choose “Start a thread”")).to_be_visible()
    walk(page, thread.board.title, "Start a thread")
    expect(page.get_by_label("Title")).to_be_visible()
    walk(page, thread.title)
    expect(page.get_by_role("button", name="Post reply")).to_be_visible()


def test_a_member_finds_how_to_flag(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob)
    page.goto("/")
    expect(page.get_by_role("contentinfo")).to_contain_text("Log in and flag it")
    walk(page, thread.title, "Flag as inappropriate")
    expect(page.get_by_role("button", name="Flag it")).to_be_visible()


def test_a_member_finds_what_they_began_to_write(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    drafting.keep(thread, by=bob, fields={"body": "Half a walnut"})
    page = page_as(bob)
    walk(page, "your account", "Your drafts", "Reply in")
    expect(page.get_by_label("Text")).to_have_value("Half a walnut")


def test_a_moderator_finds_what_waits_and_how_to_decide(
    page_as: Callable[..., Page], mona: Member, alice: Member, thread: Thread
) -> None:
    factories.make_held_reply(thread, alice)
    page = page_as(mona)
    walk(page, "Moderation", "Reply in")
    expect(page.get_by_role("heading", name="Decide")).to_be_visible()
    walk(page, thread.title, thread.author.display_name, "Sanctions")
    expect(page.get_by_role("heading", name="Give a sanction")).to_be_visible()


def test_an_administrator_finds_members_policy_rules_and_status(page_as: Callable[..., Page], adam: Member) -> None:
    page = page_as(adam)
    for last, heading in [
        ("Members", "Select member to change"),
        ("clauses", "Select clause to change"),
        ("rules desk", "Rules"),
        ("Status of the site", "Status"),
    ]:
        walk(page, "Admin", last)
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
