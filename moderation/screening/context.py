"""What is known about a text beside its words; gathered by the job, handed in to screening."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

ESTABLISHED_DAYS: Final = 180
ESTABLISHED_POSTS: Final = 5
NEW_DAYS: Final = 7
ALL_OF_IT: Final = 1 << 31
"""More characters than any text has."""
EVERY_LINK: Final = range(ALL_OF_IT)
"""For texts of which is known that one of their links was new, and not which."""


class AuthorStanding(IntEnum):
    """How an author stands, from the worst to the best."""

    IN_TROUBLE = 0  # a decision against them, or a sanction, lately
    NEW = 1  # joined within a week
    GOOD = 2
    ESTABLISHED = 3  # half a year here, some posts published and never a decision against them


@dataclass(frozen=True, slots=True)
class Context:
    """Facts about author and traffic. The neutral one, all defaults, speaks neither for nor against."""

    author_age_days: int | None = None
    author_posts: int | None = None
    author_decisions_against: int = 0
    author_is_staff: bool = False
    author_standing: int | None = None
    """One of `AuthorStanding`."""
    submissions_last_hour: int = 0
    campaign_size: int = 0
    """How many accounts offer nearly the same words, this one among them; 0 when it is alone."""
    new_links: Container[int] = ()
    """Where links start whose domain is first seen here: no text that has been public for a week leads there."""
    title_length: int = 0
    """How many characters of the text, from its start, are its title."""

    @property
    def author_is_established(self) -> bool:
        """Half a year here, some posts published and nothing against them: not an account made for a wave of offers."""
        days, posts = self.author_age_days or 0, self.author_posts or 0
        return days >= ESTABLISHED_DAYS and posts >= ESTABLISHED_POSTS and not self.author_decisions_against

    def standing(self, *, in_trouble: bool) -> AuthorStanding:
        """How the author stands, once it is known whether they are in trouble."""
        if in_trouble:
            return AuthorStanding.IN_TROUBLE
        if self.author_is_established:
            return AuthorStanding.ESTABLISHED
        days = self.author_age_days
        return AuthorStanding.NEW if days is not None and days < NEW_DAYS else AuthorStanding.GOOD


NEUTRAL: Final = Context()
