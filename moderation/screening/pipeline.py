"""The story of one screening, one step per line. Text and context in, report out."""

from __future__ import annotations

import logging

from moderation.screening import (
    contact_details,
    decision,
    normalise,
    redaction,
    scam_model,
    scam_rules,
    stance,
    wording,
)
from moderation.screening.budget import OverBudget, never
from moderation.screening.context import NEUTRAL, Context
from moderation.screening.findings import Report, ScreeningTrouble
from moderation.screening.rulebook import RuleBook

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
    findings = redaction.thorough(text, lambda part: contact_details.find(normalise.readings(part), over_budget))
    words = wording.read(normalise.readings(text)[0])
    sentences = stance.judge(words, findings)
    signals = scam_rules.match(rules, words, sentences, findings, context, over_budget)
    signals += scam_model.judge(scam_model.shipped(), words, sentences, findings, rules.thresholds.model_cap)
    return decision.decide(rules, findings, signals, context)
