"""What the header of every page needs to know about its reader."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from moderation import api


def reader(request: HttpRequest) -> dict[str, object]:
    """The unread notices, counted only when a page asks."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {"unread_notices": SimpleLazyObject(lambda: api.unread_notices(user))}
