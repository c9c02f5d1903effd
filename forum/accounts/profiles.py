"""Members' verb for what they say of themselves: name, bio and signature are handed in together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from forum import redaction_tokens
from forum.accounts.names import NEW_MEMBER
from forum.models import Profile
from moderation import api

if TYPE_CHECKING:
    from forum.models import Member


class ProfileRefused(Exception):
    """Words that cannot be taken; the message is a sentence for the member."""


def hand_in(member: Member, *, name: str, bio: str = "", signature: str = "") -> bool:
    """Hand in what the profile shall say, the name already shortened. False when it says so already."""
    with transaction.atomic():
        profile = _locked(member)
        original = editable_text(profile, member)
        text = _with_kept_redactions(original, {"name": name, "bio": bio, "signature": signature})
        if text == original:
            return False
        try:
            api.submit(profile, author=member, text={field: words for field, words in text.items() if words})
        except api.TextRefused as error:
            raise ProfileRefused(str(error)) from error
    return True


def profile_of(member: Member) -> Profile:
    """The member's profile, or an empty one, which is kept as soon as something is handed in."""
    return Profile.objects.filter(member=member).first() or Profile(member=member)


def _locked(member: Member) -> Profile:
    Profile.objects.get_or_create(member=member)
    return Profile.objects.select_for_update(of=("self",)).select_related("member").get(member=member)


def _with_kept_redactions(original: dict[str, str], typed: dict[str, str]) -> dict[str, str]:
    """Tokens that the form drew become redactions again; all others stay the words they are."""
    clean = api.without_markers(typed)
    return {field: redaction_tokens.from_tokens(text, original.get(field, "")) for field, text in clean.items()}


def editable_text(profile: Profile, member: Member) -> dict[str, str]:
    """What the member edits: their newest words when these wait, else the published ones; with markers."""
    own = own_text(profile, member)
    if own and own.fields:
        return {field: own.fields.get(field, "") for field in ("name", "bio", "signature")}
    name = "" if member.display_name == NEW_MEMBER else member.display_name
    return {"name": name, "bio": profile.bio, "signature": profile.signature}


def own_text(profile: Profile, member: Member) -> api.OwnText | None:
    """What the member alone sees: their newest words while these are not published."""
    return api.own_texts([profile], member).get(profile.pk) if profile.pk else None
