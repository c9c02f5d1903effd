"""Flagging: one page, or a piece of one, for whatever model is moderated.

The app that owns the model has a view of its own, which finds what this reader may see and
hands it to `flag_page`.
"""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from moderation import flags
from moderation.forms import FlagForm
from moderation.gates import member_of
from moderation.models import Flag, Item, Submission
from moderation.moderated import Moderated
from moderation.networks import network_of

THANKS = "Thank you. A moderator looks at it, and you are told what was decided."


@never_cache
def flag_page(request: HttpRequest, target: Moderated) -> HttpResponseBase:
    """Ask for a reason, raise the flag, or say how it stands with the one that was raised."""
    member = member_of(request)
    item = get_object_or_404(Item.objects.standing_for(target))
    version = flags.public_version(item)
    if version is None or item.author_id == member.pk:
        raise Http404
    raised = Flag.objects.filter(submission=version, flagger=member).first()
    form = FlagForm(request.POST if request.method == "POST" else None, version=version.public_id)
    if raised is None and form.is_bound and form.is_valid():
        try:
            raised = flags.flag(target, by=member, network=network_of(request), **form.cleaned_data)
            return _thanks(request, item, version, raised)
        except flags.FlagRefused as refusal:
            form.add_error(None, str(refusal))
    return _draw(request, item, raised, form)


def _thanks(request: HttpRequest, item: Item, version: Submission, raised: Flag) -> HttpResponseBase:
    if request.htmx:  # type: ignore[attr-defined]
        return _draw(request, item, raised, FlagForm(version=version.public_id), thanks=THANKS)
    messages.success(request, THANKS)
    return redirect(item.link)


def _draw(request: HttpRequest, item: Item, raised: Flag | None, form: FlagForm, *, thanks: str = "") -> HttpResponse:
    """The piece alone for htmx, a page around it for everyone else."""
    in_place = bool(request.htmx)  # type: ignore[attr-defined]
    context = {"item": item, "raised": raised, "form": form, "thanks": thanks, "in_place": in_place}
    template = "moderation/_flag.html" if in_place else "moderation/flag.html"
    status = 422 if raised is None and form.is_bound else 200
    return render(request, template, context, status=status)


@require_POST
@login_required
@never_cache
def withdraw_flag(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """A member takes their own flag back; anybody else's is not found."""
    mine = Flag.objects.filter(flagger=member_of(request)).select_related("item", "submission")
    raised = get_object_or_404(mine, public_id=public_id)
    try:
        flags.withdraw(raised, by=member_of(request))
        messages.success(request, "You took your flag back.")
    except flags.FlagRefused as refusal:
        messages.warning(request, str(refusal))
    return redirect(raised.item.link)
