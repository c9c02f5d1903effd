"""JSON lines in, JSON lines out: the stable form in which `manage.py screen` reports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from moderation.budgets import one_text
from moderation.screening import labels, redaction, scam_model_files
from moderation.screening.findings import Report
from moderation.screening.pipeline import Models, screen
from moderation.screening.scam_rules import RuleBook

LONGEST_TEXT: Final = 100_000  # code points
LONGEST_LINE: Final = 2_000_000  # bytes; the longest text in JSON, every character escaped twice


class BadLine(ValueError):
    """A line that cannot be screened; the message says why, without the text."""


def screen_lines(source: BinaryIO, rules: RuleBook) -> Iterator[dict[str, Any]]:
    """One answer for each line, in order; ``{"line", "error"}`` for a line that cannot be screened."""
    models = Models(scam_model_files.shipped())  # loading takes no text's time
    for number, line in enumerate(_lines(source), start=1):
        try:
            row = _parse(line)
            report = screen(row["text"], rules=rules, models=models, over_budget=one_text())
            yield as_json(row["id"], row["text"], report)
        except BadLine as error:
            yield {"line": number, "error": str(error)}


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines, none of them kept whole in memory once it is longer than any good one."""
    while line := source.readline(LONGEST_LINE):
        rest = line
        while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
            rest = source.readline(LONGEST_LINE)
        yield line


def _parse(line: bytes) -> dict[str, Any]:
    if len(line) == LONGEST_LINE:
        raise BadLine(f"the line is longer than {LONGEST_LINE} bytes")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("not a line of JSON in UTF-8") from None
    if not isinstance(row, dict):
        raise BadLine("not a JSON object")
    text = row.get("text")
    if not isinstance(text, str):
        raise BadLine('no "text", or it is not a string')
    if len(text) > LONGEST_TEXT:
        raise BadLine(f"the text is longer than {LONGEST_TEXT} characters")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise BadLine("the text holds lone surrogates")
    return {"id": row.get("id"), "text": text}


def as_json(row_id: object, text: str, report: Report) -> dict[str, Any]:
    """A report in the documented form; positions are code points of the text as given."""
    return {
        "id": row_id,
        "redacted": labels.spell_out(redaction.redact(text, report.findings)),
        "findings": [
            {
                "start": finding.start,
                "end": finding.end,
                "kind": str(finding.kind),
                "score": round(finding.score, 3),
                "reason": finding.reason,
            }
            for finding in report.findings
        ],
        "scam": {
            "score": round(report.scam_score, 4),
            "signals": [
                {
                    "rule": signal.rule,
                    "points": round(signal.points, 3),
                    "start": signal.start,
                    "end": signal.end,
                    "reason": signal.reason,
                }
                for signal in report.signals
            ],
        },
        "decision": str(report.decision),
        "complete": report.complete,
    }
