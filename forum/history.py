"""The published versions of a post. What was withdrawn is not among them, nor what was never published."""

from __future__ import annotations

from forum.models import Post, PostVersion


def versions_of(post: Post) -> list[PostVersion]:
    """The newest first; none unless the post is public."""
    if not post.is_published:
        return []
    return list(post.versions.filter(is_withdrawn=False).order_by("-pk"))


def was_edited(post: Post) -> bool:
    """Whether what is shown was published after the post was; the first version is a moment older than the post."""
    if post.current is None or post.published_at is None:
        return False
    return post.current.published_at > post.published_at
