"""Who is signed in, and what they may do: asked on every page, so both questions are prepared."""

from __future__ import annotations

from typing import Any, Final

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Group, Permission
from django.db.models import BigIntegerField, Q, QuerySet

from forum.models import Member
from moderation.prepared import ANY_MEMBER, Prepared, Slot


def _granted_to_any_member() -> QuerySet:
    """The names of all permissions of a member: their own, and those of their groups."""
    own = Member.user_permissions.through.objects.filter(member=ANY_MEMBER).values("permission")
    groups = Member.groups.through.objects.filter(member=ANY_MEMBER).values("group")
    of_groups = Group.permissions.through.objects.filter(group__in=groups).values("permission")
    granted = Permission.objects.filter(Q(pk__in=own) | Q(pk__in=of_groups)).order_by()
    return granted.values_list("content_type__app_label", "codename")


_granted: Final = Prepared(_granted_to_any_member)
_member: Final = Prepared(lambda: Member.objects.filter(pk=Slot("pk", BigIntegerField())))


class MemberBackend(AuthenticationBackend):
    """Log-in by allauth, sessions and permissions by Django's rules, each in one short query."""

    def get_user(self, user_id: Any) -> Member | None:
        found = _member.ask(pk=user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if user_obj.is_superuser or not user_obj.is_active or obj is not None:
            return super().get_all_permissions(user_obj, obj)
        if not hasattr(user_obj, "_perm_cache"):  # where Django keeps them, and forgets them with the member
            user_obj._perm_cache = {f"{app}.{name}" for app, name in _granted.ask(member=user_obj.pk)}
        found: set[str] = user_obj._perm_cache
        return found
