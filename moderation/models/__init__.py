"""What moderation remembers, one concept a file."""

from moderation.models.advice import SafetyAdvice
from moderation.models.audit import AuditEntry
from moderation.models.cases import Case, Decision
from moderation.models.flags import Flag
from moderation.models.items import Item
from moderation.models.notices import Notice
from moderation.models.policy import Clause
from moderation.models.rules import Rule, RuleBookVersion
from moderation.models.sanctions import Sanction
from moderation.models.submissions import Finding, Submission

__all__ = [
    "AuditEntry",
    "Case",
    "Clause",
    "Decision",
    "Finding",
    "Flag",
    "Item",
    "Notice",
    "Rule",
    "RuleBookVersion",
    "SafetyAdvice",
    "Sanction",
    "Submission",
]
