"""Who writes in the demo forum, and where: members.txt has a section for each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEMBERS: Final = Path(__file__).parent / "members.txt"
HEADING: Final = re.compile(r"^=== (\w+) ===$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    days: int  # since they joined
    role: str = "member"
    earlier: int = 0  # posts from before the demo's threads, which ranks count
    bio: str = ""
    signature: str = ""

    @property
    def email(self) -> str:
        return f"{self.key}@clearpost.example"


def _people() -> tuple[Person, ...]:
    _, *parts = HEADING.split(MEMBERS.read_text(encoding="utf-8"))
    return tuple(_person(key, text) for key, text in zip(parts[::2], parts[1::2], strict=True))


def _person(key: str, text: str) -> Person:
    head, _, bio = text.strip().partition("\n\n")
    about = dict(line.split(": ", 1) for line in head.splitlines())
    return Person(
        key,
        about["name"],
        days=int(about["days"]),
        role=about.get("role", "member"),
        earlier=int(about.get("earlier", 0)),
        bio=bio.strip(),
        signature=about.get("signature", ""),
    )


PEOPLE: Final = _people()

# Slug, title, what it is for.
BOARDS: Final = (
    ("introductions", "Introductions", "Say hello: where you are, what you do, what is on your desk."),
    ("proposals", "Proposals", "Finding work and asking for it: profiles, cover letters, samples, first replies."),
    ("fees-and-payments", "Fees and payments", "What to charge, how to say it, and how to see the money."),
    ("first-contracts", "First contracts", "Scope, deadlines, paperwork, and the first weeks with a new client."),
    ("clients", "The client's side", "For those who hire: briefs, budgets, choosing, and being a good client."),
    ("disputes", "Disputes", "When it goes wrong: late pay, endless changes, silence. From both sides of the table."),
    ("safety", "Safety", "Odd messages, offers too good to be true, and how to tell."),
    ("about-this-forum", "About this forum", "How things work here, questions to the moderators, and wishes."),
)
