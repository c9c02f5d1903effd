"""What holds for the reader of a page: the desk with their notices and sanctions, and a closed door while suspended."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers
from django_htmx.http import HttpResponseClientRefresh

from moderation.sanctions import Desk, desk_of

Answer = Callable[[HttpRequest], HttpResponseBase]


class DeskMiddleware:
    """Puts ``request.desk`` in place. A suspended member reads why, the policy, and nothing else."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _is_the_same_for_everyone(request):
            return self.get_response(request)
        desk = desk_of(request.user) if request.user.is_authenticated else Desk()
        request.desk = desk  # type: ignore[attr-defined]
        if desk.suspension and not _is_open_while_suspended(request):
            return _closed_door(request, desk)
        return self.get_response(request)


def _is_the_same_for_everyone(request: HttpRequest) -> bool:
    """Whoever asks: no session is opened for it, so that it can be cached."""
    return _name_of(request) in settings.CLEARPOST_SAME_FOR_EVERYONE


def _is_open_while_suspended(request: HttpRequest) -> bool:
    return _name_of(request) in settings.CLEARPOST_OPEN_WHILE_SUSPENDED


def _name_of(request: HttpRequest) -> str | None:
    try:
        return resolve(request.path_info).url_name
    except Resolver404:
        return None


def _closed_door(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """One clear page for everything; a piece of a page has the whole page loaded anew, which then says so."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRefresh()
    answer = render(request, "moderation/suspended.html", {"sanction": desk.suspension}, status=403)
    add_never_cache_headers(answer)
    return answer
