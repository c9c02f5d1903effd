"""The sealed store: texts and contact values at rest, each under a key of its own.

Every value is encrypted with a fresh data key (AES-256-GCM); the data key is wrapped
with the site's current sealing key, whose id stands in front of it, so keys can be
rotated. Destroying the wrapped key destroys the value. What a value belongs to is bound
in as associated data: a box moved to another row does not open.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES: Final = 12
KEY_BITS: Final = 256


Buffer = bytes | memoryview
"""What databases hand back for a binary column."""


class SealBroken(Exception):
    """A sealed value cannot be opened: its key was destroyed, is unknown, or does not belong to it."""


class Sealed(NamedTuple):
    key: bytes
    box: bytes


DESTROYED: Final = Sealed(b"", b"")


@lru_cache(maxsize=4)
def _ring(keys: tuple[tuple[str, bytes], ...]) -> dict[str, AESGCM]:
    return {key_id: AESGCM(key) for key_id, key in keys}


def _keys() -> dict[str, AESGCM]:
    return _ring(tuple(settings.CLEARPOST_SEAL_KEYS.items()))


def _lock(cipher: AESGCM, plain: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plain, bound_to)


def _unlock(cipher: AESGCM, locked: bytes, bound_to: bytes) -> bytes:
    try:
        return cipher.decrypt(locked[:NONCE_BYTES], locked[NONCE_BYTES:], bound_to)
    except InvalidTag as error:
        raise SealBroken("the key does not open this value") from error


def keep(text: str, *, bound_to: str) -> Sealed:
    """Seal a text under a fresh key; ``bound_to`` names what it belongs to."""
    data_key = AESGCM.generate_key(KEY_BITS)
    key_id, site_key = next(iter(_keys().items()))
    wrapped = key_id.encode() + b":" + _lock(site_key, data_key, bound_to.encode())
    return Sealed(wrapped, _lock(AESGCM(data_key), text.encode(), bound_to.encode()))


def reveal(key: Buffer, box: Buffer, *, bound_to: str) -> str:
    """Open a sealed text; raises `SealBroken`."""
    if not key:
        raise SealBroken("the key was destroyed")
    key_id, _, wrapped = bytes(key).partition(b":")
    site_key = _keys().get(key_id.decode())
    if site_key is None:
        raise SealBroken("sealed with a key that this site does not have")
    data_key = _unlock(site_key, wrapped, bound_to.encode())
    return _unlock(AESGCM(data_key), bytes(box), bound_to.encode()).decode()


def keep_fields(fields: Mapping[str, str], *, bound_to: str) -> Sealed:
    """Seal the fields of a text as one value."""
    return keep(json.dumps(dict(fields)), bound_to=bound_to)


def reveal_fields(key: Buffer, box: Buffer, *, bound_to: str) -> dict[str, str]:
    """The fields of a sealed text, in the order they were given; raises `SealBroken`."""
    fields: dict[str, str] = json.loads(reveal(key, box, bound_to=bound_to))
    return fields
