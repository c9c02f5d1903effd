"""The lists of sites in the admin: which links are ours, public or personal; each change is in force within seconds."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from moderation import sites
from moderation.admin_base import ForGood
from moderation.gates import member_of
from moderation.models import Site, SiteKind


@admin.register(SiteKind)
class SiteKindAdmin(ForGood):
    list_display = ("title", "slug", "meaning", "is_on", "size")
    list_filter = ("meaning", "is_on")
    fields = ("slug", "title", "meaning", "is_on", "position")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SiteKind]:
        counted = Count("sites", filter=Q(sites__is_on=True))
        return super().get_queryset(request).annotate(counted=counted).order_by("position", "slug")

    @admin.display(description="sites")
    def size(self, kind: Any) -> int:
        return int(kind.counted)

    def get_readonly_fields(self, request: HttpRequest, obj: SiteKind | None = None) -> tuple[str, ...]:
        """Screening knows a list by its name; what it means stays, for another meaning there is another list."""
        return ("slug", "meaning") if obj else ()

    def save_model(self, request: HttpRequest, obj: SiteKind, form: Any, change: bool) -> None:
        sites.keep(obj, by=member_of(request), changed=form.changed_data)


@admin.register(Site)
class SiteAdmin(ForGood):
    list_display = ("host", "kind", "is_on", "note")
    list_filter = ("is_on", "kind")
    list_select_related = ("kind",)
    search_fields = ("host", "note")
    fields = ("host", "kind", "is_on", "note")
    actions = ("switch_on", "switch_off")

    def save_model(self, request: HttpRequest, obj: Site, form: Any, change: bool) -> None:
        sites.keep(obj, by=member_of(request), changed=form.changed_data)
        personal = sites.personal_list_of(obj)
        if personal:
            messages.warning(
                request,
                f"Links to members' pages of {obj.host} are still removed: it stands on the list “{personal}” as well."
                " Switch that entry off if they should stay.",
            )

    @admin.action(description="Switch on", permissions=["change"])
    def switch_on(self, request: HttpRequest, queryset: QuerySet[Site]) -> None:
        self._tell(request, sites.switch(queryset, on=True, by=member_of(request)), "on")

    @admin.action(description="Switch off", permissions=["change"])
    def switch_off(self, request: HttpRequest, queryset: QuerySet[Site]) -> None:
        self._tell(request, sites.switch(queryset, on=False, by=member_of(request)), "off")

    def _tell(self, request: HttpRequest, count: int, state: str) -> None:
        self.message_user(request, f"{count} switched {state}. Texts are screened with it from now on.")
