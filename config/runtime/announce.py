"""Waits until the site answers, then prints its address and, on a development site, the demo log-ins."""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from typing import Final

from config.runtime import programs

PATIENCE_SECONDS: Final = 90


def main() -> None:
    """Print the address once it is true."""
    site = f"http://{programs.address()}:{programs.port()}/"
    if not answers_within(PATIENCE_SECONDS):
        print(f"The site does not answer at {site} yet; the messages above should say why.", flush=True)
        return
    print(f"\nClearpost is at {site} (Ctrl-C stops it).", flush=True)
    if is_development():
        subprocess.run([sys.executable, programs.MANAGE, "seed_demo", "--print-logins"], check=False)


def answers_within(seconds: float) -> bool:
    """Whether the web server gives any answer in that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection(programs.address(), programs.port(), timeout=10)
        try:
            connection.request("GET", "/")
            connection.getresponse()
            return True
        except OSError:
            time.sleep(0.2)
        finally:
            connection.close()
    return False


def is_development() -> bool:
    """Demo log-ins exist on a development site only."""
    from config import settings

    return settings.DEBUG


if __name__ == "__main__":
    main()
