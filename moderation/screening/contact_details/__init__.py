"""Finds private contact details in the readings of a text. Findings carry positions and reasons, never values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from moderation.screening.contact_details.analyzer import analyze
from moderation.screening.contact_details.explanation import explain
from moderation.screening.contact_details.places import places
from moderation.screening.findings import Finding
from moderation.screening.link_policy import LinkPolicy
from moderation.screening.reading import Reading

__all__ = ["find"]


def find(
    readings: Sequence[Reading], over_budget: Callable[[], bool], policy: LinkPolicy | None = None
) -> list[Finding]:
    """All contact details seen in any reading, at their places in the original text.

    ``policy`` says which links are public; without one the starter lists do.
    """
    found: dict[tuple[int, int], Finding] = {}
    for reading in readings:
        undone = sorted(reading.undone)
        for name, spot in analyze(reading, over_budget, policy):
            for start, end in places(reading, spot):
                known = found.get((start, end))
                if known is None or known.score < spot.score:
                    found[start, end] = Finding(start, end, spot.kind, spot.score, name, explain(reading, spot, undone))
    return sorted(found.values(), key=lambda finding: (finding.start, finding.end))
