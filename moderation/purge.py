"""Purging: values go when nobody can need them any more, by destroying the key they are sealed with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from moderation import audit
from moderation.models import Case, Decision, Finding, Flag, Item, Submission

BATCH: Final = 500

State = Submission.State


def purge_values() -> int:
    """Destroy contact values whose appeal window has ended; an open case stops the clock. Returns how many."""
    ended = timezone.now() - timedelta(days=settings.CLEARPOST_APPEAL_DAYS)
    due = (
        Finding.objects.annotate(since=Coalesce("found_at", "submission__settled_at"))
        .filter(since__lt=ended)
        .exclude(value_key=b"")
        .exclude(Exists(_open_cases(OuterRef("submission__item_id"))))
    )
    return _in_batches(due.values_list("pk", flat=True), _destroy_values)


def _open_cases(item_id: OuterRef) -> QuerySet[Case]:
    return Case.objects.filter(closed_at__isnull=True, item_id=item_id)


def _in_batches(keys: QuerySet[Any, int], destroy: Callable[[list[int]], None]) -> int:
    total = 0
    while batch := list(keys[:BATCH]):
        destroy(batch)
        total += len(batch)
    return total


@transaction.atomic
def _destroy_values(keys: list[int]) -> None:
    Finding.objects.filter(pk__in=keys).update(value_key=b"", value_box=b"")
    audit.record("values.purge", "findings", count=len(keys))


def forget_withdrawn() -> int:
    """Delete what its author deleted, once no case needs it and the appeal window has ended. Returns how many."""
    ended = timezone.now() - timedelta(days=settings.CLEARPOST_APPEAL_DAYS)
    due = Item.objects.filter(withdrawn_at__lt=ended).exclude(Exists(_open_cases(OuterRef("pk"))))
    return _in_batches(due.values_list("pk", flat=True), _forget)


def _forget(keys: list[int]) -> None:
    for item in Item.objects.filter(pk__in=keys):
        with transaction.atomic():
            if item.target_object is not None:
                item.target.forget()
            item.delete()
            audit.record("item.forget", f"item:{item.public_id}")


def purge_departed() -> int:
    """Destroy what is sealed of members who have left, texts and values; an open case stops the clock.

    What moderators and flaggers wrote about these texts goes with them. Returns how many texts.
    """
    sealed = Submission.objects.filter(item__author_left_at__isnull=False).exclude(text_key=b"")
    due = sealed.exclude(Exists(_open_cases(OuterRef("item_id"))))
    count = _in_batches(due.values_list("pk", flat=True), _destroy_texts)
    _destroy_words_about_departed()
    return count


def _destroy_words_about_departed() -> None:
    """That something was decided or flagged stays; the words may tell who it was about."""
    settled = Item.objects.filter(author_left_at__isnull=False).exclude(Exists(_open_cases(OuterRef("pk"))))
    decisions = Decision.objects.filter(submission__item__in=settled)
    decisions.exclude(words="", public_note="").update(words="", public_note="")
    Flag.objects.filter(item__in=settled).exclude(note="").update(note="")


@transaction.atomic
def _destroy_texts(keys: list[int]) -> None:
    Finding.objects.filter(submission__in=keys).update(value_key=b"", value_box=b"")
    Submission.objects.filter(pk__in=keys).update(text_key=b"", text_box=b"")
    audit.record("texts.purge", "submissions", count=len(keys))
