"""Nothing is lost: a thousand texts are handed in while the processes of the site are killed and stopped at random.

Fifteen seconds after the last process is back, with nobody touching anything, each text is
published or held, once; and no request was answered with an error of the server.

CLEARPOST_KILL_TEXTS and CLEARPOST_KILL_SEED make it longer, shorter or different.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests
from urllib3.exceptions import NewConnectionError

from tests.journeys.live_site import EMAILS, PASSWORD, LiveSite

TEXTS = int(os.environ.get("CLEARPOST_KILL_TEXTS", "1000"))
SEED = int(os.environ.get("CLEARPOST_KILL_SEED", "20"))
SECONDS_BETWEEN_TEXTS = 0.2  # for each member; faster, and the test would measure how fast a backlog is worked off
SECONDS_TO_SETTLE = 15.0

CLEAN = "{name}: I would ask for a third of the price before the work starts."
DETAIL = "{name}: I would ask first. My number is +1 202 555 0143, call me."
SCAM = "{name}: Pay a refundable deposit of $80 in gift cards to start, then message me on Telegram, guaranteed income."

pytestmark = pytest.mark.processes


@pytest.fixture
def site(tmp_path: Path) -> Iterator[LiveSite]:
    site = LiveSite(tmp_path)
    site.prepare()
    site.start()
    yield site
    site.stop()


class Member(threading.Thread):
    """Hands in one text after the other. When no connection comes about it waits; it never sends a text twice."""

    def __init__(self, site: LiveSite, email: str, numbers: Iterator[int]) -> None:
        super().__init__(daemon=True)
        self.site, self.email, self.numbers = site, email, numbers
        self.session = requests.Session()
        self.acknowledged: list[str] = []
        self.unknown: list[str] = []
        self.errors: list[str] = []

    def log_in(self) -> None:
        page = f"{self.site.url}/login/"
        self.session.get(page, timeout=30)
        fields = {
            "login": self.email,
            "password": PASSWORD,
            "csrfmiddlewaretoken": self.session.cookies["csrftoken"],
        }
        answer = self.session.post(page, fields, timeout=30, allow_redirects=False)
        assert answer.status_code == 302, answer.status_code

    def run(self) -> None:
        while (number := next(self.numbers)) < TEXTS:
            name = f"Remark {number:04d}"
            template = SCAM if number % 25 == 0 else DETAIL if number % 3 == 0 else CLEAN
            self.hand_in(name, template.format(name=name))
            time.sleep(SECONDS_BETWEEN_TEXTS)

    def hand_in(self, name: str, text: str) -> None:
        fields = {"body": text, "csrfmiddlewaretoken": self.session.cookies["csrftoken"]}
        page = f"{self.site.url}/threads/{self.site.thread}/reply/"
        try:
            answer = self.session.post(page, fields, timeout=60, allow_redirects=False)
        except requests.RequestException as error:
            self.session.close()
            if nothing_was_sent(error):
                time.sleep(0.1)
                self.hand_in(name, text)
            else:
                # The web server died under the request: it may or may not have committed before.
                self.unknown.append(name)
            return
        if answer.status_code == 302:
            self.acknowledged.append(name)
        else:
            self.errors.append(f"{answer.status_code} for {name}")


def nothing_was_sent(error: requests.RequestException) -> bool:
    """No connection came about: nobody can have heard of the text."""
    return isinstance(getattr(error.args[0] if error.args else None, "reason", None), NewConnectionError)


def mistreat(site: LiveSite, members: list[Member], chance: random.Random) -> list[str]:
    """Kill or stop one program after the other for as long as members post; tells what was done."""
    done: list[str] = []
    while any(member.is_alive() for member in members):
        time.sleep(chance.uniform(0.3, 2.5))
        name = chance.choice(["worker", "valkey", "web", "scheduler"])
        how = chance.choice(["kill", "kill", "stop", "kill a child" if name == "web" else "kill"])
        if how == "stop":
            stop_for_a_while(site, name, chance.uniform(0.3, 4.0))
        else:
            site.signal(name, signal.SIGKILL, child=how == "kill a child")
        done.append(f"{how}: {name}")
    return done


def stop_for_a_while(site: LiveSite, name: str, seconds: float) -> None:
    pid = site.signal(name, signal.SIGSTOP)
    time.sleep(seconds)
    if pid == site.pid(name):
        site.signal(name, signal.SIGCONT)


def seconds_until_settled(site: LiveSite, patience: float) -> float:
    """How long it takes until no text waits any more."""
    started = time.monotonic()
    while waiting_texts(site) and time.monotonic() - started < patience:
        time.sleep(0.1)
    return time.monotonic() - started


def waiting_texts(site: LiveSite) -> int:
    with closing(sqlite3.connect(site.var / "db.sqlite3", timeout=20)) as database:
        [waiting] = database.execute("SELECT count(*) FROM moderation_submission WHERE state='received'").fetchone()
    return int(waiting)


def test_nothing_is_lost_whatever_is_killed(site: LiveSite) -> None:
    numbers = itertools.count()
    members = [Member(site, email, numbers) for email in EMAILS]
    for member in members:
        member.log_in()

    started = time.monotonic()
    for member in members:
        member.start()
    done = mistreat(site, members, random.Random(SEED))
    posted_after = time.monotonic() - started
    site.wait_until_back(30)
    backlog = waiting_texts(site)
    settled_after = seconds_until_settled(site, 2 * SECONDS_TO_SETTLE)

    verdict = site.verdict()
    acknowledged = sorted(itertools.chain.from_iterable(member.acknowledged for member in members))
    unknown = sorted(itertools.chain.from_iterable(member.unknown for member in members))
    states = verdict["states"]
    told = {name: value for name, value in verdict.items() if name != "published"}
    print(f"{TEXTS} texts in {posted_after:.0f} s, {len(done)} blows, {backlog} texts behind, {settled_after:.1f} s")
    print(f"{len(acknowledged)} acknowledged, {len(unknown)} unknown, {told}")

    assert [error for member in members for error in member.errors] == []
    assert settled_after <= SECONDS_TO_SETTLE
    assert set(states) <= {"published", "held"}
    opening = 1
    assert len(acknowledged) <= sum(states.values()) - opening <= len(acknowledged) + len(unknown)
    published = [name for name in verdict["published"] if name.startswith("Remark")]
    assert len(published) == len(set(published)), "a text was published twice"
    assert len(set(acknowledged) - set(published)) <= states.get("held", 0)
    assert verdict["numbers_without_gap"]
    for what in ("published_twice", "decided_twice", "cases_twice"):
        assert verdict[what] == [], what
    assert verdict["held_without_case"] == 0
