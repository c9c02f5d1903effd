"""The status page for administrators, in place of a dashboard of the queue; the admin puts its gate before it."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from moderation.status import status


@require_safe
@never_cache
def status_page(request: HttpRequest) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": "Status", "status": status()}
    return render(request, "admin/status.html", context)
