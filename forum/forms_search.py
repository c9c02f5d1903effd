"""The form of the search page: words, and what narrows them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone

from forum.models import Board, Member
from forum.search import index
from forum.search.words import LONGEST_QUERY, OURS

MOST_NAMESAKES: Final = 200
SINCE: Final = {"day": 1, "week": 7, "month": 31, "year": 366}
TIMES: Final = [
    ("", "Any time"),
    ("day", "Past day"),
    ("week", "Past week"),
    ("month", "Past month"),
    ("year", "Past year"),
]
ORDERS: Final = [("", "Best match first"), ("newest", "Newest first")]


class SearchForm(forms.Form):
    q = forms.CharField(label="Search for", required=False, max_length=LONGEST_QUERY)
    board = forms.ModelChoiceField(
        Board.objects.all(), label="Board", required=False, to_field_name="slug", empty_label="All boards"
    )
    author = forms.CharField(label="Written by", required=False, max_length=80)
    time = forms.ChoiceField(label="When", required=False, choices=TIMES)
    order = forms.ChoiceField(label="Order", required=False, choices=ORDERS)
    titles = forms.BooleanField(label="Only in titles", required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data, label_suffix="")
        self.fields["q"].widget = forms.TextInput(
            attrs={"type": "search", "autocomplete": "off", "maxlength": LONGEST_QUERY, "enterkeyhint": "search"}
        )
        self.fields["author"].widget.attrs["autocomplete"] = "off"

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set, so that the page shows them open."""
        return any(self.data.get(name) for name in ("board", "author", "time", "order", "titles"))

    def filters(self) -> index.Filters:
        chosen = self.cleaned_data
        days = SINCE.get(chosen["time"])
        return index.Filters(
            board=chosen["board"].pk if chosen["board"] else None,
            authors=_of_that_name(chosen["author"]),
            since=timezone.now() - timedelta(days=days) if days else None,
            only_titles=chosen["titles"],
            order=index.NEWEST if chosen["order"] == "newest" else index.RELEVANT,
        )


def _of_that_name(name: str) -> list[int] | None:
    """Members whose shown name begins like this."""
    name = OURS.sub("", name).strip()
    if not name:
        return None
    namesakes = Member.objects.filter(display_name__istartswith=name)
    return list(namesakes.values_list("pk", flat=True)[:MOST_NAMESAKES])
