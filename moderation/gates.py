"""The one gate in front of every moderator page.

`for_moderators` puts it around whole URL patterns, so a view cannot forget it: a page that is
listed in `moderation.urls` is behind the gate. Visitors are sent to the log-in; to everyone
else who may not review, these pages do not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern
from django.views.decorators.cache import never_cache
from django_htmx.http import HttpResponseClientRedirect

if TYPE_CHECKING:
    from moderation.people import Person

View = Callable[..., HttpResponseBase]

REVIEW: Final = "moderation.review_cases"


def for_moderators(patterns: Sequence[URLPattern]) -> list[URLPattern]:
    """The same patterns, each of their views behind the gate."""
    return [URLPattern(each.pattern, _gated(each.callback), each.default_args, each.name) for each in patterns]


def _gated(view: View) -> View:
    """The gate comes before the view looks at the method; what is behind it stays in no cache."""

    @wraps(view)
    def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_the_log_in(request)
        if not request.user.has_perm(REVIEW):
            raise Http404
        return view(request, *args, **kwargs)

    return never_cache(gate)


def _to_the_log_in(request: HttpRequest) -> HttpResponseBase:
    """A piece of a page sends the whole page there, and back to that page."""
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(redirect_to_login(request.htmx.current_url_abs_path or "/").url)  # type: ignore[attr-defined]
    return redirect_to_login(request.get_full_path())


def member_of(request: HttpRequest) -> Person:
    """Who asks, on a page that lets in nobody without an account."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user
