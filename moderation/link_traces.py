"""Which domains the site knows: those that published texts have led to for a week, as keyed hashes.

A week, because a wave brings its domain with every text: the second of them must not make it known.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Final

from django.utils import timezone

from moderation.campaigns import digest_of, key_id
from moderation.models import LinkTrace
from moderation.screening import links
from moderation.screening.wording import Wording

KNOWN_AFTER: Final = timedelta(days=7)
FORGOTTEN_AFTER: Final = timedelta(days=365)
DOMAIN: Final = "DOMAIN"

Links = Mapping[int, str]
"""The domain of each link of a text as a keyed hash, by where it starts."""

logger = logging.getLogger(__name__)


def read(words: Wording) -> Links:
    """The links of a text; whatever breaks here must not keep the text from being screened."""
    try:
        found = links.domains_in(words)
    except Exception as error:
        logger.error("links could not be read: %s", type(error).__name__)
        return {}
    return {start: digest_of(DOMAIN, domain) for start, domain in found.items()}


def new_among(found: Links) -> Collection[int]:
    """Where those start whose domain is first seen here."""
    if not found:
        return frozenset()
    long_ago = timezone.now() - KNOWN_AFTER
    traces = LinkTrace.objects.filter(digest__in=set(found.values()), first_seen_at__lt=long_ago)
    known = set(traces.values_list("digest", flat=True))
    return frozenset(start for start, digest in found.items() if digest not in known)


def remember(published: Iterable[Links]) -> None:
    """Note the domains of published texts; one statement."""
    digests = sorted({digest for found in published for digest in found.values()})
    LinkTrace.objects.bulk_create(
        [LinkTrace(digest=digest, key_id=key_id()) for digest in digests],
        update_conflicts=True,
        unique_fields=["digest"],
        update_fields=["seen_at"],
    )


def forget_old() -> None:
    """A year after a domain was last seen."""
    LinkTrace.objects.filter(seen_at__lt=timezone.now() - FORGOTTEN_AFTER).delete()
