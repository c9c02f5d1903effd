"""How long ago something was, in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from django.template.defaultfilters import date
from django.utils import timezone


def ago(moment: datetime) -> str:
    age = timezone.now() - moment
    if age < timedelta(minutes=1):
        return "just now"
    if age < timedelta(hours=1):
        return f"{age // timedelta(minutes=1)} min ago"
    if age < timedelta(days=1):
        return f"{age // timedelta(hours=1)} h ago"
    if age < timedelta(days=2):
        return "yesterday"
    return _day(moment)


@lru_cache(maxsize=4096)
def _day(moment: datetime) -> str:
    return date(timezone.localtime(moment), "j M Y")
