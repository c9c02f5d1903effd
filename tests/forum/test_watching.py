"""Watching threads and boards: news once something is published, on the site and by one mail."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from forum import notifications, posting, watching
from forum.models import Board, BoardWatch, MailChoice, Member, News, Thread, ThreadWatch
from moderation import cases, jobs
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _other_mail_is_sent(mailoutbox) -> None:
    """Notices of moderation have their own tests."""


def send_all() -> list[mail.EmailMessage]:
    """What the mail job sends about watched places."""
    before = len(mail.outbox)
    jobs.send_waiting_mail()
    return [each for each in mail.outbox[before:] if "List-Unsubscribe" in each.extra_headers]


def test_a_new_post_is_news_for_whoever_watches_the_thread(as_bob: Client, alice: Member, bob: Member, thread) -> None:
    watching.watch_thread(thread, by=bob)
    factories.make_reply(thread, alice)
    assert News.objects.get().member == bob
    assert "How do I price a logo?" in as_bob.get("/watching/").content.decode().split('id="threads-title"')[0]
    assert '<span class="count">1<' in as_bob.get("/").content.decode()


def test_ones_own_thread_is_watched_from_the_beginning(alice: Member, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    assert News.objects.get().member == alice


def test_nobody_hears_of_their_own_posts(alice: Member, thread: Thread) -> None:
    factories.make_reply(thread, alice)
    assert not News.objects.exists()


def test_many_posts_are_one_row_and_one_mail(alice: Member, bob: Member, thread: Thread) -> None:
    for _ in range(5):
        factories.make_reply(thread, bob)
    assert News.objects.count() == 1
    assert len(send_all()) == 1
    factories.make_reply(thread, bob)
    assert send_all() == []


def test_after_a_visit_there_is_news_again(as_alice: Client, alice: Member, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    assert len(send_all()) == 1
    as_alice.get(thread.get_absolute_url())
    assert "Nothing new." in as_alice.get("/watching/").content.decode()
    factories.make_reply(thread, bob)
    assert News.objects.get().first_number == 3
    assert len(send_all()) == 1


def test_who_has_looked_before_the_mail_went_gets_none(as_alice: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    as_alice.get(thread.get_absolute_url())
    assert send_all() == []


def test_a_new_thread_is_news_for_whoever_watches_the_board(alice: Member, bob: Member, board: Board) -> None:
    watching.watch_board(board, by=bob)
    thread = factories.make_thread(alice, board=board, title="Who pays the bank?")
    assert News.objects.get(member=bob).why == News.Why.BOARD
    (sent,) = send_all()
    assert sent.subject == "New in First contracts: Who pays the bank?"
    factories.make_reply(thread, alice)
    assert not News.objects.filter(member=bob, first_number=2).exists()


def test_nothing_is_told_before_publication(alice: Member, bob: Member, nina: Member, thread: Thread) -> None:
    watching.watch_board(thread.board, by=bob)
    posting.reply(thread, author=bob, body="This waits.")
    factories.make_held_reply(thread, nina)
    posting.start_thread(thread.board, author=nina, title="A waiting thread", body="Waiting words")
    factories.hold_waiting()
    factories.hold_waiting()
    assert not News.objects.exists()
    assert send_all() == []


def test_a_held_post_is_told_when_a_moderator_publishes_it(nina: Member, mona: Member, thread: Thread) -> None:
    case = factories.make_held_reply(thread, nina)
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause())
    assert News.objects.get().member == thread.author
    assert len(send_all()) == 1


def test_an_edit_is_no_news(alice: Member, bob: Member, thread: Thread) -> None:
    post = factories.make_reply(thread, bob)
    News.objects.all().delete()
    posting.edit(post, by=bob, body="Said better.")
    factories.publish_waiting()
    assert not News.objects.exists()


def test_a_post_that_is_gone_again_is_not_mailed(bob: Member, thread: Thread) -> None:
    post = factories.make_reply(thread, bob)
    posting.delete(post, by=bob)
    assert send_all() == []
    assert not News.objects.exists()


def test_a_mail_carries_the_published_title_and_links_and_no_text(bob: Member, alice: Member, board: Board) -> None:
    thread = posting.start_thread(board, author=alice, title="Call 0151 2345678", body="Please do.")
    factories.redact_waiting("0151 2345678")
    thread.refresh_from_db()
    factories.make_reply(thread, bob, "A walnut in the reply.")
    (sent,) = send_all()
    text = sent.subject + sent.body
    assert sent.subject == "News in “Call [phone number removed]”"
    assert sent.to == [alice.email]
    assert reverse("first_unread", args=[thread.public_id]) in sent.body
    assert not re.search("2345678|walnut|Please do|Bob", text)


def test_a_mail_can_be_unsubscribed_from_with_one_click(
    client: Client, alice: Member, bob: Member, thread: Thread
) -> None:
    factories.make_reply(thread, bob)
    (sent,) = send_all()
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = sent.extra_headers["List-Unsubscribe"].strip("<>").split("8000")[1]
    assert link in sent.body
    client = Client(enforce_csrf_checks=True)
    assert "Stop watching" in client.get(link).content.decode()
    assert ThreadWatch.objects.exists()  # a look changes nothing
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not ThreadWatch.objects.exists()
    factories.make_reply(thread, bob)
    assert send_all() == []


def test_all_mails_can_be_stopped_without_logging_in(client: Client, alice: Member, bob: Member, thread) -> None:
    factories.make_reply(thread, bob)
    link = reverse("unsubscribe", args=[notifications.token_for(News.objects.get())])
    client.post(link, {"what": "everything"})
    assert send_all() == []
    assert News.objects.unseen().count() == 1  # on the site they still see it
    assert not MailChoice.objects.get(member=alice).wants_news


def test_a_forged_or_broken_link_does_nothing(client: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    token = notifications.token_for(News.objects.get())
    for wrong in (token[:-2], "x", token.replace(token[0], "z", 1)):
        assert client.post(reverse("unsubscribe", args=[wrong])).status_code == 404
    assert ThreadWatch.objects.exists()


def test_the_day_has_its_limit_and_the_rest_comes_tomorrow(settings, time_machine, alice, bob, board) -> None:
    settings.CLEARPOST_NEWS_MAILS_PER_DAY = 2
    watching.watch_board(board, by=bob)
    for number in range(3):
        factories.make_thread(alice, board=board, title=f"Thread {number}")
    assert len(send_all()) == 2
    assert not notifications.waits()
    News.objects.update(mail_after="2020-01-01T00:00:00Z")
    MailChoice.objects.update(counted_on="2020-01-01")
    assert [each.subject for each in send_all()] == ["New in First contracts: Thread 2"]


@pytest.fixture
def time_machine() -> None:
    """The clock is turned in the rows."""


def test_closed_accounts_get_no_mail(alice: Member, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)
    Member.objects.filter(pk=alice.pk).update(is_active=False)
    assert send_all() == []


def test_a_mail_server_that_is_away_is_asked_again(monkeypatch, alice: Member, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob)

    def away(self, **kwargs):
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(mail.EmailMessage, "send", away)
        jobs.send_waiting_mail()
    assert News.objects.get().mail_settled_at is None
    News.objects.update(mail_claimed_until="2020-01-01T00:00:00Z")
    assert len(send_all()) == 1


def test_two_mailers_send_one_mail(alice: Member, bob: Member, thread: Thread, monkeypatch) -> None:
    factories.make_reply(thread, bob)
    send = mail.EmailMessage.send

    def while_another_looks(self, **kwargs):
        assert notifications.mail_next() is False
        return send(self, **kwargs)

    monkeypatch.setattr(mail.EmailMessage, "send", while_another_looks)
    assert len(send_all()) == 1


def test_the_button_watches_and_stops(as_bob: Client, bob: Member, thread: Thread) -> None:
    for address, model in (
        (reverse("watch_thread", args=[thread.public_id]), ThreadWatch),
        (reverse("watch_board", args=[thread.board.slug]), BoardWatch),
    ):
        as_bob.post(address, {"watch": "yes"})
        as_bob.post(address, {"watch": "yes"})
        assert model.objects.filter(member=bob).count() == 1
        answer = as_bob.post(address, {"watch": "no"}, headers={"HX-Request": "true"})
        assert "Watch" in answer.content.decode()
        assert not model.objects.filter(member=bob).exists()


def test_visitors_are_asked_to_log_in(client: Client, thread: Thread) -> None:
    for address in ("/watching/", "/new/", "/drafts/"):
        assert client.get(address)["Location"].startswith("/login/")
    assert client.post(reverse("watch_thread", args=[thread.public_id]))["Location"].startswith("/login/")


def test_a_waiting_thread_of_others_cannot_be_watched(as_bob: Client, alice: Member, board: Board) -> None:
    waiting = posting.start_thread(board, author=alice, title="Waiting title", body="Waiting words")
    assert as_bob.post(reverse("watch_thread", args=[waiting.public_id])).status_code == 404


def test_telling_takes_the_same_statements_however_many_watch(
    alice: Member, bob: Member, thread: Thread, django_assert_max_num_queries
) -> None:
    for number in range(30):
        watching.watch_thread(thread, by=factories.make_member(f"Watcher {number}"))
    post = factories.make_reply(thread, bob)
    News.objects.all().delete()
    with django_assert_max_num_queries(5):
        watching.tell([post])
    assert News.objects.count() == 31
