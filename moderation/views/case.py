"""One case: read it, look at a sealed value with a reason, decide, or leave it to others."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from moderation import cases, flags, review
from moderation.forms import VERBS, DecisionForm, RevealForm, verbs_for
from moderation.gates import member_of
from moderation.models import Case, Finding, Item
from moderation.reveals import RevealRefused, reveal
from moderation.screening import labels

Rest = ParamSpec("Rest")

OUTCOMES: Final = {
    "approve": "Approved: {label}.",
    "redact": "Redacted: {label}.",
    "reject": "Rejected: {label}.",
    "remove": "Removed: {label}.",
    "restore": "Restored: {label}.",
}


def about_others(
    view: Callable[Concatenate[HttpRequest, Case, Rest], HttpResponse],
) -> Callable[Concatenate[HttpRequest, str, Rest], HttpResponse]:
    """Find the case; one about a moderator's own text, or flagged by them, is for others to read and decide."""

    @wraps(view)
    def find(request: HttpRequest, public_id: str, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        case = get_object_or_404(Case.objects.for_queue(), public_id=public_id)
        if case.item.author_id == request.user.pk:
            return render(request, "moderation/own_case.html", {"case": case}, status=403)
        if flags.flagged_by(member_of(request), case.item):
            return render(request, "moderation/own_case.html", {"case": case, "is_own_flag": True}, status=403)
        return view(request, case, *args, **kwargs)

    return find


@require_http_methods(["GET", "HEAD", "POST"])
@about_others
def case(request: HttpRequest, case: Case) -> HttpResponse:
    page = _read(request, case)
    if request.method != "POST":
        return _draw(request, page, _form(page))
    form = _form(page, request)
    if not form.is_valid():
        return _draw(request, page, form, status=422)
    try:
        VERBS[form.cleaned_data["verb"]](case, by=member_of(request), **form.arguments())
    except cases.DecisionRefused as refusal:
        form.add_error(None, str(refusal))
        return _draw(request, _read(request, case), form, status=409)
    return _go_on(request, case, form.cleaned_data["verb"])


@require_POST
@about_others
def leave(request: HttpRequest, case: Case) -> HttpResponse:
    """Hand the case back undecided and go on to the one after it."""
    cases.release(case, by=member_of(request))
    following = review.next_case(member_of(request), after=case)
    if following is None:
        messages.info(request, "That was the end of the queue.")
    return redirect("case", following.public_id) if following else redirect("queue")


@require_POST
def open_case(request: HttpRequest, public_id: str) -> HttpResponse:
    """Look at a text that nobody put before a moderator."""
    item = get_object_or_404(Item, public_id=public_id)
    try:
        opened = cases.open_case(item, by=member_of(request))
    except cases.DecisionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("queue")
    return redirect("case", opened.public_id)


@require_POST
def reveal_value(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one value for this one page view; a value is looked at as part of the case it belongs to."""
    finding = get_object_or_404(Finding.objects.select_related("submission"), public_id=public_id)
    case = finding.submission.cases.order_by("opened_at").last()
    return _value_in_case(request, case.public_id if case else "", finding)


@about_others
def _value_in_case(request: HttpRequest, case: Case, finding: Finding) -> HttpResponse:
    shown = {"finding": finding, **_reveal(request, finding)}
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "moderation/_value.html", {"shown": shown})
    page = _read(request, case)
    return _draw(request, page, _form(page), shown=shown)


def _reveal(request: HttpRequest, finding: Finding) -> dict[str, str]:
    form = RevealForm(request.POST)
    if not form.is_valid():
        return {"refusal": "Choose a reason."}
    try:
        return {"value": reveal(finding, by=member_of(request), reason=form.cleaned_data["reason"])}
    except RevealRefused as refusal:
        return {"refusal": str(refusal)}


def _read(request: HttpRequest, case: Case) -> review.CasePage:
    """Take the lease and read the case as it is now."""
    is_ours = cases.lease(case, by=member_of(request)) if case.is_open else True
    case.refresh_from_db()
    return review.case_page(case, reader=None if is_ours else case.lease_holder)


def _form(page: review.CasePage, request: HttpRequest | None = None) -> DecisionForm:
    return DecisionForm(
        request.POST if request else None,
        verbs=verbs_for(page.submission, is_open=page.case.is_open, is_hidden=page.is_hidden),
        text=page.text,
        findings=[finding.public_id for finding in page.findings_listed],
        asked=page.asked,
    )


def _draw(
    request: HttpRequest, page: review.CasePage, form: DecisionForm, *, status: int = 200, shown: object = None
) -> HttpResponse:
    context = {
        "page": page,
        "form": form,
        "shown": shown,
        "reveal_form": RevealForm(),
        "may_reveal": request.user.has_perm("moderation.reveal_values"),
        "now": timezone.now(),
    }
    return render(request, "moderation/case.html", context, status=status)


def _go_on(request: HttpRequest, case: Case, verb: str) -> HttpResponse:
    """To the case that follows, else back to the start of the queue."""
    messages.success(request, OUTCOMES[verb].format(label=labels.spell_out(case.item.label)))
    following = review.next_case(member_of(request), after=case) or review.first_case(member_of(request))
    return redirect("case", following.public_id) if following else redirect("queue")
