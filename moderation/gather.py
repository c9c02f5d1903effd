"""Gathers what screening should know of a text beside its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from django.utils import timezone

from moderation import standing
from moderation.models import Submission
from moderation.screening.context import NEUTRAL, Context


def gather_contexts(submissions: Iterable[Submission]) -> dict[int, Context]:
    """The facts about the authors of a batch, by author; four queries."""
    now = timezone.now()
    authors = {submission.author_id: submission.author for submission in submissions}
    state = Submission.State
    counts = (
        Submission.objects.filter(author__in=list(authors))
        .values("author")
        .annotate(
            posts=Count("pk", filter=Q(state=state.PUBLISHED)),
            against=Count("pk", filter=Q(state__in=[state.REJECTED, state.REMOVED])),
            last_hour=Count("pk", filter=Q(received_at__gt=now - timedelta(hours=1))),
        )
        .order_by()
    )
    staff, troubled = reviewers_among(authors), standing.in_trouble(authors)
    known = {
        row["author"]: Context(
            author_age_days=(now - authors[row["author"]].date_joined).days,
            author_posts=row["posts"],
            author_decisions_against=row["against"],
            author_is_staff=row["author"] in staff,
            submissions_last_hour=row["last_hour"],
        )
        for row in counts
    }
    return {
        author: replace(context, author_standing=context.standing(in_trouble=author in troubled))
        for author, context in known.items()
    }


def context_of(submission: Submission, contexts: dict[int, Context]) -> Context:
    return contexts.get(submission.author_id, NEUTRAL)


def reviewers_among(authors: Iterable[int]) -> set[int]:
    """Those who may work the queue."""
    may_review = Q(codename="review_cases", content_type__app_label="moderation")
    direct = Q(user_permissions__in=_permissions(may_review)) | Q(groups__permissions__in=_permissions(may_review))
    reviewers = get_user_model().objects.filter(direct | Q(is_superuser=True), pk__in=list(authors))
    return set(reviewers.values_list("pk", flat=True))


def _permissions(wanted: Q) -> object:
    from django.contrib.auth.models import Permission

    return Permission.objects.filter(wanted).values("pk")
