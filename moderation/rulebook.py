"""The rule book in force: published as a numbered version, loaded once per process, looked up again every second."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final

from django.db import transaction

from moderation import audit
from moderation.models import Rule, RuleBookVersion
from moderation.screening import scam_rules, starter_rules
from moderation.screening.scam_rules import BadRule, RuleBook

if TYPE_CHECKING:
    from moderation.people import Person

LOOK_EVERY: Final = 1.0  # seconds

logger = logging.getLogger(__name__)


@transaction.atomic
def load_starter_rules() -> int:
    """Put the starter rules that are not there yet into the database, and publish a first book. Returns how many."""
    known = set(Rule.objects.values_list("name", flat=True))
    missing = [
        Rule(
            name=rule["name"],
            category=rule["category"],
            points=rule["points"],
            reason=rule["reason"],
            definition=rule,
        )
        for rule in starter_rules.STARTER
        if rule["name"] not in known
    ]
    Rule.objects.bulk_create(missing)
    if missing or not RuleBookVersion.objects.exists():
        publish()
    return len(missing)


@transaction.atomic
def publish(*, by: Person | None = None) -> RuleBookVersion:
    """Put the enabled rules in force as a new book; raises `BadRule` when they do not compile."""
    rules = [_definition(rule) for rule in Rule.objects.filter(is_enabled=True)]
    thresholds = dict(starter_rules.THRESHOLDS)
    scam_rules.compile_book(rules, version="new", thresholds=thresholds)
    version = RuleBookVersion.objects.create(rules=rules, thresholds=thresholds, published_by=by)
    audit.record("rules.publish", f"rulebook:{version.pk}", by=by, rules=len(rules))
    return version


def check(rule: Rule) -> None:
    """Raises `BadRule` when screening could not read this rule."""
    scam_rules.compile_book([_definition(rule)], version="check", thresholds=dict(starter_rules.THRESHOLDS))


@transaction.atomic
def save(rule: Rule, *, by: Person) -> None:
    """Keep a rule as it is now, once it is sound. It takes effect with the next book. Raises `BadRule`."""
    check(rule)
    verb = "rule.add" if rule.pk is None else "rule.change"
    rule.save()
    audit.record(verb, f"rule:{rule.name}", by=by, points=rule.points, enabled=rule.is_enabled)


def _definition(rule: Rule) -> dict[str, object]:
    """The rule as screening reads it; what has a column of its own goes before what the definition says."""
    return {
        **rule.definition,
        "name": rule.name,
        "category": rule.category,
        "points": rule.points,
        "reason": rule.reason,
    }


class Shelf:
    """Keeps the newest sound rule book of this process."""

    def __init__(self) -> None:
        self._book: RuleBook | None = None
        self._newest_seen = 0
        self._looked_at = float("-inf")

    def current(self) -> RuleBook:
        """The book in force. A newer one that does not compile is left aside, and the last good one kept."""
        now = time.monotonic()
        if self._book is None or now - self._looked_at >= LOOK_EVERY:
            self._look()
            self._looked_at = now
        return self._book or starter_rules.book()

    def _look(self) -> None:
        newest = RuleBookVersion.objects.values_list("pk", flat=True).first()
        if newest is None or newest == self._newest_seen:
            return
        self._newest_seen = newest
        unseen = RuleBookVersion.objects.all() if self._book is None else RuleBookVersion.objects.filter(pk=newest)
        for version in unseen:
            book = _compile(version)
            if book is not None:
                self._book = book
                return


def _compile(version: RuleBookVersion) -> RuleBook | None:
    try:
        return scam_rules.compile_book(version.rules, version=str(version.pk), thresholds=version.thresholds)
    except BadRule as error:
        logger.error("rule book %s is broken and left aside: %s", version.pk, error)
        return None


shelf: Final = Shelf()


def current() -> RuleBook:
    """The rule book in force in this process; at most a second older than the newest sound one."""
    return shelf.current()
