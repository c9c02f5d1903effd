"""One process of a kind for each checkout, and a safe way to end what a killed supervisor left behind.

Each program keeps a lock on a file of its own and leads a process group whose id is written in that
file. The kernel drops the lock only when the last process of the group is gone, and gives a group's
id to nobody else before that: a group that holds one of our locks is ours, so ending it is safe.
The supervisor stays in the group of the terminal, for Ctrl-C to reach it, and is known by its own id.
"""

from __future__ import annotations

import fcntl
import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from config import places

POLITE_SECONDS: Final = 3.0
RESTART_GAP_SECONDS: Final = 1.0


def lock_file(name: str) -> Path:
    """The file whose lock is held by the process of that name."""
    return places.VAR_DIR / "run" / f"{name}.lock"


def take_with_group(name: str) -> None:
    """Become the program of that name, with all children, for as long as one of them lives, across exec too."""
    if os.getpgrp() != os.getpid():
        os.setpgrp()
    os.set_inheritable(_take(name, -os.getpgrp()), True)


def take_alone(name: str) -> None:
    """Become the process of that name, for as long as this process lives."""
    _take(name, os.getpid())


def _take(name: str, target: int) -> int:
    places.make_private_dir(lock_file(name).parent)
    descriptor = os.open(lock_file(name), os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, str(target).encode())
    return descriptor


def holder(name: str) -> int | None:
    """Whom to signal to reach the holder of that lock, a group as a negative number; None when it is free."""
    try:
        descriptor = os.open(lock_file(name), os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return int(os.read(descriptor, 20) or 0) or None
    finally:
        os.close(descriptor)
    return None


def end(name: str, *, polite_seconds: float = POLITE_SECONDS) -> bool:
    """End whoever holds the lock of that name, politely first. False when nobody does."""
    if holder(name) is None:
        return False
    for sent, patience in ((signal.SIGTERM, polite_seconds), (signal.SIGKILL, POLITE_SECONDS)):
        target = holder(name)
        if target is not None:
            with suppress(ProcessLookupError):
                os.kill(target, sent)
                # A stopped process takes note of a polite request only once it goes on.
                os.kill(target, signal.SIGCONT)
        if _free_within(name, patience):
            return True
    raise SystemExit(f"The {name} process of an earlier run does not end; see {lock_file(name)}.")


def _free_within(name: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while holder(name) is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def wait_out_the_gap(name: str) -> None:
    """Let a second pass between two starts, so that what dies at once does not eat the machine."""
    with suppress(FileNotFoundError):
        since = time.time() - lock_file(name).stat().st_mtime
        if 0 <= since < RESTART_GAP_SECONDS:
            time.sleep(RESTART_GAP_SECONDS - since)
