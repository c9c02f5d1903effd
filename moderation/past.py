"""Settled texts as they stood when they were handed in: what was known of their authors then."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db.models import (
    Count,
    DateTimeField,
    ExpressionWrapper,
    IntegerField,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce

from moderation.campaigns import FEWEST_ACCOUNTS
from moderation.models import Finding, OfferSketch, Submission
from moderation.models.submissions import SubmissionQuerySet
from moderation.screening.context import EVERY_LINK, Context
from moderation.standing import MEMORY

State = Submission.State
AGAINST = (State.REJECTED, State.REMOVED)
SETTLED = (State.PUBLISHED, State.HELD, State.REJECTED, State.REMOVED)


def settled() -> SubmissionQuerySet:
    """Texts that were checked to the end and are still kept."""
    return Submission.objects.filter(state__in=SETTLED, complete=True, scam_score__isnull=False)


def with_context(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Each with what was known of its author when it came, in the same query."""
    earlier = Submission.objects.filter(author=OuterRef("author"), received_at__lt=OuterRef("received_at")).order_by()
    return submissions.select_related("author").annotate(
        posts_before=_count(earlier.filter(state=State.PUBLISHED)),
        against_before=_count(earlier.filter(state__in=AGAINST)),
        lately_against=_count(earlier.filter(state__in=AGAINST, received_at__gt=_before(MEMORY))),
        campaign_size=_accounts_by_then(),
        hour_before=_count(earlier.filter(received_at__gt=_before(timedelta(hours=1)))),
    )


def context_then(submission: Any, *, fields: Mapping[str, str], staff: Container[int] = ()) -> Context:
    """The context of a row of `with_context`, as far as it can be told afterwards; ``fields``: its review text."""
    context = Context(
        author_age_days=max(0, (submission.received_at - submission.author.date_joined).days),
        author_posts=submission.posts_before,
        author_decisions_against=submission.against_before,
        author_is_staff=submission.author_id in staff,
        submissions_last_hour=submission.hour_before + 1,
        campaign_size=submission.campaign_size if submission.campaign_size >= FEWEST_ACCOUNTS else 0,
        title_length=len(fields.get("title", "")),
        new_links=EVERY_LINK if submission.has_new_link else (),
    )
    return replace(context, author_standing=context.standing(in_trouble=submission.lately_against > 0))


def with_links(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Each with what kinds of links were removed from it; one more query for all."""
    removed = Finding.objects.standing().in_text_order().only("submission", "link")
    return submissions.prefetch_related(Prefetch("findings", removed, to_attr="removed"))


def links_in(submission: Any) -> list[str]:
    """For each label of a row of `with_links` what kind of link it was."""
    return [finding.link for finding in submission.removed]


def _before(time: timedelta) -> ExpressionWrapper:
    return ExpressionWrapper(OuterRef("received_at") - time, output_field=DateTimeField())


def _accounts_by_then() -> Coalesce:
    """How many accounts had offered the same when a text came, its author among them."""
    own = OfferSketch.objects.filter(submission=OuterRef(OuterRef("pk"))).values("campaign")
    by_then = OfferSketch.objects.filter(campaign__in=own, submission__lte=OuterRef("pk")).order_by()
    counted = by_then.values("campaign").annotate(count=Count("author", distinct=True)).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.values("author").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def with_posts_before(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Each with how many texts of its author were public when it came, which tells newcomers."""
    earlier = Submission.objects.filter(author=OuterRef("author"), received_at__lt=OuterRef("received_at")).order_by()
    published = earlier.filter(state=State.PUBLISHED)
    return submissions.select_related("author", "item").annotate(posts_before=_count(published))
