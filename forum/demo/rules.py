"""Two scam rules that the demo's moderators are working on: a draft with its backtest, and one on trial."""

from __future__ import annotations

from typing import Final

from forum.models import Member
from moderation import backtests, rule_desk
from moderation.models import Rule, RuleVersion
from moderation.rule_desk import Draft

DRAFT: Final = Draft(
    name="free-sample-of-everything",
    category="free work",
    points=1.0,
    reason="asks for a free test that is as long as the job",
    when={"all": [{"phrases": ["free sample", "unpaid test", "test for free"], "where": "offered"}]},
    must_match=[
        "Please translate this chapter as a free sample.",
        "Everybody writes an unpaid test of ten pages.",
        "You do the first module as a test for free, then we decide.",
    ],
    must_not_match=[
        "Careful, this is a scam: they had me write an unpaid test of ten pages and never answered again.",
        "My samples are on my profile.",
        "How long may a test be before it has to be paid?",
    ],
)
TRIAL: Final = Draft(
    name="rent-your-account",
    category="account",
    points=2.5,
    reason="wants to rent or use the reader's account",
    when={"all": [{"phrases": ["rent your account", "rent your profile", "use your account"], "where": "offered"}]},
    must_match=[
        "We rent your account for 200 a month.",
        "I would like to rent your profile, you do nothing.",
        "We use your account for our team and share the money.",
    ],
    must_not_match=[
        "Never let anybody rent your account, that is a scam!",
        "I rent a desk in the centre.",
        "Can I have two profiles on one account?",
    ],
)


def write(by: Member) -> None:
    """Write both, have them read over the stored texts, and put one on trial; nothing when they are there."""
    if Rule.objects.filter(name=TRIAL.name).exists():
        return
    for draft in (DRAFT, TRIAL):
        version = rule_desk.draft(draft, by=by)
        backtests.ask_for(version, by=by)
    while backtests.run_waiting():
        pass
    rule_desk.try_out(RuleVersion.objects.get(rule__name=TRIAL.name), by=by)
