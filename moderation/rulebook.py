"""The rule book in force: published as a numbered version, loaded once per process, looked up again every second."""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction

from moderation import audit
from moderation.models import PhraseBank, PhraseBankVersion, Rule, RuleBookVersion, RuleVersion, Site, SiteKind
from moderation.screening import scam_rules, starter_rules, starter_sites
from moderation.screening.conditions import banks_in
from moderation.screening.scam_rules import BadRule, RuleBook

if TYPE_CHECKING:
    from moderation.people import Person

LOOK_EVERY: Final = 1.0  # seconds

Banks = Mapping[str, Sequence[str]]

logger = logging.getLogger(__name__)


@transaction.atomic
def load_starter_rules() -> int:
    """Put starter rules, banks and sites that are missing into the database; publish a book. Returns how many rules."""
    _load_starter_banks()
    new_sites = _load_starter_sites()
    known = set(Rule.objects.values_list("name", flat=True))
    missing = [rule for rule in starter_rules.STARTER if rule["name"] not in known]
    rules = Rule.objects.bulk_create([Rule(name=rule["name"]) for rule in missing])
    RuleVersion.objects.bulk_create([_starter_version(row, rule) for row, rule in zip(rules, missing, strict=True)])
    if missing or new_sites or not RuleBookVersion.objects.exists():
        publish(why="starter rules")
    return len(missing)


def _starter_version(row: Rule, rule: Mapping[str, Any]) -> RuleVersion:
    examples = starter_rules.examples()[rule["name"]]
    return RuleVersion(
        rule=row,
        number=1,
        category=rule["category"],
        points=rule["points"],
        reason=rule["reason"],
        when=rule["when"],
        is_weak=rule["weak"],
        must_match=examples.must_match,
        must_not_match=examples.must_not_match,
        state=RuleVersion.State.LIVE,
    )


def _load_starter_banks() -> None:
    known = set(PhraseBank.objects.values_list("name", flat=True))
    missing = PhraseBank.objects.bulk_create(
        [PhraseBank(name=name) for name in starter_rules.BANKS if name not in known]
    )
    PhraseBankVersion.objects.bulk_create(
        [PhraseBankVersion(bank=bank, number=1, phrases=list(starter_rules.BANKS[bank.name])) for bank in missing]
    )


def _load_starter_sites() -> int:
    """Lists and sites that are new in this release; those that an administrator switched off stay off."""
    for position, (slug, kind) in enumerate(starter_sites.STARTER.items()):
        SiteKind.objects.get_or_create(
            slug=slug, defaults={"title": kind["title"], "meaning": kind["meaning"], "position": position}
        )
    kinds = {kind.slug: kind for kind in SiteKind.objects.all()}
    known = set(Site.objects.values_list("host", "kind__slug"))
    missing = [
        Site(host=host, kind=kinds[slug])
        for slug, kind in starter_sites.STARTER.items()
        for host in dict.fromkeys(kind["hosts"])
        if (host, slug) not in known
    ]
    return len(Site.objects.bulk_create(missing))


def current_sites() -> dict[str, dict[str, Any]]:
    """The lists of sites that the next book would have."""
    hosts: dict[int, list[str]] = defaultdict(list)
    for kind_id, host in Site.objects.in_force().values_list("kind_id", "host"):
        hosts[kind_id].append(host)
    return {
        kind.slug: {"title": kind.title, "meaning": kind.meaning, "on": kind.is_on, "hosts": hosts[kind.pk]}
        for kind in SiteKind.objects.all()
    }


def current_banks() -> dict[str, list[str]]:
    """The phrases of each bank that the next book would have."""
    kept = {version.bank.name: version.phrases for version in PhraseBankVersion.objects.newest()}
    return {name: list(phrases) for name, phrases in starter_rules.BANKS.items() if name not in kept} | kept


def current_thresholds() -> dict[str, Any]:
    """The thresholds of the newest book."""
    newest = RuleBookVersion.objects.values_list("thresholds", flat=True).first()
    return {**starter_rules.THRESHOLDS, **(newest or {})}


@transaction.atomic
def publish(*, by: Person | None = None, thresholds: Mapping[str, Any] | None = None, why: str = "") -> RuleBookVersion:
    """Put what is live and on trial in force as a new book; raises `BadRule` when it does not compile."""
    RuleBookVersion.objects.select_for_update().first()  # two books at once would each lack what the other brings
    at_work = list(RuleVersion.objects.at_work().select_related("rule").order_by("rule__name", "number"))
    rules = [version.definition() for version in at_work if version.state == RuleVersion.State.LIVE]
    on_trial = [version.definition() for version in at_work if version.state == RuleVersion.State.SHADOW]
    chosen = dict(thresholds or current_thresholds())
    banks = _used(current_banks(), [*rules, *on_trial])
    sites = current_sites()
    scam_rules.compile_book(rules, version="new", thresholds=chosen, banks=banks, on_trial=on_trial, sites=sites)
    book = RuleBookVersion.objects.create(
        rules=rules, on_trial=on_trial, banks=banks, sites=sites, thresholds=chosen, published_by=by, why=why[:200]
    )
    audit.record("rules.publish", f"rulebook:{book.pk}", by=by, rules=len(rules), on_trial=len(on_trial))
    return book


def _used(banks: Banks, rules: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """A book holds the phrases of the banks it uses, so that it says the same for ever."""
    names = {name for rule in rules for name in banks_in(rule["when"])}
    return {name: list(banks[name]) for name in sorted(names) if name in banks}


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
        return scam_rules.compile_book(
            version.rules,
            version=str(version.pk),
            thresholds=version.thresholds,
            banks=version.banks or starter_rules.BANKS,
            on_trial=version.on_trial,
            sites=version.sites,
        )
    except BadRule as error:
        logger.error("rule book %s is broken and left aside: %s", version.pk, error)
        return None


shelf: Final = Shelf()


def current() -> RuleBook:
    """The rule book in force in this process; at most a second older than the newest sound one."""
    return shelf.current()
