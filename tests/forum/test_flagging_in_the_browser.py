"""Flagging, sanctions, advice and policy in a real browser: in place with script, on pages without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from forum import posting
from forum.models import Member, Post, Thread
from moderation import advice, cases, flags, sanctions
from moderation.models import Case, Flag, Notice
from moderation.policy import load_starter_clauses
from tests import factories
from tests.plugins.browser import audit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}


@pytest.fixture
def post(alice: Member, thread: Thread) -> Post:
    load_starter_clauses()
    return factories.make_reply(thread, alice, "Pay me first.")


def flag_by_three(post: Post) -> None:
    for number in range(3):
        member = factories.make_member(f"Sam{number} X", years=1 + number)
        flags.flag(post, by=member, reason=factories.clause("scam"), network=f"net-{number}")


def test_flagging_happens_in_place_and_by_keyboard(
    page_as: Callable[..., Page],
    bob: Member,
    post: Post,
) -> None:
    page = page_as(bob)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(post.thread.get_absolute_url())
    page.get_by_role("link", name="Flag as inappropriate post 2").press("Enter")
    form = page.locator(".flag-form")
    expect(form.get_by_role("radio").first).to_be_focused()
    form.get_by_role("button", name="Flag it").press("Enter")
    expect(form.get_by_role("alert")).to_have_text("Choose a reason.")
    form.get_by_label("Scams").check()
    form.get_by_label("A note for the moderators").fill("He wrote the same to me.")
    form.get_by_role("button", name="Flag it").press("Enter")
    expect(page.get_by_role("status").filter(has_text="you are told what was decided")).to_be_visible()
    assert Flag.objects.get().flagger == bob
    page.get_by_role("button", name="Take the flag back").click()
    expect(page.get_by_text("You took your flag back.")).to_be_visible()
    assert [each for each in complaints if "422" not in each and "Autofocus" not in each] == []


def test_flagging_works_without_script(
    page_as: Callable[..., Page],
    bob: Member,
    post: Post,
) -> None:
    page = page_as(bob, java_script_enabled=False)
    page.goto(post.thread.get_absolute_url())
    page.get_by_role("link", name="Flag as inappropriate post 2").click()
    page.get_by_label("Something else").check()
    page.get_by_role("button", name="Flag it").click()
    expect(page.get_by_text("you are told what was decided")).to_be_visible()
    expect(page.get_by_role("link", name="You flagged this post 2")).to_be_visible()


def flag_as(page_as: Callable[..., Page], member: Member, post: Post, address: str) -> Page:
    """Flag a post as a scam, coming from an address."""
    page = page_as(member, extra_http_headers={"X-Forwarded-For": address})
    page.goto(post.thread.get_absolute_url())
    page.get_by_role("link", name="Flag as inappropriate post 2").click()
    page.get_by_label("Scams").check()
    page.get_by_role("button", name="Flag it").click()
    expect(page.get_by_role("status").filter(has_text="you are told what was decided")).to_be_visible()
    return page


def test_three_members_flag_a_moderator_reviews_and_all_hear_of_it(
    page_as: Callable[..., Page],
    settings: Any,
    alice: Member,
    bob: Member,
    mona: Member,
    post: Post,
) -> None:
    settings.CLEARPOST_BEHIND_PROXY = True
    members = [factories.make_member(f"Sam{number} X", years=1 + number) for number in range(3)]
    flaggers = [flag_as(page_as, each, post, f"203.{number}.113.7") for number, each in enumerate(members)]
    reader = page_as(bob)
    reader.goto(post.thread.get_absolute_url())
    expect(reader.get_by_text("Hidden until a moderator has looked at it")).to_be_visible()
    author = page_as(alice)
    author.goto(post.thread.get_absolute_url())
    author.get_by_role("link", name="Why?").click()
    expect(author.get_by_text("No person yet. Several members flagged it")).to_be_visible()
    expect(author.get_by_text("community")).to_have_count(0)
    moderator = page_as(mona)
    moderator.goto("/moderation/")
    moderator.get_by_role("link", name="Reply in").click()
    expect(moderator.locator("#flags li")).to_have_count(3)
    moderator.get_by_label("Approve").check()
    moderator.get_by_label("Clause").select_option(label="7 · No rule broken")
    moderator.get_by_role("button", name="Decide Ctrl").click()
    expect(moderator.get_by_text("Approved:")).to_be_visible()
    reader.reload()
    expect(reader.get_by_text("Pay me first.")).to_be_visible()
    for flagger in flaggers:
        flagger.goto("/notices/")
        flagger.get_by_role("link", name="Your flag: a moderator let the text stand").click()
        expect(flagger.get_by_text("it keeps to the rules")).to_be_visible()


def test_silence_keeps_a_member_from_writing_until_it_is_over(
    page_as: Callable[..., Page],
    bob: Member,
    mona: Member,
    post: Post,
) -> None:
    page = page_as(bob)
    page.goto(post.thread.get_absolute_url())
    page.get_by_label("Text").fill("I must say this.")
    moderator = page_as(mona)
    moderator.goto(f"/moderation/members/{bob.public_id}/")
    moderator.get_by_label("Silence", exact=False).first.check()
    moderator.get_by_label("For how long").select_option(label="three days")
    moderator.get_by_label("Clause").select_option(label="Abuse")
    moderator.get_by_label("Why, in words to the member").fill("Please stop that.")
    moderator.get_by_role("button", name="Give it").click()
    expect(moderator.get_by_text("Bob K is silenced until")).to_be_visible()
    page.get_by_role("button", name="Post reply").click()
    expect(page.get_by_role("alert")).to_contain_text("You are silenced until")
    expect(page.get_by_label("Text")).to_have_value("I must say this.")
    page.goto(post.thread.get_absolute_url())
    page.get_by_role("link", name="Quote").last.click()
    expect(page.locator("#composer")).to_contain_text("You cannot reply until")
    expect(page.get_by_label("Text")).to_have_count(0)
    page.get_by_role("link", name="What the moderator wrote").click()
    expect(page.get_by_text("Please stop that.")).to_be_visible()
    bob.sanctions.update(until=timezone.now())
    page.goto(post.thread.get_absolute_url())
    page.get_by_label("Text").fill("I must say this.")
    page.get_by_role("button", name="Post reply").click()
    expect(page.get_by_text("Your post is being checked.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out_of_a_small_screen(
    scheme: str,
    page_as: Callable[..., Page],
    alice: Member,
    bob: Member,
    mona: Member,
    post: Post,
) -> None:
    advice.load_starter_advice()
    advice.forget()
    posting.reply(post.thread, author=alice, body="Is this a scam?")
    factories.settle(replace(factories.report(), in_doubt=True))
    flags.flag(post, by=bob, reason=factories.clause("scam"), note="He wrote the same to me. " + "a" * 120)
    case = Case.objects.get()
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    hidden = factories.make_reply(post.thread, alice, "Pay me again.")
    flag_by_three(hidden)
    sanctions.warn(bob, by=mona, clause=factories.clause("abuse"), words="Please stop that. " + "b" * 120)
    given = {"by": mona, "clause": factories.clause("abuse"), "words": "Please stop that."}
    sanctions.silence(bob, until=timezone.now() + timedelta(days=3), **given)
    suspended = factories.make_member("Sid S")
    sanctions.suspend(suspended, until=timezone.now() + timedelta(days=3), **given)
    notices = [f"/notices/{notice.public_id}/" for notice in Notice.objects.filter(recipient=bob)]
    statement = f"/notices/{Notice.objects.filter(recipient=alice).first().public_id}/"  # type: ignore[union-attr]
    opening = post.thread.posts.get(number=1)
    seen = {
        bob: [post.thread.get_absolute_url(), f"/posts/{opening.public_id}/flag/", f"/posts/{post.public_id}/flag/"],
        alice: [post.thread.get_absolute_url(), statement],
        mona: [
            "/moderation/",
            f"/moderation/cases/{Case.objects.waiting().get().public_id}/",
            f"/moderation/members/{bob.public_id}/",
        ],
        suspended: ["/"],
        None: ["/policy/"],
    }
    for member, addresses in seen.items():
        page = page_as(member, viewport=SMALL, color_scheme=scheme, bypass_csp=True)
        for address in [*addresses, "/notices/", *notices] if member == bob else addresses:
            page.goto(address)
            assert audit(page) == [], address
            assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], address
