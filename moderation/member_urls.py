"""What everybody reads of moderation and members answer: the policy, flags, warnings; mounted at the root."""

from __future__ import annotations

from django.urls import path

from moderation.views import flags, policy, questions, sanctions

urlpatterns = [
    path("policy/", policy.policy, name="policy"),
    path("flags/<slug:public_id>/withdraw/", flags.withdraw_flag, name="withdraw_flag"),
    path("findings/<slug:public_id>/dispute/", questions.dispute_finding, name="dispute_finding"),
    path("sanctions/<slug:public_id>/acknowledge/", sanctions.acknowledge, name="acknowledge_sanction"),
]
