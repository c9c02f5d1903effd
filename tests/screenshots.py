"""`make screenshots`: every page of a site with demo data, at 360 and 1280 px, light and dark, into var/screenshots/.

`python -m tests.screenshots readme` takes only the picture that the README shows.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from config import places
from tests.journeys.live_site import LiveSite
from tests.plugins.browser import FLAGS, find_chromium

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
PASSWORD = "clearpost-demo"
PAGES = {
    None: ("/", "/login/", "/boards/safety/", "thread", "/nowhere/"),
    "rosa": ("/boards/safety/new/", "thread", "reply", "/notices/"),
    "mona": ("/moderation/", "case", "/moderation/log/"),
    "admin": ("/admin/",),
}


@contextmanager
def demo_site() -> Iterator[LiveSite]:
    with tempfile.TemporaryDirectory(prefix="clearpost-pictures-") as directory:
        site = LiveSite(Path(directory))
        site.run("-m", "config.runtime.prepare", "--demo")
        site.start()
        try:
            yield site
        finally:
            site.stop()


def log_in(page: Page, who: str) -> None:
    page.goto("/login/")
    page.locator("input[type=email]").fill(f"{who}@clearpost.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("form[action$='/logout/']").first.wait_for(state="attached")


def visit(page: Page, name: str) -> None:
    """Go to an address, or to the first thread or case, or to the form under a thread."""
    if name.startswith("/"):
        page.goto(name)
    elif name == "case":
        page.goto("/moderation/")
        page.locator("[data-case]").first.click()
    else:
        page.goto("/boards/safety/")
        page.locator("a[href^='/threads/']").first.click()
        if name == "reply":
            page.goto(f"/threads/{page.url.split('/')[4]}/reply/")


def take_all(browser: Browser, url: str, folder: Path) -> None:
    for width in WIDTHS:
        for scheme in SCHEMES:
            for who, names in PAGES.items():
                page = browser.new_page(base_url=url, viewport={"width": width, "height": 900}, color_scheme=scheme)
                if who:
                    log_in(page, who)
                for name in names:
                    visit(page, name)
                    page.screenshot(path=folder / f"{file_name(who, name)}-{width}-{scheme}.png", full_page=True)
                page.close()


def file_name(who: str | None, name: str) -> str:
    return f"{who or 'visitor'}-{name.strip('/').replace('/', '-') or 'home'}"


def take_for_readme(browser: Browser, url: str) -> None:
    page = browser.new_page(base_url=url, viewport={"width": 1280, "height": 860}, color_scheme="light")
    log_in(page, "mona")
    visit(page, "case")
    page.screenshot(path=places.BASE_DIR / "docs" / "screenshot.png")


def main() -> None:
    folder = places.VAR_DIR / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with demo_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        if sys.argv[1:] == ["readme"]:
            take_for_readme(browser, site.url)
        else:
            take_all(browser, site.url, folder)
            sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")
        browser.close()


if __name__ == "__main__":
    main()
