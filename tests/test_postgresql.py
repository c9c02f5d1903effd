"""What touches the database runs once more on PostgreSQL, in a pytest of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("tests/forum", "tests/moderation", "tests/runtime")


@pytest.mark.postgresql
def test_forum_and_moderation_pass_their_tests_on_postgresql(postgresql_url: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    finished = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-m",
            "not browser and not processes",
            "-p",
            "no:cacheprovider",
            *FOLDERS,
        ],
        cwd=ROOT,
        env={**environment, "DATABASE_URL": postgresql_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout[-8000:]
