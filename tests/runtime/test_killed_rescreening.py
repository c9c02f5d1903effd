"""A rescreening that is killed -9 goes on where it was: no text is left out, and none is dealt with twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config import places
from tests.journeys.live_site import LiveSite

pytestmark = pytest.mark.processes

TEXTS = 40
HAND_IN = f"""
import django; django.setup()
from forum import posting
from forum.models import Member, Thread
from moderation import bell
from tests import factories
bell.ring = lambda *queue: None
thread, author = Thread.objects.get(), Member.objects.last()
for number in range({TEXTS}):
    posting.reply(thread, author=author, body=f"Number {{number}}: call me at +44 7700 900321.")
    factories.publish_waiting()
"""
RESCREEN = """
import django; django.setup()
import time
from django.core.management import call_command
from moderation import rescreening
from moderation.screening import version
version.RECOGNIZERS += 1
find, seen = rescreening.find_contact_details, []

def slow(*given):
    seen.append(1)
    if len(seen) > 5:
        print("at work", flush=True)
        time.sleep({pause})
    return find(*given)

rescreening.find_contact_details = slow
rescreening.CLAIM = rescreening.timedelta(seconds=0.5)
time.sleep(0.6)
call_command("rescreen")
"""
VERDICT = """
import django; django.setup()
from forum.models import PostVersion
from moderation.models import Decision, Finding, Notice, Rescreening, Submission
run = Rescreening.objects.get()
print(PostVersion.objects.filter(body__contains="7700").count(), Finding.objects.count())
print(Decision.objects.count(), Notice.objects.count())
print(run.looked_at == Submission.objects.filter(state="published").count(), run.gained, run.finished_at is not None)
"""


@pytest.fixture
def site(tmp_path: Path) -> LiveSite:
    site = LiveSite(tmp_path)
    site.environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    site.prepare()
    site.run("-c", HAND_IN)
    return site


def killed_at_work(site: LiveSite) -> None:
    command = [sys.executable, "-c", RESCREEN.format(pause=0.05)]
    with subprocess.Popen(command, cwd=places.BASE_DIR, env=site.environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert any(line.strip() == b"at work" for line in process.stdout), "it ended before it could be killed"
        process.send_signal(signal.SIGKILL)


def test_a_rescreening_that_is_killed_goes_on_where_it_was(site: LiveSite) -> None:
    for _ in range(3):
        killed_at_work(site)
    assert "Nothing is left to read again." in site.run("-c", RESCREEN.format(pause=0))
    left, told, run = site.run("-c", VERDICT).splitlines()
    assert left == f"0 {TEXTS}"
    assert told == f"{TEXTS} {TEXTS}"
    assert run == f"True {TEXTS} True"
