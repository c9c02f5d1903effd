"""A text that kills its worker, or hangs it below Python, in real processes with a real database file."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from config import places
from tests.journeys.live_site import LiveSite

pytestmark = pytest.mark.processes

HAND_IN = """
import django; django.setup()
from forum import posting
from forum.models import Member, Thread
thread, author = Thread.objects.get(), Member.objects.last()
for body in ("Good morning", "poison", "Good evening"):
    posting.reply(thread, author=author, body=body)
"""
WORK = """
import django; django.setup()
import ctypes, os
from moderation import bell, jobs, screener, watchdog
bell.ring = lambda *queue: None
jobs.warm_up()
watchdog.HANG_SECONDS = 3.0
screen = screener.screen

def deadly(submission, fields, *given):
    if fields["body"] == "poison":
        {death}
    return screen(submission, fields, *given)

screener.screen = deadly
jobs.screen_waiting()
"""
DEATHS = {
    "kill -9": "os.kill(os.getpid(), 9)",
    "a hang that holds the interpreter": "ctypes.PyDLL(None).sleep(60)",
}
STATES = """
import django; django.setup()
from moderation.models import Case, Submission
print(*Submission.objects.order_by("-pk")[:3].values_list("state", flat=True))
print(*Submission.objects.order_by("-pk")[:3].values_list("strikes", flat=True))
print(*Case.objects.values_list("why", flat=True))
"""


@pytest.fixture
def site(tmp_path: Path) -> LiveSite:
    site = LiveSite(tmp_path)
    site.environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    site.prepare()
    site.run("-c", HAND_IN)
    return site


def a_worker_dies(site: LiveSite, death: str) -> int:
    command = [sys.executable, "-c", WORK.format(death=death)]
    return subprocess.run(
        command, cwd=places.BASE_DIR, env=site.environment, capture_output=True, check=False
    ).returncode


@pytest.mark.parametrize("death", DEATHS.values(), ids=DEATHS.keys())
def test_a_text_that_takes_the_worker_down_three_times_is_held_and_the_others_published(site: LiveSite, death: str):
    codes = [a_worker_dies(site, death) for _ in range(4)]
    assert all(codes[:3]), "three workers died of it"
    assert codes[3] == 0, "the fourth did not touch it"
    states, strikes, cases = (Counter(line.split()) for line in site.run("-c", STATES).splitlines())
    assert states == {"published": 2, "held": 1}
    assert strikes == {"0": 2, "3": 1}
    assert cases == {"incomplete": 1}
