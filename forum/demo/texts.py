"""What the demo members write, a file for each thread. All of it goes through the verbs and the real screening."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

THREADS: Final = Path(__file__).parent / "threads"
DIVIDER: Final = re.compile(
    r"^=== (?P<author>\w+)(?: quotes (?P<quotes>\d+))?(?: days (?P<days>[\d.]+))?(?P<unchecked> unchecked)? ===$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Reply:
    author: str
    body: str
    quotes: int | None  # the number of the post it quotes
    days: float | None  # since it was written; without, it follows the one before it
    is_unchecked: bool  # its screening fails, as if it had taken the worker down


@dataclass(frozen=True, slots=True)
class Topic:
    """A thread; nobody starts two in one board, so that board and author tell whether it is there already."""

    key: str  # the name of its file, without the number
    board: str
    author: str
    days: float  # since it was started
    title: str
    body: str
    replies: tuple[Reply, ...]


def topics() -> list[Topic]:
    return [
        _topic(path.stem.split("-", 1)[1], path.read_text(encoding="utf-8")) for path in sorted(THREADS.glob("*.md"))
    ]


def _topic(key: str, text: str) -> Topic:
    dividers = list(DIVIDER.finditer(text))
    ends = [*(divider.start() for divider in dividers), len(text)]
    head, body = text[: ends[0]].split("\n\n", 1)
    about = dict(line.split(": ", 1) for line in head.splitlines())
    replies = tuple(_reply(divider, text[divider.end() : end]) for divider, end in zip(dividers, ends[1:], strict=True))
    return Topic(key, about["board"], about["author"], float(about["days"]), about["title"], body.strip(), replies)


def _reply(divider: re.Match[str], body: str) -> Reply:
    quotes = int(divider["quotes"]) if divider["quotes"] else None
    days = float(divider["days"]) if divider["days"] else None
    return Reply(divider["author"], body.strip(), quotes, days, is_unchecked=bool(divider["unchecked"]))
