"""Boards and the threads in them. A thread exists for others once its opening post is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from forum.models.members import Member


class Board(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=80)
    description = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "title")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("board", args=[self.slug])


class ThreadQuerySet(models.QuerySet["Thread"]):
    def published(self) -> ThreadQuerySet:
        return self.filter(published_at__isnull=False, is_deleted=False)

    def visible_to(self, user: Member | AnonymousUser) -> ThreadQuerySet:
        """What this user may know of: published threads, and their own waiting ones."""
        if not user.is_authenticated:
            return self.published()
        own_waiting = models.Q(author=user, published_at__isnull=True, is_deleted=False)
        return self.filter(own_waiting | models.Q(published_at__isnull=False, is_deleted=False))

    def latest_first(self) -> ThreadQuerySet:
        return self.order_by("-last_post_at", "-pk")

    def pinned_first(self) -> ThreadQuerySet:
        """As a board lists them."""
        return self.order_by("-is_pinned", "-last_post_at", "-pk")


class Thread(models.Model):
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="threads")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="threads")
    title = models.CharField(max_length=400, blank=True)  # published words only, with markers
    slug = models.SlugField(max_length=80, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)
    last_post_at = models.DateTimeField(default=timezone.now)
    last_number = models.PositiveIntegerField(default=0)  # the counter: numbers are never used twice
    is_locked = models.BooleanField(default=False)
    is_pinned = models.BooleanField(default=False)
    is_deleted = models.BooleanField(default=False)

    objects: ClassVar[ThreadQuerySet] = ThreadQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = (
            models.Index(fields=["board", "-is_pinned", "-last_post_at", "-id"], name="thread_by_activity"),
            # What everybody may read, so that counting it and finding the newest touches nothing but the index.
            models.Index(
                fields=["board", "-last_post_at", "-id"],
                name="published_threads",
                condition=models.Q(published_at__isnull=False, is_deleted=False),
            ),
            models.Index(fields=["-last_post_at", "-id"], name="threads_latest_first"),
        )

    def __str__(self) -> str:
        return self.title or "waiting thread"

    def get_absolute_url(self) -> str:
        return reverse("thread", args=[self.public_id, self.slug or "-"])
