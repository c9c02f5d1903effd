"""What the header of every page needs to know about its reader."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from forum import watching
from moderation import api


def reader(request: HttpRequest) -> dict[str, object]:
    """The unread notices and the news of what they watch, counted in one query when a page asks."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    counts = SimpleLazyObject(lambda: watching.counts_for_head(user, api.unread_notices_of(user)))
    return {
        "unread_notices": SimpleLazyObject(lambda: counts["notices"]),
        "news_count": SimpleLazyObject(lambda: counts["news"]),
    }
