"""`make screenshots`: every page of a site with demo data, at 360 and 1280 px, light and dark, into var/screenshots/.

`python -m tests.screenshots queue case-scam` takes only the pictures with these names, and
`python -m tests.screenshots readme` the one that the README shows.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from config import places
from tests.journeys.live_site import LiveSite
from tests.plugins.browser import FLAGS, find_chromium
from tests.screenshots.shots import ERRORS, SCHEMES, SHOTS, WIDTHS, Shot

PASSWORD = "clearpost-demo"
HEIGHT = 900
TABLET = 768
README = "thread-member"


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


def log_in(page: Page, who: str, password: str = PASSWORD) -> None:
    page.goto("/login/")
    page.locator("input[type=email]").fill(f"{who}@clearpost.example")
    page.locator("input[type=password]").fill(password)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def say_who_it_is(page: Page) -> None:
    """Pages that concern the account itself ask for the password once more."""
    page.locator("main input[type=password]").fill(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


# What is done on a page before its picture is taken ----------------------------------------------


def log_in_with_a_wrong_password(page: Page) -> None:
    log_in(page, "rosa", "not-her-password")
    page.locator(".errors, [role=alert]").first.wait_for()


def sign_up_with_a_poor_password(page: Page) -> None:
    page.locator("input[name=name]").fill("Rosa Tavares")
    page.locator("input[type=email]").fill("somebody@clearpost.example")
    page.locator("input[type=password]").fill("12345")
    page.keyboard.press("Enter")
    page.locator(".errors, [role=alert]").first.wait_for()


def log_in_as_lena(page: Page) -> None:
    log_in(page, "lena")


def send_the_form_as_it_is(page: Page) -> None:
    page.evaluate("document.querySelector('main form[method=post]').noValidate = true")
    with page.expect_navigation():
        page.locator("main form[method=post] button[type=submit], main form[method=post] .button").first.click()


def press_question_mark(page: Page) -> None:
    page.keyboard.press("?")


ACTS: Mapping[str, Callable[[Page], None]] = {
    "log in with a wrong password": log_in_with_a_wrong_password,
    "sign up with a poor password": sign_up_with_a_poor_password,
    "log in as lena, who has a second step": log_in_as_lena,
    "send the form as it is": send_the_form_as_it_is,
    "press ?": press_question_mark,
}


# The pictures -------------------------------------------------------------------------------------


class Camera:
    """A browser on a site, with a context for each person who looks at it."""

    def __init__(self, browser: Browser, site: LiveSite, folder: Path) -> None:
        self._browser, self._site, self._url, self._folder = browser, site, site.url, folder
        self._contexts: dict[str, BrowserContext] = {}
        found = json.loads(site.run("-m", "tests.screenshots.addresses"))
        self._addresses, self._errors = found["addresses"], found["errors"]

    def _context_of(self, who: str) -> BrowserContext:
        """Logged in at first sight; Lena has her second step only then."""
        if who not in self._contexts:
            self._contexts[who] = self._new_context()
            page = self._contexts[who].new_page()
            log_in(page, who)
            page.close()
            if who == "lena":
                self._site.run("-m", "tests.screenshots.addresses", "second-step")
        return self._contexts[who]

    def _new_context(self) -> BrowserContext:
        context = self._browser.new_context(base_url=self._url)
        context.set_default_timeout(20_000)
        return context

    def take(self, shot: Shot) -> None:
        context = self._context_of(shot.who) if shot.who else self._new_context()
        page = context.new_page()
        if shot.url != "mfa_authenticate":  # which is met on the way in, and cannot be gone to
            page.goto(self._addresses[shot.name])
        if "/account/confirm/" in page.url and shot.url != "account_reauthenticate":
            say_who_it_is(page)
        if shot.act:
            ACTS[shot.act](page)
        if "/login/" in page.url and shot.url != "login":
            raise RuntimeError(f"{shot.name} would be a picture of the log-in page")
        self._develop(page, shot.name, (*WIDTHS, TABLET) if shot.is_wide_too else WIDTHS)
        page.close()
        if not shot.who:
            context.close()

    def take_error(self, name: str) -> None:
        """Shown at an address of the site, where its style sheets are."""
        page = self._new_context().new_page()
        page.route(
            f"{self._url}/error/", lambda route: route.fulfill(body=self._errors[name], content_type="text/html")
        )
        page.goto("/error/")
        self._develop(page, f"error-{name}", WIDTHS)
        page.context.close()

    def _develop(self, page: Page, name: str, widths: Sequence[int]) -> None:
        for width in widths:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                page.screenshot(
                    path=self._folder / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled"
                )

    def take_for_readme(self, shot: Shot, path: Path) -> None:
        page = self._context_of(shot.who).new_page()
        page.set_viewport_size({"width": 1280, "height": 860})
        page.goto(self._addresses[shot.name])
        page.screenshot(path=path)


def main(names: Sequence[str]) -> None:
    folder = places.VAR_DIR / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    for_readme = list(names) == ["readme"]
    wanted = [shot for shot in SHOTS if not names or shot.name in names or (for_readme and shot.name == README)]
    with demo_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        camera = Camera(browser, site, folder)
        if for_readme:
            camera.take_for_readme(wanted[0], places.BASE_DIR / "docs" / "screenshot.png")
        else:
            for shot in wanted:
                camera.take(shot)
            for name in ERRORS:
                if not names or name in names:
                    camera.take_error(name)
            sys.stdout.write(f"The pictures are in {folder}\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
