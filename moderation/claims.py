"""Claims: which worker has which text in hand, so that none is screened twice and a killer of workers is found out."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final

from django.db.models import F
from django.utils import timezone

from moderation.models import Submission

CLAIM: Final = timedelta(seconds=8)
"""How long a text stays in the hands of a worker that does not answer; longer than a worker may hang."""

STRIKES: Final = 3
"""A text that was in hand when a worker died this often is not handed to one again."""

CANDIDATES: Final = 10


def take() -> Submission | None:
    """Take the oldest free text in hand; None when nothing waits.

    The claim is written before the text is touched: a worker that dies leaves a strike on
    the one text it had in hand.
    """
    now = timezone.now()
    for pk in Submission.objects.free(now).order_by("pk").values_list("pk", flat=True)[:CANDIDATES]:
        claim = secrets.token_hex(8)
        taken = (
            Submission.objects.free(now)
            .filter(pk=pk)
            .update(claim=claim, claimed_until=now + CLAIM, strikes=F("strikes") + 1)
        )
        if taken:
            return Submission.objects.select_related("item", "author").get(pk=pk)
    return None


def put_back(submission: Submission) -> None:
    """Let go of a text that was not screened, without a strike: the worker was told to stop."""
    Submission.objects.waiting().filter(pk=submission.pk, claim=submission.claim).update(
        claim="", claimed_until=None, strikes=F("strikes") - 1
    )


def is_struck_out(submission: Submission) -> bool:
    """True when it took the worker down too often; its own claim now is one strike more."""
    return submission.strikes > STRIKES
