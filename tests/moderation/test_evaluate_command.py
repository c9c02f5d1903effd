"""`manage.py evaluate` and `train_scam_model`: figures and a model out of files, with no database at hand."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from moderation.screening import scam_model_files

ROOT = Path(__file__).parent.parent.parent
SCAM = {
    "text": "Pay a 50 dollar fee first, then write on Telegram.",
    "label": "scam",
    "pattern": "fee",
    "group": "plain",
}
HONEST = {"text": "How do you price a logo?", "label": "ok", "pattern": "rates", "group": "ordinary"}
DETAIL = {
    "id": "a",
    "text": "Mail anna@gmail.com",
    "spans": [{"start": 5, "end": 19, "type": "EMAIL"}],
    "group": "plain",
}


def file_of(folder: Path, *rows: dict) -> Path:
    file = folder / "posts.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_scams_are_measured_with_intervals(tmp_path, capsys):
    call_command("evaluate", "scams", str(file_of(tmp_path, SCAM, HONEST)))
    told = capsys.readouterr().out
    assert "posts 2: 1 scams, 1 honest" in told
    assert "ROC AUC" in told and "1 of 1" in told


def test_contacts_are_measured_by_kind_and_group(tmp_path, capsys):
    call_command("evaluate", "contacts", str(file_of(tmp_path, DETAIL)))
    told = capsys.readouterr().out
    assert "EMAIL" in told and "plain" in told


@pytest.mark.parametrize("what", ["scams", "contacts"])
@pytest.mark.parametrize("content", ["", "not json\n", '{"text": 7}\n', "[1]\n"])
def test_a_file_of_something_else_is_refused_with_a_sentence(tmp_path, what, content):
    file = tmp_path / "posts.jsonl"
    file.write_text(content)
    with pytest.raises(CommandError, match="is not a file of labelled posts"):
        call_command("evaluate", what, str(file))


def test_a_missing_file_is_named():
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("evaluate", "scams", "/nowhere/posts.jsonl")


def test_measuring_needs_no_keys_no_database_and_no_redis(tmp_path):
    bare = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "sqlite:////nowhere/db.sqlite3",
        "REDIS_URL": "redis://localhost:1/0",
    }
    run = subprocess.run(
        [sys.executable, "manage.py", "evaluate", "scams", str(file_of(tmp_path, SCAM, HONEST))],
        cwd=ROOT, env=bare, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_training_writes_a_model_that_can_be_loaded(tmp_path, capsys):
    rows = [SCAM, HONEST] * 3
    call_command("train_scam_model", str(file_of(tmp_path, *rows)), output=tmp_path / "model.npz")
    assert "6 posts, 3 of them scams" in capsys.readouterr().out
    assert scam_model_files.load(tmp_path / "model.npz").version == "starter-6"
