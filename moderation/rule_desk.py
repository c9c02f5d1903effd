"""What moderators do with scam rules: draft, try, put in force, retire; and the phrase banks that rules share.

A draft leaves the drafts only after a backtest; a rule is on trial before it is live; a strong one goes live by
somebody else than its author, or once it has proved itself. Every step is a new book and an audit entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from moderation import audit, rule_trials, rulebook, tallies
from moderation.models import Backtest, PhraseBank, PhraseBankVersion, Rule, RuleVersion
from moderation.proof import Precision, precision_of
from moderation.screening import scam_rules
from moderation.screening.conditions import banks_in, leaves
from moderation.screening.context import NEUTRAL
from moderation.screening.scam_rules import BadRule
from moderation.screening.wording import fold
from moderation.words import screen_words, with_labels

if TYPE_CHECKING:
    from moderation.people import Person

State = RuleVersion.State

TRIAL: Final = timedelta(days=1)
TRIAL_TEXTS: Final = 100
"""A trial is over after a day or so many texts, whichever comes first."""
MOST_OF_ALL: Final = 0.2
"""A rule that speaks for a scam in more than this share of all texts tells nothing."""
FEW_TEXTS: Final = 20
PROVEN: Final = 0.8
PROVEN_BY: Final = 20
MOST_PHRASES: Final = 500
DETAIL: Final = re.compile(r"\d[\d\s-]{6,}|[\w.+-]{2,}@\w+(?:\\?\.\w+)+")


class RuleRefused(Exception):
    """A step that cannot be taken; ``complaints`` are sentences for the moderator."""

    def __init__(self, *complaints: str) -> None:
        super().__init__(" ".join(complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class Draft:
    """What a moderator writes down for a new version."""

    name: str
    category: str
    points: float
    reason: str
    when: Mapping[str, Any]
    must_match: Sequence[str]
    must_not_match: Sequence[str]
    is_weak: bool = False

    def definition(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "category": self.category,
            "points": self.points,
            "reason": self.reason,
            "weak": self.is_weak,
            "when": self.when,
        }


@transaction.atomic
def draft(given: Draft, *, by: Person) -> RuleVersion:
    """Keep a new version of a rule; a name that is not known yet makes a new rule."""
    _refuse_outsiders(by)
    _refuse_details(given)
    must_match = [with_labels(text) for text in given.must_match]
    must_not_match = [with_labels(text) for text in given.must_not_match]
    found = rule_trials.complaints(given.definition(), rulebook.current_banks(), must_match, must_not_match)
    if found:
        raise RuleRefused(*found)
    rule, _ = Rule.objects.get_or_create(name=given.name)
    version = RuleVersion.objects.create(
        rule=rule,
        number=(rule.versions.aggregate(newest=Max("number"))["newest"] or 0) + 1,
        category=given.category,
        points=given.points,
        reason=given.reason,
        when=given.when,
        is_weak=given.is_weak,
        must_match=must_match,
        must_not_match=must_not_match,
        author=by,
    )
    audit.record("rule.draft", _subject(version), by=by, name=rule.name, number=version.number)
    return version


def _refuse_details(given: Draft) -> None:
    """A rule names no one's contact detail; books are kept for good."""
    phrases = [str(phrase) for leaf in leaves(given.when) for phrase in leaf.get("phrases", ())]
    if trouble := screen_words("\n\n".join([given.reason, given.category, *phrases])):
        raise RuleRefused(trouble)
    if any(DETAIL.search(str(leaf.get("pattern", ""))) for leaf in leaves(given.when)):
        raise RuleRefused("The pattern holds what looks like a phone number or an address of somebody. Leave it out.")


@transaction.atomic
def try_out(version: RuleVersion, *, by: Person) -> None:
    """From the drafts to a trial: it notes what it would have found, and counts for nothing."""
    _refuse_outsiders(by)
    if obstacles := obstacles_to_trial(version):
        raise RuleRefused(*obstacles)
    _move(version, State.DRAFT, State.SHADOW, by=by)
    _publish(by, f"{version} on trial")


@transaction.atomic
def go_live(version: RuleVersion, *, by: Person) -> None:
    """From its trial into force, in the place of the version that was live."""
    _refuse_outsiders(by)
    if obstacles := obstacles_to_live(version, by):
        raise RuleRefused(*obstacles)
    for older in version.rule.versions.filter(state=State.LIVE):
        _move(older, State.LIVE, State.RETIRED, by=by)
    _move(version, State.SHADOW, State.LIVE, by=by, approved_by=by, throttled_because="")
    _publish(by, f"{version} live")


@transaction.atomic
def retire(version: RuleVersion, *, by: Person) -> None:
    """Out of use, from whatever state."""
    _refuse_outsiders(by)
    was = State(version.state)
    _move(version, was, State.RETIRED, by=by)
    if was in (State.LIVE, State.SHADOW):
        _publish(by, f"{version} retired")


@transaction.atomic
def throttle(version: RuleVersion, because: str) -> None:
    """What the watch does to a live rule that runs wild: it goes on noting what it finds, and counts for nothing."""
    _move(version, State.LIVE, State.SHADOW, by=None, throttled_because=because)
    audit.record("rule.throttle", _subject(version), because=because)
    _publish(None, f"{version} throttled")


def obstacles_to_trial(version: RuleVersion) -> list[str]:
    """Why a draft cannot go on trial yet."""
    if version.state != State.DRAFT:
        return ["Only a draft goes on trial."]
    backtest = finished_backtest(version)
    if backtest is None:
        return ["Let a backtest finish first: it shows what the rule would have done."]
    if version.points > 0 and backtest.texts >= FEW_TEXTS and backtest.hits > MOST_OF_ALL * backtest.texts:
        return [
            f"It matches {backtest.hits} of {backtest.texts} texts. What fits more than one text in five tells no scam"
            " from anything else; make it ask for more."
        ]
    return []


def obstacles_to_live(version: RuleVersion, by: Person) -> list[str]:
    """Why a version cannot go live by this person yet."""
    if version.state != State.SHADOW:
        return ["Only a rule on trial goes live."]
    obstacles = []
    if not _trial_is_over(version):
        obstacles.append(f"Its trial lasts a day or {TRIAL_TEXTS} texts, whichever comes first.")
    if version.is_strong and version.author_id == by.pk and not is_proven(precision_of(version)):
        obstacles.append(
            "A rule of 2 points or more can get texts held. Ask another moderator to put it in force, or judge"
            f" enough of its hits: at least {PROVEN_BY}, and surely {PROVEN:.0%} of them scams."
        )
    return obstacles


def is_proven(precision: Precision) -> bool:
    return precision.judged >= PROVEN_BY and precision.low >= PROVEN


def finished_backtest(version: RuleVersion) -> Backtest | None:
    """The newest backtest that ran to its end."""
    return version.backtests.filter(finished_at__isnull=False, trouble="").first()


def _trial_is_over(version: RuleVersion) -> bool:
    if timezone.now() - version.state_since >= TRIAL:
        return True
    return tallies.since(version.state_since).texts >= TRIAL_TEXTS


def _move(version: RuleVersion, expected: State, to: State, *, by: Person | None, **changed: Any) -> None:
    """Compare and set, with an entry in the audit log."""
    now = timezone.now()
    moved = RuleVersion.objects.filter(pk=version.pk, state=expected).update(state=to, state_since=now, **changed)
    if not moved:
        raise RuleRefused("Somebody else has just changed this rule. Read it again.")
    version.refresh_from_db()
    audit.record(f"rule.{to}", _subject(version), by=by, name=version.rule.name, number=version.number)


def _publish(by: Person | None, why: str) -> None:
    try:
        rulebook.publish(by=by, why=why)
    except BadRule as error:
        raise RuleRefused(f"The rules do not fit together, so nothing was changed: {error}") from error


def _refuse_outsiders(by: Person) -> None:
    if not by.has_perm("moderation.review_cases"):
        raise RuleRefused("Only moderators change the rules.")


def _subject(version: RuleVersion) -> str:
    return f"rule:{version.pk}"


# Phrase banks ------------------------------------------------------------------------------------


@transaction.atomic
def save_bank(name: str, phrases: Sequence[str], *, by: Person) -> PhraseBankVersion:
    """Keep a new version of a bank, and publish it when rules at work use it."""
    _refuse_outsiders(by)
    tidy = list(dict.fromkeys(_tidy(phrase) for phrase in phrases if phrase.strip()))
    if not tidy or all(phrase.startswith("!") for phrase in tidy):
        raise RuleRefused("A bank needs at least one phrase to look for.")
    if len(tidy) > MOST_PHRASES:
        raise RuleRefused(f"A bank holds {MOST_PHRASES} phrases at most.")
    if trouble := screen_words("\n".join(tidy)):
        raise RuleRefused(trouble)
    users = using(name)
    _refuse_unfit_phrases(name, tidy, users)
    bank, _ = PhraseBank.objects.get_or_create(name=name)
    number = (bank.versions.aggregate(newest=Max("number"))["newest"] or 0) + 1
    version = PhraseBankVersion.objects.create(bank=bank, number=number, phrases=tidy, author=by)
    audit.record("bank.save", f"bank:{bank.pk}", by=by, name=name, number=number, phrases=len(tidy))
    if users:
        _publish(by, f"phrase bank {name} v{number}")
    return version


def using(name: str) -> list[RuleVersion]:
    """The versions at work that name a bank."""
    return [
        version for version in RuleVersion.objects.at_work().select_related("rule") if name in banks_in(version.when)
    ]


def _tidy(phrase: str) -> str:
    """As texts are read: lower-case, without accents or apostrophes, single spaces; patterns keep their signs."""
    words = " ".join(phrase.split())
    return words if "\\" in words else fold(words).replace("'", "").replace("’", "")


def _refuse_unfit_phrases(name: str, phrases: Sequence[str], users: Sequence[RuleVersion]) -> None:
    banks = {**rulebook.current_banks(), name: list(phrases)}
    try:
        for phrase in phrases:
            _refuse_unfit_phrase(phrase)
        book = scam_rules.compile_book([_asks_for(name)], version="trial", banks=banks)
    except BadRule as error:
        raise RuleRefused(str(error)) from error
    if rule_trials.try_on(book, "This is a plain hello, and thanks.", NEUTRAL).signal:
        raise RuleRefused("The bank matches a plain hello, so it would match nearly every text.")
    for version in users:
        found = rule_trials.complaints(version.definition(), banks, version.must_match, version.must_not_match)
        if found and version.must_match:
            raise RuleRefused(f"With these phrases “{version}” would not fit its examples any more.", *found)


def _refuse_unfit_phrase(phrase: str) -> None:
    """A phrase is checked alone, so that the sentence can name it."""
    scam_rules.compile_book([_asks_for("one")], version="trial", banks={"one": [phrase.removeprefix("!")]})


def _asks_for(bank: str) -> dict[str, Any]:
    return {
        "name": "trial",
        "category": "trial",
        "points": 1,
        "reason": "trial",
        "when": {"bank": bank, "where": "anywhere"},
    }
