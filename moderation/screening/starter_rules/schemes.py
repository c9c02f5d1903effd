"""What speaks for a scam: what the reader shall do together with what lures them, then weak general signs."""

from __future__ import annotations

from typing import Any, Final

WEAK: Final = frozenset(("general", "ideas", "address", "reader's asset"))
"""Categories of rules that fire by chance in long texts, and so count less there."""


def near(*banks: str, within: int = 10, same: str = "text", where: str = "offered") -> dict[str, Any]:
    return {"near": list(banks), "within": within, "same": same, "where": where}


def bank(name: str, count: int = 1, where: str = "offered") -> dict[str, Any]:
    return {"bank": name, "count": count, "where": where}


def rule(name: str, category: str, points: float, reason: str, *conditions: dict[str, Any]) -> dict[str, Any]:
    when = conditions[0] if len(conditions) == 1 else {"all": list(conditions)}
    weak = category in WEAK
    return {"name": name, "category": category, "points": points, "reason": reason, "weak": weak, "when": when}


def either(*conditions: dict[str, Any]) -> dict[str, Any]:
    return {"any": list(conditions)}


def unless(*conditions: dict[str, Any]) -> dict[str, Any]:
    return {"none": list(conditions)}


UPFRONT: Final = [
    rule(
        "fee-before-work",
        "upfront fee",
        3.6,
        "asks the reader to pay a fee or deposit before there is work",
        near("pays first", "fees", "sum", within=7),
    ),
    rule(
        "fee-to-start",
        "upfront fee",
        2.4,
        "says that a fee comes first",
        near("pays first", "fees", within=5),
        near("fees", "first", within=8),
    ),
    rule(
        "sum-to-start",
        "upfront fee",
        1.8,
        "asks the reader for money before the work starts",
        near("pays first", "sum", within=3),
        near("sum", "first", within=6),
    ),
    rule(
        "hired-then-pay",
        "upfront fee",
        2.4,
        "says the reader is hired or has earned money, and asks for a payment",
        near("hired", "pays first", "sum", within=25),
    ),
    rule(
        "job-with-fee",
        "upfront fee",
        1.6,
        "speaks of a job and of a fee that the reader pays",
        near("job lure", "fees", within=25),
        near("pays first", "fees", within=6),
    ),
]
TYPING: Final = [
    rule(
        "typing-with-fee",
        "typing job",
        3.2,
        "offers typing work and asks for a fee or deposit",
        bank("typing"),
        near("pays first", "fees", within=7),
    ),
    rule(
        "typing-with-security",
        "typing job",
        3.0,
        "offers typing work and asks for money as security",
        near("typing", "fees", "sum", within=25),
    ),
    rule(
        "typing-well-paid",
        "typing job",
        1.4,
        "offers much money for simple typing",
        near("typing", "typing units", within=6),
        near("typing units", "sum", within=10),
    ),
]
OFF_PLATFORM: Final = [
    rule(
        "pay-around-platform",
        "off platform",
        3.4,
        "offers to pay or work around the platform",
        either(near("away", "handles", within=18), near("away", "sum", within=18)),
    ),
    rule(
        "avoid-commission",
        "off platform",
        2.4,
        "wants to leave the platform or save its fee",
        near("away", "platform", within=10),
    ),
    rule(
        "away-with-money",
        "off platform",
        1.5,
        "speaks of avoiding the platform's fee or system together",
        near("away", "money", within=15),
    ),
    rule(
        "direct-payment-method",
        "off platform",
        1.2,
        "names a direct way to pay",
        near("pays first", "handles", within=6),
    ),
]
CHAT: Final = [
    rule(
        "move-to-messenger",
        "move to chat",
        1.5,
        "asks the reader to write on a messenger",
        near("writes", "real messengers", within=7),
    ),
    rule(
        "job-on-messenger",
        "move to chat",
        2.3,
        "a job or interview that happens on a messenger",
        near("job lure", "real messengers", within=14),
        bank("writes"),
    ),
    rule(
        "move-to-other-channel",
        "move to chat",
        0.3,
        "asks the reader to continue on another channel",
        near("writes", "messengers", within=6),
    ),
    rule("ignored-here", "move to chat", 1.8, "says that messages here are not read", bank("ignored here")),
    rule(
        "contact-with-job",
        "move to chat",
        1.5,
        "gives a contact detail beside a job",
        {"contact": "any"},
        either(bank("writes"), bank("private")),
        bank("job lure"),
    ),
    rule("messenger-link", "move to chat", 2.2, "links to a chat outside the site", {"link": "messenger"}),
]
EARLY: Final = [
    rule(
        "work-before-contract",
        "before contract",
        3.4,
        "asks the reader to start before there is a contract",
        near("starts", "contract later", within=14),
        bank("now"),
    ),
    rule(
        "contract-later",
        "before contract",
        2.2,
        "puts the contract off until after work",
        near("starts", "contract later", within=12),
    ),
    rule("contract-follows", "before contract", 0.9, "puts the contract off", bank("contract later")),
]
FREE: Final = [
    rule(
        "free-test-work",
        "free work",
        3.2,
        "asks for real work as an unpaid test",
        near("test work", "unpaid", within=14),
        bank("real work"),
    ),
    rule(
        "unpaid-work",
        "free work",
        1.8,
        "asks for work without pay",
        near("unpaid", "starts", within=14),
        bank("real work"),
    ),
    rule(
        "winner-takes-job",
        "free work",
        1.2,
        "work for the chance of a job",
        near("unpaid", "job lure", within=20),
        bank("real work"),
    ),
]
CHEQUES: Final = [
    rule(
        "cheque-and-surplus",
        "cheque",
        3.8,
        "a cheque that the reader shall deposit, passing money on",
        near("cheque", "cheque use", within=12),
        either(near("forwards", "surplus", within=8), near("forwards", "vendor", within=8)),
    ),
    rule(
        "cheque-for-equipment",
        "cheque",
        3.0,
        "a cheque for equipment",
        near("cheque", "equipment", within=25),
        bank("cheque use"),
    ),
    rule(
        "cheque-to-deposit",
        "cheque",
        2.0,
        "a cheque that the reader shall deposit",
        near("cheque", "cheque use", within=8),
        either(bank("forwards"), bank("vendor"), bank("pays first")),
    ),
    rule(
        "buy-equipment-first",
        "cheque",
        3.2,
        "asks the reader to buy equipment and promises the money back",
        near("pays first", "equipment", within=8),
        either(bank("reimbursed"), bank("vendor")),
    ),
]
MULES: Final = [
    rule(
        "pass-money-on",
        "money mule",
        3.6,
        "money comes to the reader, who keeps a share and sends the rest on",
        near("receives", "transit", within=8),
        bank("keeps share"),
        bank("forwards"),
    ),
    rule(
        "keep-and-forward",
        "money mule",
        3.0,
        "the reader keeps a share and sends the rest on",
        near("keeps share", "forwards", within=14),
        either(bank("surplus"), bank("receives"), bank("transit")),
    ),
    rule(
        "forward-received",
        "money mule",
        2.2,
        "the reader receives money or parcels and sends them on",
        near("receives", "transit", within=6),
        near("transit", "forwards", within=14),
        either(bank("device"), bank("surplus"), bank("easy money"), bank("handles")),
    ),
    rule(
        "return-part-of-contract",
        "money mule",
        2.6,
        "a contract whose money the reader gives back",
        near("contract word", "forwards", "keeps share", within=22),
    ),
]
INVEST: Final = [
    rule(
        "invest-for-returns",
        "investment",
        3.2,
        "promises that invested money grows",
        near("invests", "multiplies", within=14),
        either(bank("sum"), bank("recruits"), bank("invites")),
    ),
    rule(
        "money-multiplies",
        "investment",
        2.6,
        "money that is to come back as more",
        near("pays first", "multiplies", within=10),
        near("sum", "multiplies", within=10),
    ),
    rule("invest-invitation", "investment", 1.8, "invites to invest or trade", near("invests", "invites", within=22)),
    rule(
        "gain-told",
        "investment",
        1.4,
        "tells of gains to invite others",
        bank("gained"),
        either(bank("invites"), bank("recruits")),
    ),
    rule(
        "sum-for-sum",
        "investment",
        1.6,
        "a small sum in, a larger one out",
        near("sum", "multiplies", "sum", within=6),
        bank("sum", 2),
    ),
]
TASKS: Final = [
    rule(
        "paid-clicks",
        "task work",
        3.2,
        "pays for likes, clicks or ratings",
        near("tasks", "task things", within=6),
        either(near("tasks", "task pay", within=16), near("task things", "sum", within=10)),
    ),
    rule(
        "task-top-up",
        "task work",
        2.2,
        "tasks that need money put in",
        bank("tasks"),
        bank("task pay"),
        either(near("pays first", "money", within=6), bank("surplus")),
    ),
    rule(
        "daily-tasks",
        "task work",
        1.0,
        "simple daily tasks with a daily income",
        near("tasks", "task things", within=8),
        bank("easy money"),
    ),
]
ACCOUNT: Final = [
    rule(
        "account-for-money",
        "account trade",
        3.4,
        "rents, lends, buys or sells an account",
        near("lends", "accounts", within=6),
        bank("account reward"),
    ),
    rule("account-lent", "account trade", 2.0, "asks for the use of an account", near("lends", "accounts", within=4)),
    rule(
        "work-under-your-name",
        "account trade",
        2.4,
        "wants to work under the reader's name or face",
        bank("remote"),
        either(bank("accounts"), bank("lends")),
        bank("account reward"),
    ),
    rule(
        "device-or-number-for-money",
        "account trade",
        2.6,
        "pays for the use of the reader's number, device or bank account",
        near("lends", "device", within=8),
        bank("account reward"),
    ),
]
IDENTITY: Final = [
    rule(
        "asks-for-documents",
        "identity",
        3.2,
        "asks for identity documents or card photos",
        near("discloses", "identity", within=7),
    ),
    rule(
        "asks-for-several-documents",
        "identity",
        1.4,
        "asks for several kinds of identity data",
        bank("identity", 2),
        bank("discloses"),
    ),
    rule("asks-for-secrets", "credentials", 3.4, "asks for a password or code", near("discloses", "secrets", within=7)),
]
PHISHING: Final = [
    rule(
        "lower-your-guard",
        "files and links",
        3.2,
        "asks the reader to switch protection off or use a password there",
        bank("defence down"),
        either(bank("runs"), bank("things to run")),
    ),
    rule(
        "run-a-file",
        "files and links",
        2.6,
        "asks the reader to open a program or archive",
        bank("runs"),
        either({"link": "program"}, {"link": "archive"}),
    ),
    rule(
        "open-the-brief",
        "files and links",
        1.6,
        "asks the reader to open a file or link for the job",
        near("runs", "things to run", within=5),
        bank("job lure"),
    ),
    rule("link-to-open", "files and links", 1.2, "asks the reader to follow a link", bank("runs"), {"link": "any"}),
    rule("short-link", "files and links", 1.4, "hides where a link goes", {"link": "shortener"}),
]
SUPPORT: Final = [
    rule(
        "false-support",
        "fake support",
        3.2,
        "speaks as support or staff and asks for something",
        near("official", "threat", within=25, where="own"),
        either(
            bank("discloses", where="own"),
            bank("runs", where="own"),
            bank("writes", where="own"),
            bank("pays first", where="own"),
        ),
    ),
    rule(
        "staff-wants-secrets",
        "fake support",
        3.0,
        "speaks as staff and wants a password, code or payment",
        bank("official", where="own"),
        either(near("discloses", "secrets", where="own"), near("pays first", "sum", where="own")),
    ),
    rule(
        "verify-or-lose",
        "fake support",
        1.8,
        "threatens with a lost account unless the reader acts",
        near("threat", "accounts", within=8, where="own"),
        either(
            near("discloses", "secrets", where="own"),
            {"link": "any", "where": "own"},
            near("writes", "real messengers", where="own"),
        ),
    ),
]
REVIEWS: Final = [
    rule("trade-reviews", "reviews", 3.2, "trades or buys reviews", near("trades", "ratings", within=8)),
    rule("paid-rating", "reviews", 0.8, "pays for a rating", near("ratings", "sum", within=14)),
]
MLM: Final = [
    rule(
        "recruit-for-money",
        "recruiting",
        3.0,
        "pays for bringing in further people",
        bank("recruits"),
        near("recruits", "sum", within=18),
    ),
    rule(
        "course-with-promise",
        "recruiting",
        3.0,
        "sells a course or membership with promised income",
        near("courses", "sum", within=14),
        either(bank("easy money"), bank("urgent"), bank("recruits")),
    ),
    rule(
        "join-for-income",
        "recruiting",
        2.0,
        "invites into a team or club with promised income",
        bank("easy money"),
        either(bank("recruits"), bank("invites")),
    ),
]
OTHERS: Final = [
    rule(
        "recovery-offer",
        "recovery",
        3.2,
        "offers to bring lost money back",
        bank("recovery"),
        either(bank("invites"), bank("writes"), bank("pays first"), {"live_contact": True}),
    ),
    rule(
        "prize-for-payment",
        "prize",
        2.6,
        "a prize, loan or grant that asks for money or data",
        bank("prize"),
        either(near("pays first", "sum"), bank("identity"), bank("fees"), near("runs", "things to run")),
    ),
    rule(
        "deceive-others",
        "deceit",
        1.8,
        "asks the reader to deceive a third party",
        bank("deceives"),
        either(bank("sum"), bank("invites"), bank("lends")),
    ),
]
GENERAL: Final = [
    rule("reader-pays", "general", 0.7, "asks the reader to part with money", near("pays first", "sum", within=5)),
    rule("reader-discloses", "general", 0.5, "asks the reader for data", near("discloses", "identity", within=10)),
    rule("invitation-with-sum", "general", 0.5, "invites with a sum of money", bank("invites"), bank("sum")),
]

IDEAS: Final[dict[str, tuple[float, str]]] = {
    "fees": (0.6, "speaks of a fee or deposit"),
    "away": (0.7, "speaks of avoiding the platform"),
    "real messengers": (0.3, "names a messenger"),
    "ignored here": (0.5, "says that messages here are not read"),
    "contract later": (0.7, "puts the contract off"),
    "unpaid": (0.5, "speaks of work without pay"),
    "cheque": (0.7, "speaks of a cheque"),
    "keeps share": (0.6, "speaks of a share to keep"),
    "multiplies": (0.4, "speaks of money that grows"),
    "lends": (0.5, "speaks of lending, renting or selling"),
    "identity": (0.6, "speaks of identity documents or cards"),
    "secrets": (0.5, "speaks of passwords or codes"),
    "defence down": (1.0, "asks to lower protection"),
    "official": (0.5, "speaks in the name of support"),
    "recruits": (0.6, "speaks of bringing in people"),
    "hired": (0.6, "says the reader is already hired or has won"),
    "private": (0.6, "asks for private messages"),
    "invites": (0.3, "invites to get in touch"),
    "urgent": (0.4, "puts pressure on by time"),
    "secret": (0.9, "asks for secrecy or trust"),
    "reassuring": (1.2, "insists on being no scam"),
    "gained": (0.6, "tells of gains"),
    "easy money": (0.8, "promises easy money"),
    "recovery": (0.7, "speaks of bringing lost money back"),
    "prize": (0.4, "speaks of a prize, loan or grant"),
    "deceives": (0.6, "speaks of deceiving others"),
    "risky pay": (0.7, "names a way to pay that cannot be called back"),
    "remote control": (1.3, "asks for remote control or to let a program through"),
    "handles": (0.3, "names a way to pay"),
}
"""Ideas that scams are made of. One alone says little; several together tell of a scheme that no rule here names."""
COMBINED: Final = [
    rule(f"speaks-of-{name.replace(' ', '-')}", "ideas", points, reason, bank(name))
    for name, (points, reason) in IDEAS.items()
]

READER: Final = [
    rule(
        "asset-for-reward",
        "reader's asset",
        2.0,
        "pays for the use of something of the reader's",
        near("reader asset", "reward for reader", within=25),
    ),
    rule("asset-asked", "reader's asset", 0.9, "wants something of the reader's", bank("reader asset")),
    rule(
        "asset-and-secrecy",
        "reader's asset",
        1.0,
        "wants something of the reader's, in secret or by deceit",
        bank("reader asset"),
        either(bank("secret"), bank("deceives")),
    ),
    rule(
        "due-first",
        "general",
        2.0,
        "something is to be paid before the promised thing comes",
        bank("due first"),
        either(bank("sum"), bank("fees"), bank("pays first")),
    ),
    rule("reward-named", "general", 0.7, "names what the reader gets", bank("reward for reader")),
    rule(
        "trades-here",
        "general",
        0.7,
        "buys or sells here",
        bank("sells here"),
        either(bank("sum"), bank("handles"), bank("reward for reader")),
    ),
    rule("addresses-the-reader", "address", 0.4, "speaks to the reader", {"stance": "offering"}),
    rule("names-a-sum", "address", 0.4, "names a sum", bank("sum")),
]
SCHEMES: Final[list[dict[str, Any]]] = [
    *UPFRONT,
    *TYPING,
    *OFF_PLATFORM,
    *CHAT,
    *EARLY,
    *FREE,
    *CHEQUES,
    *MULES,
    *INVEST,
    *TASKS,
    *ACCOUNT,
    *IDENTITY,
    *PHISHING,
    *SUPPORT,
    *REVIEWS,
    *MLM,
    *OTHERS,
    *GENERAL,
    *READER,
    *COMBINED,
]
