"""A member's own account: what they say of themselves, their data as a file, leaving."""

from __future__ import annotations

from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.account.models import EmailAddress
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from forum.accounts import leaving, profiles, ranks
from forum.accounts.export import export_of
from forum.accounts.forms import LeaveForm, ProfileForm
from forum.models import Member
from forum.views.gates import members_only


@require_safe
@never_cache
@members_only
def account(request: HttpRequest) -> HttpResponse:
    member = cast(Member, request.user)
    profile = profiles.profile_of(member)
    context = {
        "member": member,
        "profile": profile,
        "own": profiles.own_text(profile, member),
        "next_rank": ranks.next_rank(member),
        "new_address": EmailAddress.objects.filter(user=member, verified=False).first(),
        "sessions": UserSession.objects.filter(user=member).count(),
        "has_second_factor": is_mfa_enabled(member),
    }
    return render(request, "forum/account.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
def edit_profile(request: HttpRequest) -> HttpResponseBase:
    member = cast(Member, request.user)
    original = profiles.editable_text(profiles.profile_of(member), member)
    form = ProfileForm(request.POST if request.method == "POST" else None, original=original)
    if form.is_bound and form.is_valid():
        try:
            handed_in = profiles.hand_in(member, **form.cleaned_data)
            _say_what_follows(request, handed_in)
            return redirect("account")
        except profiles.ProfileRefused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "forum/account_profile.html", {"form": form}, status=422 if form.is_bound else 200)


def _say_what_follows(request: HttpRequest, handed_in: bool) -> None:
    if handed_in:
        messages.success(request, "Saved. Others see it as soon as it has been checked.")
    else:
        messages.info(request, "Nothing changed.")


@require_safe
@never_cache
@members_only
def export(request: HttpRequest) -> HttpResponse:
    """Everything the site keeps about the member, as a file."""
    member = cast(Member, request.user)
    response = JsonResponse(export_of(member), json_dumps_params={"indent": 2, "ensure_ascii": False})
    name = f"clearpost-{timezone.now():%Y-%m-%d}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@members_only
@reauthentication_required
def leave(request: HttpRequest) -> HttpResponseBase:
    """Whoever sits at an unlocked screen cannot do this: the password is asked for first."""
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            leaving.leave(cast(Member, request.user), delete_posts=form.cleaned_data["posts"] == LeaveForm.DELETE)
            logout(request)
            messages.success(request, "Your account is closed. Thank you for having been here.")
            return redirect("home")
        except leaving.LeavingRefused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "forum/account_leave.html", {"form": form}, status=422 if form.is_bound else 200)
