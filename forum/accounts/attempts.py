"""The site's cache, kept in its database: what allauth counts, and which codes of second steps were used.

All web processes count together, and logging in needs no Redis. Keys are hashed, for they hold addresses.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from forum.models import Attempt


class AttemptCache(BaseCache):
    """Values are what JSON can hold: nothing is unpickled."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def make_key(self, key: str, version: int | None = None) -> str:
        return salted_hmac("forum.accounts.attempts", super().make_key(key, version), algorithm="sha256").hexdigest()

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        found = self._current(key, version).first()
        return default if found is None else found.value

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        row = Attempt(key=self.make_key(key, version), value=value, expires_at=self._end(timeout))
        fields = ["value", "expires_at"]
        Attempt.objects.bulk_create([row], update_conflicts=True, unique_fields=["key"], update_fields=fields)

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Of several that add at the same time one succeeds: the primary key decides."""
        hidden = self.make_key(key, version)
        Attempt.objects.filter(key=hidden, expires_at__lte=timezone.now()).delete()
        try:
            with transaction.atomic():
                Attempt.objects.create(key=hidden, value=value, expires_at=self._end(timeout))
        except IntegrityError:
            return False
        return True

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return bool(self._current(key, version).update(expires_at=self._end(timeout)))

    def delete(self, key: str, version: int | None = None) -> bool:
        return bool(Attempt.objects.filter(key=self.make_key(key, version)).delete()[0])

    def clear(self) -> None:
        Attempt.objects.all().delete()

    def _current(self, key: str, version: int | None) -> models.QuerySet[Attempt]:
        still = models.Q(expires_at__isnull=True) | models.Q(expires_at__gt=timezone.now())
        return Attempt.objects.filter(still, key=self.make_key(key, version))

    def _end(self, timeout: Any) -> datetime | None:
        moment = self.get_backend_timeout(timeout)
        return None if moment is None else datetime.fromtimestamp(moment, UTC)
