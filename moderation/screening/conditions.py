"""The conditions of scam rules: plain data from a moderator's form, compiled to questions about one text.

A condition is one of

    {"all": [...]}, {"any": [...]}, {"none": [...]}     combined
    {"bank": "fees"}                                    a phrase of a bank; "count": at least so many
    {"phrases": ["deposit first"]}                      words of the rule's own, as plain words; "count" too
    {"pattern": "t\\.me/[a-z]+"}                         RE2 over the lower-case text without accents
    {"near": ["paying", "fees"], "within": 8}           phrases of two or more banks close together in one sentence;
                                                        "same": "text" lets them stand in neighbouring sentences
    {"contact": "PHONE"} or {"contact": "any"}          a contact detail; "count": at least so many
    {"link": "messenger"}                               any, messenger, shortener, program, archive, and new: to a
                                                        domain first seen here
    {"stance": "warning"}                               a sentence of that stance; "count": at least so many
    {"live_contact": true}                              a link or contact detail offered in the author's own words
    {"quoted_share": 0.8}                               at least so much of the words is quoted
    {"words": {"at_least": 3, "at_most": 40}}           the length of the text
    {"author": "age_days", "at_most": 7}                what the context knows: age_days, posts, decisions_against,
                                                        standing (0 in trouble, 1 new, 2 good, 3 established),
                                                        submissions_last_hour, is_staff, campaign_size (accounts
                                                        that offer nearly the same); unknown matches nothing

and what is looked for in the words may say ``"where"``: "offered" (the author's own, not asked, reported or warned
of; the default), "own", "quoted", "title", "anywhere".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import re2

from moderation.screening.context import Context
from moderation.screening.findings import Finding, Kind
from moderation.screening.phrases import Hit, Hits
from moderation.screening.sentences import Sentence, Stance
from moderation.screening.wording import ENDINGS, Wording, read

MOST_COMPARED: Final = 40
"""Hits of one bank that `near` looks at; more says nothing new and would make pairs expensive."""
DEEPEST: Final = 8
WIDEST: Final = 60
NEIGHBOURS: Final = 2
"""``"same": "text"`` spans this many sentences."""
LINKS: Final = {
    "any": ("weblink", "messengerlink", "shortlink", "programfile"),
    "messenger": ("messengerlink",),
    "shortener": ("shortlink",),
    "program": ("programfile",),
    "archive": ("archivefile",),
    "new": ("weblink", "messengerlink", "shortlink", "programfile"),
}
FACTS: Final = {
    "age_days": lambda context: context.author_age_days,
    "posts": lambda context: context.author_posts,
    "decisions_against": lambda context: context.author_decisions_against,
    "submissions_last_hour": lambda context: context.submissions_last_hour,
    "standing": lambda context: context.author_standing,
    "is_staff": lambda context: int(context.author_is_staff),
    "campaign_size": lambda context: context.campaign_size,
}
Stands = Callable[[Sentence, Context], bool]
WHERE: Final[dict[str, Stands]] = {
    "offered": lambda sentence, context: sentence.offered,
    "own": lambda sentence, context: sentence.own,
    "quoted": lambda sentence, context: not sentence.own,
    "title": lambda sentence, context: sentence.start < context.title_length,
    "anywhere": lambda sentence, context: True,
}
MOST_PHRASES: Final = 100


class BadRule(ValueError):
    """A rule that cannot be used; the message is a sentence for the moderator who wrote it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that conditions may look at."""

    wording: Wording
    sentences: Sequence[Sentence]
    hits: Hits
    findings: Sequence[Finding]
    context: Context
    starts: Sequence[int] = ()
    standing: dict[tuple[str, Any], list[Hit]] = field(default_factory=dict)

    def sentence_number(self, word: int) -> int:
        return max(0, bisect_right(self.starts, word) - 1)

    def sentence_at(self, word: int) -> Sentence:
        return self.sentences[self.sentence_number(word)]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a condition held: words ``first`` to ``last``, or no place in particular."""

    first: int | None = None
    last: int | None = None


ANYWHERE: Final = Place()
Question = Callable[[Evidence], Place | None]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A question, and the phrases of which one must be there for it to be worth asking (None: always)."""

    ask: Question
    needs: frozenset[str] | None


Uses = Callable[[str, str], str]
"""Notes that a bank ("bank") or pattern ("pattern") is used and returns the name under which its hits are found."""


def compile_condition(tree: Any, uses: Uses, depth: int = 0) -> Compiled:
    """The question that a condition asks. Raises BadRule."""
    if not isinstance(tree, Mapping):
        raise BadRule(f'A condition must be an object such as {{"bank": "fees"}}, not {tree!r}.')
    if depth > DEEPEST:
        raise BadRule(f"Conditions may be nested {DEEPEST} deep at most; split the rule in two.")
    kinds = [kind for kind in COMPILERS if kind in tree]
    if len(kinds) != 1:
        known = ", ".join(COMPILERS)
        said = ", ".join(map(str, tree)) or "nothing"
        raise BadRule(f"A condition says exactly one of {known}; this one says {said}.")
    return COMPILERS[kinds[0]](tree, uses, depth)


def _children(tree: Mapping[str, Any], kind: str, uses: Uses, depth: int) -> list[Compiled]:
    children = tree[kind]
    if not isinstance(children, Sequence) or isinstance(children, str) or not children:
        raise BadRule(f'"{kind}" needs a list with at least one condition in it.')
    return [compile_condition(child, uses, depth + 1) for child in children]


def _all(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    children = _children(tree, "all", uses, depth)
    questions = [child.ask for child in children]
    needs = [child.needs for child in children if child.needs is not None]

    def ask(evidence: Evidence) -> Place | None:
        found = ANYWHERE
        for question in questions:
            place = question(evidence)
            if place is None:
                return None
            found = place if found.first is None else found
        return found

    return Compiled(ask, min(needs, key=len) if needs else None)


def _any(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    children = _children(tree, "any", uses, depth)
    questions = [child.ask for child in children]
    needs: set[str] = set()
    for child in children:
        needs |= child.needs or set()
    always = any(child.needs is None for child in children)

    def ask(evidence: Evidence) -> Place | None:
        return next((place for question in questions if (place := question(evidence)) is not None), None)

    return Compiled(ask, None if always else frozenset(needs))


def _none(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    questions = [child.ask for child in _children(tree, "none", uses, depth)]

    def ask(evidence: Evidence) -> Place | None:
        return ANYWHERE if all(question(evidence) is None for question in questions) else None

    return Compiled(ask, None)


def _bank(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    return _phrase(tree, uses("bank", _text(tree, "bank")))


def _pattern(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    return _phrase(tree, uses("pattern", _text(tree, "pattern")))


def _phrases(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    """Words of the rule's own, read as the words of a text are: no signs, no accents, nothing to be escaped."""
    given = tree["phrases"]
    if not isinstance(given, Sequence) or isinstance(given, str) or not 0 < len(given) <= MOST_PHRASES:
        raise BadRule(f'"phrases" needs a list of 1 to {MOST_PHRASES} phrases.')
    plain = [" ".join(re2.escape(word) for word in read(str(phrase)).words if word not in ENDINGS) for phrase in given]
    if not all(plain):
        raise BadRule("A phrase needs at least one word; signs alone are not looked at.")
    return _phrase(tree, uses("words", "|".join(plain)))


def _phrase(tree: Mapping[str, Any], name: str) -> Compiled:
    stands, count = _where(tree), _whole_number(tree, "count", 1)

    def ask(evidence: Evidence) -> Place | None:
        hits = _standing(evidence, name, stands)
        return Place(hits[0].first, hits[0].last) if len(hits) >= count else None

    return Compiled(ask, frozenset((name,)))


def _near(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    banks = tree["near"]
    if not isinstance(banks, Sequence) or isinstance(banks, str) or len(banks) < 2:
        raise BadRule('"near" needs a list of at least two banks, such as ["paying", "fees"].')
    names = [uses("bank", str(bank)) for bank in banks]
    within = _whole_number(tree, "within", 10)
    if within > WIDEST:
        raise BadRule(f'"within" may be {WIDEST} words at most; use "all" for phrases that stand anywhere.')
    stands, reach = _where(tree), _reach(tree)

    def ask(evidence: Evidence) -> Place | None:
        found = [_standing(evidence, name, stands)[:MOST_COMPARED] for name in names]
        if not all(found):
            return None
        return _closest(evidence, found, within, reach)

    return Compiled(ask, frozenset(names[:1]))


def _closest(evidence: Evidence, found: list[list[Hit]], within: int, reach: int) -> Place | None:
    """The first hit of the first bank that has one of every other bank close by."""
    for hit in found[0]:
        first, last = hit.first, hit.last
        for others in found[1:]:
            near = next((other for other in others if _is_near(evidence, hit, other, within, reach)), None)
            if near is None:
                break
            first, last = min(first, near.first), max(last, near.last)
        else:
            return Place(first, last)
    return None


def _is_near(evidence: Evidence, one: Hit, other: Hit, within: int, reach: int) -> bool:
    apart = max(one.first, other.first) - min(one.last, other.last) - 1
    return apart <= within and abs(evidence.sentence_number(one.first) - evidence.sentence_number(other.first)) <= reach


def _standing(evidence: Evidence, name: str, stands: Stands) -> list[Hit]:
    """The hits of a bank in the sentences wanted; remembered, because many rules share a bank."""
    known = evidence.standing.get((name, stands))
    if known is None:
        hits = evidence.hits.get(name, ())
        known = [hit for hit in hits if stands(evidence.sentence_at(hit.first), evidence.context)]
        evidence.standing[name, stands] = known
    return known


def _contact(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    wanted, stands, count = _text(tree, "contact"), _where(tree), _whole_number(tree, "count", 1)
    if wanted != "any" and wanted not in list(Kind):
        raise BadRule(f'There is no contact detail "{wanted}"; say any or one of {", ".join(Kind)}.')

    def ask(evidence: Evidence) -> Place | None:
        found = [finding for finding in evidence.findings if wanted in ("any", finding.kind)]
        inside = [
            sentence
            for sentence in evidence.sentences
            if stands(sentence, evidence.context) and _holds_one(sentence, found)
        ]
        number = sum(1 for finding in found if any(s.start <= finding.start < s.end for s in inside))
        return Place(inside[0].first, inside[0].last) if inside and number >= count else None

    return Compiled(ask, None)


def _holds_one(sentence: Sentence, findings: Iterable[Finding]) -> bool:
    return any(sentence.start <= finding.start < sentence.end for finding in findings)


def _link(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    kind = _text(tree, "link")
    if kind not in LINKS:
        raise BadRule(f'There is no kind of link "{kind}"; say one of {", ".join(LINKS)}.')
    name = uses("words", "|".join(LINKS[kind]))
    return _new_link(tree, name) if kind == "new" else _phrase(tree, name)


def _new_link(tree: Mapping[str, Any], name: str) -> Compiled:
    """A link to a domain that nobody here has linked to before."""
    stands = _where(tree)

    def ask(evidence: Evidence) -> Place | None:
        span, new = evidence.wording.span, evidence.context.new_links
        hits = _standing(evidence, name, stands)
        return next((Place(hit.first, hit.last) for hit in hits if span(hit.first, hit.first)[0] in new), None)

    return Compiled(ask, frozenset((name,)))


def _stance(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    name, count = _text(tree, "stance"), _whole_number(tree, "count", 1)
    if name not in list(Stance):
        raise BadRule(f'There is no stance "{name}"; say one of {", ".join(Stance)}.')

    def ask(evidence: Evidence) -> Place | None:
        found = [sentence for sentence in evidence.sentences if sentence.stance == name]
        return Place(found[0].first, found[0].last) if len(found) >= count else None

    return Compiled(ask, None)


def _live_contact(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    wanted = bool(tree["live_contact"])

    def ask(evidence: Evidence) -> Place | None:
        found = next((sentence for sentence in evidence.sentences if sentence.live_contact and sentence.offered), None)
        if not wanted:
            return ANYWHERE if found is None else None
        return Place(found.first, found.last) if found else None

    return Compiled(ask, None)


def _quoted_share(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    least = _number(tree, "quoted_share")

    def ask(evidence: Evidence) -> Place | None:
        quoted = sum(sentence.last - sentence.first + 1 for sentence in evidence.sentences if not sentence.own)
        return ANYWHERE if quoted >= least * max(1, len(evidence.wording.words)) else None

    return Compiled(ask, None)


def _words(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    limits = tree["words"]
    if not isinstance(limits, Mapping):
        raise BadRule('"words" needs limits, such as {"at_least": 3}.')
    least, most = _limits(limits)

    def ask(evidence: Evidence) -> Place | None:
        return ANYWHERE if least <= len(evidence.wording.words) <= most else None

    return Compiled(ask, None)


def _author(tree: Mapping[str, Any], uses: Uses, depth: int) -> Compiled:
    fact = _text(tree, "author")
    if fact not in FACTS:
        raise BadRule(f'Nothing is known of an author\'s "{fact}"; say one of {", ".join(FACTS)}.')
    value, (least, most) = FACTS[fact], _limits(tree)

    def ask(evidence: Evidence) -> Place | None:
        known = value(evidence.context)
        return ANYWHERE if known is not None and least <= known <= most else None

    return Compiled(ask, None)


COMPILERS: Final[dict[str, Callable[[Mapping[str, Any], Uses, int], Compiled]]] = {
    "all": _all,
    "any": _any,
    "none": _none,
    "bank": _bank,
    "phrases": _phrases,
    "pattern": _pattern,
    "near": _near,
    "contact": _contact,
    "link": _link,
    "stance": _stance,
    "live_contact": _live_contact,
    "quoted_share": _quoted_share,
    "words": _words,
    "author": _author,
}


def _text(tree: Mapping[str, Any], key: str) -> str:
    value = tree[key]
    if not isinstance(value, str) or not value.strip():
        raise BadRule(f'"{key}" needs some text.')
    return value


def _where(tree: Mapping[str, Any]) -> Stands:
    where = tree.get("where", "offered")
    if where not in WHERE:
        raise BadRule(f'"where" is one of {", ".join(WHERE)}, not {where!r}.')
    return WHERE[where]


def _reach(tree: Mapping[str, Any]) -> int:
    same = tree.get("same", "sentence")
    if same not in ("sentence", "text"):
        raise BadRule(f'"same" is "sentence" or "text", not {same!r}.')
    return 0 if same == "sentence" else NEIGHBOURS


def _number(tree: Mapping[str, Any], key: str) -> float:
    value = tree[key]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadRule(f'"{key}" needs a number, not {value!r}.')
    return float(value)


def _whole_number(tree: Mapping[str, Any], key: str, default: int) -> int:
    value = tree.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadRule(f'"{key}" needs a whole number from 1 on, not {value!r}.')
    return value


def _limits(tree: Mapping[str, Any]) -> tuple[float, float]:
    if "at_least" not in tree and "at_most" not in tree:
        raise BadRule('Say "at_least" or "at_most" with a number.')
    least = _number(tree, "at_least") if "at_least" in tree else float("-inf")
    most = _number(tree, "at_most") if "at_most" in tree else float("inf")
    return least, most


def leaves(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The conditions in a condition that are not made up of others."""
    for kind in ("all", "any", "none"):
        if kind in tree:
            for child in tree[kind]:
                yield from leaves(child)
            return
    yield tree


def banks_in(tree: Any) -> set[str]:
    """The phrase banks that a condition names."""
    names: set[str] = set()
    for leaf in leaves(tree):
        names.update([leaf["bank"]] if "bank" in leaf else leaf.get("near", ()))
    return names
