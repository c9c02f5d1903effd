"""A whole site of its own, as `make run` starts it, in a directory that goes away afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def prepared_site() -> Iterator[dict[str, str]]:
    """Keys, database and rules of a fresh site; yields the environment that its processes need."""
    with tempfile.TemporaryDirectory(prefix="clearpost-bench-") as var:
        # Clean of what points elsewhere: the default set-up is what is measured.
        environment = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
        environment |= {"CLEARPOST_VAR": var, "PORT": str(_free_port()), "LOG_LEVEL": "ERROR"}
        environment |= {"CLEARPOST_PER_MINUTE": "1000000", "CLEARPOST_PER_DAY": "1000000"}
        subprocess.run(
            [sys.executable, "-m", "config.runtime.prepare"], env=environment, check=True, capture_output=True
        )
        yield environment


@contextmanager
def running(environment: dict[str, str]) -> Iterator[None]:
    """Valkey, web, worker and scheduler under their supervisor."""
    log = Path(environment["CLEARPOST_VAR"]) / "bench.log"
    with log.open("wb") as output:
        site = subprocess.Popen(
            [sys.executable, "-m", "config.runtime.run", "start"], env=environment, stdout=output, stderr=output
        )
    try:
        yield
    finally:
        site.send_signal(signal.SIGTERM)
        site.wait(timeout=60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def peak_memory(group: int) -> float | None:
    """The most memory, in MiB, that a process of this group has held at once; None where the system does not tell."""
    peaks = [_peak(status) for status in Path("/proc").glob("[0-9]*/status") if _group_of(status) == group]
    return max((peak for peak in peaks if peak), default=None)


def _group_of(status: Path) -> int | None:
    try:
        return os.getpgid(int(status.parent.name))
    except ProcessLookupError:
        return None


def _peak(status: Path) -> float | None:
    try:
        lines = status.read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), None)
