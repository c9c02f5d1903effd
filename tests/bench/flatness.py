"""The same pages of a small forum and of a large one, in turn: they must cost about the same.

Each is filled by `manage.py seed_demo --posts N` in a directory that goes away afterwards, the large one for minutes.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from tests.bench.beside_spirit import production
from tests.bench.page_clock import Site

SMALL, LARGE = 1_000, 200_000
ROUNDS: Final = 100
MOST: Final = 2.0


@contextmanager
def forum(posts: int) -> Iterator[Site]:
    with tempfile.TemporaryDirectory(prefix="clearpost-bench-") as var:
        sys.stderr.write(f"Filling a forum with {posts:,} posts ...\n")
        site = Site("tests.bench.seeded_pages", str(posts), environment=production(var))
        site.wait()
        try:
            yield site
        finally:
            site.close()


def lines() -> Iterator[str]:
    with ExitStack() as both:
        small, large = both.enter_context(forum(SMALL)), both.enter_context(forum(LARGE))
        for page in small.queries:
            yield _line(small, large, page)


def _line(small: Site, large: Site, page: str) -> str:
    pairs = [(large.seconds(page), small.seconds(page)) for _ in range(ROUNDS)]
    at_large, at_small = (statistics.median(taken) for taken in zip(*pairs, strict=True))
    return (
        f"{page:<30} {LARGE:,} : {SMALL:,} posts   {at_large * 1000:6.2f} : {at_small * 1000:6.2f} ms"
        f"   ratio {at_large / at_small:5.2f}   (bar: at most {MOST:.2f})"
    )
