"""Administrators' verbs for members: who moderates, who administers, whose account is closed. Each is recorded."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from forum.models import Member
from forum.models.members import AssignedRank
from moderation import audit

MODERATORS: Final = "Moderators"
MODERATORS_MAY: Final = ("review_cases", "reveal_values", "give_sanctions")


class RoleRefused(Exception):
    """A change that is not made; the message is a sentence for the administrator."""


def moderators() -> Group:
    """The group of the moderators, with what they may do."""
    group, _ = Group.objects.get_or_create(name=MODERATORS)
    group.permissions.add(*Permission.objects.filter(content_type__app_label="moderation", codename__in=MODERATORS_MAY))
    return group


@transaction.atomic
def make_moderator(member: Member, *, by: Member) -> None:
    _refuse_unfit(member, by)
    member.groups.add(moderators())
    _set(member, by, "member.make_moderator", assigned_rank=AssignedRank.MODERATOR)


@transaction.atomic
def make_administrator(member: Member, *, by: Member) -> None:
    _refuse_unfit(member, by)
    _set(member, by, "member.make_administrator", assigned_rank=AssignedRank.STAFF, is_staff=True, is_superuser=True)


@transaction.atomic
def make_ordinary(member: Member, *, by: Member) -> None:
    """Take every role away."""
    _refuse_unfit(member, by)
    member.groups.clear()
    member.user_permissions.clear()
    _set(member, by, "member.make_ordinary", assigned_rank="", is_staff=False, is_superuser=False)


@transaction.atomic
def close_account(member: Member, *, by: Member) -> None:
    """Nobody can log in to it any more; nothing that was published changes."""
    _refuse_unfit(member, by)
    _set(member, by, "member.close_account", is_active=False)


@transaction.atomic
def reopen_account(member: Member, *, by: Member) -> None:
    _refuse_unfit(member, by)
    _set(member, by, "member.reopen_account", is_active=True)


def _refuse_unfit(member: Member, by: Member) -> None:
    if not by.is_superuser:
        raise RoleRefused("Only administrators give and take roles.")
    if member.pk == by.pk:
        raise RoleRefused("You cannot change your own role or account; another administrator can.")
    if member.has_left:
        raise RoleRefused("This member has left.")


def _set(member: Member, by: Member, verb: str, **fields: object) -> None:
    for name, value in fields.items():
        setattr(member, name, value)
    member.save(update_fields=list(fields))
    audit.record(verb, f"member:{member.public_id}", by=by)
