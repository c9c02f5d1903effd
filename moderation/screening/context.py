"""What is known about a text beside its words; gathered by the job, handed in to screening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Context:
    """Facts about author and traffic. The neutral one, all defaults, speaks neither for nor against."""

    author_age_days: int | None = None
    author_posts: int | None = None
    author_decisions_against: int = 0
    author_is_staff: bool = False
    submissions_last_hour: int = 0


NEUTRAL: Final = Context()
