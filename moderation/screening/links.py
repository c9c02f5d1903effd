"""Where the links of a text lead: the registered domain of each, by the place where the link stands."""

from __future__ import annotations

import re
from typing import Final

from moderation.screening.conditions import LINKS
from moderation.screening.domains import registered
from moderation.screening.wording import Wording

HOST: Final = re.compile(r"(?:h[tx]{2}ps?://)?(?:[^/@\s]*@)?([\w-]+(?:\.[\w-]+)+)")
WORDS: Final = frozenset(LINKS["any"])


def domains_in(words: Wording) -> dict[int, str]:
    """The domain of each link, by the position in the original text at which the link starts."""
    found = {}
    for number, word in enumerate(words.words):
        if word in WORDS:
            first, last = words.positions[number]
            host = HOST.match(words.plain[first:last])
            if host:
                found[words.span(number, number)[0]] = registered(host.group(1))
    return found
