"""Daily use leaks nothing: search, feeds, news, mail, drafts, history and lists of what is new.

The same values and the same unpublished words as in `test_leaks.py`, on the surfaces of daily use.
"""

from __future__ import annotations

import re

from django.urls import reverse

from forum import drafting, posting, searching, watching
from forum.models import Board, BoardWatch, Draft, KnownWord, News, Post, SearchEntry, Thread, ThreadWatch
from forum.search.index import Filters
from forum.search.results import search
from forum.search.words import read_query
from moderation import cases, jobs
from moderation.models import Submission
from tests import factories
from tests.test_leaks import (  # noqa: F401 - the fixtures are used by name
    ALL_AT_ONCE,
    SECRET_WORD,
    VALUES,
    audience,
    client_of,
    crawl,
    database_dump,
    forum_full_of_values,
    rules,
    traces_of,
    unpublished_words,
)


def surfaces(client) -> dict[str, str]:
    """Every page and feed of daily use that there is for anything in the forum, found by links or not."""
    addresses = ["/search/", "/new/", "/watching/", "/drafts/"]
    for post in Post.objects.all():
        addresses.append(reverse("post_history", args=[post.public_id]))
    for thread in Thread.objects.all():
        addresses.append(reverse("first_unread", args=[thread.public_id]))
        addresses.append(reverse("thread_feed", args=[thread.public_id]))
        addresses.append(reverse("move_thread", args=[thread.public_id]))
    for board in Board.objects.all():
        addresses.append(reverse("board_feed", args=[board.slug]))
    words = [SECRET_WORD, SECRET_WORD[:-1], "harriet", "planted", "call", "telegram", "invoice", "waiting", "edited"]
    addresses += [f"/search/?q={word}" for word in words]
    addresses += [f"/search/?q={word}&exactly=1" for word in words]
    return {address: client.get(address, follow=True).content.decode() for address in addresses}


def without_the_query(page: str) -> str:
    """What was typed stands in the form, in the title and in the links that search again."""
    page = re.sub(r"<title>.*?</title>|<form class=\"search-form\".*?</form>", "", page, flags=re.DOTALL)
    return re.sub(r"\?q=[^\"]*|Search instead for <a[^>]*>[^<]*</a>", "", page)


def words_of_everybody() -> None:
    while searching.learn_words():
        pass


def test_no_surface_of_daily_use_shows_a_planted_value(forum_full_of_values, audience):  # noqa: F811
    words_of_everybody()
    for name, member in audience.items():
        for address, page in surfaces(client_of(member)).items():
            assert traces_of(VALUES, page) == [], f"{name} at {address}"


def test_the_author_finds_their_own_values_nowhere_either(forum_full_of_values, alice):  # noqa: F811
    words_of_everybody()
    for address, page in surfaces(client_of(alice)).items():
        assert traces_of(VALUES, page) == [], address


def test_the_search_holds_no_planted_value(forum_full_of_values):  # noqa: F811
    words_of_everybody()
    assert SearchEntry.objects.exists()
    assert traces_of(VALUES, database_dump()) == []
    for value in VALUES:
        assert search(read_query(value), Filters(), exactly=True).hits == []


def test_unpublished_words_are_on_no_surface_of_daily_use(unpublished_words, bob, adam, mona):  # noqa: F811
    words_of_everybody()
    watching.watch_thread(unpublished_words, by=bob)
    watching.watch_board(unpublished_words.board, by=bob)
    for member in (None, bob, mona, adam):
        for address, page in surfaces(client_of(member)).items():
            assert SECRET_WORD not in without_the_query(page), address
            assert f"edited {SECRET_WORD}" not in page, address


def test_their_author_finds_them_in_no_search_feed_or_history(unpublished_words, alice):  # noqa: F811
    words_of_everybody()
    for address, page in surfaces(client_of(alice)).items():
        if address.startswith(("/search/", "/feeds/", "/posts/")):
            assert SECRET_WORD not in without_the_query(page), address


def test_the_search_knows_no_unpublished_word(unpublished_words):  # noqa: F811
    words_of_everybody()
    assert not KnownWord.objects.filter(word__startswith=SECRET_WORD[:5]).exists()
    results = search(read_query(SECRET_WORD), Filters())
    assert (results.count, results.did_you_mean, results.instead_of) == (0, None, None)
    assert SECRET_WORD not in database_dump()


def test_what_is_not_published_makes_no_news_no_mail_and_nothing_new(
    unpublished_words,  # noqa: F811
    bob,
    mailoutbox,
):
    watching.watch_thread(unpublished_words, by=bob)
    watching.watch_board(unpublished_words.board, by=bob)
    client = client_of(bob)
    client.get(unpublished_words.get_absolute_url())
    News.objects.all().delete()
    posting.reply(unpublished_words, author=unpublished_words.author, body=SECRET_WORD)
    for _ in range(4):
        factories.hold_waiting()
    jobs.send_waiting_mail()
    assert not News.objects.exists()
    assert not any("List-Unsubscribe" in mail.extra_headers for mail in mailoutbox)
    for address in ("/", "/new/", "/watching/", unpublished_words.board.get_absolute_url()):
        assert 'class="tag new"' not in client.get(address).content.decode(), address


def test_no_mail_about_watched_places_holds_a_value_a_name_or_a_text(
    rules,  # noqa: F811
    alice,
    bob,
    board,
    mailoutbox,
):
    watching.watch_board(board, by=bob)
    thread = posting.start_thread(board, author=alice, title=f"Mail {VALUES[0]}", body=ALL_AT_ONCE)
    jobs.screen_waiting()
    thread.refresh_from_db()
    watching.watch_thread(thread, by=bob)
    posting.reply(thread, author=alice, body=f"{SECRET_WORD}. {ALL_AT_ONCE}")
    jobs.screen_waiting()
    jobs.send_waiting_mail()
    sent = [mail for mail in mailoutbox if "List-Unsubscribe" in mail.extra_headers]
    assert sent
    written = "".join(str(mail.message()) for mail in sent)
    assert traces_of(VALUES, written) == []
    assert SECRET_WORD not in written
    assert "tonight" not in written
    assert "Alice" not in written
    assert "[e-mail address removed]" in sent[0].subject


def test_drafts_are_in_no_column_and_on_nobody_elses_page(rules, alice, bob, mona, adam, thread):  # noqa: F811
    drafting.keep(thread, by=alice, fields={"body": f"{SECRET_WORD} {ALL_AT_ONCE}"})
    drafting.keep(thread.board, by=alice, fields={"title": f"{SECRET_WORD} {VALUES[0]}", "body": ALL_AT_ONCE})
    assert Draft.objects.count() == 2
    assert SECRET_WORD not in database_dump()
    assert traces_of(VALUES, database_dump()) == []
    for member in (None, bob, mona, adam):
        client = client_of(member)
        pages = {**surfaces(client), **dict(crawl(client))}
        for address, page in pages.items():
            assert SECRET_WORD not in without_the_query(page), address
            assert traces_of(VALUES, page) == [], address


def test_words_that_a_moderator_takes_back_leave_search_feeds_and_history(
    rules,  # noqa: F811
    alice,
    bob,
    mona,
    thread,
):
    post = factories.make_reply(thread, alice, f"First {SECRET_WORD}.")
    posting.edit(post, by=alice, body=f"Second {SECRET_WORD}.")
    factories.publish_waiting()
    words_of_everybody()
    assert SECRET_WORD in client_of(bob).get(reverse("thread_feed", args=[thread.public_id])).content.decode()
    case = cases.open_case(Submission.objects.filter(item__target_id=post.pk).latest("pk").item, by=mona)
    cases.redact(case, by=mona, turn=case.turn, clause=factories.clause(), spans=[], phrase=SECRET_WORD)
    words_of_everybody()
    jobs.housekeeping()
    assert not KnownWord.objects.filter(word=SECRET_WORD).exists()
    for member in (None, bob, alice):
        for address, page in surfaces(client_of(member)).items():
            assert SECRET_WORD not in without_the_query(page), address
    assert SECRET_WORD not in database_dump()


def test_who_watches_what_is_nobody_elses_business(thread, bob, alice, mona):
    watching.watch_thread(thread, by=bob)
    watching.watch_board(thread.board, by=bob)
    assert ThreadWatch.objects.filter(member=bob).exists() and BoardWatch.objects.filter(member=bob).exists()
    for member in (None, alice, mona):
        for address, page in surfaces(client_of(member)).items():
            assert "Bob K" not in page, address
