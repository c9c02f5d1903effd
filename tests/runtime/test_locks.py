"""Locks: each program once, and leftovers ended without ever touching a stranger."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config import places
from config.runtime import locks

HOLDER = """
import subprocess, sys, time
from config.runtime import locks
locks.take_with_group("web")
children = [subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], close_fds=False)]
time.sleep(60)
"""


@pytest.fixture
def holder(own_var: Path, environment: Callable[..., dict[str, str]]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that holds the lock of the web server and has a child."""
    own_var.mkdir()
    process = subprocess.Popen([sys.executable, "-c", HOLDER], cwd=places.BASE_DIR, env=environment())
    deadline = time.monotonic() + 10
    while locks.holder("web") is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(0.3)  # for its child
    yield process
    process.kill()
    process.wait()


def test_a_free_lock_has_no_holder(own_var: Path) -> None:
    assert locks.holder("web") is None
    assert locks.end("web") is False


def test_the_holder_is_a_process_group(holder: subprocess.Popen[bytes]) -> None:
    assert locks.holder("web") == -holder.pid


def test_ending_a_holder_ends_its_children_too(holder: subprocess.Popen[bytes]) -> None:
    assert locks.end("web") is True
    assert locks.holder("web") is None, "the child has the lock still open"


def test_a_child_that_outlived_its_parent_is_ended(holder: subprocess.Popen[bytes]) -> None:
    holder.kill()
    holder.wait()
    assert locks.holder("web") == -holder.pid
    assert locks.end("web") is True
    assert locks.holder("web") is None


def test_a_stopped_holder_is_ended(holder: subprocess.Popen[bytes]) -> None:
    os.kill(holder.pid, signal.SIGSTOP)
    assert locks.end("web") is True
    assert holder.wait() == -signal.SIGTERM


def test_whoever_is_named_in_a_file_without_holding_its_lock_is_left_alone(own_var: Path) -> None:
    stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    file = locks.lock_file("web")
    file.parent.mkdir(parents=True)
    file.write_text(str(-stranger.pid))
    assert locks.end("web") is False
    assert stranger.poll() is None
    stranger.kill()
    stranger.wait()
