"""What is known about a text beside its words; gathered by the job, handed in to screening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ESTABLISHED_DAYS: Final = 180
ESTABLISHED_POSTS: Final = 5


@dataclass(frozen=True, slots=True)
class Context:
    """Facts about author and traffic. The neutral one, all defaults, speaks neither for nor against."""

    author_age_days: int | None = None
    author_posts: int | None = None
    author_decisions_against: int = 0
    author_is_staff: bool = False
    submissions_last_hour: int = 0
    campaign_size: int = 0
    """How many accounts offer nearly the same words, this one among them; 0 when it is alone."""
    title_length: int = 0
    """How many characters of the text, from its start, are its title."""

    @property
    def author_is_established(self) -> bool:
        """Half a year here, some posts published and nothing against them: not an account made for a wave of offers."""
        days, posts = self.author_age_days or 0, self.author_posts or 0
        return days >= ESTABLISHED_DAYS and posts >= ESTABLISHED_POSTS and not self.author_decisions_against


NEUTRAL: Final = Context()
