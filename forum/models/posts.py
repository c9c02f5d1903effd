"""Posts and their published versions. What waits, is held or rejected is not here: it is sealed in moderation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from forum.models.threads import Thread
from forum.moderated import ModeratedPost
from moderation import api
from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from forum.models.members import Member


class PostState(models.TextChoices):
    WAITING = "waiting", "not published yet"
    PUBLISHED = "published", "published"
    REMOVED = "removed", "removed by a moderator"
    HIDDEN = "hidden", "hidden until a moderator has looked at it"
    DELETED = "deleted", "deleted by its author"


class PostQuerySet(models.QuerySet["Post"]):
    def published(self) -> PostQuerySet:
        return self.filter(state=PostState.PUBLISHED)

    def visible_to_all(self) -> PostQuerySet:
        """Published posts, and tombstones of those that had been."""
        return self.filter(state__in=[PostState.PUBLISHED, PostState.REMOVED, PostState.HIDDEN], number__isnull=False)

    def visible_to(self, user: Member | AnonymousUser) -> PostQuerySet:
        """The only reading gate: published posts, tombstones, and the user's own waiting posts."""
        if not user.is_authenticated:
            return self.visible_to_all()
        return self.visible_to_all() | self.filter(state=PostState.WAITING, author=user)

    def in_reading_order(self) -> PostQuerySet:
        """By number; what has none yet (one's own waiting posts) comes last."""
        return self.order_by(models.F("number").asc(nulls_last=True), "pk")

    def with_flags_of(self, reader: Member | AnonymousUser) -> PostQuerySet:
        """Each with whether the reader flagged what stands there; no query of its own."""
        if not reader.is_authenticated:
            return self
        return self.annotate(is_flagged=api.flagged_by(reader, version=models.OuterRef("current__submission_id")))

    def for_page(self) -> PostQuerySet:
        return self.select_related(
            "author__profile", "current", "quoted_version__post__author", "quoted_version__post__current"
        )

    def of_member(self, member: Member) -> PostQuerySet:
        """What everyone can read of a member, newest first."""
        public = self.published().filter(author=member, thread__published_at__isnull=False, thread__is_deleted=False)
        return public.order_by("-published_at", "-pk")


class Post(ModeratedPost, models.Model):
    State = PostState
    IN_AUTHORS_HANDS = (PostState.WAITING, PostState.PUBLISHED, PostState.HIDDEN)

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="posts")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="posts")
    is_opening = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=PostState, default=PostState.WAITING)
    number = models.PositiveIntegerField(null=True, blank=True)  # given at first publication, kept for good
    current = models.ForeignKey("PostVersion", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    quoted_version = models.ForeignKey(
        "PostVersion", on_delete=models.SET_NULL, null=True, blank=True, related_name="quoted_by"
    )
    note = models.TextField(blank=True)  # a moderator's public note, shown under the post
    removal_reason = models.CharField(max_length=200, blank=True)  # the policy clause, shown on the tombstone
    created_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[PostQuerySet] = PostQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["thread", "number"], name="post_number_is_used_once"),
            models.UniqueConstraint(
                fields=["thread"], condition=models.Q(is_opening=True), name="thread_has_one_opening_post"
            ),
        )
        indexes = (
            models.Index(fields=["thread", "state", "number"], name="posts_of_a_thread"),
            models.Index(fields=["author", "state", "-published_at"], name="posts_of_a_member"),
        )

    def __str__(self) -> str:
        return f"post {self.public_id}"

    def get_absolute_url(self) -> str:
        return reverse("post", args=[self.public_id])

    @property
    def is_published(self) -> bool:
        return self.state == PostState.PUBLISHED

    @property
    def is_removed(self) -> bool:
        return self.state == PostState.REMOVED


class PostVersion(models.Model):
    """One published version: immutable, except that it loses text when a moderator redacts or removes it later."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="versions")
    submission_id = models.BigIntegerField()
    title = models.CharField(max_length=400, blank=True)
    body = models.TextField()  # with one marker per redaction
    is_redacted = models.BooleanField(default=False)
    in_doubt = models.BooleanField(default=False)  # shown with the safety advice
    is_withdrawn = models.BooleanField(default=False)  # its text is gone; a later version stands for it
    published_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"version {self.pk} of {self.post_id}"
