"""Moderators' pages, mounted at /moderation/; every one of them is behind the gate."""

from __future__ import annotations

from django.urls import path

from moderation.gates import for_moderators
from moderation.views import campaigns, case, log, models, questions, queue, rules, sanctions, thresholds

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
        path("recognizers/", questions.recognizers, name="recognizers"),
        path("rules/", rules.rules, name="rules"),
        path("rules/new/", rules.new_rule, name="new_rule"),
        path("rules/<slug:name>/", rules.rule, name="rule"),
        path("rules/<slug:name>/write/", rules.new_version, name="new_version"),
        path("rules/<slug:name>/<slug:number>/release/", rules.release, name="release_held"),
        path("rules/<slug:name>/<slug:number>/hits/<slug:hit>/", rules.judge, name="judge_hit"),
        path("rules/<slug:name>/<slug:number>/<slug:step>/", rules.step, name="rule_step"),
        path("banks/", rules.banks, name="banks"),
        path("banks/new/", rules.new_bank, name="new_bank"),
        path("banks/<str:name>/", rules.bank, name="bank"),
        path("thresholds/", thresholds.thresholds, name="thresholds"),
        path("models/", models.scam_models, name="scam_models"),
        path("models/<slug:step>/", models.model_step, name="model_step"),
        path("campaigns/<slug:public_id>/", campaigns.campaign, name="campaign"),
    ]
)
