"""Our pages beside those of django-spirit, for a signed-in member: the same texts, one request each in turn."""

from __future__ import annotations

import secrets
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from config import keys
from tests.bench.page_clock import Site

ROUNDS: Final = 300
MOST: Final = 0.5
COMPARED: Final = (
    ("thread", "thread", f"bar: at most {MOST:.2f}"),
    ("board", "board", f"bar: at most {MOST:.2f}"),
    ("home", "home", f"bar: at most {MOST:.2f}"),
    ("home", "index", "no bar: a list of names, without counts, latest threads and what is new"),
)
"""Our page, theirs, and what is asked of their ratio."""


@contextmanager
def sites() -> Iterator[tuple[Site, Site]]:
    with tempfile.TemporaryDirectory(prefix="clearpost-bench-") as var:
        ours = Site("tests.bench.our_pages", environment=production(var))
        theirs = Site("tests.bench.spirit_pages", environment=spirit(var))
        try:
            yield ours, theirs
        finally:
            ours.close()
            theirs.close()


def production(var: str) -> dict[str, str]:
    """The environment of a site of ours with keys of its own, and nothing that points elsewhere."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "CLEARPOST_VAR": var,
        "CLEARPOST_DEBUG": "off",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "CLEARPOST_SEAL_KEYS": f"bench:{keys.new_encoded_key()}",
        "CLEARPOST_HASH_KEY": keys.new_encoded_key(),
        "ALLOWED_HOSTS": "testserver",
        "DATABASE_URL": "",
        "REDIS_URL": "",
        "LOG_LEVEL": "ERROR",
    }


def spirit(var: str) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "tests.bench.spirit_settings",
        "SPIRIT_VAR": var,
        "SECRET_KEY": secrets.token_urlsafe(50),
    }


def lines() -> list[str]:
    with sites() as (ours, theirs):
        ours.wait()
        theirs.wait()
        return [_line(ours, theirs, *compared) for compared in COMPARED]


def _line(ours: Site, theirs: Site, page: str, other: str, bar: str) -> str:
    pairs = [(ours.seconds(page), theirs.seconds(other)) for _ in range(ROUNDS)]
    mine, spirits = zip(*pairs, strict=True)
    ratio = statistics.median(mine) / statistics.median(spirits)
    return (
        f"{page:<6} beside Spirit's {other:<6} median {ms(mine)} : {ms(spirits)} ms"
        f"   p95 {ms_p95(mine)} : {ms_p95(spirits)} ms"
        f"   queries {ours.queries[page]:>2} : {theirs.queries[other]:>2}"
        f"   ratio {ratio:4.2f}   ({bar})"
    )


def ms(seconds: tuple[float, ...]) -> str:
    return f"{statistics.median(seconds) * 1000:6.2f}"


def ms_p95(seconds: tuple[float, ...]) -> str:
    return f"{statistics.quantiles(seconds, n=20)[-1] * 1000:6.2f}"
