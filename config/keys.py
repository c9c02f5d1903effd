"""The secret keys of a site: read from the environment, or, in development, from `var/keys.env`."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Iterable
from typing import Final

KEY_BYTES: Final = 32
REQUIRED: Final = ("SECRET_KEY", "CLEARPOST_SEAL_KEYS", "CLEARPOST_HASH_KEY")


class KeyTrouble(ValueError):
    """A key that cannot be used; the message names the setting and never the key."""


def decode(name: str, encoded: str) -> bytes:
    """The bytes of a base64 key of the right length."""
    try:
        key = base64.b64decode(encoded, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise KeyTrouble(f"{name} holds a key that is not base64") from None
    if len(key) != KEY_BYTES:
        raise KeyTrouble(f"{name} holds a key of {len(key)} bytes; {KEY_BYTES} are needed")
    return key


def decode_named(name: str, entries: Iterable[str]) -> dict[str, bytes]:
    """Keys by id from `id:base64key` entries, in the order given: the first one is the current one."""
    keys: dict[str, bytes] = {}
    for entry in entries:
        key_id, colon, encoded = entry.strip().partition(":")
        if not colon or not key_id or key_id in keys:
            raise KeyTrouble(f"{name} must be a list of id:base64key with different ids")
        keys[key_id] = decode(name, encoded)
    return keys


def require() -> None:
    """Leave with one clear line when a key is missing. Called by whatever serves or works, not by `screen`."""
    from config import settings

    if settings.CLEARPOST_MISSING_KEYS:
        raise SystemExit(
            f"Clearpost does not start without its keys: {', '.join(settings.CLEARPOST_MISSING_KEYS)} not set."
            " Set them in the environment (docs/deploy.md), or run `make setup` for development."
        )


def new_encoded_key() -> str:
    """A fresh random key in the form that the environment takes."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()
