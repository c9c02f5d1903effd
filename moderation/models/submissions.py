"""Submissions: one version of an item's text as handed in, sealed; and the findings screening made in it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from moderation import sealed
from moderation.models.items import Item
from moderation.public_ids import new_public_id
from moderation.screening import labels


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def waiting(self) -> SubmissionQuerySet:
        """Handed in and not yet screened."""
        return self.filter(state=Submission.State.RECEIVED)

    def free(self, now: datetime) -> SubmissionQuerySet:
        """Waiting, and in no worker's hands: what a dead worker held is free again when its claim ends."""
        return self.waiting().filter(models.Q(claimed_until__isnull=True) | models.Q(claimed_until__lt=now))

    def unsettled(self) -> SubmissionQuerySet:
        """What only its author knows of: being checked, held, or rejected."""
        return self.filter(
            state__in=[Submission.State.RECEIVED, Submission.State.HELD, Submission.State.REJECTED],
            number=models.F("item__last_number"),
        )


class Submission(models.Model):
    class State(models.TextChoices):
        RECEIVED = "received", "waiting to be checked"
        PUBLISHED = "published", "published"
        HELD = "held", "held for a moderator"
        REJECTED = "rejected", "rejected"
        REMOVED = "removed", "removed"
        SUPERSEDED = "superseded", "replaced by a newer version"
        DROPPED = "dropped", "not needed any more"

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="submissions")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()  # within its item
    state = models.CharField(max_length=12, choices=State, default=State.RECEIVED)
    received_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True, blank=True)

    # The text: as handed in until it is screened, the review text from then on.
    text_key = models.BinaryField(default=b"")
    text_box = models.BinaryField(default=b"")

    # Which worker has it in hand, and how often it was in hand when a worker died.
    claim = models.CharField(max_length=32, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    strikes = models.PositiveSmallIntegerField(default=0)

    # What screening said; no values.
    decision = models.CharField(max_length=8, blank=True)
    scam_score = models.FloatField(null=True, blank=True)
    signals = models.JSONField(default=list, blank=True)  # positions in the review text
    trial_signals = models.JSONField(default=list, blank=True)  # of rules on trial; they count for nothing
    complete = models.BooleanField(default=True)
    trouble = models.CharField(max_length=200, blank=True)
    rules_version = models.CharField(max_length=40, blank=True)
    screened_with = models.PositiveIntegerField(default=0)  # the number of the recognizers
    model_version = models.CharField(max_length=40, blank=True)  # of the scam model
    trial_model = models.CharField(max_length=40, blank=True)  # one on trial beside it, which counts for nothing
    trial_score = models.FloatField(null=True, blank=True)  # what the score would have been with that one
    has_new_link = models.BooleanField(default=False)  # to a domain first seen here
    in_doubt = models.BooleanField(default=False)  # asks whether something is a scam, or quotes what may be one

    # What could not be checked completely is read again a few times.
    retries = models.PositiveSmallIntegerField(default=0)
    retried_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[SubmissionQuerySet] = SubmissionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["item", "number"], name="submission_number_is_used_once"),)
        indexes = (
            models.Index(fields=["id"], name="submissions_waiting", condition=models.Q(state="received")),
            models.Index(fields=["author", "received_at"], name="submissions_of_an_author"),
            models.Index(
                fields=["screened_with", "id"], name="submissions_to_rescreen", condition=models.Q(state="published")
            ),
            models.Index(fields=["id"], name="submissions_to_retry", condition=models.Q(state="held", complete=False)),
            models.Index(
                fields=["trial_model"], name="submissions_of_a_model_trial", condition=~models.Q(trial_model="")
            ),
        )

    def __str__(self) -> str:
        return f"submission {self.public_id}"

    @property
    def seal(self) -> str:
        """What its sealed text is bound to."""
        return f"submission:{self.public_id}"

    def keep_text(self, fields: dict[str, str]) -> None:
        """Seal a text in place of the one that was there; the caller saves."""
        self.text_key, self.text_box = sealed.keep_fields(fields, bound_to=self.seal)

    def opened(self) -> dict[str, str]:
        """Whatever text is sealed here, as handed in while it waits; for its author and for screening only."""
        return sealed.reveal_fields(self.text_key, self.text_box, bound_to=self.seal)

    def text(self) -> dict[str, str]:
        """The review text by field; raises `sealed.SealBroken` while nothing has read it, and once it is purged."""
        if not self.is_screened:
            raise sealed.SealBroken("not screened yet")
        return sealed.reveal_fields(self.text_key, self.text_box, bound_to=self.seal)

    @property
    def is_screened(self) -> bool:
        """Only then are its contact values apart from its text."""
        return bool(self.decision)

    @property
    def is_purged(self) -> bool:
        return not self.text_key


class FindingQuerySet(models.QuerySet["Finding"]):
    def standing(self) -> FindingQuerySet:
        """Those whose span stays unpublished."""
        return self.filter(is_dismissed=False)

    def in_text_order(self) -> FindingQuerySet:
        return self.order_by("field_order", "start")


class Finding(models.Model):
    """A redaction: a span of one submission that is not published, its value sealed on its own."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="findings")
    field = models.CharField(max_length=20)
    field_order = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField()  # in the field as handed in
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    score = models.FloatField()
    recognizer = models.CharField(max_length=60)
    reason = models.CharField(max_length=300)
    found_at = models.DateTimeField(null=True, blank=True)  # none: when its submission was settled
    link = models.CharField(max_length=20, blank=True)  # what kind of link it was, e.g. into a messenger
    is_dismissed = models.BooleanField(default=False)  # a moderator said: not a contact detail
    value_key = models.BinaryField(default=b"")
    value_box = models.BinaryField(default=b"")

    objects: ClassVar[FindingQuerySet] = FindingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="finding_covers_something"),
        )

    def __str__(self) -> str:
        return f"{self.kind} at {self.start}-{self.end}"

    @property
    def seal(self) -> str:
        return f"finding:{self.public_id}"

    @property
    def words(self) -> str:
        """What a reader sees in its place."""
        return labels.WORDS[self.kind]

    @property
    def marker(self) -> str:
        return labels.MARKERS[self.kind]

    def keep_value(self, value: str) -> None:
        """Seal the value; the caller saves."""
        self.value_key, self.value_box = sealed.keep(value, bound_to=self.seal)

    def value(self) -> str:
        """The contact value; raises `sealed.SealBroken` once purged. Showing it is `reveals.reveal`'s business."""
        return sealed.reveal(self.value_key, self.value_box, bound_to=self.seal)
