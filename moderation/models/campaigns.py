"""Campaigns: the same offer put forward by several accounts. Sketches and keyed hashes, no words and no values."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from moderation.models.submissions import Submission
from moderation.public_ids import new_public_id


class Campaign(models.Model):
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    found_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"campaign {self.public_id}"


class OfferSketch(models.Model):
    """What one text offers in its author's own words, as a MinHash signature; empty when there are too few words."""

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="sketch")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    campaign = models.ForeignKey(Campaign, on_delete=models.SET_NULL, null=True, blank=True, related_name="sketches")
    signature = models.BinaryField(default=b"")
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"sketch of {self.submission}"


class OfferBand(models.Model):
    """A band of a signature; sketches that share one are compared."""

    sketch = models.ForeignKey(OfferSketch, on_delete=models.CASCADE, related_name="bands")
    number = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"band {self.number}"


class LinkTrace(models.Model):
    """A domain that published texts lead to, as a keyed hash; forgotten a year after it was last seen."""

    digest = models.CharField(max_length=64, unique=True)
    key_id = models.CharField(max_length=16)
    first_seen_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"trace of a domain, since {self.first_seen_at:%Y-%m-%d}"


class ContactTrace(models.Model):
    """A contact value that a text offered, as a keyed hash; forgotten a year after it was last seen."""

    sketch = models.ForeignKey(OfferSketch, on_delete=models.CASCADE, related_name="traces")
    digest = models.CharField(max_length=64, db_index=True)
    key_id = models.CharField(max_length=16)
    kind = models.CharField(max_length=12)
    seen_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["sketch", "digest"], name="text_has_a_trace_once"),)

    def __str__(self) -> str:
        return f"trace of a {self.kind}"
