"""Books of many rules: some of the starter rules, and made-up ones with a phrase and a pattern of their own each."""

from __future__ import annotations

from moderation.screening import scam_rules, starter_rules
from moderation.screening.scam_rules import RuleBook

OF_THE_STARTER: int = 50


def many(count: int) -> RuleBook:
    """A book of ``count`` rules."""
    own = {f"bank {number}": [f"schem{number}e", f"offer{number} now"] for number in range(count)}
    more = [
        {
            "name": f"rule-{number}",
            "category": "test",
            "points": 1.0,
            "reason": "a reason",
            "when": {"any": [{"near": [f"bank {number}", "fees"]}, {"pattern": rf"deal{number}[a-z]+ at"}]},
        }
        for number in range(count - OF_THE_STARTER)
    ]
    banks = {**starter_rules.BANKS, **own}
    return scam_rules.compile_book([*starter_rules.STARTER[:OF_THE_STARTER], *more], version="1", banks=banks)
