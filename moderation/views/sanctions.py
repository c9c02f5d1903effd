"""Sanctions: what moderators give a member and lift again, and the member's own word that a warning was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from moderation import sanctions
from moderation.forms import LiftForm, SanctionForm
from moderation.gates import member_of
from moderation.models import Case, Sanction
from moderation.standing import standings

VERBS: Final[dict[str, Callable[..., Sanction]]] = {
    "warning": sanctions.warn,
    "silence": sanctions.silence,
    "suspension": sanctions.suspend,
}
KINDS: Final = (
    ("warning", "Warning", "shown until it is read"),
    ("silence", "Silence", "can read, and write nothing"),
    ("suspension", "Suspension", "can read their notices only"),
)
GIVEN: Final = {
    "warning": "{name} is warned.",
    "silence": "{name} is silenced until {until}.",
    "suspension": "{name} is suspended until {until}.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def member_sanctions(request: HttpRequest, public_id: str) -> HttpResponse:
    """What holds and held for a member; with ``?case=`` the sanction is given as part of that case."""
    member: Any = get_object_or_404(get_user_model(), public_id=public_id)
    case = Case.objects.filter(public_id=request.GET.get("case", ""), item__author=member).first()
    form = SanctionForm(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return _draw(request, member, case, form)
    try:
        given = VERBS[form.cleaned_data["kind"]](member, by=member_of(request), case=case, **form.arguments())
    except sanctions.SanctionRefused as refusal:
        form.add_error(None, str(refusal))
        return _draw(request, member, case, form, status=409)
    told = GIVEN[given.kind].format(name=member.display_name, until=sanctions.in_words(given.until))
    messages.success(request, f"{told} A notice tells them why.")
    return redirect("case", case.public_id) if case else redirect("member_sanctions", public_id)


def _draw(
    request: HttpRequest, member: Any, case: Case | None, form: SanctionForm, *, status: int | None = None
) -> HttpResponse:
    given = Sanction.objects.filter(member=member).select_related("clause", "given_by", "lifted_by", "case")
    may_give = request.user.has_perm(sanctions.GIVE)
    context = {
        "member": member,
        "case": case,
        "form": form,
        "kinds": KINDS,
        "lift_form": LiftForm(),
        "given": given,
        "standing": standings([member.pk])[member.pk],
        "may_give": may_give and not (member.pk == request.user.pk or member.is_staff or member.is_superuser),
        "may_lift": may_give and member.pk != request.user.pk,
    }
    return render(
        request, "moderation/member_sanctions.html", context, status=status or (422 if form.is_bound else 200)
    )


@require_POST
def lift_sanction(request: HttpRequest, public_id: str) -> HttpResponse:
    sanction = get_object_or_404(Sanction.objects.select_related("member"), public_id=public_id)
    form = LiftForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    else:
        try:
            sanctions.lift(sanction, by=member_of(request), words=form.cleaned_data["words"])
            messages.success(request, "The sanction is lifted. A notice tells the member.")
        except sanctions.SanctionRefused as refusal:
            messages.error(request, str(refusal))
    return redirect("member_sanctions", sanction.member.public_id)


@require_POST
@login_required
def acknowledge(request: HttpRequest, public_id: str) -> HttpResponse:
    """The member has read a warning; anybody else's is not found."""
    mine = Sanction.objects.filter(member=member_of(request))
    sanctions.acknowledge(get_object_or_404(mine, public_id=public_id), by=member_of(request))
    back = request.POST.get("next", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/")
