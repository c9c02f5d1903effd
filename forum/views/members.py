"""A member as others see them: name, rank, what they say of themselves, and their public posts."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from forum import reading
from forum.accounts import profiles
from forum.models import Member
from forum.views.gates import members_only
from moderation import api
from moderation.cases import DecisionRefused
from moderation.views.flags import flag_page


@require_safe
def member(request: HttpRequest, public_id: str) -> HttpResponse:
    """Whoever has left has no page any more."""
    member = get_object_or_404(Member.objects.filter(left_at__isnull=True), public_id=public_id)
    profile = profiles.profile_of(member)
    is_me = member.pk == request.user.pk
    context = {
        "member": member,
        "profile": profile,
        "page": reading.posts_of_member(request, member),
        "is_me": is_me,
        "own": profiles.own_text(profile, member) if is_me else None,
    }
    return render(request, "forum/member.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def flag_member(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Flag as inappropriate: what a member says of themselves in public."""
    member = get_object_or_404(Member, public_id=public_id, profile__published_at__isnull=False, left_at__isnull=True)
    return flag_page(request, member.profile)


@require_POST
@members_only
def review_member(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """A moderator wants to decide about a profile that is public."""
    moderator = cast(Member, request.user)
    if not moderator.is_moderator:
        raise Http404
    member = get_object_or_404(Member, public_id=public_id, profile__published_at__isnull=False)
    try:
        return redirect(api.open_case(member.profile, by=moderator))
    except DecisionRefused as refusal:
        messages.warning(request, str(refusal))
        return redirect(member)
