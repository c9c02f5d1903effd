"""What the tests of the runtime share."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from config import keys, places

PRODUCTION = {
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "CLEARPOST_SEAL_KEYS": "2026:" + base64.b64encode(b"a seal key for tests".ljust(keys.KEY_BYTES, b".")).decode(),
    "CLEARPOST_HASH_KEY": base64.b64encode(b"a hash key for tests".ljust(keys.KEY_BYTES, b".")).decode(),
    "ALLOWED_HOSTS": "forum.example.org",
}


@pytest.fixture
def own_var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A var/ directory of the test's own, for this process and those that it starts."""
    var = tmp_path / "var"
    monkeypatch.setenv("CLEARPOST_VAR", str(var))
    monkeypatch.setattr(places, "VAR_DIR", var)
    monkeypatch.setattr(places, "KEYS_FILE", var / "keys.env")
    return var


@pytest.fixture
def environment(own_var: Path) -> Callable[..., dict[str, str]]:
    """An environment for a process: nothing set but what a test names."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}

    def build(**names: str) -> dict[str, str]:
        return {**kept, "CLEARPOST_VAR": str(own_var), **names}

    return build
