"""What moderation remembers, one concept a file."""

from moderation.models.advice import SafetyAdvice
from moderation.models.audit import AuditEntry
from moderation.models.backtests import Backtest, BacktestHit, RuleTally
from moderation.models.campaigns import Campaign, ContactTrace, LinkTrace, OfferBand, OfferSketch
from moderation.models.cases import Case, Decision
from moderation.models.check_tallies import CheckTally
from moderation.models.flags import Flag
from moderation.models.items import Item
from moderation.models.notices import Notice
from moderation.models.policy import Clause
from moderation.models.questions import Question
from moderation.models.rescreenings import Rescreening
from moderation.models.rule_versions import PhraseBank, PhraseBankVersion, RuleVersion
from moderation.models.rules import Rule, RuleBookVersion
from moderation.models.sanctions import Sanction
from moderation.models.scam_models import ScamModelVersion, Training
from moderation.models.signs_of_life import SignOfLife
from moderation.models.sites import Site, SiteKind
from moderation.models.submissions import Finding, Submission

__all__ = [
    "AuditEntry",
    "Backtest",
    "BacktestHit",
    "Campaign",
    "Case",
    "CheckTally",
    "Clause",
    "ContactTrace",
    "Decision",
    "Finding",
    "Flag",
    "Item",
    "LinkTrace",
    "Notice",
    "OfferBand",
    "OfferSketch",
    "PhraseBank",
    "PhraseBankVersion",
    "Question",
    "Rescreening",
    "Rule",
    "RuleBookVersion",
    "RuleTally",
    "RuleVersion",
    "SafetyAdvice",
    "Sanction",
    "ScamModelVersion",
    "SignOfLife",
    "Site",
    "SiteKind",
    "Submission",
    "Training",
]
