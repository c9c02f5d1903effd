"""A member's notices, mounted at /notices/."""

from __future__ import annotations

from django.urls import path

from moderation.views import notices

urlpatterns = [
    path("", notices.notices, name="notices"),
    path("<slug:public_id>/", notices.notice, name="notice"),
]
