"""What is kept about log-ins goes when it is over: sessions with the places they came from, and what was counted."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from forum.models import Attempt


def forget_log_ins() -> None:
    """Delete sessions that have ended, and attempts that count no more."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    Attempt.objects.filter(expires_at__lt=now).delete()
