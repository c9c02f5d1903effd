"""How a profile answers moderation: its name, bio and signature are one text, published and removed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, cast

from django.urls import reverse
from django.utils import timezone

from forum.accounts.names import NEW_MEMBER
from moderation.api import Moderated, PublishedText
from moderation.screening.labels import ANY_MARKER

if TYPE_CHECKING:
    from forum.models import Profile

WORDS: Final = ["bio", "signature", "is_redacted", "note", "published_at", "is_hidden_by_flags", "removal_reason"]


class ModeratedProfile(Moderated):
    """The part of `Profile` that moderation talks to."""

    @classmethod
    def for_moderation(cls, keys: Sequence[int]) -> Mapping[int, Profile]:
        profiles = cast("type[Profile]", cls).objects.select_related("member")
        return profiles.select_for_update(of=("self",)).in_bulk(keys)

    def review_label(self) -> str:
        return f"Profile of {cast('Profile', self).member.display_name}"

    def review_link(self) -> str:
        return reverse("member", args=[cast("Profile", self).member.public_id])

    def is_public(self) -> bool:
        return cast("Profile", self).published_at is not None

    def is_deleted(self) -> bool:
        return cast("Profile", self).member.has_left

    def publish(self, text: PublishedText) -> None:
        profile = cast("Profile", self)
        profile.bio = text.fields.get("bio", "")
        profile.signature = text.fields.get("signature", "")
        profile.is_redacted = text.redacted
        profile.note = text.note or profile.note
        profile.published_at = timezone.now()
        profile.is_hidden_by_flags = False
        profile.removal_reason = ""
        profile.save(update_fields=WORDS)
        self._show_name(text.fields.get("name", ""))

    def lose(self, text: PublishedText, *, before: Mapping[str, str], is_current: bool) -> None:
        """Nothing is kept of earlier profiles."""
        profile = cast("Profile", self)
        if not is_current or not profile.is_public():
            return
        profile.bio = text.fields.get("bio", "")
        profile.signature = text.fields.get("signature", "")
        profile.is_redacted = text.redacted
        profile.save(update_fields=["bio", "signature", "is_redacted"])
        self._show_name(text.fields.get("name", ""))

    def remove(self, reason: str) -> None:
        """Nothing of it stays, the name included; its owner may hand in another one."""
        self._take_away(reason=reason, hidden=False)

    def hide(self) -> None:
        """Nothing of it is shown, the name included; approving the version that was flagged brings it back."""
        self._take_away(reason="", hidden=True)

    def is_hidden(self) -> bool:
        return cast("Profile", self).is_hidden_by_flags

    def _take_away(self, *, reason: str, hidden: bool) -> None:
        profile = cast("Profile", self)
        profile.bio = profile.signature = profile.note = ""
        profile.is_redacted = False
        profile.published_at = None
        profile.is_hidden_by_flags = hidden
        profile.removal_reason = reason
        profile.save(update_fields=WORDS)
        self._show_name("")

    def _show_name(self, name: str) -> None:
        """A name stands where no label can be drawn, so one that lost a detail is not shown at all."""
        member = cast("Profile", self).member
        member.display_name = NEW_MEMBER if not name or ANY_MARKER.search(name) else name
        member.save(update_fields=["display_name"])
