"""Sanctions and safety advice in the admin: sanctions to look at and to lift through the verb, advice to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from moderation import advice, audit, sanctions
from moderation.admin_base import ScreenedForm
from moderation.gates import member_of
from moderation.models import Flag, SafetyAdvice, Sanction

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin


class ToLookAt(ModelAdmin):
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Sanction)
class SanctionAdmin(ToLookAt):
    """Given in the console, where the member's texts can be read."""

    list_display = ("member", "kind", "clause", "until", "given_by", "given_at", "lifted_at", "in_the_console")
    list_filter = ("kind", "clause", ("lifted_at", admin.EmptyFieldListFilter), "given_at")
    search_fields = ("public_id", "member__display_name", "given_by__display_name")
    list_select_related = ("member", "clause", "given_by")
    actions = ("lift",)

    @admin.display(description="give, lift")
    def in_the_console(self, sanction: Sanction) -> SafeString:
        address = reverse("member_sanctions", args=[sanction.member.public_id])
        return format_html('<a href="{}">in the console</a>', address)

    @admin.action(description="Lift the chosen sanctions", permissions=["view"])
    def lift(self, request: HttpRequest, chosen: QuerySet[Sanction]) -> None:
        for sanction in chosen.select_related("member"):
            try:
                sanctions.lift(sanction, by=member_of(request))
                messages.success(request, f"Lifted: {sanction.get_kind_display()} of {sanction.member}.")
            except sanctions.SanctionRefused as refusal:
                messages.error(request, f"{sanction.member}: {refusal}")


@admin.register(Flag)
class FlagAdmin(ToLookAt):
    list_display = ("public_id", "flagger", "clause", "raised_at", "withdrawn_at", "outcome")
    list_filter = ("outcome", "clause", "raised_at")
    search_fields = ("public_id", "item__label", "flagger__display_name")
    list_select_related = ("flagger", "clause")
    exclude = ("network",)


class SafetyAdviceForm(ScreenedForm):
    screened = ("title", "text")


@admin.register(SafetyAdvice)
class SafetyAdviceAdmin(ModelAdmin):
    form = SafetyAdviceForm
    fields = ("title", "text", "position", "is_active")
    list_display = ("title", "position", "is_active")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: SafetyAdvice, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        verb = "advice.change" if change else "advice.add"
        audit.record(verb, f"advice:{obj.pk}", by=member_of(request), fields=sorted(form.changed_data))
        advice.forget()
