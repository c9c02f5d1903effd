"""Waits until the site answers, then prints its address and the log-ins of the demo data, if there is any."""

from __future__ import annotations

import http.client
import time
from typing import Final

from config import places
from config.runtime import programs

PATIENCE_SECONDS: Final = 90


def main() -> None:
    """Print the address once it is true."""
    site = f"http://{programs.address()}:{programs.port()}/"
    if not answers_within(PATIENCE_SECONDS):
        print(f"The site does not answer at {site} yet; the messages above should say why.", flush=True)
        return
    print(f"\nClearpost is at {site} (Ctrl-C stops it).", flush=True)
    if places.DEMO_FILE.exists():
        print(places.DEMO_FILE.read_text(), flush=True)


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


if __name__ == "__main__":
    main()
