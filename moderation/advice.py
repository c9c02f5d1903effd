"""The safety advice under the post of somebody in doubt, and the one that a site starts with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.core.cache import caches

from moderation.models import SafetyAdvice

KEY: Final = "moderation.advice"
SECONDS: Final = 30
"""How long a process remembers the advice, so that a page with it asks the database for nothing more."""

STARTER_TITLE: Final = "Not sure about a message or an offer?"
STARTER_TEXT: Final = """\
- Nobody has to pay to get work: no fee, no deposit, no equipment bought in advance.
- Stay on the platform until there is a contract; whoever hurries you into a messenger has a reason.
- Give nobody a password, a code, an identity document or your account.
- Do not answer, pay or install anything before somebody you trust has looked at it.
- Flag what looks wrong: a moderator reads it."""


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    paragraphs: Sequence[str]
    points: Sequence[str]


def card() -> Card | None:
    """What the administrators advise; None when they advise nothing."""
    kept: Card | str | None = caches["process"].get(KEY, "")
    if isinstance(kept, str):
        advice = SafetyAdvice.objects.filter(is_active=True).first()
        kept = _card(advice) if advice else None
        caches["process"].set(KEY, kept, SECONDS)
    return kept


def forget() -> None:
    """The advice was changed: this process reads it again."""
    caches["process"].delete(KEY)


def _card(advice: SafetyAdvice) -> Card:
    lines = [line.strip() for line in advice.text.splitlines() if line.strip()]
    points = [line.lstrip("-").strip() for line in lines if line.startswith("-")]
    return Card(advice.title, [line for line in lines if not line.startswith("-")], points)


def load_starter_advice() -> int:
    """The advice that a site starts with, unless there is some already. Returns how many pieces were created."""
    if SafetyAdvice.objects.exists():
        return 0
    SafetyAdvice.objects.create(title=STARTER_TITLE, text=STARTER_TEXT)
    return 1
