"""`manage.py screen`: JSON lines in, JSON lines out, in a form that stays stable."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from moderation.screening import starter_rules
from moderation.screening_lines import LONGEST_LINE, screen_lines

ROOT = Path(__file__).parent.parent.parent


def answers(*lines: bytes) -> list[dict]:
    return list(screen_lines(BytesIO(b"\n".join(lines)), starter_rules.book()))


def line(text: str, row_id: object = "a") -> bytes:
    return json.dumps({"id": row_id, "text": text}).encode()


def test_a_clean_text_is_answered_in_the_documented_form():
    (answer,) = answers(line("How do you price a logo?"))
    assert list(answer) == ["id", "redacted", "findings", "scam", "decision", "complete"]
    assert answer["id"] == "a"
    assert answer["redacted"] == "How do you price a logo?"
    assert (answer["findings"], answer["decision"], answer["complete"]) == ([], "publish", True)
    assert list(answer["scam"]) == ["score", "signals"]
    assert 0 <= answer["scam"]["score"] <= 1


def test_a_contact_detail_is_reported_with_its_place():
    text = "Hello 👋, write to harriet.solano@gmail.com please"
    (answer,) = answers(line(text))
    (finding,) = answer["findings"]
    assert list(finding) == ["start", "end", "kind", "score", "reason"]
    assert text[finding["start"] : finding["end"]] == "harriet.solano@gmail.com"
    assert finding["kind"] == "EMAIL"
    assert "harriet" not in finding["reason"]
    assert answer["redacted"] == "Hello 👋, write to [e-mail address removed] please"
    assert answer["decision"] == "redact"


def test_a_signal_says_which_rule_fired_where():
    text = "Pay a 50 dollar registration fee first, then message me on Telegram and you start today."
    (answer,) = answers(line(text))
    assert answer["decision"] in ("case", "hold")
    for signal in answer["scam"]["signals"]:
        assert list(signal) == ["rule", "points", "start", "end", "reason"]
        assert (signal["start"] is None) == (signal["end"] is None)


@pytest.mark.parametrize(
    "bad, sentence",
    [
        (b"not json", "JSON"),
        (b"[1, 2]", "object"),
        (b"", "JSON"),
        (b'{"id": 1}', "text"),
        (b'{"id": 1, "text": 7}', "text"),
        (b'{"id": 1, "text": "\\ud800"}', "surrogates"),
        (b"\xff\xfe", "JSON"),
        (line("a" * 100_001), "longer than 100000"),
        (b'{"text": "' + b"a" * LONGEST_LINE + b'"}', "longer than"),
        (b"[" * 100_000, "JSON"),
    ],
)
def test_a_bad_line_is_answered_in_its_place_and_the_run_goes_on(bad, sentence):
    first, second, third = answers(line("Hello there"), bad, line("Bye now", 3))
    assert first["id"] == "a"
    assert second["line"] == 2 and sentence in second["error"]
    assert third["id"] == 3


def test_a_text_of_exactly_the_longest_length_is_screened():
    (answer,) = answers(line("a " * 50_000))
    assert "error" not in answer


@pytest.mark.parametrize("text", ["", "\x00", "😀" * 50, "\u202eabc", "a\u0301" * 100, "\n" * 1000])
def test_any_unicode_is_answered(text):
    (answer,) = answers(line(text))
    assert answer["complete"]


def run_command(given: bytes, tmp_path: Path) -> subprocess.CompletedProcess:
    """As an operator would, with no keys, no database and no Redis."""
    environment = {"PATH": os.environ["PATH"], "CLEARPOST_VAR": str(tmp_path / "nowhere")}
    environment |= {"REDIS_URL": "redis://127.0.0.1:1", "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    command = [sys.executable, str(ROOT / "manage.py"), "screen"]
    return subprocess.run(command, input=given, capture_output=True, cwd=tmp_path, env=environment, check=False)


def test_the_command_needs_nothing_and_writes_nothing(tmp_path):
    done = run_command(line("Call me at +1 202 555 0143") + b"\n", tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["decision"] == "redact"
    assert list(tmp_path.iterdir()) == []


def test_the_command_exits_with_1_after_a_bad_line(tmp_path):
    done = run_command(b"nonsense\n" + line("Fine") + b"\n", tmp_path)
    assert done.returncode == 1
    assert [next(iter(json.loads(row))) for row in done.stdout.splitlines()] == ["line", "id"]
