"""What the header of every page needs to know about its reader."""

from __future__ import annotations

from django.http import HttpRequest


def reader(request: HttpRequest) -> dict[str, object]:
    """What moderation has to say to the reader: unread notices and sanctions, looked up once a request."""
    desk = getattr(request, "desk", None)
    return {"desk": desk, "unread_notices": desk.unread} if desk else {}
