"""A look at a text while its author writes: which contact details would be replaced. Never anything about scams.

It happens in the web process, so that the words go nowhere else: not through Redis, not into a row, not into a log.
It is kept small: one at a time in each process, a small budget, and only so many a member, so that nobody can feel
their way around the recognizers. Whatever is too much is answered in one and the same way: checked after posting.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from moderation import rulebook
from moderation.budgets import lasting
from moderation.models import CheckTally
from moderation.screening import labels
from moderation.screening.findings import Finding
from moderation.screening.pipeline import find_contact_details
from moderation.texts import join, split_span

if TYPE_CHECKING:
    from moderation.people import Person

logger = logging.getLogger(__name__)

LONGEST: Final = 25_000
"""Code points of all fields together: more than a form takes is not looked at."""
CHECK_SECONDS: Final = 0.1
"""Of processor time; a post of 20,000 characters takes half of it."""
AT_ONCE: Final = 1
SHOWN: Final = 80

MINUTE: Final = timedelta(minutes=1)
DAY: Final = timedelta(days=1)

seats = threading.BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True, slots=True)
class Detail:
    """One contact detail, for its author alone: the label it would get, where it stands, and its beginning."""

    label: str
    field: str
    quote: str


@dataclass(frozen=True, slots=True)
class EarlyCheck:
    """What would be replaced; ``is_quiet`` when nobody looked, and the text is checked after posting as ever."""

    details: Sequence[Detail] = ()
    is_quiet: bool = False

    @property
    def digest(self) -> str:
        """By this a page knows that nothing changed; empty when there is nothing to say."""
        if not self.details and not self.is_quiet:
            return ""
        said = [self.is_quiet, *((each.label, each.field, each.quote) for each in self.details)]
        return hashlib.blake2s(repr(said).encode("utf-8", "replace"), digest_size=8).hexdigest()


QUIET: Final = EarlyCheck(is_quiet=True)


def check_early(fields: Mapping[str, str], *, by: Person) -> EarlyCheck:
    """Look for contact details in what a member is writing; keeps nothing but a count."""
    written = {name: text for name, text in fields.items() if text.strip()}
    if not written:
        return EarlyCheck()
    if sum(map(len, written.values())) > LONGEST or not _count(by):
        return QUIET
    if not seats.acquire(blocking=False):
        return QUIET
    try:
        findings = find_contact_details(join(written), lasting(CHECK_SECONDS), rulebook.current().links)
    except Exception as error:  # whatever broke, the words in its message stay here
        logger.warning("a check while writing came to nothing: %s", type(error).__name__)
        return QUIET
    finally:
        seats.release()
    return EarlyCheck([_detail(written, finding) for finding in findings])


def _detail(fields: Mapping[str, str], finding: Finding) -> Detail:
    spans = list(split_span(fields, finding.start, finding.end))
    quote = " ".join(fields[span.field][span.start : span.end] for span in spans)
    return Detail(labels.WORDS[finding.kind], spans[0].field, shorten(labels.spell_out(quote), SHOWN, placeholder="…"))


@transaction.atomic
def _count(member: Person) -> bool:
    """Count one look; False when the member has had enough of them for this minute, or this day."""
    now = timezone.now()
    per_minute, per_day = settings.CLEARPOST_CHECKS
    CheckTally.objects.get_or_create(member=member)
    mine = CheckTally.objects.filter(member=member)
    mine.filter(minute_began__lte=now - MINUTE).update(minute_began=now, in_minute=0)
    mine.filter(day_began__lte=now - DAY).update(day_began=now, in_day=0)
    free = mine.filter(in_minute__lt=per_minute, in_day__lt=per_day)
    return bool(free.update(in_minute=F("in_minute") + 1, in_day=F("in_day") + 1))
