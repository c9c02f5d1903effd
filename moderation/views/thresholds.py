"""The thresholds: everyone behind the gate reads them, administrators try others out and set them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from moderation import rulebook
from moderation import thresholds as verbs
from moderation.gates import member_of
from moderation.rule_forms import ThresholdsForm


@require_http_methods(["GET", "HEAD", "POST"])
def thresholds(request: HttpRequest) -> HttpResponse:
    """One form with two buttons: preview, and set."""
    current = rulebook.current_thresholds()
    form = ThresholdsForm(request.POST if request.method == "POST" else None, initial=current)
    preview, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                if "set" in request.POST:
                    verbs.change(form.cleaned_data, by=member_of(request))
                    messages.success(request, "The thresholds are in force.")
                    return redirect("thresholds")
                preview, status = verbs.preview(form.cleaned_data), 200
            except verbs.ThresholdsRefused as refusal:
                form.add_error(None, str(refusal))
    context = {
        "form": form,
        "preview": preview,
        "current": current,
        "may_set": request.user.has_perm(verbs.MAY_SET),
    }
    return render(request, "moderation/thresholds.html", context, status=status)
