"""What would be replaced in a text, said while its author writes it; or on a page, by a button, without script."""

from __future__ import annotations

from typing import Final, cast
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from forum import redaction_tokens
from forum.models import Member
from forum.views.gates import members_only
from moderation import api

FIELDS: Final = {"title": "Title", "body": "Text", "name": "Name", "bio": "About you", "signature": "Signature"}
WRITING: Final = ("reply", "new_thread", "edit_post", "edit_profile")


@require_POST
@never_cache
@members_only
def check(request: HttpRequest) -> HttpResponse:
    """The words come in the body of the request, and go back to their author alone."""
    typed = {name: request.POST[name] for name in FIELDS if name in request.POST}
    words = {name: redaction_tokens.as_markers(text) for name, text in typed.items()}
    found = api.check_early(words, by=cast(Member, request.user))
    if not request.htmx:  # type: ignore[attr-defined]
        return _page(request, typed, found)
    if found.digest == request.POST.get("seen", ""):
        return HttpResponse(status=204)  # a screen reader shall not say it again
    return render(request, "forum/_checked.html", {"found": found})


def _page(request: HttpRequest, typed: dict[str, str], found: api.EarlyCheck) -> HttpResponse:
    """Without script: what was found, and the text in a form that goes where it was meant to go."""
    lines = [(name, FIELDS[name], text) for name, text in typed.items()]
    return render(request, "forum/check.html", {"found": found, "lines": lines, "back": _back(request)})


def _back(request: HttpRequest) -> str:
    """The address of a form of ours; empty for any other."""
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return ""
    try:
        return back if resolve(urlsplit(back).path).url_name in WRITING else ""
    except Resolver404:
        return ""
