"""A rule version read against texts: the examples that its author gives, and texts that were settled long ago."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final

from moderation.screening import scam_rules, stance
from moderation.screening.budget import never
from moderation.screening.conditions import leaves
from moderation.screening.context import ALL_OF_IT, EVERY_LINK, NEUTRAL, Context
from moderation.screening.findings import Signal
from moderation.screening.scam_rules import BadRule, RuleBook
from moderation.screening.sentences import Stance
from moderation.screening.stand_ins import read_again

FEWEST_EXAMPLES: Final = 3
FACTS: Final = {
    "age_days": "author_age_days",
    "posts": "author_posts",
    "decisions_against": "author_decisions_against",
    "submissions_last_hour": "submissions_last_hour",
    "standing": "author_standing",
    "is_staff": "author_is_staff",
    "campaign_size": "campaign_size",
}


STANDING_FOR: Final = {"messenger": "messengerlink", "shortener": "shortlink", "program": "programfile"}


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether a rule fired on a text, where, and what that cost."""

    signal: Signal | None
    seconds: float


def book_of(definition: Mapping[str, Any], banks: Mapping[str, Sequence[str]]) -> RuleBook:
    """A book of this rule alone; raises `BadRule`."""
    return scam_rules.compile_book([definition], version="trial", banks=banks)


def try_on(book: RuleBook, review_text: str, context: Context, links: Iterable[str] = ()) -> Tried:
    """Read a review text, details standing in, and ask the one rule of a book; ``links`` as in `read_again`."""
    words, findings = read_again(review_text, links)
    sentences = stance.judge(words, findings)
    started = time.perf_counter()
    signals = scam_rules.match(book, words, sentences, findings, context, never)
    return Tried(signals[0] if signals else None, time.perf_counter() - started)


def complaints(
    definition: Mapping[str, Any],
    banks: Mapping[str, Sequence[str]],
    must_match: Sequence[str],
    must_not_match: Sequence[str],
) -> list[str]:
    """What is wrong with a rule and its examples, in sentences for its author."""
    try:
        book = book_of(definition, banks)
    except BadRule as error:
        return [str(error)]
    return [*_of_the_number(must_match, must_not_match), *_of_each(book, definition, must_match, must_not_match)]


def _of_the_number(must_match: Sequence[str], must_not_match: Sequence[str]) -> Iterator[str]:
    if len(must_match) < FEWEST_EXAMPLES:
        yield f"Give at least {FEWEST_EXAMPLES} examples that the rule must match."
    if len(must_not_match) < FEWEST_EXAMPLES:
        yield f"Give at least {FEWEST_EXAMPLES} examples that it must leave alone."
    elif not any(_warns(text) for text in must_not_match):
        yield (
            "One of the examples to be left alone must be a member who warns or tells of such a scam:"
            " “Never pay a deposit to start, I lost 50 dollars that way.”"
        )


def _warns(text: str) -> bool:
    words, findings = read_again(text)
    return any(each.stance in (Stance.WARNING, Stance.REPORTING) for each in stance.judge(words, findings))


def _of_each(
    book: RuleBook, definition: Mapping[str, Any], must_match: Sequence[str], must_not_match: Sequence[str]
) -> Iterator[str]:
    when = definition["when"]
    context, links = fitting_context(when), fitting_links(when)
    for number, text in enumerate(must_match, start=1):
        if try_on(book, text, context, links).signal is None:
            yield f"The rule does not match example {number} of those it must match."
    # A rule that asks for nothing in the words leaves alone every author who is not like that.
    others = context if looks_at_words(when) else NEUTRAL
    for number, text in enumerate(must_not_match, start=1):
        if try_on(book, text, others, links).signal is not None:
            yield f"The rule matches example {number} of those it must leave alone."


def fitting_context(when: Mapping[str, Any]) -> Context:
    """An author, and links, of which everything holds that the rule asks for, so that examples try its words."""
    facts: dict[str, Any] = {}
    for leaf in leaves(_without_none(when)):
        if (fact := FACTS.get(leaf.get("author", ""))) is not None:
            facts[fact] = leaf.get("at_least", leaf.get("at_most"))
        if leaf.get("link") == "new":
            facts["new_links"] = EVERY_LINK
        if leaf.get("where") == "title":
            facts["title_length"] = ALL_OF_IT
    return Context(**facts)


def fitting_links(when: Mapping[str, Any]) -> Iterator[str]:
    """For each label of an example the kind of link that the rule asks for."""
    kinds = {leaf["link"] for leaf in leaves(_without_none(when)) if "link" in leaf}
    return repeat(next((word for kind, word in STANDING_FOR.items() if kind in kinds), ""))


def looks_at_words(when: Mapping[str, Any]) -> bool:
    return any("author" not in leaf for leaf in leaves(when))


def _without_none(tree: Mapping[str, Any]) -> Mapping[str, Any]:
    for kind in ("all", "any"):
        if kind in tree:
            return {kind: [_without_none(child) for child in tree[kind] if "none" not in child]}
    return {"all": []} if "none" in tree else tree
