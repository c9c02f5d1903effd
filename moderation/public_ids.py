"""Opaque public ids: what stands in URLs, so that gaps and counts tell nothing."""

from __future__ import annotations

import secrets
from typing import Final

LENGTH: Final = 12
ALPHABET: Final = "23456789abcdefghjkmnpqrstuvwxyz"


def new_public_id() -> str:
    """A random id of 12 characters (59 bits), without look-alike characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
