"""Numbers to meet at: QQ, ICQ, a meeting with its passcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from moderation.screening.contact_details.base import Recognizer, Spot
from moderation.screening.contact_details.cues import Topic
from moderation.screening.contact_details.passage import Cue, Passage
from moderation.screening.contact_details.shapes import is_common
from moderation.screening.findings import Kind
from moderation.screening.patterns import linear

NUMERIC: Final = linear(
    r"(?i)^[\s:=#-]*(?:(?:id|is|number|no|my|meeting|room|call|uin|account"
    r"|:)[\s:=#-]*){0,4}((?:[0-9][ -]?){5,12}[0-9])\b"
)
PASSCODE: Final = linear(
    r"(?i)^[\s,;.()-]*(?:with )?(?:the )?(?:pass ?code|password|pwd|pw|pin"
    r"|code)(?: is)?[\s:=]+(\S{3,12}?)(?:[\s,;.)]|$)"
)
SAID: Final = re.compile(r"[:=]|\bis\b", re.IGNORECASE)
"""``passcode: maple`` says one, ``passcode typed in the chat`` does not."""
BY_NUMBER: Final = frozenset({"qq", "icq", "zoom", "teams", "wechat"})


class Meeting(Recognizer):
    name_in_reports = "meeting"
    kinds = (Kind.HANDLE,)

    def spots(self, passage: Passage) -> Iterator[Spot]:
        if passage.has_digits and Topic.SERVICE in passage.topics:
            for cue in passage.cues:
                if cue.topic is Topic.SERVICE and cue.name in BY_NUMBER:
                    yield from _numeric(passage, cue)


def _numeric(passage: Passage, cue: Cue) -> Iterator[Spot]:
    """Services that go by number: QQ, ICQ, a meeting with its passcode."""
    match = NUMERIC.search(passage.text[cue.end : cue.end + 60])
    if not match:
        return
    end = cue.end + match.end(1)
    reason = f"a number to meet at after the word '{cue.name}'"
    yield Spot(cue.end + match.start(1), end, Kind.HANDLE, 0.9, reason)
    code = PASSCODE.search(passage.text[end : end + 50])
    if code and (SAID.search(code.group()[: -len(code.group(1))]) or not is_common(code.group(1))):
        yield Spot(end + code.start(1), end + code.end(1), Kind.HANDLE, 0.8, "the passcode of a meeting")
