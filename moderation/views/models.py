"""The learned model: everyone behind the gate reads its cards, administrators train it and choose which is in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from moderation import learned_models, model_trials, retraining
from moderation.gates import member_of
from moderation.models import ScamModelVersion, Training
from moderation.people import Person
from moderation.screening import scam_model_files
from moderation.thresholds import MAY_SET

VERSIONS_SHOWN: Final = 12


@require_safe
def scam_models(request: HttpRequest) -> HttpResponse:
    versions = ScamModelVersion.objects.defer("weights").select_related("asked_by")[:VERSIONS_SHOWN]
    candidate = model_trials.on_trial()
    comparison = model_trials.compare(candidate) if candidate else None
    decided = learned_models.decided_cases()
    context = {
        "versions": versions,
        "live": model_trials.live(),
        "starter": scam_model_files.shipped().version,
        "candidate": candidate,
        "comparison": comparison,
        "training": Training.objects.first(),
        "decided": decided,
        "enough": learned_models.CASES_TO_HOLD,
        "may_change": request.user.has_perm(MAY_SET),
    }
    return render(request, "moderation/rules/models.html", context)


@require_POST
def model_step(request: HttpRequest, step: str) -> HttpResponse:
    """One step by an administrator; the version is named by its number where the step needs one."""
    if step not in STEPS:
        raise Http404
    try:
        messages.success(request, STEPS[step](request, member_of(request)))
    except retraining.TrainingRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("scam_models")


def _train(request: HttpRequest, by: Person) -> str:
    retraining.ask_for(by=by)
    return "A training is under way. It takes a minute or two."


def _take_off(request: HttpRequest, by: Person) -> str:
    version = _named(request)
    model_trials.take_off(version, by=by)
    return f"{version} is tried no longer."


def _put_back(request: HttpRequest, by: Person) -> str:
    version = _named(request)
    model_trials.put_back(version, by=by)
    return f"{version} is in force again."


def _back_to_starter(request: HttpRequest, by: Person) -> str:
    model_trials.back_to_starter(by=by)
    return "The starter model is in force again."


def _named(request: HttpRequest) -> ScamModelVersion:
    number = request.POST.get("number", "")
    return get_object_or_404(ScamModelVersion, number=int(number) if number.isdecimal() else 0)


STEPS: Final[dict[str, Callable[[Any, Any], str]]] = {
    "train": _train,
    "take-off": _take_off,
    "put-back": _put_back,
    "starter": _back_to_starter,
}
