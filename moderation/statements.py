"""The statement of reasons: what an author is told about one decision, in words for them.

No points, no thresholds, no other accounts. The author's own values are opened here, and
nowhere else outside a case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moderation import review, sealed
from moderation.models import Decision, Finding, Notice
from moderation.questions import OwnRedaction, own_redactions
from moderation.review import Version

Verb = Decision.Verb

HEADLINES: Final = {
    Verb.REDACT: "Published, with private details removed",
    Verb.HOLD: "Held until a moderator has read it",
    Verb.HIDE: "Hidden until a moderator has looked at it",
    Verb.REVIEW: "Published",
    Verb.RELEASE: "Checked again, and published",
    Verb.APPROVE: "Read by a moderator and approved",
    Verb.REJECT: "Not published",
    Verb.REMOVE: "Removed",
    Verb.RESTORE: "Public again",
}
NEXT_STEPS: Final = {
    Verb.REDACT: "You need not do anything. If a label hides something that is no contact detail, say so above: a"
    " moderator looks at it.",
    Verb.HOLD: "You need not do anything: a moderator reads it next, and you are told what was decided. Nobody else"
    " can see the text meanwhile. You can still edit or delete it.",
    Verb.HIDE: "You need not do anything: a moderator looks at it next, shows it again or says why not, and you are"
    " told. Until then others see that something is hidden, not what it says.",
    Verb.REVIEW: "You need not do anything.",
    Verb.RELEASE: "You need not do anything.",
    Verb.APPROVE: "You need not do anything.",
    Verb.REJECT: "You can change the text so that it keeps to the rule above, and hand it in again.",
    Verb.REMOVE: "Others see that a text was removed, not what it said. You can write a new one that keeps to the"
    " rule above.",
    Verb.RESTORE: "You need not do anything.",
}


@dataclass(frozen=True, slots=True)
class Removed:
    """A detail that is no longer public; ``value`` is empty once it is purged."""

    redaction: OwnRedaction
    value: str

    @property
    def finding(self) -> Finding:
        return self.redaction.finding


@dataclass(frozen=True, slots=True)
class Statement:
    decision: Decision
    version: Version
    removed: Sequence[Removed]
    later: Notice | None  # of what was decided about the same version since

    @property
    def headline(self) -> str:
        return HEADLINES[Verb(self.decision.verb)]

    @property
    def next_step(self) -> str:
        return NEXT_STEPS[Verb(self.decision.verb)]


def statement(decision: Decision) -> Statement:
    """For the author's eyes only: it holds their contact values."""
    version = review.read_version(decision.submission)
    own = own_redactions([decision.submission_id], decision.author).get(decision.submission_id, [])
    removed = [Removed(each, _value_of(each.finding)) for each in own] if version.findings else []
    return Statement(decision, version, removed, _later_notice(decision))


def _later_notice(decision: Decision) -> Notice | None:
    about_it = Notice.objects.filter(recipient=decision.author_id, decision__submission=decision.submission_id)
    return about_it.filter(decision__pk__gt=decision.pk).select_related("decision").order_by("pk").last()


def _value_of(finding: Finding) -> str:
    try:
        return finding.value()
    except sealed.SealBroken:
        return ""
