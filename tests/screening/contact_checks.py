"""Reads the tables of contact details: the private part of a text stands between ⟦ and ⟧."""

from __future__ import annotations

from moderation.screening import contact_details, normalise, redaction
from moderation.screening.findings import Finding


def never() -> bool:
    return False


def findings_in(text: str) -> tuple[Finding, ...]:
    return redaction.thorough(text, look)


def look(text: str) -> list[Finding]:
    return contact_details.find(normalise.readings(text), never)


def rows(table: str) -> list[str]:
    """One case a line; ``\\n`` and ``\\u200b`` in it stand for the characters."""
    lines = (line.strip() for line in table.split("\n"))
    return [line for line in lines if line and not line.startswith("## ")]


def parsed(row: str) -> tuple[str, set[int]]:
    """The text of a row and the positions of what is private in it."""
    text, private, inside = "", set(), False
    for character in row.replace("\\n", "\n"):
        if character in "⟦⟧":
            inside = character == "⟦"
            continue
        if inside:
            private.add(len(text))
        text += character
    return text, private


def assert_hidden(row: str) -> None:
    """Every letter and digit between the brackets is hidden, and nearly nothing else."""
    text, private = parsed(row)
    hidden = {position for finding in findings_in(text) for position in range(finding.start, finding.end)}
    left = "".join(text[position] for position in sorted(private - hidden) if text[position].isalnum())
    assert not left, f"left over: {left!r}"
    lost = "".join(text[position] for position in sorted(hidden - private) if text[position].isalnum())
    assert len(lost) <= 1, f"hidden without need: {lost!r}"


def assert_untouched(text: str) -> None:
    found = [(finding.recognizer, text[finding.start : finding.end]) for finding in findings_in(text)]
    assert not found
