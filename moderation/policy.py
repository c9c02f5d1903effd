"""The policy clauses a site starts with; administrators change them later."""

from __future__ import annotations

from typing import Final

from moderation.models import Clause

NO_RULE: Final = "none"
STARTER: Final = (
    (
        "private-details",
        "Private communication and identifying information",
        "Do not publish e-mail addresses, phone numbers, messenger names, personal links, postal addresses, payment"
        " details or identity numbers, your own or anybody else's. Talk through the platform's messages.",
    ),
    (
        "off-platform",
        "Work or payment outside the platform",
        "Do not offer or ask for work, tests or payment that go around the platform's contracts.",
    ),
    (
        "scam",
        "Scams",
        "Do not ask members for fees, deposits, purchases, accounts, passwords or identity documents, whatever the"
        " promise.",
    ),
    (
        "impersonation",
        "Impersonation",
        "Do not pose as the platform, its staff or another person.",
    ),
    ("abuse", "Abuse", "Do not attack, threaten or mock people."),
    ("spam", "Spam", "Do not advertise, repeat yourself or post what has nothing to do with the board."),
    (NO_RULE, "No rule broken", "The text keeps to the rules."),
)


def load_starter_clauses() -> int:
    """Create the clauses that are missing, and leave the others as they are. Returns how many were created."""
    created = 0
    for position, (slug, title, text) in enumerate(STARTER):
        _, is_new = Clause.objects.get_or_create(
            slug=slug, defaults={"title": title, "text": text, "position": position, "is_rule": slug != NO_RULE}
        )
        created += is_new
    return created
