"""What the header of every page needs to know about its reader."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from forum import watching


def reader(request: HttpRequest) -> dict[str, object]:
    """What moderation has to say to the reader, and the news of what they watch, counted when a page asks."""
    desk = getattr(request, "desk", None)
    member = request.user if desk else None
    if member is None or not member.is_authenticated:
        return {}
    news = SimpleLazyObject(lambda: watching.count_news(member))
    return {"desk": desk, "unread_notices": desk.unread, "news_count": news}
