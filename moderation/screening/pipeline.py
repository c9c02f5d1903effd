"""The story of one screening, one step per line. Text and context in, report out."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from moderation.screening import (
    contact_details,
    decision,
    doubt,
    normalise,
    redaction,
    scam_features,
    scam_model,
    scam_model_files,
    scam_rules,
    stance,
    wording,
)
from moderation.screening.budget import OverBudget, never
from moderation.screening.context import NEUTRAL, Context
from moderation.screening.findings import LEARNED, Finding, Report, ScreeningTrouble, Signal, Tried
from moderation.screening.learned import Models
from moderation.screening.link_policy import LinkPolicy
from moderation.screening.reading import Reading
from moderation.screening.rulebook import RuleBook
from moderation.screening.scam_features import Blocks
from moderation.screening.sentences import Sentence
from moderation.screening.wording import Wording

NOTHING: Final = wording.read("")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Read:
    """What a text says, before it is judged. With a ``trouble`` it could not be read to the end, and says nothing."""

    words: Wording
    sentences: tuple[Sentence, ...] = ()
    findings: tuple[Finding, ...] = ()
    trouble: str = ""


def screen(
    text: str,
    *,
    rules: RuleBook,
    models: Models | None = None,
    context: Context = NEUTRAL,
    over_budget: OverBudget = never,
) -> Report:
    """Read a text and say what is in it; never raises for what a step does, reports it as incomplete.

    Without ``models`` the one that a new site starts with judges. ``over_budget`` is asked between steps
    and recognizers; once it answers true the text is reported as incomplete, which holds it.
    """
    text_read = read(text, links=rules.links, over_budget=over_budget)
    return judge(text_read, rules=rules, models=models, context=context, over_budget=over_budget)


def read(text: str, *, links: LinkPolicy | None = None, over_budget: OverBudget = never) -> Read:
    """The first half of `screen`, for those who gather the context from what the text says."""
    try:
        readings = normalise.readings(text)
        findings = _settled(text, readings, over_budget, links)
        words = wording.read(readings[0])
        return Read(words, stance.judge(words, findings), findings)
    except Exception as error:  # a broken step must hold the text, whatever broke
        return Read(NOTHING, trouble=_trouble(error))


def judge(
    text_read: Read,
    *,
    rules: RuleBook,
    models: Models | None = None,
    context: Context = NEUTRAL,
    over_budget: OverBudget = never,
) -> Report:
    """The second half of `screen`."""
    if text_read.trouble:
        return decision.incomplete(rules.version, text_read.trouble)
    try:
        return _judged(text_read, rules, models or Models(scam_model_files.shipped()), context, over_budget)
    except Exception as error:
        return decision.incomplete(rules.version, _trouble(error))


def _trouble(error: Exception) -> str:
    if isinstance(error, ScreeningTrouble):
        return str(error)
    logger.error("screening broke down: %s", type(error).__name__)
    return f"screening broke down ({type(error).__name__})"


def _judged(text_read: Read, rules: RuleBook, models: Models, context: Context, over_budget: OverBudget) -> Report:
    words, sentences, findings = text_read.words, text_read.sentences, text_read.findings
    signals = scam_rules.match(rules, words, sentences, findings, context, over_budget)
    blocks = scam_features.features(words, sentences, findings)
    learned = scam_model.judge(models.live, blocks, words, sentences, rules.thresholds.model_cap)
    if over_budget():
        raise ScreeningTrouble("over budget after the last step")
    report = decision.decide(rules, findings, signals + learned, context, model_may_hold=models.may_hold)
    return replace(
        report,
        model=models.live.version,
        tried=_tried(models, blocks, rules, signals, sentences, context),
        in_doubt=_in_doubt(rules, words, sentences, findings, over_budget),
    )


def _tried(
    models: Models,
    blocks: Blocks,
    rules: RuleBook,
    signals: Sequence[Signal],
    sentences: Sequence[Sentence],
    context: Context,
) -> Tried | None:
    """The judgement with the model on trial in place of the live one; its troubles are nobody's."""
    if models.on_trial is None:
        return None
    try:
        points = scam_model.points_of(models.on_trial, blocks, sentences, rules.thresholds.model_cap)
        learned = Signal(LEARNED, round(points, 2), None, None, "")
        report = decision.decide(rules, (), (*signals, learned), context, model_may_hold=models.may_hold)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        logger.warning("the model on trial was left out: %s", type(error).__name__)
        return None
    return Tried(models.on_trial.version, report.scam_score, report.decision)


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
    return decision.by_rules_alone(rules.thresholds, doubt.suspicion(signals, sentences)) >= rules.thresholds.case
