"""Nothing needs script: on every page of the table in `test_roles` what htmx does in place, a link or form does too."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from forum.models import Member
from tests.pages import READERS, open_to
from tests.test_roles import arguments, client_of, people

__all__ = ["arguments", "people"]

pytestmark = pytest.mark.django_db

BY_ITSELF = re.compile(r"every \d|input from")
"""What follows a text through its check, or keeps a draft: a link and a button beside it do the same."""


class Page(HTMLParser):
    """Reads a page for what only works with script, and for what every page has once."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.complaints: list[str] = []
        self.headings = 0
        self._buttons_in_form: int | None = None
        self.feed(html)
        if self.headings != 1:
            self.complaints.append(f"{self.headings} first headings")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "h1":
            self.headings += 1
        if tag == "form":
            self._buttons_in_form = 0
        if tag in ("button", "input") and given.get("type", "submit" if tag == "button" else "") == "submit":
            self._buttons_in_form = (self._buttons_in_form or 0) + 1
        if {"hx-get", "hx-post"} & set(given) and not self._works_without(tag, given):
            self.complaints.append(f"{tag} needs script: {given}")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            if not self._buttons_in_form:
                self.complaints.append("a form without a button")
            self._buttons_in_form = None

    def _works_without(self, tag: str, given: dict[str, str]) -> bool:
        if BY_ITSELF.search(given.get("hx-trigger", "")):
            return True
        if tag == "a":
            return given.get("href", "#") != "#"
        if tag == "button":
            return self._buttons_in_form is not None and given.get("formaction") == given.get("hx-post")
        return tag == "form" and given.get("method") == "post"


@pytest.mark.parametrize(
    "piece",
    [
        '<a href="#" hx-get="/x/">More</a>',
        '<button hx-post="/x/">Send</button>',
        '<form action="/x/" method="post"><input type="text"></form>',
        "<h1>One more</h1>",
    ],
)
def test_what_needs_script_would_be_found(piece: str) -> None:
    assert Page("<h1>Title</h1>").complaints == []
    assert Page(f"<h1>Title</h1>{piece}").complaints


@pytest.mark.parametrize("role", READERS)
def test_every_page_works_without_script(
    people: dict[str, Member | None], arguments: dict[str, list[str]], role: str
) -> None:
    vera = Member.objects.get(display_name="Vera S")
    client: Client = client_of(vera if role == "author" else people[role])
    names = [*open_to("member"), "edit_post", "delete_post", "notice"] if role == "author" else open_to(role)
    found = []
    for name in names:
        answer = client.get(reverse(name, args=arguments.get(name)), follow=True)
        if "text/html" in answer["Content-Type"]:
            found += [f"{name}: {complaint}" for complaint in Page(answer.content.decode()).complaints]
    assert not found, "\n".join(found)
