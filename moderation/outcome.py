"""What becomes of screened texts: published, published redacted, or held; with a case where one is due.

A batch is one transaction. Each text is settled once: only while it is still waiting in the
hands of the worker that screened it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from moderation import bell, campaigns, link_traces, questions, redactions, sanctions, tallies, targets
from moderation.models import AuditEntry, Case, Clause, Decision, Finding, Notice, Sanction, Submission
from moderation.moderated import PublishedText
from moderation.redactions import Parted
from moderation.screener import Screened
from moderation.screening import decision as screening_decision
from moderation.screening import version
from moderation.screening.findings import LEARNED, Report, Signal
from moderation.screening.findings import Decision as Verdict

State = Submission.State
Verb = Decision.Verb

SHOWN_REASONS: Final = 5
LEARNED_REASON: Final = "it reads like texts that turned out to be scams"
SUSPICIOUS: Final = (Verdict.CASE, Verdict.HOLD)
OUTCOME_FIELDS: Final = [
    *("state", "settled_at", "claim", "claimed_until"),
    *("decision", "scam_score", "complete", "trouble", "rules_version", "signals", "trial_signals", "in_doubt"),
    "screened_with",
    *("model_version", "trial_model", "trial_score", "has_new_link"),
    *("text_key", "text_box"),
]


def hold_struck_out() -> Report:
    """The report on a text that took the worker down too often."""
    return screening_decision.incomplete("", "checking it took the worker down three times")


@dataclass(frozen=True, slots=True)
class Fate:
    """The state a submission goes to, and why when that is neither its words' doing nor its author's."""

    state: State
    obstacle: str = ""

    @property
    def is_read(self) -> bool:
        """False for what nobody needs any more: it stays sealed as handed in, for its author alone."""
        return self.state not in (State.SUPERSEDED, State.DROPPED)


@dataclass(slots=True)
class Ledger:
    """The rows that a batch writes together, because a statement costs more than a row."""

    settled: list[Submission] = field(default_factory=list)
    published: list[tuple[Submission, PublishedText]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    told: list[Decision] = field(default_factory=list)
    clauses: dict[str, Clause] = field(default_factory=dict)
    restricted: dict[int, str] = field(default_factory=dict)  # sanctions that hold, by author

    def decide(
        self,
        submission: Submission,
        verb: Verb,
        reasons: Iterable[str],
        *,
        case: Case | None = None,
        clause: str = "",
        tell: bool = True,
    ) -> None:
        """Record what screening did by itself; ``tell`` its author when it concerns them."""
        made = Decision(
            submission=submission,
            case=case,
            author=submission.author,
            verb=verb,
            clause=self.clauses.get(clause),
            reasons=list(dict.fromkeys(reasons)),
        )
        self.decisions.append(made)
        if tell:
            self.told.append(made)

    def write_settled(self) -> None:
        """Update the submissions that are settled so far: all in one statement, by their primary keys."""
        Submission.objects.bulk_create(
            self.settled, update_conflicts=True, unique_fields=["id"], update_fields=OUTCOME_FIELDS
        )
        self.settled.clear()

    def write(self) -> None:
        self.write_settled()
        targets.publish([(submission.item, text) for submission, text in self.published])
        for submission, _ in self.published:
            refresh_label(submission)
        Finding.objects.bulk_create(self.findings)
        Decision.objects.bulk_create(self.decisions)
        AuditEntry.objects.bulk_create([_audit_entry(made) for made in self.decisions])
        Notice.objects.bulk_create([Notice(recipient=made.author, decision=made) for made in self.told])
        questions.sample(self.findings)
        if self.told:
            bell.ring_after_commit(bell.MAIL)


def _audit_entry(made: Decision) -> AuditEntry:
    submission = made.submission
    return AuditEntry(
        verb=f"screening.{made.verb}",
        subject=f"submission:{submission.public_id}",
        data={"rules": submission.rules_version},
    )


def act_on(submission: Submission, report: Report) -> None:
    """Apply one report. Changes nothing when somebody else was first, or the text is not wanted any more."""
    act_on_all([Screened(submission, report)])


@transaction.atomic
def act_on_all(batch: Sequence[Screened]) -> None:
    """Apply the reports of a batch; all or none."""
    targets.load(one.submission.item for one in batch)
    ledger = Ledger(
        clauses=Clause.objects.in_bulk(field_name="slug"),
        restricted=sanctions.restricted(one.submission.author_id for one in batch),
    )
    ours = _ours(batch)
    for one in ours:
        one.submission.has_new_link = one.has_new_link
        _settle(one.submission, one.report, ledger)
    ledger.write()
    tallies.count([one.report for one in ours])
    campaigns.remember([(one.submission, one.offer, one.contacts) for one in ours if one.offer])
    link_traces.remember([one.links for one in ours if one.links and one.submission.state == State.PUBLISHED])


def _ours(batch: Sequence[Screened]) -> list[Screened]:
    """Compare and set: only what still waits in the hands of the worker that screened it; locked from here on."""
    waiting = Submission.objects.waiting().select_for_update().filter(pk__in=[one.submission.pk for one in batch])
    claims = dict(waiting.values_list("pk", "claim"))
    return [one for one in batch if claims.get(one.submission.pk) == one.submission.claim]


def _settle(submission: Submission, report: Report, ledger: Ledger) -> None:
    if submission.number > 1:
        ledger.write_settled()  # what follows asks for older versions, which may be of this batch
    fate = fate_of(submission, report, ledger.restricted.get(submission.author_id))
    parted = redactions.part(submission, report) if fate.is_read else None
    set_outcome(submission, fate, report, parted)
    ledger.settled.append(submission)
    if parted is None:
        return
    ledger.findings += parted.findings
    if fate.state == State.PUBLISHED:
        redacted = redactions.has_marker(parted.fields)
        text = PublishedText(
            parted.fields, submission_id=submission.pk, redacted=redacted, in_doubt=submission.in_doubt
        )
        ledger.published.append((submission, text))
        _move_open_case(submission)
    _explain(submission, report, fate, parted, ledger)


def fate_of(submission: Submission, report: Report, sanction: str | None) -> Fate:
    """What a report means for a text as things stand now."""
    item = submission.item
    if submission.number != item.last_number:
        return Fate(State.SUPERSEDED)
    if item.target_object is None or item.target.is_deleted():
        return Fate(State.DROPPED)
    if not submission.author.is_active:
        return Fate(State.REJECTED, "Your account was closed before the text was checked.")
    if sanction == Sanction.Kind.SUSPENSION:
        return Fate(State.REJECTED, "Your account was suspended before the text was checked.")
    if not item.target.accepts_publication():
        return Fate(State.REJECTED, "The thread was closed before the text was checked.")
    if report.decision == Verdict.HOLD or _is_under_review(submission):
        return Fate(State.HELD)
    if sanction == Sanction.Kind.SILENCE:
        return Fate(State.HELD, "You were silenced before the text was checked, so a moderator reads it first.")
    return Fate(State.PUBLISHED)


def _is_under_review(submission: Submission) -> bool:
    """An earlier version of the item is held: a new one waits with it, until a moderator has decided."""
    if submission.number == 1:
        return False
    under_review = Case.objects.waiting().filter(item=submission.item, submission__state=State.HELD)
    return under_review.exclude(submission=submission).exists()


def set_outcome(submission: Submission, fate: Fate, report: Report, parted: Parted | None) -> None:
    """From here on the row holds the review text, and each contact value has a box of its own."""
    submission.state = fate.state
    submission.settled_at = timezone.now()
    submission.claim, submission.claimed_until = "", None
    if parted:
        submission.decision = report.decision
        submission.scam_score = report.scam_score
        submission.complete = report.complete
        submission.trouble = report.trouble
        submission.rules_version = report.rules_version
        submission.screened_with = version.RECOGNIZERS
        submission.model_version = report.model
        if report.tried:
            submission.trial_model, submission.trial_score = report.tried.model, report.tried.score
        submission.in_doubt = report.in_doubt
        submission.text_key, submission.text_box = parted.text
        submission.signals = parted.signals
        submission.trial_signals = parted.trial_signals


def refresh_label(submission: Submission) -> None:
    """An item is named in published words, which may just have changed."""
    item = submission.item
    label = item.target.review_label()
    if label != item.label:
        item.label = label
        item.save(update_fields=["label"])


def _move_open_case(submission: Submission) -> None:
    """A newer version does not close the case of an older one: from now on the case is about what is public."""
    if submission.number > 1:
        questions.overtaken_by(submission)
        _open_cases(submission).update(submission=submission, turn=F("turn") + 1)


def _open_cases(submission: Submission) -> Any:
    return Case.objects.waiting().filter(item=submission.item).order_by()


def _explain(submission: Submission, report: Report, fate: Fate, parted: Parted, ledger: Ledger) -> None:
    """Open or join a case, record the decision, tell the author; nothing to say about a text published as it is."""
    if fate.state == State.REJECTED:
        ledger.decide(submission, Verb.REJECT, [fate.obstacle])
        return
    case = None
    if fate.state == State.HELD or report.decision in SUSPICIOUS:
        case = _open_or_join(submission, report)
    if fate.state == State.HELD:
        clause = "scam" if report.complete and scam_reasons(report) and not fate.obstacle else ""
        reasons = [fate.obstacle] if fate.obstacle else _reasons_to_hold(report)
        ledger.decide(submission, Verb.HOLD, reasons, case=case, clause=clause)
        return
    if case:
        ledger.decide(submission, Verb.REVIEW, scam_reasons(report), case=case, clause="scam", tell=False)
    if redactions.has_marker(parted.fields):
        reasons = [finding.reason for finding in parted.findings]
        ledger.decide(submission, Verb.REDACT, reasons, case=case, clause="private-details")


def _reasons_to_hold(report: Report) -> list[str]:
    if not report.complete:
        return ["The automatic check could not finish, so a moderator reads the text first."]
    return scam_reasons(report) or ["An earlier version of this text is waiting for a moderator."]


def scam_reasons(report: Report) -> list[str]:
    """Why it looks like a scam, strongest first."""
    speaking_for = sorted((signal for signal in report.signals if signal.points > 0), key=lambda signal: -signal.points)
    return list(dict.fromkeys(_for_its_author(signal) for signal in speaking_for))[:SHOWN_REASONS]


def _for_its_author(signal: Signal) -> str:
    """Which words the learned model weighs is for moderators alone, or it teaches how to get round it."""
    return LEARNED_REASON if signal.rule == LEARNED else signal.reason


def _open_or_join(submission: Submission, report: Report) -> Case:
    """One open case an item: a newer version takes the older one's place in it."""
    why = _why(report)
    urgency = report.scam_score + (1 if submission.state == State.HELD else 0)
    news = {"why": why, "urgency": urgency} if report.decision in SUSPICIOUS else {}
    joined = _open_cases(submission)
    if submission.number > 1 and joined.update(submission=submission, turn=F("turn") + 1, **news):
        _supersede_older(submission)
        return joined.get()
    return Case.objects.create(item=submission.item, submission=submission, why=why, urgency=urgency)


def _why(report: Report) -> Case.Why:
    if not report.complete:
        return Case.Why.INCOMPLETE
    return Case.Why.SCAM if report.decision in SUSPICIOUS else Case.Why.SILENCED


def _supersede_older(submission: Submission) -> None:
    """Held versions that a newer one of the same item stands for are not decided any more."""
    older = submission.item.submissions.filter(number__lt=submission.number, state=State.HELD)
    older.update(state=State.SUPERSEDED)
