"""Daily use in a real browser: drafts that save themselves, watching in place, a search with a slip."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from forum import drafting, searching, unread, watching
from forum.models import Draft, Member, Thread, ThreadWatch
from moderation import jobs
from tests import factories
from tests.plugins.browser import audit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALL = {"width": 320, "height": 800}


def test_a_draft_saves_itself_and_goes_when_it_is_posted(
    page_as: Callable[..., Page], bob: Member, thread: Thread
) -> None:
    page = page_as(bob)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(thread.get_absolute_url())
    page.get_by_label("Text").press_sequentially("Half a walnut")
    expect(page.get_by_text("Draft saved")).to_be_visible()
    assert Draft.objects.get().opened() == {"body": "Half a walnut"}
    page.reload()
    expect(page.get_by_label("Text")).to_have_value("Half a walnut")
    page.get_by_role("button", name="Post reply").click()
    expect(page.get_by_text("Your post is being checked.")).to_be_visible()
    assert not Draft.objects.exists()
    assert complaints == []


def test_without_script_the_button_saves_the_draft(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    page = page_as(bob, java_script_enabled=False)
    page.goto(thread.get_absolute_url())
    page.get_by_label("Text").fill("Half a walnut")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("Your draft is saved.")).to_be_visible()
    expect(page.get_by_label("Text")).to_have_value("Half a walnut")


def test_watching_is_said_in_place_and_the_focus_stays(
    page_as: Callable[..., Page], bob: Member, thread: Thread
) -> None:
    page = page_as(bob)
    page.goto(thread.get_absolute_url())
    page.get_by_role("button", name="Watch").press("Enter")
    expect(page.get_by_role("button", name="Stop watching")).to_be_focused()
    assert ThreadWatch.objects.filter(member=bob).exists()
    page.get_by_role("button", name="Stop watching").press("Enter")
    expect(page.get_by_role("button", name="Watch", exact=True)).to_be_focused()
    assert not ThreadWatch.objects.filter(member=bob).exists()


def test_watching_brings_a_mail_that_leads_to_the_new_post_and_out_again(
    page_as: Callable[..., Page], live_server, settings, bob: Member, thread: Thread, mailoutbox
) -> None:
    settings.CLEARPOST_SITE_URL = live_server.url
    page = page_as(bob)
    page.goto(thread.get_absolute_url())
    page.get_by_role("button", name="Watch").click()
    expect(page.get_by_role("button", name="Stop watching")).to_be_visible()
    factories.make_reply(thread, thread.author, "A walnut for everybody.")
    jobs.send_waiting_mail()
    (mail,) = (mail for mail in mailoutbox if mail.to == [bob.email])
    to_post, to_all, out = re.findall(r"http://\S+", mail.body)

    page.goto(to_post)
    expect(page.get_by_text("New from here")).to_be_in_viewport()
    expect(page.get_by_text("A walnut for everybody.")).to_be_visible()
    page.goto(to_all)
    expect(page.get_by_text("Nothing new.")).to_be_visible()

    elsewhere = page_as()
    elsewhere.goto(out)
    assert audit(elsewhere) == []
    elsewhere.get_by_role("button", name="Stop watching").click()
    expect(elsewhere.get_by_role("heading", name="You do not watch it any more")).to_be_visible()
    assert not ThreadWatch.objects.filter(member=bob).exists()


def test_the_first_unread_post_is_one_click_away(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    for _ in range(25):
        factories.make_reply(thread, thread.author)
    unread.mark_read(bob, thread, 22)
    page = page_as(bob)
    page.goto(thread.board.get_absolute_url())
    page.get_by_role("link", name="New posts in").click()
    expect(page).to_have_url(re.compile(r"\?page=2#first-unread$"))
    expect(page.get_by_text("New from here")).to_be_in_viewport()


def test_a_search_with_a_slip_finds_what_was_meant(page_as: Callable[..., Page], bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob, "Ask for half of the invoice before you begin.")
    searching.learn_words()
    page = page_as()
    page.goto("/")
    page.get_by_role("link", name="Search").click()
    page.get_by_label("Search for").fill("invoise")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Showing results for invoice")).to_be_visible()
    expect(page.locator("mark")).to_have_text("invoice")
    page.get_by_role("link", name="invoise").click()
    expect(page.get_by_text("Did you mean: invoice")).to_be_visible()
    expect(page.get_by_text("Nothing found")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_daily_use_is_clean_and_fits_a_small_screen(
    page_as: Callable[..., Page], bob: Member, mona: Member, thread: Thread, scheme: str
) -> None:
    watching.watch_thread(thread, by=mona)
    watching.watch_board(thread.board, by=mona)
    post = factories.make_reply(thread, bob, "Ask for half of the invoice.")
    drafting.keep(thread, by=mona, fields={"body": "Half a walnut"})
    searching.learn_words()
    page = page_as(mona, viewport=SMALL, color_scheme=scheme)
    addresses = ["/", thread.board.get_absolute_url(), thread.get_absolute_url(), "/new/", "/watching/", "/drafts/"]
    addresses += ["/search/", "/search/?q=invoise&titles=", "/search/?q=invoice&order=newest", "/search/?q=elephant"]
    addresses += [f"/posts/{post.public_id}/history/", f"/order/{thread.public_id}/move/", "/unsubscribe/x/"]
    for address in addresses:
        page.goto(address)
        assert audit(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
