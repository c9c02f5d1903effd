"""The learned models that a screening is handed: the one in force, and one that is only tried beside it."""

from __future__ import annotations

from dataclasses import dataclass

from moderation.screening.scam_model import ScamModel


@dataclass(frozen=True, slots=True)
class Models:
    """``on_trial`` is noted and counts for nothing. ``may_hold``: what was learned may tip a text into being held."""

    live: ScamModel
    on_trial: ScamModel | None = None
    may_hold: bool = False
