"""The texts that are timed: half with contact details, one in twenty a scam, the rest ordinary posts."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).parent.parent / "data"
WITH_DETAILS: Final = 10
SCAMS: Final = 1
ORDINARY: Final = 9
"""Of twenty posts."""


def corpus(size: int) -> list[str]:
    """``size`` posts in the mix above, always the same; each ends differently, so none is an exact copy."""
    contacts, scams = _rows("contact_examples.jsonl"), _rows("scam_examples.jsonl")
    kinds = {
        "details": cycle([row["text"] for row in contacts if row["spans"]]),
        "scam": cycle([row["text"] for row in scams if row["label"] == "scam" and row["group"] == "plain"]),
        "ordinary": cycle([row["text"] for row in scams if row["group"] == "ordinary"]),
    }
    pattern = ["details"] * WITH_DETAILS + ["scam"] * SCAMS + ["ordinary"] * ORDINARY
    random.Random(20).shuffle(pattern)
    return [
        f"{next(kinds[kind])}\n\n{_ending(number)}" for number, kind in zip(range(size), cycle(pattern), strict=False)
    ]


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


WORDS: Final = ("river", "copper", "window", "paper", "harbour", "lamp", "orchard", "winter", "carpet", "violin")


def _ending(number: int) -> str:
    return "Thanks from the " + " ".join(_digits(number)) + " corner."


def _digits(number: int) -> Iterator[str]:
    yield from (WORDS[int(digit)] for digit in str(number))
