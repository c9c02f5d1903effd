"""What a forum has: members, boards, threads, posts."""

from forum.models.members import Member, Profile
from forum.models.posts import Post, PostState, PostVersion
from forum.models.threads import Board, Thread

__all__ = ["Board", "Member", "Post", "PostState", "PostVersion", "Profile", "Thread"]
