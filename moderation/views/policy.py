"""The policy: what flags, decisions and sanctions are based on, open to everyone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from moderation.models import Clause


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return render(request, "moderation/policy.html", {"clauses": Clause.objects.rules()})
