"""One settings file: a development site after `make setup`, else a production site that insists on its keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from config import places
from config.runtime import prepare
from tests.runtime.conftest import PRODUCTION

Environment = Callable[..., dict[str, str]]


def manage(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(places.BASE_DIR / "manage.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def settings_seen(environment: dict[str, str], *names: str) -> dict[str, object]:
    script = f"import json\nfrom config import settings as s\nprint(json.dumps({{n: getattr(s, n) for n in {names}}}))"
    command = [sys.executable, "-c", script]
    seen = subprocess.run(command, cwd=places.BASE_DIR, env=environment, capture_output=True, text=True, check=True)
    return json.loads(seen.stdout)


def test_production_does_not_start_without_its_keys(environment: Environment) -> None:
    refused = manage(environment(SECRET_KEY="something"), "migrate")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "CLEARPOST_SEAL_KEYS, CLEARPOST_HASH_KEY not set" in refused.stderr
    assert "SECRET_KEY," not in refused.stderr.split(":")[1]


def test_the_web_server_does_not_start_without_its_keys(environment: Environment) -> None:
    command = [sys.executable, "-c", "import config.wsgi"]
    refused = subprocess.run(
        command, cwd=places.BASE_DIR, env=environment(), capture_output=True, text=True, check=False
    )
    assert refused.returncode != 0
    assert "Clearpost does not start without its keys" in refused.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CLEARPOST_SEAL_KEYS", "no colon"),
        ("CLEARPOST_SEAL_KEYS", "a:dG9vIHNob3J0"),
        ("CLEARPOST_SEAL_KEYS", PRODUCTION["CLEARPOST_SEAL_KEYS"] + "," + PRODUCTION["CLEARPOST_SEAL_KEYS"]),
        ("CLEARPOST_HASH_KEY", "!!!"),
    ],
    ids=["no id", "too short", "the same id twice", "not base64"],
)
def test_a_key_that_cannot_be_used_is_named_and_not_shown(environment: Environment, name: str, value: str) -> None:
    refused = manage(environment(**{**PRODUCTION, name: value}), "check")
    assert refused.returncode != 0
    assert name in refused.stderr.splitlines()[-1]
    assert value not in refused.stderr


def test_a_production_site_passes_the_deployment_check(environment: Environment) -> None:
    checked = manage(environment(**PRODUCTION), "check", "--deploy", "--fail-level", "WARNING")
    assert checked.returncode == 0, checked.stderr


def test_development_keys_are_made_once_and_private(own_var: Path, environment: Environment) -> None:
    own_var.mkdir()
    assert prepare.make_development_keys()
    made = places.KEYS_FILE.read_text()
    assert not prepare.make_development_keys()
    assert places.KEYS_FILE.read_text() == made
    assert places.KEYS_FILE.stat().st_mode & 0o777 == 0o600
    assert settings_seen(environment(), "DEBUG", "CLEARPOST_MISSING_KEYS", "ALLOWED_HOSTS") == {
        "DEBUG": True,
        "CLEARPOST_MISSING_KEYS": [],
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


@pytest.mark.parametrize("name", ["SECRET_KEY", "CLEARPOST_SEAL_KEYS", "CLEARPOST_DEBUG"])
def test_no_development_keys_are_made_where_the_environment_is_in_charge(
    own_var: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    own_var.mkdir()
    monkeypatch.setenv(name, "off")
    assert not prepare.make_development_keys()
    assert not places.KEYS_FILE.exists()


def test_debug_is_refused_for_other_machines(environment: Environment) -> None:
    refused = manage(environment(**{**PRODUCTION, "CLEARPOST_DEBUG": "on"}), "check")
    assert "CLEARPOST_DEBUG is for this machine only" in refused.stderr


def test_the_socket_path_is_short_and_differs_between_checkouts(own_var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = places.valkey_socket()
    monkeypatch.setattr(places, "VAR_DIR", own_var / ("deep" * 60))
    second = places.valkey_socket()
    assert first != second
    assert len(str(second)) < 90


def test_a_directory_that_somebody_else_prepared_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(PermissionError):
        places.make_private_dir(tmp_path / "link")


def test_redis_url_switches_to_a_real_server(environment: Environment) -> None:
    seen = settings_seen(environment(REDIS_URL="redis://queue.example.org/1"), "REDIS_URL", "REDIS_IS_EXTERNAL")
    assert seen == {"REDIS_URL": "redis://queue.example.org/1", "REDIS_IS_EXTERNAL": True}
