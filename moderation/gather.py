"""Gathers what screening should know of a text beside its words."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from moderation.models import Submission
from moderation.screening.context import Context


def gather_context(submission: Submission) -> Context:
    """The facts about author and traffic, in one query."""
    now = timezone.now()
    author = submission.author
    state = Submission.State
    counts = Submission.objects.filter(author=author).aggregate(
        posts=Count("pk", filter=Q(state=state.PUBLISHED)),
        against=Count("pk", filter=Q(state__in=[state.REJECTED, state.REMOVED])),
        last_hour=Count("pk", filter=Q(received_at__gt=now - timedelta(hours=1))),
    )
    return Context(
        author_age_days=(now - author.date_joined).days,
        author_posts=counts["posts"],
        author_decisions_against=counts["against"],
        author_is_staff=author.has_perm("moderation.review_cases"),
        submissions_last_hour=counts["last_hour"],
    )
