"""A whole site under its real supervisor, on a var/, a database, a socket and a port of its own, to be mistreated.

Also the two small programs that run inside of it: `cast` fills its database, `verdict` tells what became of each text.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

from config import places

PROGRAMS = ("valkey", "web", "worker", "scheduler")
EMAILS = [f"member{number}@members.test" for number in range(6)]
PASSWORD = "correct horse battery staple"


class LiveSite:
    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.var = directory / "var"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "CLEARPOST_VAR", "PORT")
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ours and "PYTEST" not in name},
            "CLEARPOST_VAR": str(self.var),
            "PORT": str(self.port),
            "CLEARPOST_PER_MINUTE": "100000",
            "CLEARPOST_PER_DAY": "100000",
            "CLEARPOST_SAMPLED_PERCENT": "0",
        }
        self.thread = ""
        self.supervisor: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Make keys, database, members, and a thread to reply in."""
        self.run("-m", "config.runtime.prepare")
        self.thread = self.run("-m", "tests.journeys.live_site", "cast").strip()

    def verdict(self) -> dict[str, Any]:
        return json.loads(self.run("-m", "tests.journeys.live_site", "verdict"))

    def run(self, *arguments: str) -> str:
        command = [sys.executable, *arguments]
        finished = subprocess.run(
            command, cwd=places.BASE_DIR, env=self.environment, stdout=subprocess.PIPE, text=True, check=True
        )
        return finished.stdout

    def start(self) -> None:
        self.log = (self.directory / "site.log").open("ab")
        self.supervisor = subprocess.Popen(
            [sys.executable, "-m", "config.runtime.run", "start"],
            cwd=places.BASE_DIR,
            env=self.environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
        self.wait_until_back(60)

    def stop(self) -> None:
        if self.supervisor is not None and self.supervisor.poll() is None:
            self.supervisor.terminate()
            self.supervisor.wait(40)
        self.log.close()
        shutil.rmtree(places.socket_dir(self.var), ignore_errors=True)

    def said(self) -> str:
        """All that the site has printed so far."""
        return (self.directory / "site.log").read_text()

    def wait_until_back(self, seconds: float) -> None:
        """Until each program has a living, running process and the web server answers."""
        deadline = time.monotonic() + seconds
        while not (all(self.is_running(name) for name in PROGRAMS) and self.answers()):
            assert time.monotonic() < deadline, f"not back after {seconds} s: {self.what_is_missing()}"
            time.sleep(0.05)

    def what_is_missing(self) -> list[str]:
        return [name for name in PROGRAMS if not self.is_running(name)] or ["an answer of the web server"]

    def pid(self, name: str) -> int | None:
        """The leading process of a program, as far as its lock file knows."""
        with suppress(FileNotFoundError, ValueError):
            return abs(int((self.var / "run" / f"{name}.lock").read_text()))
        return None

    def is_running(self, name: str) -> bool:
        pid = self.pid(name)
        return pid is not None and state_of(pid) not in ("", "T", "Z")

    def answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(b"GET /login/ HTTP/1.0\r\n\r\n")
            return b" 200 " in connection.recv(100)
        return False

    def signal(self, name: str, sent: signal.Signals, *, child: bool = False) -> int | None:
        """Signal a program's leading process, or a random child of it; returns whom."""
        pid = self.pid(name)
        if pid is not None and child:
            pid = random.choice(children_of(pid) or [pid])
        if pid is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, sent)
        return pid


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def state_of(pid: int) -> str:
    """The letter that ps has for the state of a process; nothing when there is none."""
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout.strip()[:1]


def children_of(pid: int) -> list[int]:
    shown = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=False).stdout
    return [int(child) for child, parent in map(str.split, shown.splitlines()) if int(parent) == pid]


def cast() -> str:
    """Members of some standing and a published thread."""
    from tests import factories

    author, *_ = [factories.make_member(email.partition("@")[0]) for email in EMAILS]
    from forum.models import Member

    for member, email in zip(Member.objects.order_by("pk"), EMAILS, strict=True):
        member.email = email
        member.save(update_fields=["email"])
        Member.objects.trust_address(member)
    return factories.make_thread(author).public_id


def moderator() -> str:
    """Mona, who may work the queue."""
    from tests import factories

    mona = factories.make_moderator("Mona R")
    mona.email = "mona@members.test"
    mona.save(update_fields=["email"])
    type(mona).objects.trust_address(mona)
    return mona.email


def verdict() -> dict[str, Any]:
    """What became of each text: states, and whatever happened to one of them more than once."""
    from forum.models import Post, PostVersion
    from moderation.models import AuditEntry, Case, Decision, Submission

    bodies = list(PostVersion.objects.values_list("body", flat=True))
    numbers = list(Post.objects.published().values_list("number", flat=True))
    return {
        "states": Counter(Submission.objects.values_list("state", flat=True)),
        "published": [body.partition(":")[0] for body in bodies],
        "numbers_without_gap": sorted(numbers) == list(range(1, len(numbers) + 1)),
        "published_twice": twice(PostVersion.objects.values_list("submission_id", flat=True)),
        "decided_twice": twice(map(str, Decision.objects.values_list("submission_id", "verb"))),
        "cases_twice": twice(Case.objects.values_list("submission_id", flat=True)),
        "held_without_case": Submission.objects.filter(state="held", cases=None).count(),
        "audit_entries": AuditEntry.objects.count(),
        "struck_out": Submission.objects.filter(strikes__gt=3).count(),
        "strikes": Counter(Submission.objects.values_list("strikes", flat=True)),
    }


def twice(values: Any) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django

    django.setup()
    programs = {"cast": cast, "moderator": moderator, "verdict": lambda: json.dumps(verdict())}
    print(programs[sys.argv[1]]())


if __name__ == "__main__":
    main()
