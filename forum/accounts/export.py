"""A member's own data as one file: everything the site keeps about them, and nothing about anybody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from allauth.usersessions.models import UserSession

from forum import drafting, watching
from forum.accounts.profiles import profile_of
from forum.models import Draft, PostVersion
from moderation import api
from moderation.screening import labels

if TYPE_CHECKING:
    from forum.models import Member

Part = Callable[["Member"], Any]


def export_of(member: Member) -> dict[str, Any]:
    return {name: part(member) for name, part in PARTS.items()}


def _account(member: Member) -> dict[str, Any]:
    profile = profile_of(member)
    return {
        "id": member.public_id,
        "name": member.display_name,
        "email": member.email,
        "member_since": member.date_joined,
        "rank": member.rank,
        "about": labels.spell_out(profile.bio),
        "signature": labels.spell_out(profile.signature),
    }


def _posts(member: Member) -> list[dict[str, Any]]:
    posts = member.posts.exclude(state="deleted").select_related("thread").order_by("pk")
    versions: dict[int, list[dict[str, Any]]] = {}
    for version in PostVersion.objects.filter(post__author=member, is_withdrawn=False).order_by("pk"):
        versions.setdefault(version.post_id, []).append(_version(version))
    return [
        {
            "id": post.public_id,
            "thread": labels.spell_out(post.thread.title),
            "state": post.get_state_display(),
            "written_at": post.created_at,
            "published_at": post.published_at,
            "versions": versions.get(post.pk, []),
        }
        for post in posts
    ]


def _version(version: PostVersion) -> dict[str, Any]:
    words = {"text": labels.spell_out(version.body)}
    if version.title:
        words["title"] = labels.spell_out(version.title)
    return {"published_at": version.published_at, **words}


def _sessions(member: Member) -> list[dict[str, Any]]:
    return list(UserSession.objects.filter(user=member).values("created_at", "ip", "user_agent"))


def _drafts(member: Member) -> list[dict[str, Any]]:
    drafts = Draft.objects.filter(member=member).order_by("saved_at")
    return [{"saved_at": draft.saved_at, "words": drafting.open_or_nothing(draft)} for draft in drafts]


def _watched(member: Member) -> dict[str, list[str]]:
    return {
        "threads": [labels.spell_out(thread.title) for thread in watching.watched_threads(member)],
        "boards": [board.title for board in watching.watched_boards(member)],
    }


PARTS: Final[dict[str, Part]] = {
    "account": _account,
    "posts": _posts,
    "moderation": api.record_of,
    "sessions": _sessions,
    "drafts": _drafts,
    "watched": _watched,
}
"""What the file consists of; whatever else keeps data about members adds a part."""
