"""The site's user model, whichever it is: moderation knows it by AUTH_USER_MODEL alone."""

from __future__ import annotations

from typing import Any, TypeAlias

Person: TypeAlias = Any
