"""`make run`: the whole site under one supervisor, which restarts what dies and stops everything when it is stopped."""

from __future__ import annotations

import errno
import os
import signal
import socket
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from supervisor.medusa import asyncore_25 as asyncore
from supervisor.options import ServerOptions
from supervisor.supervisord import Supervisor

from config import keys, places
from config.runtime import locks, programs

SUPERVISOR: Final = "supervisor"
STOP_SECONDS: Final = 30.0

# startsecs=0: a program counts as started at once, so it is restarted at once and never given up,
# however often it dies. programs.become() sees to it that a second lies between two starts.
PROGRAM: Final = """
[program:{name}]
command="{python}" -m config.runtime.programs {name}
directory={base_dir}
autorestart={restart}
startsecs=0
startretries=1000000000
stopwaitsecs=12
stopasgroup=true
killasgroup=true
redirect_stderr=true
stdout_logfile=/dev/fd/1
stdout_logfile_maxbytes=0
"""
CONFIG: Final = """\
[supervisord]
nodaemon=true
silent=true
logfile={log_dir}/supervisor.log
logfile_maxbytes=1MB
logfile_backups=1
loglevel=info
pidfile={run_dir}/supervisor.pid
childlogdir={log_dir}
directory={base_dir}
{user}
"""


class Options(ServerOptions):
    """Supervisor's options, but the site ends with its terminal and with the `make` that started it."""

    parent: int | None = os.getppid()

    def get_signal(self) -> int | None:
        received: int | None = super().get_signal()
        if received is None and self.parent not in (None, os.getppid()):
            self.parent = None
            return signal.SIGTERM
        # At SIGHUP supervisord would start everything anew, with nobody there to see it or to end it.
        return signal.SIGTERM if received == signal.SIGHUP else received


def main(action: str) -> None:
    """`check` says what is in the way, `stop` ends a running site, `start` runs one."""
    actions: dict[str, Any] = {"check": check, "stop": stop, "start": start}
    try:
        actions[action]()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def check() -> None:
    """Refuse with one clear line what could not work anyway."""
    if locks.holder(SUPERVISOR):
        raise SystemExit("Clearpost is already running from this checkout; `make stop` ends it.")
    refuse_strangers()
    end_leftovers()
    refuse_busy_port()


def stop() -> None:
    """End the supervisor of this checkout, or what a killed one left behind."""
    ended = locks.end(SUPERVISOR, polite_seconds=STOP_SECONDS)
    ended = end_leftovers() or ended
    print("Clearpost has stopped." if ended else "Clearpost was not running.")


def start() -> None:
    """Run everything until a signal ends it."""
    keys.require()
    check()
    locks.take_alone(SUPERVISOR)
    make_output_reopenable()
    options = Options()
    options.realize(["-c", str(write_config())])
    options.first = True
    options.test = False
    with suppress(asyncore.ExitNow):
        Supervisor(options).main()
    print("Clearpost has stopped.")


def refuse_strangers() -> None:
    """A development site shows its insides and has log-ins that everybody knows: this machine only."""
    from config import settings

    if settings.DEBUG and programs.address() not in ("127.0.0.1", "localhost", "::1"):
        raise SystemExit("ADDRESS is not this machine: that needs a production site, see docs/deploy.md.")


def end_leftovers() -> bool:
    """End the programs that outlived a killed supervisor of this checkout; nobody else's."""
    ended = [name for name in programs.PROGRAMS if locks.end(name)]
    return bool(ended)


def refuse_busy_port() -> None:
    """Say so when another program has the port, before anything is started."""
    address, port = programs.address(), programs.port()
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise SystemExit(
                    f"Port {port} on {address} is in use by another program: stop it, or `make run PORT={port + 1}`."
                ) from None
            raise SystemExit(f"Cannot listen on {address}:{port}: {error.strerror}.") from None


def write_config() -> Path:
    """Write what supervisord shall run below var/."""
    run_dir, log_dir = places.VAR_DIR / "run", places.VAR_DIR / "log"
    for directory in (run_dir, log_dir):
        places.make_private_dir(directory)
    values = {
        "python": sys.executable,
        "base_dir": places.BASE_DIR,
        "run_dir": run_dir,
        "log_dir": log_dir,
        "user": user_line(),
    }
    # A percent sign would be taken for the start of one of supervisord's own variables.
    values = {name: str(value).replace("%", "%%") for name, value in values.items()}
    sections = [CONFIG.format(**values)]
    for name in program_names():
        sections.append(PROGRAM.format(name=name, restart="false" if name == "announce" else "true", **values))
    path = run_dir / "supervisor.conf"
    path.write_text("".join(sections))
    return path


def program_names() -> list[str]:
    """All programs, without Valkey when REDIS_URL names a server."""
    from config import settings

    return [name for name in programs.PROGRAMS if name != "valkey" or not settings.REDIS_IS_EXTERNAL]


def user_line() -> str:
    """Root has to be told that it is root, or supervisord complains."""
    return "user=root" if os.getuid() == 0 else ""


def make_output_reopenable() -> None:
    """Supervisord opens our standard output once more for each program; a socket cannot be, a pipe to `cat` can."""
    if stat.S_ISSOCK(os.fstat(1).st_mode):
        relay = subprocess.Popen(["cat"], stdin=subprocess.PIPE, start_new_session=True)
        assert relay.stdin is not None
        os.dup2(relay.stdin.fileno(), 1)
        relay.stdin.close()


if __name__ == "__main__":
    main(sys.argv[1])
