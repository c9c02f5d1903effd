"""What a member is told: their notices, and the statement of reasons behind each."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from moderation.gates import member_of
from moderation.notices import mark_read, notices_for
from moderation.statements import statement

NOTICES_PER_PAGE: Final = 25


@require_safe
@login_required
@never_cache
def notices(request: HttpRequest) -> HttpResponse:
    page = Paginator(notices_for(member_of(request)), NOTICES_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "moderation/notices.html", {"page": page})


@require_safe
@login_required
@never_cache
def notice(request: HttpRequest, public_id: str) -> HttpResponse:
    notice = get_object_or_404(notices_for(member_of(request)), public_id=public_id)
    mark_read(notice)
    if notice.decision is None:
        return render(request, f"moderation/{notice.kind}_notice.html", {"notice": notice})
    return render(request, "moderation/notice.html", {"notice": notice, "statement": statement(notice.decision)})
