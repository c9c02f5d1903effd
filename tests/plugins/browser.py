"""A real Chromium for the tests that need one: found on this machine, driven by Playwright; without one they skip.

`page_as(member)` gives a page of the live site on which that member is logged in; `audit(page)` says
what axe has against it; `keys_work(page)` waits until single keys do something.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import pytest
from django.conf import settings
from django.test import Client

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from forum.models import Member

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
STANDARDS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def find_chromium() -> str | None:
    """The browser named by CHROMIUM, or the first one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("there is no Chromium on this machine")
    sync_api = pytest.importorskip("playwright.sync_api")
    with pytest.MonkeyPatch.context() as environment, sync_api.sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, which makes Django refuse the tests their own queries.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page_as(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Opens pages as a member; further arguments go to the browser context (viewport, color_scheme, ...)."""
    contexts = []

    def open_page(member: Member | None = None, **options: Any) -> Page:
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        if member is not None:
            context.add_cookies([_session_of(member, live_server.url)])
        page = context.new_page()
        page.set_default_timeout(10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


def _session_of(member: Member, url: str) -> Any:
    client = Client()
    client.force_login(member)
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }


def keys_work(page: Page) -> None:
    """Waits for what tells a moderator that single keys work: the page shows them only then."""
    page.locator("html[data-keys]").wait_for(state="attached")


def audit(page: Page, *rules: str) -> list[str]:
    """What axe finds wrong on a page, one line a rule; empty when nothing is. With ``rules`` only these are tried."""
    from axe_playwright_python.sync_playwright import Axe

    wanted = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": STANDARDS}
    found = Axe().run(page, options={"runOnly": wanted}).response["violations"]
    return [f"{each['id']}: {each['help']} at {[node['target'] for node in each['nodes']]}" for each in found]
