"""Every page of the table in `test_roles` with Tab, Enter and the arrows alone, as everybody who may open it: whatever
can be worked is reached, in the order of the page, the focus can be seen at each stop, and nothing holds it.

`plugins/tab_walk.js` watches from inside the page; the keys are real ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page

from forum.models import Member, Thread
from tests.pages import READERS, addresses_for, confirm, page_of_a_campaign, pages_of_a_second_step
from tests.test_roles import arguments, people

__all__ = ["arguments", "people"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WATCHER: Final = Path(__file__).parent / "plugins" / "tab_walk.js"
WIDE: Final = {"width": 1280, "height": 900}
MOST_STOPS: Final = 400
PARTS_OF_A_DATE: Final = 8
"""Day, month, year, hour, minute, half of the day, the calendar, and one to spare: all stops of one field."""


@pytest.fixture
def reader_page(page_as: Callable[..., Page]) -> Callable[[Member | None], Page]:
    def open_page(member: Member | None) -> Page:
        page = page_as(member, viewport=WIDE, reduced_motion="reduce", bypass_csp=True)
        page.add_init_script(path=WATCHER)
        return page

    return open_page


def walk(page: Page) -> Iterator[str]:
    """Press Tab from the top of the page to its end and open what is closed; say what is wrong."""
    page.evaluate("tabWalk.begin()")
    parts = 0
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate("tabWalk.stop()")
        if stop["kind"] == "end" or stop["again"] == "first":
            break
        parts = parts + 1 if stop["again"] == "same" and stop["parts"] else 0
        if stop["again"] and not 0 < parts < PARTS_OF_A_DATE:
            yield f"Tab does not leave {stop['name']}"
            return
        if not stop["again"]:
            yield from at_a_stop(page, stop)
    else:
        yield f"no end after {MOST_STOPS} stops"
    yield from page.evaluate("tabWalk.complaints()")


def at_a_stop(page: Page, stop: dict[str, Any]) -> Iterator[str]:
    if not stop["seen"]:
        yield f"the focus on {stop['name']} cannot be seen"
    if not stop["onScreen"]:
        yield f"the focus on {stop['name']} is off the screen"
    if stop["kind"] == "radio":
        for _ in range(stop["group"]):
            page.keyboard.press("ArrowDown")
            page.evaluate("tabWalk.stop()")
    if stop["kind"] == "summary" and not stop["open"]:
        page.keyboard.press("Enter")
        if not page.evaluate("tabWalk.stop()")["open"]:
            yield f"Enter does not open {stop['name']}"


def skip(page: Page) -> Iterator[str]:
    """The first stop leads past the head of the page."""
    page.evaluate("tabWalk.begin()")
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href') || ''")
    page.keyboard.press("Enter")
    if not target.startswith("#") or not page.evaluate("id => document.activeElement.matches(id)", target):
        yield "the first stop is no link to the content"


def check(page: Page, addresses: list[str]) -> None:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {each}" for each in (*skip(page), *walk(page))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("reader", READERS)
def test_every_page_can_be_worked_with_the_keyboard_alone(
    reader_page: Callable[[Member | None], Page],
    people: dict[str, Member | None],
    arguments: dict[str, list[str]],
    reader: str,
) -> None:
    member = Member.objects.get(display_name="Vera S") if reader == "author" else people[reader]
    page = reader_page(member)
    if member is not None:
        confirm(page)
    check(page, addresses_for(reader, arguments))


def test_the_pages_of_a_second_step_can_be_worked_with_the_keyboard_alone(
    reader_page: Callable[[Member | None], Page], alice: Member
) -> None:
    page = reader_page(alice)
    addresses = pages_of_a_second_step(alice)
    confirm(page)
    check(page, addresses)


def test_the_page_of_a_campaign_can_be_worked_with_the_keyboard_alone(
    reader_page: Callable[[Member | None], Page], alice: Member, bob: Member, mona: Member, thread: Thread
) -> None:
    check(reader_page(mona), [page_of_a_campaign(thread, alice, bob)])


FINE = """<style>:focus { outline: 2px solid }</style><a href="#main">Skip</a>
  <label><input type="radio" name="way">By mail</label><label><input type="radio" name="way">Not at all</label>
  <details><summary>More</summary><input type="date"></details>
  <main id="main" tabindex="-1"><button>Go</button></main>"""


@pytest.mark.parametrize(
    ("piece", "complaint"),
    [
        ("", ""),
        ('<a href="/policy/" tabindex="-1">Policy</a>', "does not reach"),
        ('<span role="button">Press</span>', "does not reach"),
        ('<span onclick="go()">Press</span>', "does not reach"),
        ('<p id="p">Press</p><script>p.addEventListener("click", () => 1)</script>', "mouse alone"),
        ('<button style="outline: none">Press</button>', "cannot be seen"),
        ('<button style="position: absolute; left: -900px">Press</button>', "off the screen"),
        ('<button tabindex="3">Me first</button>', "before others"),
        ('<textarea onkeydown="return event.key != `Tab`"></textarea>', "does not leave"),
        ('<details><summary onkeydown="return event.key != `Enter`">x</summary></details>', "does not open"),
    ],
)
def test_what_needs_a_mouse_would_be_found(
    reader_page: Callable[[Member | None], Page], piece: str, complaint: str
) -> None:
    page = reader_page(None)
    page.goto("/policy/")
    page.set_content(FINE + piece)
    found = "\n".join([*skip(page), *walk(page)])
    assert complaint in found
    assert bool(found) == bool(complaint)


def test_a_page_without_a_way_past_its_head_would_be_found(reader_page: Callable[[Member | None], Page]) -> None:
    page = reader_page(None)
    page.goto("/policy/")
    assert list(skip(page)) == []
    page.set_content(FINE.replace('href="#main"', 'href="#nowhere"'))
    assert list(skip(page))
