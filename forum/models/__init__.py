"""What a forum has: members, boards, threads, posts; what members have read, watch and draft; what search finds;
what was tried at the door."""

from forum.models.attempts import Attempt
from forum.models.drafts import Draft
from forum.models.members import Member, Profile
from forum.models.posts import Post, PostState, PostVersion
from forum.models.reading_marks import AllRead, ReadingMark
from forum.models.search_entries import IndexUpkeep, KnownWord, SearchEntry
from forum.models.threads import Board, Thread
from forum.models.watches import BoardWatch, MailChoice, News, ThreadWatch

__all__ = [
    "AllRead",
    "Attempt",
    "Board",
    "BoardWatch",
    "Draft",
    "IndexUpkeep",
    "KnownWord",
    "MailChoice",
    "Member",
    "News",
    "Post",
    "PostState",
    "PostVersion",
    "Profile",
    "ReadingMark",
    "SearchEntry",
    "Thread",
    "ThreadWatch",
]
