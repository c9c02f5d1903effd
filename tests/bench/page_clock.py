"""One site in a process of its own, which answers one request of a page at a time and says how long it took.

`python -m tests.bench.page_clock MODULE [ARGUMENT ...]`: `MODULE.prepare(*arguments)` fills the site and returns its
`Pages`. Then every line of standard input names a page, and the answer is a line with the seconds it took. Two of
these side by side take turns, so that whatever else this machine does slows both.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

WARM: Final = 12
"""Requests of a page before it is timed: templates compiled, caches full, everything read."""


@dataclass(frozen=True)
class Pages:
    """What is asked for: addresses by name, with the session of the member who asks."""

    addresses: Mapping[str, str]
    session: str


class Site:
    """The other end: starts the process, waits until it is warm, and asks it."""

    def __init__(self, *arguments: str, environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.page_clock", *arguments],
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait(self) -> None:
        """Until it is filled and warm; ``queries`` has then how many each page takes."""
        self.queries: dict[str, int] = json.loads(self._line())

    def seconds(self, page: str) -> float:
        assert self.process.stdin
        self.process.stdin.write(page + "\n")
        self.process.stdin.flush()
        return float(self._line())

    def _line(self) -> str:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("a site that was to be timed has ended before its time")
        return line

    def close(self) -> None:
        self.process.communicate("", timeout=60)


def main(module: str, *arguments: str) -> None:
    import django

    django.setup()
    pages = importlib.import_module(module).prepare(*arguments)
    ask = Asker(pages)
    print(json.dumps({page: ask.queries(page) for page in pages.addresses}), flush=True)
    gc.collect()
    gc.freeze()  # what was loaded and seeded is not to be walked through again and again while pages are timed
    for line in sys.stdin:
        print(ask.seconds(line.strip()), flush=True)


class Asker:
    """Asks as gunicorn does: the WSGI application gets an environment and its whole answer is taken."""

    def __init__(self, pages: Pages) -> None:
        from django.core.wsgi import get_wsgi_application
        from django.test import RequestFactory

        self.application: Any = get_wsgi_application()
        self.environments = {
            page: RequestFactory(HTTP_COOKIE=f"sessionid={pages.session}").get(address, secure=True).environ
            for page, address in pages.addresses.items()
        }
        for page in pages.addresses:
            for _ in range(WARM):
                self._answer(page)

    def seconds(self, page: str) -> float:
        started = time.perf_counter()
        self._answer(page)
        return time.perf_counter() - started

    def queries(self, page: str) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as captured:
            self._answer(page)
        return len(captured)

    def _answer(self, page: str) -> None:
        statuses: list[str] = []
        response = self.application(dict(self.environments[page]), lambda status, headers: statuses.append(status))
        body = b"".join(response)
        response.close()
        if statuses != ["200 OK"] or b"</html>" not in body:
            raise SystemExit(f"{self.environments[page]['PATH_INFO']} answered {statuses}")


if __name__ == "__main__":
    main(*sys.argv[1:])
