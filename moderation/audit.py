"""Writing to the audit log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moderation.models import AuditEntry

if TYPE_CHECKING:
    from moderation.people import Person


def record(verb: str, subject: str, *, by: Person | None = None, **data: Any) -> AuditEntry:
    """Append an entry; ``by`` is None for what the site does by itself. ``data`` never holds values or member text."""
    return AuditEntry.objects.create(verb=verb, subject=subject, actor=by, data=data)
