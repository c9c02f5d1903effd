"""The thresholds of scam screening: kept with each book, changed by administrators, previewed on the last 30 days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.db.models import Case, F, JSONField, When
from django.utils import timezone

from moderation import audit, learned_models, past, rulebook
from moderation.models import RuleBookVersion, Submission
from moderation.screening.context import Context
from moderation.screening.decision import decided
from moderation.screening.findings import Decision, Signal
from moderation.screening.rulebook import Thresholds, thresholds_from
from moderation.screening.scam_rules import BadRule

if TYPE_CHECKING:
    from moderation.people import Person

MAY_SET: Final = "moderation.set_thresholds"
EDITABLE: Final = ("case", "hold", "case_newcomer", "hold_newcomer", "newcomer_days", "newcomer_posts")
LOOKED_BACK: Final = timedelta(days=30)
MOST_TEXTS: Final = 20_000
SHOWN: Final = 20
FATES: Final = ("published", "case", "held")
FATES_OF: Final = {Decision.PUBLISH: "published", Decision.CASE: "case", Decision.HOLD: "held"}


class ThresholdsRefused(Exception):
    """Thresholds that cannot be set; the message is a sentence for the administrator."""


@dataclass(slots=True)
class Preview:
    """What would have become of the texts of the last 30 days, by their stored scores."""

    texts: int = 0
    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)
    moves: Counter[tuple[str, str]] = field(default_factory=Counter)
    changed: list[tuple[Submission, str, str]] = field(default_factory=list)

    @property
    def rows(self) -> list[tuple[str, int, int]]:
        return [(fate, self.before[fate], self.after[fate]) for fate in FATES]

    @property
    def changes(self) -> int:
        return sum(count for (was, becomes), count in self.moves.items() if was != becomes)


def chosen(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The thresholds in force with some of them changed; raises `ThresholdsRefused`."""
    return _changed(rulebook.current_thresholds(), changes)


def _changed(current: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    wanted = {**current, **{name: changes[name] for name in EDITABLE if name in changes}}
    try:
        thresholds_from(wanted)
    except BadRule as error:
        raise ThresholdsRefused(str(error)) from error
    return wanted


def preview(changes: Mapping[str, Any]) -> Preview:
    """Compare the thresholds in force with changed ones over what was handed in within 30 days."""
    current = rulebook.current_thresholds()
    now, then = thresholds_from(current), thresholds_from(_changed(current, changes))
    recent = past.settled().filter(received_at__gte=timezone.now() - LOOKED_BACK).order_by("-pk")
    found, may_hold = Preview(), learned_models.current().may_hold
    rows = past.with_posts_before(recent.defer("text_box", "text_key", "signals", "trial_signals"))
    rows = rows.annotate(telling=_signals_from(min(now.hold, now.hold_newcomer, then.hold, then.hold_newcomer)))
    for row in rows[:MOST_TEXTS].iterator(chunk_size=2000):
        _count(found, row, (now, then), may_hold)
    return found


def _signals_from(score: float) -> Case:
    """The signals where a text may be held, which takes more than its score; those of the many others stay unread."""
    return Case(When(scam_score__gte=score, then=F("signals")), default=None, output_field=JSONField())


def _count(found: Preview, row: Any, both: tuple[Thresholds, Thresholds], may_hold: bool) -> None:
    signals = [Signal(each["rule"], each["points"], None, None, "") for each in row.telling or ()]
    context = Context(
        author_age_days=max(0, (row.received_at - row.author.date_joined).days), author_posts=row.posts_before
    )
    was, becomes = (FATES_OF[decided(row.scam_score, each, signals, False, context, may_hold)] for each in both)
    found.texts += 1
    found.before[was] += 1
    found.after[becomes] += 1
    found.moves[was, becomes] += 1
    if was != becomes and len(found.changed) < SHOWN:
        found.changed.append((row, was, becomes))


@transaction.atomic
def change(changes: Mapping[str, Any], *, by: Person) -> RuleBookVersion:
    """Put changed thresholds in force with a new book."""
    if not by.has_perm(MAY_SET):
        raise ThresholdsRefused("Only administrators change the thresholds.")
    before, wanted = rulebook.current_thresholds(), chosen(changes)
    book = rulebook.publish(by=by, thresholds=wanted, why="thresholds")
    moved = {name: [before[name], wanted[name]] for name in EDITABLE if before[name] != wanted[name]}
    audit.record("thresholds.change", f"rulebook:{book.pk}", by=by, changed=moved)
    return book
