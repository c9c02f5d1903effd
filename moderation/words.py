"""Moderators' own words go through the same reading as members': they are shown to people too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moderation.screening.findings import Finding
    from moderation.screening.link_policy import LinkPolicy


def screen_words(text: str) -> str | None:
    """None when the words hold no contact detail, else a sentence that says what to leave out."""
    if not text.strip():
        return None
    from moderation.screening import labels

    findings = _findings(text, _links_in_force())
    if not findings:
        return None
    kinds = {labels.WORDS[finding.kind].removesuffix(" removed") for finding in findings}
    return f"Your words hold private details ({', '.join(sorted(kinds))}). Please leave them out."


def with_labels(text: str) -> str:
    """A text with its contact details as markers: the form in which examples of rules are kept."""
    from moderation.screening import labels

    for finding in sorted(_findings(text, _links_in_force()), key=lambda finding: -finding.start):
        text = text[: finding.start] + labels.MARKERS[finding.kind] + text[finding.end :]
    return text


def warm_up() -> None:
    """Load the engine before somebody waits for it."""
    _findings("Call me at +1 202 555 0100", None)


def _links_in_force() -> LinkPolicy:
    from moderation import rulebook

    return rulebook.current().links


def _findings(text: str, links: LinkPolicy | None) -> Sequence[Finding]:
    # Imported at first use: the engine takes seconds to load, and a web process may never need it.
    from moderation.screening import contact_details, normalise, redaction
    from moderation.screening.budget import never

    return redaction.settle(text, contact_details.find(normalise.readings(text), never, links))
