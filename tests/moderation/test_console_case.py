"""A case page: what a moderator reads, and each decision with its refusals."""

from __future__ import annotations

from django.test import Client

from forum.models import Member, Thread
from tests import factories


def test_a_case_shows_the_review_text_and_why_it_waits(as_mona: Client, thread: Thread, nina: Member) -> None:
    case = factories.make_held_reply(thread, nina)
    page = as_mona.get(f"/moderation/cases/{case.public_id}/").content.decode()
    assert "Pay me a small deposit first." in page
    assert "It asks the reader to pay before there is a contract." in page
