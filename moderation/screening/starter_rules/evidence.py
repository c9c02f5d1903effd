"""What speaks against a scam, and what is known of the author."""

from __future__ import annotations

from typing import Any, Final

from moderation.screening.starter_rules.schemes import bank, rule

NO_LIVE_CONTACT: Final = {"live_contact": False}

EVIDENCE: Final[list[dict[str, Any]]] = [
    rule(
        "seeks-professional", "honest work", -0.8, "looks for a professional", bank("seeks professional", where="own")
    ),
    rule("technical-talk", "honest work", -0.8, "speaks of building something", bank("technical", where="own")),
    rule(
        "protected-pay",
        "honest work",
        -0.8,
        "pays through milestones or the tracker",
        bank("protected pay", where="own"),
    ),
    rule("own-story", "own story", -0.6, "the author tells of themselves", bank("own story", where="own")),
    rule("warns", "stance", -3.0, "the author warns of something", {"stance": "warning"}, NO_LIVE_CONTACT),
    rule("asks", "stance", -2.5, "the author asks for an opinion", {"stance": "asking"}, NO_LIVE_CONTACT),
    rule(
        "reports", "stance", -2.0, "the author tells what others did or said", {"stance": "reporting"}, NO_LIVE_CONTACT
    ),
    rule("explains-rules", "stance", -1.5, "the author explains the rules", {"stance": "policy"}, NO_LIVE_CONTACT),
    rule("quotes", "stance", -0.8, "the author quotes somebody else", {"quoted_share": 0.25}, NO_LIVE_CONTACT),
    rule(
        "long-standing-member",
        "author",
        -1.0,
        "member for more than two years",
        {"author": "age_days", "at_least": 730},
        {"author": "posts", "at_least": 50},
    ),
    rule("staff", "author", -2.0, "the author belongs to the staff", {"author": "is_staff", "at_least": 1}),
    rule("new-member", "author", 0.4, "joined within the last week", {"author": "age_days", "at_most": 7}),
    rule(
        "decisions-against",
        "author",
        0.8,
        "moderators decided against the author before",
        {"author": "decisions_against", "at_least": 1},
    ),
    rule(
        "same-offer-by-several-accounts",
        "campaign",
        1.5,
        "several accounts offer the same in nearly the same words",
        {"author": "campaign_size", "at_least": 3},
    ),
    rule("posting-fast", "author", 0.7, "posts unusually fast", {"author": "submissions_last_hour", "at_least": 8}),
    rule(
        "quotation-with-link-by-newcomer",
        "author",
        2.5,
        "nearly all quotation, and a new member's own link or contact",
        {"quoted_share": 0.6},
        {"live_contact": True},
        {"any": [{"author": "age_days", "at_most": 7}, {"author": "posts", "at_most": 3}]},
    ),
]
