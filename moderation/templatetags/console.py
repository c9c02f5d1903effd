"""Small ways of saying things on moderation's pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timesince import timesince

from moderation import advice, review, sanctions
from moderation.drawing import Piece
from moderation.models import BacktestHit, Decision, Finding, Flag, Notice, Question, Sanction, Submission
from moderation.screening import labels
from moderation.statements import HEADLINES

register = template.Library()

LIKELIHOODS: Final = ((0.9, "very likely"), (0.6, "likely"), (0.3, "possible"), (0.0, "unlikely"))


@register.filter
def spelled(text: str) -> str:
    """Published words with each label as bracketed words."""
    return labels.spell_out(text)


@register.filter
def likelihood(probability: float) -> str:
    """A scam probability as a word."""
    return next(words for least, words in LIKELIHOODS if probability >= least)


@register.filter
def percent(probability: float) -> str:
    return f"{round(probability * 100)} %"


@register.filter
def signed(points: float) -> str:
    return f"{points:+.1f}".replace("-", "−")


@register.filter
def age(since: datetime, now: datetime) -> str:
    """How long ago, in its largest unit."""
    return timesince(since, now, depth=1)


@register.filter
def excerpt(submission: Submission) -> str:
    return review.excerpt(submission)


@register.filter
def headline(decision: Decision) -> str:
    """A decision in words for its author."""
    return HEADLINES[Decision.Verb(decision.verb)]


FLAG_HEADLINES: Final = {
    Flag.Outcome.UPHELD: "Your flag: a moderator acted on it",
    Flag.Outcome.REJECTED: "Your flag: a moderator let the text stand",
    Flag.Outcome.OVERTAKEN: "Your flag: the text was changed meanwhile",
}


@register.filter
def notice_headline(notice: Notice) -> str:
    """A notice in words for its recipient."""
    if notice.decision:
        return headline(notice.decision)
    if notice.flag:
        return FLAG_HEADLINES[Flag.Outcome(notice.flag.outcome)]
    if notice.model:
        return f"The learned {notice.model} is in force"
    return f"Your rule “{notice.rule}” was throttled" if notice.rule else _sanction_headline(notice)


def _sanction_headline(notice: Notice) -> str:
    sanction = notice.sanction
    if sanction is None:
        return ""
    if notice.is_about_lifting:
        return f"Your {sanction.get_kind_display()} was lifted"
    if sanction.is_warning:
        return "You are warned by a moderator"
    what = "silenced" if sanction.kind == Sanction.Kind.SILENCE else "suspended"
    return f"You are {what} until {sanctions.in_words(sanction.until)}"


@register.filter
def moment(at: datetime) -> str:
    return sanctions.in_words(at)


@register.filter
def sanction_state(sanction: Sanction) -> str:
    if sanction.lifted_at:
        return "lifted"
    if sanction.is_warning:
        return "read" if sanction.acknowledged_at else "not read yet"
    return "in force" if sanction.is_in_force else "over"


@register.filter
def why_asked(asked: Mapping[str, Question], finding: Finding) -> str:
    """Who asks about a finding."""
    if asked[finding.public_id].disputed_at:
        return "Its author says that it is none."
    return "Drawn at random; its author is not told unless something changes."


@register.simple_tag
def model_share(share: dict[str, Any]) -> str:
    """A share of a model's card, with its interval and what was counted."""
    if not share or not share["total"]:
        return "not known"
    low, high = (percent(each) for each in share["interval"])
    return f"{percent(share['value'])} ({low} to {high}, {share['hits']} of {share['total']})"


@register.simple_tag
def safety_card() -> advice.Card | None:
    """The advice for the one in doubt."""
    return advice.card()


WEIGHED: Final = "one of the words that weighed most with the learned model"


def _class_of(piece: Piece) -> str:
    side = "speaks-for" if piece.speaks_for_scam else "speaks-against"
    return f"{side} weighed" if piece.is_weighed else side


@register.simple_tag
def drawn(piece: Piece) -> SafeString:
    """A piece of review text, escaped; here and not in a template, where every line break would show."""
    if piece.finding:
        return format_html(
            '<a class="redaction" href="#finding-{}" title="{}" data-start="{}" data-label>{}</a>',
            piece.finding.public_id,
            piece.finding.reason,
            piece.start,
            piece.label,
        )
    if piece.label:
        return format_html('<span class="redaction" data-start="{}" data-label>{}</span>', piece.start, piece.label)
    if piece.signals:
        return format_html(
            '<mark class="{}"{} data-start="{}" data-numbers="{}">{}</mark>',
            _class_of(piece),
            format_html(' title="{}"', WEIGHED) if piece.is_weighed else "",
            piece.start,
            " ".join(map(str, piece.signals_that_end)),
            piece.text,
        )
    return format_html('<span data-start="{}">{}</span>', piece.start, piece.text)


@register.simple_tag
def hit_text(hit: BacktestHit) -> SafeString:
    """The review text of a backtested hit, what was found in it marked."""
    fields = review.review_text(hit.submission)
    if not fields:
        return format_html('<p class="hit-text soft">{}</p>', review.UNREADABLE)
    pieces = [_marked(text, hit if name == hit.field else None) for name, text in fields.items()]
    return format_html(
        '<p class="hit-text" dir="auto">{}</p>', format_html_join("\n", "{}", ([each] for each in pieces))
    )


def _marked(text: str, hit: BacktestHit | None) -> SafeString:
    if hit is None or hit.start is None or hit.end is None:
        return format_html("{}", labels.spell_out(text))
    before, found, after = text[: hit.start], text[hit.start : hit.end], text[hit.end :]
    return format_html(
        "{}<mark>{}</mark>{}", labels.spell_out(before), labels.spell_out(found), labels.spell_out(after)
    )
