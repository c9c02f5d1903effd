"""Moderators' own words go through the same reading as members': they are shown to people too."""

from __future__ import annotations


def screen_words(text: str) -> str | None:
    """None when the words hold no contact detail, else a sentence that says what to leave out."""
    if not text.strip():
        return None
    # Imported at first use: the engine takes seconds to load, and a web process may never need it.
    from moderation.screening import contact_details, labels, normalise, redaction
    from moderation.screening.budget import never

    findings = redaction.settle(text, contact_details.find(normalise.readings(text), never))
    if not findings:
        return None
    kinds = {labels.WORDS[finding.kind].removesuffix(" removed") for finding in findings}
    return f"Your words hold private details ({', '.join(sorted(kinds))}). Please leave them out."


def warm_up() -> None:
    """Load the engine before somebody waits for it."""
    screen_words("Call me at +1 202 555 0100")


def with_labels(text: str) -> str:
    """A text with its contact details as markers: the form in which examples of rules are kept."""
    # Imported at first use, as above.
    from moderation.screening import contact_details, labels, normalise, redaction
    from moderation.screening.budget import never

    findings = redaction.settle(text, contact_details.find(normalise.readings(text), never))
    for finding in sorted(findings, key=lambda finding: -finding.start):
        text = text[: finding.start] + labels.MARKERS[finding.kind] + text[finding.end :]
    return text
