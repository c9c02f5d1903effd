"""The story of one screening, one step per line. Text and context in, report out."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from moderation.screening import (
    contact_details,
    decision,
    doubt,
    normalise,
    redaction,
    scam_model,
    scam_rules,
    stance,
    wording,
)
from moderation.screening.budget import OverBudget, never
from moderation.screening.context import NEUTRAL, Context
from moderation.screening.findings import Finding, Report, ScreeningTrouble
from moderation.screening.link_policy import LinkPolicy
from moderation.screening.reading import Reading
from moderation.screening.rulebook import RuleBook
from moderation.screening.sentences import Sentence
from moderation.screening.wording import Wording

logger = logging.getLogger(__name__)


def screen(
    text: str,
    *,
    rules: RuleBook,
    context: Context = NEUTRAL,
    over_budget: OverBudget = never,
) -> Report:
    """Read a text and say what is in it; never raises for what a step does, reports it as incomplete.

    ``over_budget`` is asked between steps and recognizers; once it answers true the text is
    reported as incomplete, which holds it.
    """
    try:
        return _screen(text, rules, context, over_budget)
    except ScreeningTrouble as trouble:
        return decision.incomplete(rules.version, str(trouble))
    except Exception as error:  # a broken step must hold the text, whatever broke
        logger.error("screening broke down: %s", type(error).__name__)
        return decision.incomplete(rules.version, f"screening broke down ({type(error).__name__})")


def _screen(text: str, rules: RuleBook, context: Context, over_budget: OverBudget) -> Report:
    readings = normalise.readings(text)
    findings = _settled(text, readings, over_budget, rules.links)
    words = wording.read(readings[0])
    sentences = stance.judge(words, findings)
    signals = scam_rules.match(rules, words, sentences, findings, context, over_budget)
    signals += scam_model.judge(scam_model.shipped(), words, sentences, findings, rules.thresholds.model_cap)
    if over_budget():
        raise ScreeningTrouble("over budget after the last step")
    report = decision.decide(rules, findings, signals, context)
    return replace(report, in_doubt=_in_doubt(rules, words, sentences, findings, over_budget))


def find_contact_details(text: str, over_budget: OverBudget, links: LinkPolicy | None = None) -> tuple[Finding, ...]:
    """The contact details alone, settled; nothing of scams is looked at. Raises `ScreeningTrouble`, or what breaks.

    ``links`` says which links are public; without it the starter lists do.
    """
    return _settled(text, normalise.readings(text), over_budget, links)


def _settled(
    text: str, readings: Sequence[Reading], over_budget: OverBudget, links: LinkPolicy | None
) -> tuple[Finding, ...]:
    def look(part: str) -> list[Finding]:
        return contact_details.find(readings if part == text else normalise.readings(part), over_budget, links)

    return redaction.thorough(text, look)


def _in_doubt(
    rules: RuleBook,
    words: Wording,
    sentences: Sequence[Sentence],
    findings: Sequence[Finding],
    over_budget: OverBudget,
) -> bool:
    """Only advice hangs on it, so what breaks here holds no text."""
    if doubt.asks(words, sentences):
        return True
    if not doubt.shows(sentences):
        return False
    try:
        signals = scam_rules.match(rules, words, doubt.as_if_offered(sentences), findings, NEUTRAL, over_budget)
    except ScreeningTrouble:
        return False
    return decision.probability(rules.thresholds, doubt.suspicion(signals, sentences)) >= rules.thresholds.case
