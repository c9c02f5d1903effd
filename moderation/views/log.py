"""The log of decisions, open to every moderator: who, what, why, when."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.models import Decision

DECISIONS_PER_PAGE: Final = 40


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """What moderators decided; with ``?by=all`` also what screening did by itself."""
    everything = request.GET.get("by") == "all"
    decisions = Decision.objects.select_related("actor", "author", "clause", "case", "submission__item")
    if not everything:
        decisions = decisions.filter(actor__isnull=False)
    page = Paginator(decisions.order_by("-made_at", "-pk"), DECISIONS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "moderation/log.html", {"page": page, "everything": everything})
