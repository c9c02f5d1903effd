"""Decides about the texts of a campaign at once: those a moderator chose, each by a decision of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from moderation import audit, cases, review
from moderation.models import Campaign, Case, Decision, Submission
from moderation.screening import labels

if TYPE_CHECKING:
    from moderation.people import Person

State = Submission.State

MOST_MEMBERS: Final = 200
REFUSE: Final = "refuse"
APPROVE: Final = "approve"


@dataclass(frozen=True, slots=True)
class Member:
    """A text of a campaign with its open case, if it has one."""

    submission: Submission
    case: Case | None
    is_own: bool

    @property
    def turn(self) -> int:
        return self.case.turn if self.case else 0

    @property
    def is_open(self) -> bool:
        return not self.is_own and self.submission.state in (State.HELD, State.PUBLISHED)

    @property
    def text(self) -> str:
        return labels.spell_out("\n\n".join(review.review_text(self.submission).values()))


@dataclass(slots=True)
class Outcome:
    decided: int = 0
    refusals: list[str] = field(default_factory=list)


def members(campaign: Campaign, *, reader: Person) -> list[Member]:
    """Its texts, newest first; three queries."""
    sketches = campaign.sketches.select_related("submission__item", "submission__author")
    submissions = [sketch.submission for sketch in sketches.order_by("-pk")[:MOST_MEMBERS]]
    waiting = Case.objects.waiting().filter(submission__in=submissions)
    by_submission = {case.submission_id: case for case in waiting.select_related("item")}
    return [
        Member(submission, by_submission.get(submission.pk), submission.author_id == reader.pk)
        for submission in submissions
    ]


def decide(campaign: Campaign, verb: str, chosen: Mapping[str, int], *, by: Person, reasons: cases.Reasons) -> Outcome:
    """Decide about the chosen texts, given by public id with the turn that was read; each on its own."""
    outcome = Outcome()
    wanted = [each for each in members(campaign, reader=by) if each.submission.public_id in chosen]
    for member in wanted:
        try:
            _decide(member, verb, chosen[member.submission.public_id], by, reasons)
            outcome.decided += 1
        except cases.DecisionRefused as refusal:
            outcome.refusals.append(f"{labels.spell_out(member.submission.item.label)}: {refusal}")
    told = {"decision": verb, "decided": outcome.decided, "of": len(wanted)}
    audit.record("campaign.decide", f"campaign:{campaign.public_id}", by=by, **told)
    return outcome


def _decide(member: Member, verb: str, turn: int, by: Person, reasons: cases.Reasons) -> None:
    if not member.is_open:
        raise cases.DecisionRefused("It is neither held nor public.")
    case = member.case
    if case is None:
        case = cases.open_case(member.submission.item, by=by)
        turn = case.turn
    if case.submission_id != member.submission.pk:
        raise cases.DecisionRefused("A newer version waits; decide about that one.")
    verbs = {State.HELD: cases.reject, State.PUBLISHED: cases.remove}
    act: Callable[..., Decision] = cases.approve if verb == APPROVE else verbs[State(member.submission.state)]
    act(case, by=by, turn=turn, clause=reasons.clause, words=reasons.words, public_note=reasons.public_note)
