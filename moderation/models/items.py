"""Items: one row per moderated object, so that the queue never has to look the object up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone

from moderation.public_ids import new_public_id

if TYPE_CHECKING:
    from moderation.moderated import Moderated


class ItemQuerySet(models.QuerySet["Item"]):
    def standing_for(self, target: Moderated) -> ItemQuerySet:
        model = cast("type[models.Model]", type(target))
        return self.filter(target_type=ContentType.objects.get_for_model(model), target_id=target.pk)


class Item(models.Model):
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id, editable=False)
    target_type = models.ForeignKey(ContentType, on_delete=models.PROTECT)
    target_id = models.PositiveBigIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="moderated_items")
    label = models.CharField(max_length=450)  # in published words only
    link = models.CharField(max_length=200)
    last_number = models.PositiveIntegerField(default=0)  # of its submissions
    created_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)  # deleted by its author

    target_object = GenericForeignKey("target_type", "target_id")

    objects: ClassVar[ItemQuerySet] = ItemQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = (models.UniqueConstraint(fields=["target_type", "target_id"], name="item_stands_for_one_object"),)

    def __str__(self) -> str:
        return self.label

    @property
    def target(self) -> Moderated:
        """The moderated object itself."""
        return cast("Moderated", self.target_object)
