"""Street and postal addresses; a city or a country alone is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Passage
from moderation.screening.contact_details.postal.announced import announced
from moderation.screening.contact_details.postal.chain import Chain, chains, is_address
from moderation.screening.contact_details.postal.parts import Role
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

NOT_ADDRESS: Final = linear(
    r"(?i)^[0-9]+\s+(?:days?|hours?|weeks?|years?|minutes?|stars?|people|jobs?|times?|steps?|reasons?"
    r"|ways?|clients?|contracts?|proposals?|(?:in|on|for|at) the|your|some)\b"
)


INVENTED: Final = linear(
    r"(?i)\b(?:any ?town|any ?ville|any ?city|muster(?:stadt|hausen|strasse|str\.)|fake (?:street|st)|calle falsa"
    r"|(?:sample|example) (?:street|road|avenue|city|town)|rua exemplo|calle ejemplo|rue de l'exemple)\b"
)
"""Names of streets and towns that say themselves that nobody lives there."""


class PostalAddress(Recognizer):
    name_in_reports = "postal_address"
    kinds = (Kind.ADDRESS,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if not passage.has_digits:
            return
        text = passage.text
        for chain in chains(text):
            if (
                is_address(text, chain, _announced(passage, chain.start))
                and not NOT_ADDRESS.match(text[chain.start :][:40])
                and not INVENTED.search(text[chain.start : chain.end])
            ):
                yield Spot(chain.start, chain.end, Kind.ADDRESS, 0.85, _reason(chain))
        for start, end in announced(text):
            yield Spot(start, end, Kind.ADDRESS, 0.8, "what follows words that announce an address")


def _announced(passage: Passage, start: int) -> bool:
    return any(cue.topic is Topic.LIVE for cue in passage.cues_before(start, 40))


def _reason(chain: Chain) -> str:
    if chain.has(Role.STREET):
        return "a street with its number" + (" and a place" if len(chain.parts) > 1 else "")
    return "parts of a postal address beside one another"
