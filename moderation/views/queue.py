"""The review queue: what waits for a moderator, most urgent first."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from moderation import flags
from moderation.gates import member_of
from moderation.models import Case

CASES_PER_PAGE: Final = 25


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    waiting = Case.objects.waiting()
    listed = flags.with_flags(waiting.for_queue(), member_of(request))
    page = Paginator(listed, CASES_PER_PAGE).get_page(request.GET.get("page"))
    totals = waiting.order_by().aggregate(count=Count("pk"), oldest=Min("opened_at"))
    return render(request, "moderation/queue.html", {"page": page, "totals": totals, "now": timezone.now()})
