"""What takes long goes first, so that it does not run alone at the end while the other process has nothing to do."""

from __future__ import annotations

from typing import Final

import pytest

LONG: Final = ("postgresql", "processes", "browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sorted by the marks above; the order is kept otherwise."""
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    return next((place for place, mark in enumerate(LONG) if item.get_closest_marker(mark)), len(LONG))
