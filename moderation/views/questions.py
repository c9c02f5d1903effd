"""Whether a redaction hides a contact detail: the author's one click, and the page on how recognizers do."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from moderation import questions
from moderation.gates import member_of
from moderation.models import Finding
from moderation.notices import notices_for
from moderation.recognizer_marks import marks_by_recognizer

THANKS = "Thank you. A moderator looks at it, and you are told what they found."


@require_POST
@login_required
@never_cache
def dispute_finding(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The author says that it is no contact detail; anybody else's finding is not found."""
    mine = Finding.objects.filter(submission__author=member_of(request)).select_related("submission__item")
    finding = get_object_or_404(mine, public_id=public_id)
    try:
        questions.dispute(finding, by=member_of(request))
        messages.success(request, THANKS)
    except questions.DisputeRefused as refusal:
        messages.warning(request, str(refusal))
    read = notices_for(member_of(request)).filter(public_id=request.POST.get("notice", "")).first()
    return redirect("notice", read.public_id) if read else redirect(finding.submission.item.link)


@require_safe
def recognizers(request: HttpRequest) -> HttpResponse:
    """How often each recognizer was right, for everyone behind the gate."""
    return render(request, "moderation/recognizers.html", {"rows": marks_by_recognizer()})
