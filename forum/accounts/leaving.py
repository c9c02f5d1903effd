"""Leaving: the account is closed and everything personal goes; posts stay under another name, or go as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from forum import posting
from forum.accounts.names import FORMER_MEMBER
from forum.models import (
    AllRead,
    BoardWatch,
    Draft,
    MailChoice,
    Member,
    News,
    Post,
    PostVersion,
    Profile,
    ReadingMark,
    ThreadWatch,
)
from moderation import api, audit

if TYPE_CHECKING:
    from moderation.moderated import Moderated

GONE: Final = "Its author has left"


class LeavingRefused(Exception):
    """An account that cannot be closed; the message is a sentence for the member."""


@transaction.atomic
def leave(member: Member, *, delete_posts: bool) -> None:
    """Close the account for good."""
    _refuse_last_administrator(member)
    profile = Profile.objects.select_for_update(of=("self",)).filter(member=member).first()
    # 1. What nobody has read yet is not published any more; with ``delete_posts`` what was published goes too.
    _take_back_waiting(member)
    if delete_posts:
        _delete_posts(member)
    # 2. Nothing tells who this was.
    if profile is not None:
        api.withdraw(profile)
    for erase in ERASERS:
        erase(member)
    _erase_account(member)
    # 3. What moderation keeps sealed goes too, as soon as no open case needs it.
    _rename_items(member)
    api.forget_author(member)
    audit.record("member.leave", f"member:{member.public_id}", posts="deleted" if delete_posts else "kept")


def _refuse_last_administrator(member: Member) -> None:
    others = Member.objects.filter(is_superuser=True, is_active=True).exclude(pk=member.pk)
    if member.is_superuser and not others.exists():
        raise LeavingRefused("You are the only administrator. Make somebody else one before you leave.")


def _take_back_waiting(member: Member) -> None:
    for post in Post.objects.filter(author=member, state=Post.State.WAITING):
        posting.delete(post, by=member)


def _delete_posts(member: Member) -> None:
    """Replies first: afterwards most of the member's own threads are unanswered and can go whole."""
    shown = Post.objects.filter(author=member, state__in=[Post.State.PUBLISHED, Post.State.HIDDEN])
    for post in shown.order_by("is_opening", "-pk"):
        try:
            posting.delete(post, by=member)
        except posting.PostingRefused:
            _take_words_away(post)
    _withdraw_versions(member)


def _take_words_away(post: Post) -> None:
    """Others have answered, or the thread is closed: their words stay, and a tombstone stands where this was."""
    moderated: Moderated = post
    moderated.remove(GONE)
    api.withdraw(post)


def _withdraw_versions(member: Member) -> None:
    gone = PostVersion.objects.filter(post__author=member).exclude(post__state=Post.State.PUBLISHED)
    gone.update(title="", body="", is_withdrawn=True)


# Nothing tells who this was ----------------------------------------------------------------------


def _erase_profile(member: Member) -> None:
    Profile.objects.filter(member=member).update(
        bio="", signature="", note="", is_redacted=False, published_at=None, is_hidden_by_flags=False, removal_reason=""
    )


def _erase_log_ins(member: Member) -> None:
    for session in UserSession.objects.filter(user=member):
        session.end()
    EmailAddress.objects.filter(user=member).delete()
    Authenticator.objects.filter(user=member).delete()


def _erase_admin_traces(member: Member) -> None:
    kinds = ContentType.objects.get_for_models(Member, Profile).values()
    about = LogEntry.objects.filter(content_type__in=kinds, object_id=str(member.pk))
    about.update(object_repr=FORMER_MEMBER)


def _erase_reading_and_drafts(member: Member) -> None:
    for model in (Draft, ThreadWatch, BoardWatch, News, MailChoice, ReadingMark, AllRead):
        model._base_manager.filter(member=member).delete()


ERASERS: Final[list[Callable[[Member], None]]] = [
    _erase_profile,
    _erase_log_ins,
    _erase_admin_traces,
    _erase_reading_and_drafts,
]
"""What takes personal data away; whatever else keeps some adds a function here."""


def _erase_account(member: Member) -> None:
    member.email = f"{member.public_id}@left.invalid"
    member.display_name = FORMER_MEMBER
    member.set_unusable_password()
    member.is_active = member.is_staff = member.is_superuser = False
    member.assigned_rank = ""
    member.last_login = None
    member.left_at = timezone.now()
    member.save()
    member.groups.clear()
    member.user_permissions.clear()


def _rename_items(member: Member) -> None:
    """An item is named in published words; the profile's name is one no more."""
    profile = Profile.objects.select_related("member").filter(member=member).first()
    if profile is not None:
        api.rename(profile)
