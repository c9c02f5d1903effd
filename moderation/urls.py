"""Moderators' pages, mounted at /moderation/; every one of them is behind the gate."""

from __future__ import annotations

from django.urls import path

from moderation.gates import for_moderators
from moderation.views import case, log, queue, sanctions

urlpatterns = for_moderators(
    [
        path("", queue.queue, name="queue"),
        path("cases/<slug:public_id>/", case.case, name="case"),
        path("cases/<slug:public_id>/leave/", case.leave, name="leave_case"),
        path("items/<slug:public_id>/open/", case.open_case, name="open_case"),
        path("findings/<slug:public_id>/reveal/", case.reveal_value, name="reveal"),
        path("members/<slug:public_id>/", sanctions.member_sanctions, name="member_sanctions"),
        path("sanctions/<slug:public_id>/lift/", sanctions.lift_sanction, name="lift_sanction"),
        path("log/", log.log, name="moderation_log"),
    ]
)
