"""The forum in the admin: boards are kept here, members are looked at and changed by verbs; lists mask addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from forum.accounts import roles
from forum.models import Board, Member
from moderation import audit
from moderation.admin_base import ForGood, ReadOnly, ScreenedForm
from moderation.gates import member_of

# Lists of addresses, second factors and sessions are nobody's business; roles are given by verbs, not by groups.
for model in (EmailAddress, EmailConfirmation, Authenticator, UserSession, Group):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class BoardForm(ScreenedForm):
    screened = ("title", "description")


@admin.register(Board)
class BoardAdmin(ForGood):
    form = BoardForm
    list_display = ("title", "position", "threads_in_it", "description")
    search_fields = ("title", "description")
    prepopulated_fields = {"slug": ("title",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Board]:
        return super().get_queryset(request).annotate(thread_count=Count("threads"))

    @admin.display(description="threads")
    def threads_in_it(self, board: Board) -> int:
        return board.thread_count  # type: ignore[attr-defined]

    def save_model(self, request: HttpRequest, obj: Board, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        verb = "board.change" if change else "board.add"
        audit.record(verb, f"board:{obj.slug}", by=member_of(request), fields=sorted(form.changed_data))


@admin.register(Member)
class MemberAdmin(ReadOnly):
    list_display = ("display_name", "masked_address", "rank", "post_count", "date_joined", "is_active", "role")
    list_filter = ("assigned_rank", "is_active", "is_staff", "date_joined")
    search_fields = ("display_name", "public_id")
    ordering = ("-date_joined",)
    fields = (
        *("display_name", "masked_address", "public_id", "page", "rank", "role", "post_count"),
        *("date_joined", "last_login", "is_active", "left_at"),
    )
    actions = ("make_moderator", "make_administrator", "make_ordinary", "close_account", "reopen_account")

    @admin.display(description="e-mail address")
    def masked_address(self, member: Member) -> str:
        """Enough to tell two apart, not enough to write to."""
        local, _, domain = member.email.partition("@")
        return f"{local[:1]}…@{domain[:1]}…"

    @admin.display(description="role")
    def role(self, member: Member) -> str:
        if member.is_superuser:
            return "administrator"
        return "moderator" if member.assigned_rank else "member"

    @admin.display(description="on the site")
    def page(self, member: Member) -> SafeString | str:
        return "" if member.has_left else format_html('<a href="{}">their page</a>', member.get_absolute_url())

    def has_change_permission(self, request: HttpRequest, obj: Member | None = None) -> bool:
        """The form is to look at; the actions of the list are for those who may change roles."""
        return obj is None and cast(Member, request.user).is_superuser

    @admin.action(description="Make moderators", permissions=["change"])
    def make_moderator(self, request: HttpRequest, chosen: QuerySet[Member]) -> None:
        self._each(request, chosen, roles.make_moderator)

    @admin.action(description="Make administrators", permissions=["change"])
    def make_administrator(self, request: HttpRequest, chosen: QuerySet[Member]) -> None:
        self._each(request, chosen, roles.make_administrator)

    @admin.action(description="Take every role away", permissions=["change"])
    def make_ordinary(self, request: HttpRequest, chosen: QuerySet[Member]) -> None:
        self._each(request, chosen, roles.make_ordinary)

    @admin.action(description="Close accounts", permissions=["change"])
    def close_account(self, request: HttpRequest, chosen: QuerySet[Member]) -> None:
        self._each(request, chosen, roles.close_account)

    @admin.action(description="Reopen accounts", permissions=["change"])
    def reopen_account(self, request: HttpRequest, chosen: QuerySet[Member]) -> None:
        self._each(request, chosen, roles.reopen_account)

    def _each(self, request: HttpRequest, chosen: QuerySet[Member], verb: Callable[..., None]) -> None:
        done = 0
        for member in chosen:
            try:
                verb(member, by=cast(Member, request.user))
                done += 1
            except roles.RoleRefused as refusal:
                self.message_user(request, f"{member}: {refusal}", messages.WARNING)
        if done:
            self.message_user(request, f"Done for {done} member{'' if done == 1 else 's'}.", messages.SUCCESS)
