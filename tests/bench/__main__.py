"""`make bench`: how fast the site is beside something to compare it with; one run, ratios to quote.

`worker`: what the worker costs beyond reading, and how soon a post is seen. `presidio`: finding contact details beside
stock Presidio. `spirit`: our pages beside those of another forum. `flatness`: the pages of a small forum and of a large
one, which takes minutes to fill and is run by name alone: `make bench PARTS=flatness`.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable
from typing import Final

from tests.bench.site import prepared_site, running

THROUGHPUT_POSTS = 600
PACED_POSTS = 200
PER_SECOND = 5.0


def main() -> None:
    for name in sys.argv[1:] or ("spirit", "worker", "presidio"):
        if name not in PARTS:
            raise SystemExit(f"{name}: there are {', '.join(PARTS)}")
        PARTS[name]()


def worker() -> None:
    with prepared_site() as environment:
        os.environ.update(environment)
        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        measure(environment)


def presidio() -> None:
    from tests.bench import stock_presidio

    sys.stdout.write("\n".join(stock_presidio.lines()) + "\n")


def scams() -> None:
    from tests.bench import scam_costs

    sys.stdout.write("\n".join(scam_costs.lines()) + "\n")


def hostile() -> None:
    from tests.bench import hostile as families

    sys.stdout.write("\n".join(families.lines()) + "\n")


def spirit() -> None:
    from tests.bench import beside_spirit

    sys.stdout.write("\n".join(beside_spirit.lines()) + "\n")


def flatness() -> None:
    from tests.bench import flatness

    for line in flatness.lines():
        sys.stdout.write(line + "\n")


PARTS: Final[dict[str, Callable[[], None]]] = {
    "spirit": spirit,
    "worker": worker,
    "presidio": presidio,
    "scams": scams,
    "hostile": hostile,
    "flatness": flatness,
}


def measure(environment: dict[str, str]) -> None:
    from tests.bench import measures
    from tests.bench.corpus import corpus

    posts = corpus(THROUGHPUT_POSTS)
    forum = measures.make_forum()
    with running(environment):
        measures.wait_for_worker(forum)
        latencies = measures.paced(forum, corpus(PACED_POSTS), PER_SECOND)
        # Close to one another in time, and on both sides, because the machine may be shared and its speed drift.
        before = measures.screen_alone(posts)
        through = measures.through_worker(forum, posts)
        after = measures.screen_alone(posts)
        memory = measures.worker_memory()
        bare = measures.bare_rows(len(posts))
    report((before + after) / 2, through, bare, latencies, memory)


def report(alone: float, through: float, bare: float, latencies: list[float], memory: float | None) -> None:
    """Seconds a post in, lines of text out."""
    lines = [
        f"posts, half with details, one in twenty a scam       {THROUGHPUT_POSTS}",
        f"screen() alone, one process                          {1 / alone:8.0f} posts/s",
        f"through the worker, all rows durable                 {1 / through:8.0f} posts/s",
        f"the same rows written bare, a transaction a post     {1 / bare:8.0f} posts/s",
        f"worker : screen() alone, in throughput               {alone / through:8.2f}   (bar: at least 0.50)",
        f"worker's cost beyond screen() : bare writing         {(through - alone) / bare:8.2f}   (bar: at most 3.00)",
        f"submit to visible, {PACED_POSTS} posts at {PER_SECOND:.0f} a second, median"
        f"     {statistics.median(latencies) * 1000:8.0f} ms (bar: at most 250)",
        f"submit to visible, p95                               {p95(latencies) * 1000:8.0f} ms (bar: at most 600)",
        f"peak memory of the worker                            {memory or float('nan'):8.0f} MiB",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    main()
