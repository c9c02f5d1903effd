"""What the costliest texts cost: processor time of the whole of screening, by what the texts are made of."""

from __future__ import annotations

import gc
import time
from typing import Final

from moderation.screening import starter_rules
from moderation.screening.pipeline import screen
from tests.screening.hostile_texts import FAMILIES, honest, repeated

MOST_MS: Final = 250
ATTEMPTS: Final = 3
RULES: Final = starter_rules.book()


def lines() -> list[str]:
    """The worst text of each family, then every long honest one."""
    screen("Call me at +1 202 555 0100", rules=RULES)
    gc.collect()
    gc.freeze()  # as the worker does once it is warm
    told = [f"processor time for 20,000 characters (bar: at most {MOST_MS} ms on an idle core)"]
    for family, pieces in FAMILIES.items():
        worst, piece = max((_milliseconds(repeated(piece)), piece) for piece in pieces)
        told.append(f"  {family:<24}{worst:6.0f} ms   the worst of {len(pieces)}: {piece[:24]!a}")
    told += [f"  honest {name:<17}{_milliseconds(text):6.0f} ms" for name, text in honest().items()]
    return told


def _milliseconds(text: str) -> float:
    """The best attempt, for whatever else the machine does meanwhile."""
    best = float("inf")
    for _ in range(ATTEMPTS):
        start = time.process_time()
        screen(text, rules=RULES)
        best = min(best, time.process_time() - start)
    return best * 1000
