"""What of moderation is kept in the Django admin."""

from moderation import admin_sanctions

__all__ = ["admin_sanctions"]
