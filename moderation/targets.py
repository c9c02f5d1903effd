"""Fetches the moderated objects behind items, a query a model instead of one an object, and locks them for a change."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from moderation.models import Item


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
