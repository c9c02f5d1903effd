"""What stands on the pages that are timed, on ours and on those of another forum: the same texts, as often."""

from __future__ import annotations

from itertools import cycle, islice
from typing import Final

from forum.demo.texts import topics

BOARDS: Final = ("First contracts", "Proposals", "Fees", "Disputes", "Scams", "Off topic")
THREADS: Final = 20
"""In each board: a page of Spirit's."""
POSTS: Final = 20
"""In the thread that is timed; the others have their opening post."""


def bodies() -> list[str]:
    """Real posts in Markdown, the first of which opens the thread."""
    written = [body for topic in topics() for body in (topic.body, *(reply.body for reply in topic.replies))]
    return written[:POSTS]


def titles() -> list[str]:
    return list(islice(cycle(topic.title for topic in topics()), THREADS))


def authors() -> list[str]:
    return [f"Writer{number} T" for number in range(POSTS)]
