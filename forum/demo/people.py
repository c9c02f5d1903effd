"""Who writes in the demo forum, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    days: int  # since they joined
    role: str = "member"

    @property
    def email(self) -> str:
        return f"{self.key}@clearpost.example"


PEOPLE: Final = (
    Person("rosa", "Rosa T", 620),
    Person("mona", "Mona R", 900, "moderator"),
    Person("max", "Max B", 870, "moderator"),
    Person("admin", "Ada S", 1000, "administrator"),
    Person("idris", "Idris O", 540),
    Person("lena", "Lena K", 480),
    Person("tomasz", "Tomasz W", 410),
    Person("priya", "Priya N", 365),
    Person("joao", "João F", 300),
    Person("hanna", "Hanna L", 250),
    Person("samir", "Samir A", 190),
    Person("grace", "Grace M", 120),
    Person("yusuf", "Yusuf D", 60),
    Person("nina", "Nina P", 2),
    Person("victor", "Victor C", 1),
    Person("crystal", "Crystal J", 1),
)

# Slug, title, what it is for.
BOARDS: Final = (
    ("proposals", "Proposals", "Finding work and asking for it: profiles, cover letters, samples, first replies."),
    ("fees-and-payments", "Fees and payments", "What to charge, how to say it, and how to see the money."),
    ("first-contracts", "First contracts", "Scope, deadlines, paperwork, and the first weeks with a new client."),
    ("disputes", "Disputes", "When it goes wrong: late pay, endless changes, silence. From both sides of the table."),
    ("safety", "Safety", "Odd messages, offers too good to be true, and how to tell."),
)
