"""`make bench`: what the worker costs beyond reading, and how soon a post is seen; one run, ratios to quote."""

from __future__ import annotations

import os
import statistics
import sys

from tests.bench.site import prepared_site, running

THROUGHPUT_POSTS = 600
PACED_POSTS = 200
PER_SECOND = 5.0


def main() -> None:
    with prepared_site() as environment:
        os.environ.update(environment)
        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        measure(environment)


def measure(environment: dict[str, str]) -> None:
    from tests.bench import measures, scam_costs, stock_presidio
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
    sys.stdout.write("\n".join([*stock_presidio.lines(), *scam_costs.lines()]) + "\n")


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
