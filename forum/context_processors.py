"""What the frame of every page needs beside the page itself."""

from __future__ import annotations

from django.http import HttpRequest


def reader(request: HttpRequest) -> dict[str, object]:
    """Unread notices, sanctions and news of what they watch: looked up in one query a request."""
    desk = getattr(request, "desk", None)
    if desk is None or not request.user.is_authenticated:
        return {}
    return {"desk": desk, "unread_notices": desk.unread, "news_count": desk.counts.get("news", 0)}
