"""A PostgreSQL cluster of the tests' own, where its programs are found on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PLACES = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin")


def find_programs() -> Path | None:
    """The directory of initdb and pg_ctl: on the path, or where Debian and Homebrew hide it."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = [path for place in PLACES for path in sorted(Path("/").glob(place[1:])) if (path / "initdb").exists()]
    return found[-1] if found else None


def as_somebody() -> dict[str, Any]:
    """PostgreSQL refuses to be run by root; then it is run by nobody."""
    return {"user": "nobody", "extra_groups": []} if os.getuid() == 0 else {}


class OwnCluster:
    """A throw-away cluster that listens on a private socket only."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.directory = Path(tempfile.mkdtemp(prefix="clearpost-pg-", dir="/tmp"))
        if os.getuid() == 0:
            shutil.chown(self.directory, "nobody")
        self.url = f"postgres://clearpost@/{self.directory}/postgres"

    def start(self) -> None:
        data = str(self.directory / "data")
        self._run("initdb", "-D", data, "-U", "clearpost", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-c listen_addresses= -c unix_socket_directories={self.directory} -c fsync=off"
        self._run("pg_ctl", "-D", data, "-w", "-l", str(self.directory / "log"), "-o", options, "start")

    def remove(self) -> None:
        self._run("pg_ctl", "-D", str(self.directory / "data"), "-m", "immediate", "stop")
        shutil.rmtree(self.directory, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, **as_somebody())


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """DATABASE_URL of a running cluster; skips where there is no PostgreSQL."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL on this machine (initdb is neither on the path nor below /usr/lib/postgresql)")
    cluster = OwnCluster(programs)
    cluster.start()
    yield cluster.url
    cluster.remove()
