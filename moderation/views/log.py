"""The log, open to every moderator: who, what, why, when."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation import acts
from moderation.acts import Wanted
from moderation.models import Clause


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Decisions and sanctions of moderators; with ``?by=all`` also what screening did by itself."""
    wanted = Wanted.read(request.GET)
    context = {
        "page": acts.page_of(wanted, request.GET.get("page")),
        "wanted": wanted,
        "only": _only(wanted),
        "query": _without_page(request),
    }
    return render(request, "moderation/log.html", context)


def _only(wanted: Wanted) -> dict[str, str]:
    """In words, whose acts and acts under which clause are shown, by the parameter that says so."""
    only = {}
    if wanted.moderator:
        moderator = get_user_model().objects.filter(public_id=wanted.moderator).first()
        only["by"] = str(moderator or "nobody")
    if wanted.clause:
        clause = Clause.objects.filter(slug=wanted.clause).first()
        only["clause"] = clause.title if clause else "no clause"
    return only


def _without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""
