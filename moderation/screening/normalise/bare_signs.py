"""Signs spelled as bare words, ``anna at web dot de``: only where what they build is an address or a name."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from moderation.screening.common_words import is_common
from moderation.screening.domains import is_top_level
from moderation.screening.normalise.sign_words import (
    AT,
    DOT,
    DOTS,
    JOINERS,
    LOOSE_AT,
    MAIL_STEMS,
    MAIL_WORDS,
    NO_LABEL,
    NO_MAILBOX,
    PLAIN_WORDS,
    ROLES,
    SIGNS,
    SLASH,
    UNDERSCORE_TALK,
)
from moderation.screening.patterns import linear
from moderation.screening.reading import Edit
from moderation.screening.services import CANONICAL, FREE_MAIL, PAY_NAMES, PROVIDERS

TOKEN: Final = re.compile(
    r"[\u0370-\u04ff]+|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+|[A-Za-z0-9_@](?:[\w.+'@-]{0,63}[\w@])?|[.@]"
)


class Token(NamedTuple):
    text: str
    start: int
    end: int
    word: str
    """The text in small letters."""


MOST_PARTS: Final = 8
"""Of a spelled domain, mailbox or path. None has more, and a whole post of ``dot dot dot`` is walked only once."""


def bare(text: str) -> list[Edit]:
    """Signs spelled as bare words: only where what they build is an address."""
    tokens = [Token(match.group(), *match.span(), match.group().lower()) for match in TOKEN.finditer(text)]
    written = frozenset(token.word.partition("@")[2] for token in tokens if "@" in token.text)
    edits: list[Edit] = []
    for position, token in enumerate(tokens):
        if token.word in AT or token.text == "@" or (token.word in LOOSE_AT and _domain(text, tokens, position + 1)[1]):
            edits += _address(text, tokens, position, written)
        elif token.word in DOTS and not _next_to(edits, token.start):
            edits += _unknown_sign(text, tokens, position) or (
                _host(text, tokens, position) if token.word in DOT else []
            )
        elif JOINERS.get(token.word) == "_":
            edits += _underscore(text, tokens, position)
        elif token.word in SLASH:
            edits += _path(text, tokens, position)
        elif JOINERS.get(token.word) == "-" and not _next_to(edits, token.start):
            edits += _dashed_name(text, tokens, position)
    return edits


def _next_to(edits: list[Edit], start: int) -> bool:
    return any(edit.start <= start < edit.end for edit in edits[-MOST_PARTS:])


def _touching(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    if (right.text == "." or left.text == ".") and gap != _other_gap(text, left, right):
        return False
    return len(gap) <= 3 and "\n\n" not in gap and (not gap.strip() or gap.strip() == ",")


def _other_gap(text: str, left: Token, right: Token) -> str:
    """What is on the other side of a full stop: one that ends a sentence has nothing before it."""
    if right.text == ".":
        return " " if text[right.end : right.end + 1].isspace() else ""
    return " " if text[left.start - 1 : left.start].isspace() else ""


def _sign(left: Token, right: Token, sign: str) -> Edit:
    return Edit(left.end, right.start, sign)


def _address(text: str, tokens: list[Token], at: int, written: frozenset[str]) -> list[Edit]:
    """The edits for one address; ``written`` are the domains that follow a real sign elsewhere in the text."""
    domain, spelled = _domain(text, tokens, at + 1)
    if not domain or at == 0 or not _touching(text, tokens[at - 1], tokens[at]):
        return []
    if not _touching(text, tokens[at], tokens[at + 1]):
        return []
    mailbox = tokens[at - 1]
    if not mailbox.word[-1].isalnum() and mailbox.word[-1] != "_":
        return []
    local, first = _mailbox(text, tokens, at - 1)
    name, _, ending = tokens[at + 1].word.partition(".")
    provider = name in FREE_MAIL and (bool(ending) or not is_common(mailbox.word))
    vouched = (
        tokens[at + 1].word in written
        or spelled
        or provider
        or bool(local)
        or tokens[at].word not in {"at"}
        or _mailish(tokens, first)
    )
    if not vouched or (not local and mailbox.word in NO_MAILBOX) or "@" in mailbox.text:
        return domain if spelled else []
    return [*local, _sign(tokens[at - 1], tokens[at + 1], "@"), *domain_edits(domain)]


def domain_edits(edits: list[Edit]) -> list[Edit]:
    return [edit for edit in edits if edit.replacement]


def _mailish(tokens: list[Token], first: int) -> bool:
    """An ordinary ``at`` before a plain domain is an address when mail was spoken of, or the mailbox is no word."""
    mailbox = tokens[first].word
    if mailbox in ROLES or any(character in "._0123456789" for character in mailbox):
        return True
    return any(token.word in MAIL_WORDS for token in tokens[max(0, first - 4) : first])


def _domain(text: str, tokens: list[Token], first: int) -> tuple[list[Edit], bool]:
    """The signs of a domain that begins at a token, and whether any of them was spelled."""
    edits: list[Edit] = []
    best: list[Edit] = []
    found = False
    place = first
    while place < min(len(tokens), first + 2 * MOST_PARTS) and _is_label(tokens[place]):
        labels = tokens[place].word.split(".")
        dotted = place > first or len(labels) > 1
        if dotted and is_top_level(labels[-1]):
            found, best = True, list(edits)
        if place + 2 >= len(tokens) or not _is_dot(tokens[place + 1]) or not _near(text, tokens, place):
            break
        edits.append(_sign(tokens[place], tokens[place + 2], "."))
        place += 2
    if found:
        return best or [Edit(tokens[first].start, tokens[first].start, "")], bool(best)
    return _provider_domain(text, tokens, first)


def _near(text: str, tokens: list[Token], place: int) -> bool:
    return _touching(text, tokens[place], tokens[place + 1]) and _touching(text, tokens[place + 1], tokens[place + 2])


UPI_BANKS: Final = frozenset(["ybl", "ibl", "axl", "oksbi", "okaxis", "okicici", "okhdfcbank", "apl", "paytm"])
GLUED_COM: Final = linear(r"(?:dot)?com$")


def _provider_domain(text: str, tokens: list[Token], first: int) -> tuple[list[Edit], bool]:
    """``gmail com`` or a bare ``gmail``."""
    if (
        first < len(tokens)
        and GLUED_COM.sub("", tokens[first].word) in FREE_MAIL
        and tokens[first].word.endswith("com")
    ):
        return [Edit(tokens[first].start, tokens[first].start, "")], False
    if first < len(tokens) and tokens[first].word in UPI_BANKS:
        return [Edit(tokens[first].start, tokens[first].start, "")], True
    if first >= len(tokens) or tokens[first].word not in PROVIDERS:
        return [], False
    if first + 1 < len(tokens) and _touching(text, tokens[first], tokens[first + 1]):
        following = tokens[first + 1].word
        if following in {"com", "co", "net", "org", "es", "fr", "de", "it", "in", "uk", "br", "me", "ru"} and (
            following not in {"me", "in", "de", "es"} or tokens[first].word in {"proton", "gmx", "web", "yahoo"}
        ):
            return [_sign(tokens[first], tokens[first + 1], ".")], True
    if tokens[first].word in FREE_MAIL - {"web", "orange", "proton", "outlook"}:
        return [Edit(tokens[first].start, tokens[first].start, "")], False
    return [], False


def _is_label(token: Token) -> bool:
    return token.text[0].isalnum() and "@" not in token.text and token.word not in DOT


def _is_dot(token: Token) -> bool:
    return token.word in DOTS


def _mailbox(text: str, tokens: list[Token], last: int) -> tuple[list[Edit], int]:
    """The signs of a mailbox that ends at a token, and where it begins."""
    edits: list[Edit] = []
    place = last
    while (
        place >= max(2, last - 2 * MOST_PARTS) and tokens[place - 1].word in JOINERS and _near(text, tokens, place - 2)
    ):
        edits.append(_sign(tokens[place - 2], tokens[place], JOINERS[tokens[place - 1].word]))
        place -= 2
    return edits[::-1], place


def _unknown_sign(text: str, tokens: list[Token], dot: int) -> list[Edit]:
    """``my mail is anna wobble web punkt de``: where mail is spoken of, the odd word can only be the sign."""
    if dot < 4 or dot + 1 >= len(tokens) or tokens[dot].text == ".":
        return []
    mailbox, odd = tokens[dot - 3], tokens[dot - 2]
    if any(is_common(token.word) for token in (mailbox, odd)) or len(mailbox.word) < 3 or not odd.word.isalpha():
        return []
    if not (_near(text, tokens, dot - 3) and _touching(text, tokens[dot - 1], tokens[dot])) or odd.word in SIGNS:
        return []
    if not any(token.word.startswith(MAIL_STEMS) for token in tokens[max(0, dot - 9) : dot - 3]):
        return []
    domain, spelled = _domain(text, tokens, dot - 1)
    return [_sign(mailbox, tokens[dot - 1], "@"), *domain_edits(domain)] if spelled else []


MOST_OF_ENDING: Final = 4
"""Letters of a top level after a word like "point", which also ends sentences: ``point final``."""


def _host(text: str, tokens: list[Token], dot: int) -> list[Edit]:
    """``www dot name dot com slash page``."""
    if dot == 0 or tokens[dot].text == "." or tokens[dot - 1].word in NO_LABEL or tokens[dot - 1].word in SIGNS:
        return []
    if not _touching(text, tokens[dot - 1], tokens[dot]) or not _is_label(tokens[dot - 1]):
        return []
    if tokens[dot].word in PLAIN_WORDS and dot + 1 < len(tokens) and len(tokens[dot + 1].word) > MOST_OF_ENDING:
        return []
    edits, spelled = _domain(text, tokens, dot - 1)
    before, first = _mailbox(text, tokens, dot - 1)
    before = [edit for edit in before if edit.replacement == "-" or tokens[first].word == "www"]
    edits = domain_edits(edits)
    if not edits or not spelled:
        return _dotted_name(text, tokens, dot)
    place = dot + 1 + 2 * (len(edits) - 1)
    furthest = min(len(tokens), place + 2 * MOST_PARTS)
    while place + 2 < furthest and _near(text, tokens, place):
        joiner = "/" if tokens[place + 1].word in SLASH else JOINERS.get(tokens[place + 1].word, "")
        if not joiner or (joiner == "." and place == dot + 1 + 2 * (len(edits) - 1)):
            break
        edits.append(_sign(tokens[place], tokens[place + 2], joiner))
        place += 2
    return [*before, *edits]


def _path(text: str, tokens: list[Token], slash: int) -> list[Edit]:
    """``paypal.me slash anna dash k``: the host is written, its path is spelled."""
    if slash == 0 or "." not in tokens[slash - 1].text or not is_top_level(tokens[slash - 1].word.rpartition(".")[2]):
        return []
    edits: list[Edit] = []
    place = slash - 1
    while place + 2 < min(len(tokens), slash + 2 * MOST_PARTS) and _near(text, tokens, place):
        joiner = "/" if tokens[place + 1].word in SLASH else JOINERS.get(tokens[place + 1].word, "")
        if not joiner:
            break
        edits.append(_sign(tokens[place], tokens[place + 2], joiner))
        place += 2
    last = tokens[place].word
    return edits if len(edits) > 1 or not (is_common(last) or last in NO_MAILBOX) else []


def _dotted_name(text: str, tokens: list[Token], dot: int) -> list[Edit]:
    """``skype name: anna dot k85``: a spelled dot soon after the name of a messenger."""
    if (
        dot + 1 >= len(tokens)
        or not _near(text, tokens, dot - 1)
        or tokens[dot].word not in {"dot", "punto", "ponto", "punkt", "d0t"}
    ):
        return []
    if any(token.word.rstrip(":") in CANONICAL or token.word == "live" for token in tokens[max(0, dot - 6) : dot - 1]):
        return [_sign(tokens[dot - 1], tokens[dot + 1], ".")]
    return []


def _dashed_name(text: str, tokens: list[Token], dash: int) -> list[Edit]:
    """``venmo: jolene dash knits``: a spelled dash soon after the name of a messenger or a service that pays."""
    if dash == 0 or dash + 1 >= len(tokens) or not _near(text, tokens, dash - 1):
        return []
    left, right = tokens[dash - 1], tokens[dash + 1]
    chained = any(0 <= place < len(tokens) and JOINERS.get(tokens[place].word) == "-" for place in (dash - 2, dash + 2))
    if left.word in NO_LABEL or right.word in NO_LABEL or (is_common(left.word) and not chained):
        return []
    before = tokens[max(0, dash - NAME_REACH) : dash - 1]
    if not any(token.word.rstrip(":") in CANONICAL or token.word in PAY_NAMES for token in before):
        return []
    return [_sign(left, right, "-")]


NAME_REACH: Final = 10
"""Words from the name of a service to a dash in the name at it."""


def _underscore(text: str, tokens: list[Token], place: int) -> list[Edit]:
    """``petal underscore pine``; not ``use an underscore in names``."""
    if place == 0 or place + 1 >= len(tokens) or not _near(text, tokens, place - 1):
        return []
    left, right = tokens[place - 1], tokens[place + 1]
    chained = place + 2 < len(tokens) and JOINERS.get(tokens[place + 2].word) == "_"
    back = place >= 2 and JOINERS.get(tokens[place - 2].word) == "_"
    if (
        (left.word in NO_LABEL and not chained and not back)
        or (right.word in UNDERSCORE_TALK and not chained)
        or left.word in UNDERSCORE_TALK - {"and"}
    ):
        return []
    if left.word == "and" and not back:
        return []
    return [_sign(left, right, "_")]
