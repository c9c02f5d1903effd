"""Where one checkout keeps what it writes: everything below `var/`, and a private directory for sockets."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Final

BASE_DIR: Final = Path(__file__).resolve().parent.parent
VAR_DIR: Final = Path(os.environ.get("CLEARPOST_VAR") or BASE_DIR / "var").absolute()
KEYS_FILE: Final = VAR_DIR / "keys.env"
DEMO_FILE: Final = VAR_DIR / "demo-log-ins.txt"


def socket_dir(var_dir: Path | None = None) -> Path:
    """A directory of this checkout and this user alone, with a path short enough for a Unix socket.

    The kernel allows about 100 bytes for such a path, and a checkout can lie deeper than that.
    `/tmp` is preferred to `$TMPDIR` so that every shell of the user finds the same place.
    """
    everywhere = Path("/tmp")  # noqa: S108 - what is made below it is private, and refused when it is not ours
    shared = everywhere if os.access(everywhere, os.W_OK) else Path(tempfile.gettempdir())
    checkout = hashlib.sha256(os.fsencode(var_dir or VAR_DIR)).hexdigest()[:12]
    return shared / f"clearpost-{os.getuid()}-{checkout}"


def valkey_socket() -> Path:
    """The socket on which our own Valkey listens."""
    return socket_dir() / "valkey.sock"


def make_private_dir(path: Path) -> None:
    """Make a directory that only we can enter, or refuse one that somebody else has prepared."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    state = path.lstat()
    if not path.is_dir() or path.is_symlink() or state.st_uid != os.getuid():
        raise PermissionError(f"{path} does not belong to this user: remove it, or set REDIS_URL")
    path.chmod(0o700)
