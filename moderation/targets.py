"""The moderated objects behind items: fetched, locked and published a model at a time instead of one by one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from moderation.models import Item
from moderation.moderated import Moderated, PublishedText


def load(items: Iterable[Item]) -> None:
    """Refresh what the items and their targets are now; call it inside the transaction that will change them."""
    items = sorted(items, key=lambda item: item.target_type_id)
    numbers = dict(Item.objects.filter(pk__in=[item.pk for item in items]).values_list("pk", "last_number"))
    for _, of_one_kind in groupby(items, key=lambda item: item.target_type_id):
        _load_kind(list(of_one_kind))
    for item in items:
        item.last_number = numbers.get(item.pk, item.last_number)


def _load_kind(items: list[Item]) -> None:
    model = items[0].target_type.model_class()
    found = model.for_moderation([item.target_id for item in items]) if model else {}  # type: ignore[attr-defined]
    standing_for = Item._meta.get_field("target_object")
    for item in items:
        standing_for.set_cached_value(item, found.get(item.target_id))


def publish(published: Iterable[tuple[Item, PublishedText]]) -> None:
    """Publish texts in their order, those of one model together."""
    by_model: dict[type, list[tuple[Moderated, PublishedText]]] = {}
    for item, text in published:
        by_model.setdefault(type(item.target), []).append((item.target, text))
    for model, texts in by_model.items():
        model.publish_all(texts)  # type: ignore[attr-defined]
