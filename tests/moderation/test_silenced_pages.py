"""What a silenced member meets in the place of each form that would be refused; `test_sanctions` has the verbs."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from forum import drafting
from forum.models import Member, Post, Thread
from moderation import sanctions
from moderation.models import Sanction
from tests import factories

pytestmark = pytest.mark.django_db
IN_PLACE = {"HX-Request": "true"}
FORMS = ("thread", "reply", "quote", "in place", "new thread", "edit", "profile")


@pytest.fixture
def mine(bob: Member, thread: Thread) -> Post:
    return factories.make_reply(thread, bob)


@pytest.fixture
def silence(bob: Member, mona: Member, mine: Post) -> Sanction:
    until = timezone.now() + timedelta(days=7)
    return sanctions.silence(bob, until=until, by=mona, clause=factories.clause("abuse"), words="Please stop that.")


def page(client: Client, name: str, mine: Post) -> str:
    thread = mine.thread
    reply = f"/threads/{thread.public_id}/reply/"
    address = {
        "thread": thread.get_absolute_url(),
        "reply": reply,
        "quote": f"{reply}?quote={mine.public_id}",
        "in place": reply,
        "new thread": f"{thread.board.get_absolute_url()}new/",
        "edit": f"/posts/{mine.public_id}/edit/",
        "profile": "/account/profile/",
    }[name]
    answer = client.get(address, headers=IN_PLACE if name == "in place" else {}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("name", FORMS)
def test_a_sentence_stands_where_the_form_would_be_refused(
    silence: Sanction, mine: Post, as_bob: Client, name: str
) -> None:
    html = page(as_bob, name, mine)
    assert "<textarea" not in html
    assert f"until {sanctions.in_words(silence.until)}" in html
    assert "A moderator silenced you: Abuse." in html
    assert f'href="/notices/{silence.notices.get().public_id}/">What the moderator wrote' in html


@pytest.mark.parametrize("name", FORMS)
def test_the_form_is_back_once_the_silence_is_over(silence: Sanction, mine: Post, as_bob: Client, name: str) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        html = page(as_bob, name, mine)
    assert "<textarea" in html
    assert "silenced" not in html


def test_the_first_of_two_pages_offers_no_reply_either(
    alice: Member, silence: Sanction, mine: Post, as_bob: Client
) -> None:
    for _ in range(20):
        factories.make_reply(mine.thread, alice)
    html = as_bob.get(mine.thread.get_absolute_url()).content.decode()
    assert "You cannot reply until" in html
    assert f'class="button" href="/threads/{mine.thread.public_id}/reply/"' not in html


def test_the_board_does_not_offer_what_would_be_refused(silence: Sanction, mine: Post, as_bob: Client) -> None:
    assert "Start a thread" not in as_bob.get(mine.thread.board.get_absolute_url()).content.decode()


def test_what_was_begun_is_said_to_be_kept(bob: Member, silence: Sanction, mine: Post, as_bob: Client) -> None:
    drafting.keep(mine.thread, by=bob, fields={"body": "I had begun."})
    assert "What you had begun to write is kept" in page(as_bob, "reply", mine)


def test_what_was_sent_in_the_meantime_is_not_lost(silence: Sanction, mine: Post, as_bob: Client) -> None:
    answer = as_bob.post(f"/posts/{mine.public_id}/edit/", {"body": "Typed while it was allowed."})
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "Typed while it was allowed.</textarea>" in html
    assert "You are silenced until" in html


def test_flagging_asks_the_silenced_for_no_note(silence: Sanction, mine: Post, as_bob: Client) -> None:
    opening = mine.thread.posts.get(number=1)
    html = as_bob.get(f"/posts/{opening.public_id}/flag/").content.decode()
    assert "you can flag without a note" in html
    assert "<textarea" not in html
