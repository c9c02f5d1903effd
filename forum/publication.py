"""What follows when posts are published or go again: search, reading marks, news. All in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from forum import searching, unread, watching

if TYPE_CHECKING:
    from forum.models import Post


def published(posts: Sequence[Post], *, fresh: Sequence[Post], takes_back: bool) -> None:
    """``fresh`` posts have got their numbers just now; ``takes_back`` when words that had been public went."""
    searching.take_up(posts)
    if takes_back:
        searching.note_residue()
    if fresh:
        unread.note_own(fresh)
        watching.tell(fresh)


def gone(post: Post) -> None:
    """Removed by a moderator, or deleted by its author."""
    searching.drop(post)
