"""The read model of a case page: everything a moderator needs to judge, gathered in one place.

Nothing here holds a contact value, and no text that screening has not read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from moderation import campaigns, drawing, flags, questions, sealed, standing
from moderation.drawing import Evidence, Field
from moderation.models import Case, Decision, Finding, Flag, Item, Question, Submission
from moderation.moderated import Neighbour
from moderation.screening import labels
from moderation.standing import Standing

if TYPE_CHECKING:
    from moderation.people import Person

State = Submission.State

EARLIER_DECISIONS: Final = 10
EARLIER_VERSIONS: Final = 10
EXCERPT_LENGTH: Final = 160
FINDINGS_LISTED: Final = 200
UNREADABLE: Final = "Its text is not kept any more."
UNSCREENED: Final = "It has not been checked, so only its author can read it."


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the item: its review text, or why there is none to see."""

    submission: Submission
    fields: Sequence[Field] = ()
    findings: Sequence[Finding] = ()
    silence: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What is known about the author: their texts by what became of them, and earlier decisions."""

    author: Any
    counts: Sequence[tuple[str, int]]
    decisions: Sequence[Decision]

    @property
    def texts(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class Side:
    """What speaks for or against a scam; what alone would tell little is apart."""

    telling: Sequence[Evidence]
    weak: Sequence[Evidence]

    def __bool__(self) -> bool:
        return bool(self.telling or self.weak)


def _side(evidence: Sequence[Evidence]) -> Side:
    return Side([each for each in evidence if not each.is_weak], [each for each in evidence if each.is_weak])


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag as a moderator reads it: with how its member stands, and whether it counts towards hiding."""

    flag: Flag
    standing: Standing
    counts: bool


@dataclass(frozen=True, slots=True)
class CasePage:
    case: Case
    reader: Person | None  # who else is reading it now
    version: Version
    text: Mapping[str, str]  # the review text, empty when there is none to read
    evidence: Sequence[Evidence]
    public: Version | None
    other_versions: Sequence[Version]
    history: History
    neighbours: Sequence[Neighbour]
    decisions: Sequence[Decision]
    flags: Sequence[FlagLine]
    asked: Mapping[str, Question]  # questions about findings of this version, by finding
    campaign: campaigns.Size | None

    @property
    def submission(self) -> Submission:
        return self.version.submission

    @property
    def evidence_for(self) -> Side:
        return _side([each for each in self.evidence if each.speaks_for_scam])

    @property
    def evidence_against(self) -> Side:
        return _side([each for each in self.evidence if not each.speaks_for_scam])

    @property
    def learned(self) -> Evidence | None:
        """What the learned model says, where its words are marked in the text."""
        return next((each for each in self.evidence if each.is_learned and each.marks), None)

    @property
    def findings_listed(self) -> Sequence[Finding]:
        """Those that are asked about first."""
        asked_first = sorted(self.version.findings, key=lambda finding: finding.public_id not in self.asked)
        return asked_first[:FINDINGS_LISTED]

    @property
    def findings_left_out(self) -> int:
        return max(0, len(self.version.findings) - FINDINGS_LISTED)

    @property
    def is_hidden(self) -> bool:
        """Public once, and hidden because members flagged it."""
        target = self.case.item.target
        return target is not None and target.is_hidden()

    @property
    def is_itself_public(self) -> bool:
        return self.public is not None and self.public.submission == self.submission


def case_page(case: Case, *, reader: Person | None = None) -> CasePage:
    """Everything about one case, read afresh."""
    submission, item = case.submission, case.item
    text = review_text(submission)
    evidence = drawing.evidence_in(submission.signals, text)
    version = read_version(submission, evidence)
    public = flags.public_version(item)
    return CasePage(
        case=case,
        reader=reader,
        version=version,
        text=text,
        evidence=evidence,
        public=version if public == submission else read_version(public) if public else None,
        other_versions=[read_version(other) for other in _other_versions(submission)],
        history=_history(submission),
        neighbours=_neighbours(item),
        decisions=list(_with_people(case.decisions.all())),
        flags=_flag_lines(item),
        asked=questions.asked_about(submission),
        campaign=campaigns.size_of(submission),
    )


def _flag_lines(item: Item) -> list[FlagLine]:
    found = list(flags.flags_on(item))
    known = standing.standings(each.flagger_id for each in found) if found else {}
    counting = {each.pk for each in standing.flags_that_count(found, known)} if found else set()
    return [FlagLine(each, known[each.flagger_id], each.pk in counting) for each in found]


def read_version(submission: Submission, evidence: Sequence[Evidence] = ()) -> Version:
    """The review text of a version, where there is one that may be read."""
    text = review_text(submission)
    if not text:
        return Version(submission, silence=UNREADABLE if submission.is_screened else UNSCREENED)
    findings = list(submission.findings.standing().in_text_order())
    return Version(submission, drawing.draw(text, findings, evidence), findings)


def review_text(submission: Submission) -> dict[str, str]:
    """What moderators read; empty when screening has not read it, or it is purged."""
    try:
        return submission.text()
    except sealed.SealBroken:
        return {}


def excerpt(submission: Submission) -> str:
    """The first words of the review text, for a list; no query."""
    body = list(review_text(submission).values())[-1:]
    return shorten(labels.spell_out(" ".join(body)), EXCERPT_LENGTH, placeholder="…")


def _other_versions(submission: Submission) -> QuerySet[Submission]:
    return submission.item.submissions.exclude(pk=submission.pk).order_by("-number")[:EARLIER_VERSIONS]


def _neighbours(item: Item) -> Sequence[Neighbour]:
    return item.target.surroundings() if item.target is not None else ()


def _history(submission: Submission) -> History:
    author = submission.author
    about_others = Decision.objects.filter(author=author).exclude(submission=submission)
    counted = Submission.objects.filter(author=author).values_list("state").annotate(count=Count("pk")).order_by()
    by_state = dict(counted)
    return History(
        author=author,
        counts=[(str(state.label), by_state[state]) for state in State if state in by_state],
        decisions=list(_with_people(about_others).order_by("-made_at", "-pk")[:EARLIER_DECISIONS]),
    )


def _with_people(decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    return decisions.select_related("actor", "clause", "submission__item", "case")


def next_case(moderator: Person, *, after: Case) -> Case | None:
    """What this moderator could take when done with a case: what follows it in the queue."""
    return _takeable(moderator).filter(_follows(after)).first()


def first_case(moderator: Person) -> Case | None:
    """The most urgent case this moderator could take."""
    return _takeable(moderator).first()


def _takeable(moderator: Person) -> QuerySet[Case]:
    return Case.objects.waiting().open_to(moderator, timezone.now())


def _follows(case: Case) -> Q:
    """What comes later in the order of `CaseQuerySet.waiting`."""
    same_urgency = Q(urgency=case.urgency)
    opened_later = Q(opened_at__gt=case.opened_at) | Q(opened_at=case.opened_at, pk__gt=case.pk)
    return Q(urgency__lt=case.urgency) | same_urgency & opened_later
