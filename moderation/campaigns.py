"""Campaigns: finds accounts that offer nearly the same words or the same contact detail, and joins their texts.

Kept are sketches and keyed hashes, of what authors put forward in their own words only: who asks, warns,
reports or quotes leaves no trace here, so no victim is ever counted among those who prey on them.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from moderation.models import Campaign, ContactTrace, OfferBand, OfferSketch, Submission
from moderation.screening import campaigns
from moderation.screening.campaigns import ALIKE, Offer
from moderation.screening.findings import Finding
from moderation.screening.pipeline import Read

Contacts = Mapping[str, str]
"""Contact details as keyed hashes, each with its kind."""

COMPARED_FOR: Final = timedelta(days=90)
FORGOTTEN_AFTER: Final = timedelta(days=365)
MOST_COMPARED: Final = 200
FEWEST_ACCOUNTS: Final = 2

State = Submission.State
logger = logging.getLogger(__name__)


class Lookout:
    """Reads what the texts of a batch offer, and tells how many accounts have offered the same."""

    def __init__(self) -> None:
        campaigns.minhash()
        self._batch: list[tuple[int, Offer, Contacts]] = []

    def read(self, text_read: Read) -> Offer | None:
        """The offer in a text; whatever breaks here must not keep the text from being screened."""
        try:
            return campaigns.offer_in(text_read.words, text_read.sentences)
        except Exception as error:
            logger.error("an offer could not be read: %s", type(error).__name__)
            return None

    def size(self, author_id: int, offer: Offer | None, contacts: Contacts | None = None) -> int:
        """How many accounts offer it, in nearly the same words or with the same contact detail, this one among them;
        0 when it is alone."""
        if offer is None or not (offer.signature or contacts):
            return 0
        contacts = contacts or {}
        here = {author for author, other, theirs in self._batch if _are_alike(offer, other, contacts, theirs)}
        accounts = here | _accounts_that_offer(offer, contacts) | {author_id}
        return len(accounts) if len(accounts) >= FEWEST_ACCOUNTS else 0

    def notice(self, author_id: int, offer: Offer | None, contacts: Contacts) -> None:
        """The later texts of the batch know of this one, which is not stored yet."""
        if offer is not None:
            self._batch.append((author_id, offer, contacts))


def _are_alike(one: Offer, other: Offer, mine: Contacts, theirs: Contacts) -> bool:
    return bool(mine.keys() & theirs.keys()) or campaigns.likeness(one.signature, other.signature) >= ALIKE


def _accounts_that_offer(offer: Offer, contacts: Contacts) -> set[int]:
    found = [*_alike(offer), *_with_same_contact(contacts)]
    joined = {sketch.campaign_id for sketch in found if sketch.campaign_id}
    accounts = {sketch.author_id for sketch in found}
    if joined:
        accounts.update(OfferSketch.objects.filter(campaign__in=joined).values_list("author", flat=True))
    return accounts


def _alike(offer: Offer) -> list[OfferSketch]:
    """Stored sketches that share a band with an offer and turn out to be like it."""
    if not offer.signature:
        return []
    keys = OfferBand.objects.filter(number__in=offer.bands()).order_by("-sketch").values_list("sketch", flat=True)
    candidates = OfferSketch.objects.filter(pk__in=list(keys.distinct()[:MOST_COMPARED]))
    return [each for each in candidates if campaigns.likeness(offer.signature, bytes(each.signature)) >= ALIKE]


def remember(settled: Iterable[tuple[Submission, Offer, Contacts]]) -> None:
    """Keep the sketch of each text, and join it with those of other accounts that offer the same."""
    for submission, offer, contacts in settled:
        if submission.state not in (State.PUBLISHED, State.HELD):
            continue
        if not offer.signature and not contacts:
            continue
        others = [*_alike(offer), *_with_same_contact(contacts)]
        sketch = OfferSketch.objects.create(submission=submission, author=submission.author, signature=offer.signature)
        if offer.signature:
            OfferBand.objects.bulk_create([OfferBand(sketch=sketch, number=number) for number in offer.bands()])
        key = key_id()
        ContactTrace.objects.bulk_create(
            [ContactTrace(sketch=sketch, digest=digest, key_id=key, kind=kind) for digest, kind in contacts.items()]
        )
        _join(sketch, others)


def _join(sketch: OfferSketch, others: Sequence[OfferSketch]) -> None:
    """Into the oldest campaign among them, which takes in the younger ones; alone one is no campaign."""
    accounts = {other.author_id for other in others} - {sketch.author_id}
    if not accounts:
        return
    joined = sorted({other.campaign_id for other in others if other.campaign_id})
    campaign_id = joined[0] if joined else Campaign.objects.create().pk
    members = Q(pk__in=[sketch.pk, *(other.pk for other in others)]) | Q(campaign__in=joined)
    OfferSketch.objects.filter(members).update(campaign=campaign_id)
    Campaign.objects.filter(pk__in=joined[1:]).delete()


def _with_same_contact(digests: Iterable[str]) -> list[OfferSketch]:
    wanted = list(digests)
    if not wanted:
        return []
    keys = ContactTrace.objects.filter(digest__in=wanted).order_by("-sketch").values_list("sketch", flat=True)
    return list(OfferSketch.objects.filter(pk__in=list(keys.distinct()[:MOST_COMPARED])))


def contacts_in(text: str, findings: Iterable[Finding], offer: Offer | None) -> Contacts:
    """The contact details that the author of a text puts forward."""
    if offer is None:
        return {}
    offered = [finding for finding in findings if offer.covers(finding.start)]
    return {digest_of(finding.kind, text[finding.start : finding.end]): finding.kind for finding in offered}


def digest_of(kind: str, value: str) -> str:
    """A contact value as a keyed hash, however it was spaced or capitalised."""
    plain = "".join(letter for letter in value.casefold() if letter.isalnum() or letter in "@._")
    return hmac.new(settings.CLEARPOST_HASH_KEY, f"{kind}:{plain}".encode(), hashlib.sha256).hexdigest()


def key_id() -> str:
    """Which key the hashes of today are made with."""
    return hashlib.sha256(b"key id:" + settings.CLEARPOST_HASH_KEY).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a campaign is: shown beside a case."""

    campaign: Campaign
    texts: int
    accounts: int


def size_of(submission: Submission) -> Size | None:
    """The campaign that a text belongs to, where there is one."""
    sketch = OfferSketch.objects.filter(submission=submission).select_related("campaign").first()
    if sketch is None or sketch.campaign is None:
        return None
    authors = list(OfferSketch.objects.filter(campaign=sketch.campaign).values_list("author", flat=True))
    return Size(sketch.campaign, len(authors), len(set(authors)))


def forget_old() -> None:
    """Bands after three months, hashes and sketches a year after they were last seen."""
    now = timezone.now()
    OfferBand.objects.filter(sketch__made_at__lt=now - COMPARED_FOR).delete()
    ContactTrace.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
    OfferSketch.objects.filter(made_at__lt=now - FORGOTTEN_AFTER).delete()
    Campaign.objects.filter(sketches__isnull=True).delete()
