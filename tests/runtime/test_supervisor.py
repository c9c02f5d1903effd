"""The whole site under its supervisor: says where it is, once for each checkout, and leaves nothing behind."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import places
from tests.journeys.live_site import PROGRAMS, LiveSite

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> LiveSite:
    site = LiveSite(Path(tmp_path_factory.mktemp("site")))
    site.prepare()
    (site.var / "demo-log-ins.txt").write_text("rosa@demo.test   a password\n")
    return site


@pytest.fixture
def site(prepared: LiveSite) -> Iterator[LiveSite]:
    prepared.start()
    yield prepared
    prepared.stop()


def run(site: LiveSite, action: str, **names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "config.runtime.run", action],
        cwd=places.BASE_DIR,
        env={**site.environment, **names},
        capture_output=True,
        text=True,
        check=False,
    )


def wait_for_words(site: LiveSite, words: str) -> None:
    deadline = time.monotonic() + 20
    while words not in site.said():
        assert time.monotonic() < deadline, site.said()[-2000:]
        time.sleep(0.1)


def test_it_says_where_it_is_and_who_may_log_in(site: LiveSite) -> None:
    wait_for_words(site, f"Clearpost is at {site.url}/")
    wait_for_words(site, "rosa@demo.test   a password")


def test_a_second_start_is_refused_in_one_line(site: LiveSite) -> None:
    refused = run(site, "start")
    assert refused.returncode == 1
    assert refused.stderr == "Clearpost is already running from this checkout; `make stop` ends it.\n"


def test_a_signal_stops_every_process(site: LiveSite) -> None:
    pids = {name: site.pid(name) for name in PROGRAMS}
    assert site.supervisor is not None
    site.supervisor.send_signal(signal.SIGINT)
    assert site.supervisor.wait(30) == 0
    assert [name for name in pids if site.is_running(name)] == []
    assert site.said().endswith("Clearpost has stopped.\n")


def test_what_a_killed_supervisor_left_behind_does_not_block_the_next_start(site: LiveSite) -> None:
    assert site.supervisor is not None
    before = {name: site.pid(name) for name in PROGRAMS}
    site.supervisor.kill()
    site.supervisor.wait()
    assert all(site.is_running(name) for name in PROGRAMS)
    site.start()
    deadline = time.monotonic() + 30
    while any(site.pid(name) == before[name] for name in PROGRAMS):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    site.wait_until_back(30)


def test_stop_ends_a_site_that_runs_elsewhere(site: LiveSite) -> None:
    assert run(site, "stop").stdout == "Clearpost has stopped.\n"
    assert [name for name in PROGRAMS if site.is_running(name)] == []
    assert run(site, "stop").stdout == "Clearpost was not running.\n"


def test_a_busy_port_gets_one_clear_line(prepared: LiveSite) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused = run(prepared, "check", PORT=str(port))
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"Port {port} on 127.0.0.1 is in use by another program")
    assert refused.stderr.count("\n") == 1


def test_a_development_site_is_not_offered_to_other_machines(prepared: LiveSite) -> None:
    refused = run(prepared, "check", ADDRESS="0.0.0.0")
    assert refused.returncode == 1
    assert refused.stderr.startswith("ADDRESS is not this machine")
