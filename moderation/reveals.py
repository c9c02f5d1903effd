"""Reveals: a moderator looks at one sealed contact value, for a preset reason, on the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction

from moderation import audit
from moderation.models import Finding
from moderation.sealed import SealBroken

if TYPE_CHECKING:
    from moderation.people import Person

REASONS: Final[dict[str, str]] = {
    "is-it-private": "To judge whether it is a contact detail at all",
    "known-scammer": "To compare it with other reports",
    "authority": "To answer an authority's request",
    "author-asks": "The author asks about it",
}


class RevealRefused(Exception):
    """A value that cannot be shown; the message is a sentence for the moderator."""


@transaction.atomic
def reveal(finding: Finding, *, by: Person, reason: str) -> str:
    """The value behind one finding. It is recorded before it is shown."""
    if reason not in REASONS:
        raise RevealRefused("Choose why you need to see it.")
    if not by.has_perm("moderation.reveal_values"):
        raise RevealRefused("You may not reveal contact values.")
    audit.record("value.reveal", f"finding:{finding.public_id}", by=by, reason=reason, kind=finding.kind)
    try:
        return finding.value()
    except SealBroken as error:
        raise RevealRefused("The value is gone: it was purged when its time was over.") from error
