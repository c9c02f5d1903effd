"""Search: published words alone, narrowed and helped with their spelling, drawn without harm."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from forum import posting, searching
from forum.models import IndexUpkeep, KnownWord, Member, Post, SearchEntry, Thread
from forum.search import words
from moderation import cases, jobs
from moderation.models import Submission
from tests import factories

pytestmark = pytest.mark.django_db


def look(client: Client, typed: str, **filters: str) -> str:
    answer = client.get("/search/", {"q": typed, **filters})
    assert answer.status_code == 200
    return answer.content.decode()


def found(client: Client, typed: str, **filters: str) -> int:
    page = look(client, typed, **filters)
    return page.count('<li class="hit">')


def remove(post: Post, moderator: Member) -> None:
    case = cases.open_case(Submission.objects.filter(item__target_id=post.pk).latest("pk").item, by=moderator)
    cases.remove(case, by=moderator, turn=case.turn, clause=factories.clause())


@pytest.fixture
def posts(alice: Member, bob: Member, thread: Thread) -> Thread:
    factories.make_reply(thread, bob, "Ask for half of the invoice before you begin.")
    factories.make_reply(thread, alice, "An escrow protects both of us.")
    factories.make_thread(bob, title="Contracts and escrow", body="What does yours say about deadlines?")
    searching.learn_words()
    return thread


def test_titles_and_posts_are_found_in_any_form(client: Client, posts: Thread) -> None:
    assert found(client, "invoices") == 1
    assert found(client, "CONTRACT deadline") == 1
    assert found(client, "logo") == 1
    assert found(client, "escrow") == 2
    assert found(client, "elephant") == 0


def test_all_words_must_be_there_and_quoted_ones_side_by_side(client: Client, posts: Thread) -> None:
    assert found(client, "escrow invoice") == 0
    assert found(client, '"half of the invoice"') == 1
    assert found(client, '"invoice half"') == 0


def test_found_words_are_marked_and_lead_to_the_post(client: Client, posts: Thread, bob: Member) -> None:
    page = look(client, "invoice")
    assert "<mark>invoice</mark>" in page
    assert Post.objects.get(number=2).get_absolute_url() in page
    assert "Bob K" in page


def test_filters_narrow_by_board_author_time_and_title(client: Client, posts: Thread, alice: Member) -> None:
    other = Thread.objects.exclude(pk=posts.pk).get()
    assert found(client, "escrow", board=posts.board.slug) == 1
    assert found(client, "escrow", author="alice") == 1
    assert found(client, "escrow", author="Nobody") == 0
    assert found(client, "escrow", titles="on") == 1
    assert found(client, "deadlines", titles="on") == 0
    Post.objects.filter(thread=other).update(published_at=timezone.now() - timedelta(days=40))
    assert found(client, "escrow", time="month") == 1
    assert found(client, "escrow", time="year") == 2
    assert look(client, "escrow", order="newest").count('<li class="hit">') == 2


def test_wrong_filters_are_told_and_find_nothing(client: Client, posts: Thread) -> None:
    page = look(client, "escrow", board="nowhere")
    assert "Select a valid choice" in page
    assert '<li class="hit">' not in page


def test_a_misspelt_word_is_corrected_and_says_so(client: Client, posts: Thread) -> None:
    page = look(client, "invoise")
    assert "Showing results for" in page
    assert "<em>invoice</em>" in page
    assert 'Search instead for <a href="?q=invoise&amp;exactly=1">invoise</a>' in page
    assert page.count('<li class="hit">') == 1


def test_what_is_wanted_exactly_is_not_corrected_but_asked_about(client: Client, posts: Thread) -> None:
    page = look(client, "invoise", exactly="1")
    assert "Did you mean:" in page
    assert "Nothing found" in page


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("escrwo", "escrow"),  # two letters exchanged
        ("nvoice", "invoice"),  # the first letter forgotten
        ("deadlynes", "deadlines"),
        ("Protetcs", "protects"),
    ],
)
def test_common_slips_are_understood(client: Client, posts: Thread, typed: str, meant: str) -> None:
    assert f"<em>{meant}</em>" in look(client, typed)


@pytest.mark.parametrize("typed", ["elephant", "xyz", "logo", "12345", "!!!"])
def test_what_is_no_slip_is_left_alone(client: Client, posts: Thread, typed: str) -> None:
    page = look(client, typed)
    assert "Showing results for" not in page
    assert "Did you mean" not in page


def test_a_rare_word_beside_a_common_one_is_asked_about(client: Client, bob: Member, posts: Thread) -> None:
    for number in range(10):
        factories.make_reply(posts, bob, f"A milestone, number {number}.")
    factories.make_reply(posts, bob, "A milestome of mine.")
    searching.learn_words()
    page = look(client, "milestome")
    assert "Did you mean: " in page
    assert "<em>milestone</em>" in page
    assert page.count('<li class="hit">') == 1


def test_help_knows_published_words_only(client: Client, posts: Thread, nina: Member, mona: Member) -> None:
    removed = factories.make_reply(posts, factories.make_member("Carl V"), "A zebrafishery.")
    factories.make_held_reply(posts, nina, "A zebrafish deposit.")
    posting.reply(posts, author=nina, body="A zebrafish waits.")
    searching.learn_words()
    assert KnownWord.objects.filter(word__startswith="zebra").get().word == "zebrafishery"
    remove(removed, mona)
    assert not KnownWord.objects.filter(word__startswith="zebra").exists()
    assert "zebrafishery" not in look(client, "zebrafisheri")


def test_an_edited_post_is_found_by_its_new_words_alone(client: Client, bob: Member, posts: Thread) -> None:
    post = Post.objects.get(number=2, thread=posts)
    posting.edit(post, by=bob, body="Ask for a walnut.")
    assert found(client, "walnut") == 0
    factories.publish_waiting()
    assert found(client, "walnut") == 1
    assert found(client, "invoice") == 0
    searching.learn_words()
    assert not KnownWord.objects.filter(word="invoice").exists()
    assert KnownWord.objects.get(word="walnut").posts == 1


def test_removed_and_deleted_posts_are_not_found(client: Client, posts: Thread, mona: Member, alice: Member) -> None:
    remove(Post.objects.get(number=2, thread=posts), mona)
    posting.delete(Post.objects.get(number=3, thread=posts), by=alice)
    assert found(client, "invoice") == 0
    assert found(client, "protects") == 0
    assert SearchEntry.objects.count() == 2


def test_a_removed_opening_post_takes_its_title_along(client: Client, posts: Thread, mona: Member) -> None:
    remove(posts.posts.get(number=1), mona)
    assert found(client, "logo") == 0
    assert "logo" not in look(client, "invoice").split("found-title")[1]


def test_posts_of_threads_that_went_are_not_found(client: Client, posts: Thread) -> None:
    Thread.objects.filter(pk=posts.pk).update(is_deleted=True)
    assert found(client, "invoice") == 0


def test_what_is_not_public_is_not_found_even_if_the_index_had_it(client: Client, posts: Thread) -> None:
    Post.objects.filter(number=2).update(state=Post.State.WAITING)
    assert found(client, "invoice") == 0


def test_a_restored_post_is_found_again(client: Client, posts: Thread, mona: Member, max: Member) -> None:
    post = Post.objects.get(number=2, thread=posts)
    remove(post, mona)
    case = cases.open_case(Submission.objects.filter(item__target_id=post.pk).latest("pk").item, by=max)
    cases.restore(case, by=max, turn=case.turn, clause=factories.clause())
    assert found(client, "invoice") == 1


def test_labels_are_drawn_in_results(client: Client, bob: Member, thread: Thread) -> None:
    posting.reply(thread, author=bob, body="Please call0151 2345678tonight, walnut")
    factories.redact_waiting("0151 2345678")
    page = look(client, "walnut")
    assert '<span class="redaction" data-kind="phone" dir="ltr">phone number removed</span>' in page
    assert found(client, "call") == 1
    assert found(client, "tonight") == 1
    assert found(client, "2345678") == 0


HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> walnut \ue000<b>\ue001 [link](javascript:alert(3))"


def test_excerpts_and_queries_cannot_write_html(client: Client, bob: Member, thread: Thread) -> None:
    factories.make_reply(thread, bob, HOSTILE)
    for typed in ("walnut", "script", f"walnut {HOSTILE}", '"><script>alert(4)</script>'):
        page = look(client, typed)
        results = page.split("<main")[1].split("</main>")[0]
        assert "<script" not in results
        assert "<img" not in results
        assert "<b>" not in results
        assert "javascript:" not in results.replace('value="', "").split("found-title")[-1]


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "*", "NEAR(a b)", "title:x OR", "a AND", "NOT", "-x", "(", "a* ^b {c} +d", "'; DROP TABLE x", "\x00"],
)
def test_nothing_typed_is_syntax(client: Client, posts: Thread, typed: str) -> None:
    look(client, typed)
    look(client, f"{typed} escrow")


def test_a_query_is_bounded(client: Client, posts: Thread) -> None:
    assert "at most 200 characters" in look(client, "x" * 5000)
    assert len(words.read_query("a " * 1000).pieces) == words.MOST_PIECES
    assert look(client, "escrow", page="99999")
    assert look(client, "escrow", page="-1")


@pytest.mark.parametrize("replies", [1, 25])
def test_a_search_takes_the_same_few_queries(
    replies: int, as_bob: Client, bob: Member, thread: Thread, django_assert_max_num_queries
) -> None:
    for _ in range(replies):
        factories.make_reply(thread, bob, "The escrow again.")
    searching.learn_words()
    as_bob.get("/")
    for typed in ("escrow", "escrwo", "escrwo agian", "elephant"):
        with django_assert_max_num_queries(13):
            as_bob.get("/search/", {"q": typed})


def test_long_results_have_pages(client: Client, bob: Member, thread: Thread) -> None:
    for number in range(23):
        factories.make_reply(thread, bob, f"The escrow, number {number}.")
    assert found(client, "escrow") == 20
    assert found(client, "escrow", page="2") == 3
    assert "Page 2 of 2" in look(client, "escrow", page="2")


def test_where_many_match_titles_come_first_and_then_the_newest(
    client: Client, alice: Member, posts: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("forum.search.index.MANY", "forum.search.results.MANY"):
        monkeypatch.setattr(name, 4)
    factories.make_thread(alice, title="Old escrow", body="No longer among the four")
    for title in ("What is escrow?", "Fees", "Notes", "Ends"):
        factories.make_thread(alice, title=title, body=f"Escrow, {title}")
    page = look(client, "escrow")
    hits = re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", page)
    assert [hit.replace("<mark>", "").replace("</mark>", "") for hit in hits] == [
        "What is escrow?",
        "Ends",
        "Notes",
        "Fees",
    ]
    assert "More than 4 posts" in page
    assert "only the latest of them" in page
    assert "only the latest of them" not in look(client, "deadlines")


def test_the_order_of_time_holds_among_many(
    client: Client, alice: Member, posts: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forum.search.index.MANY", 2)
    for body in ("Escrow again", "Escrow once more"):
        factories.make_reply(posts, alice, body)
    hits = re.findall(r'<p class="excerpt">(.*?)</p>', look(client, "escrow", order="newest"))
    assert hits == ["<mark>Escrow</mark> once more", "<mark>Escrow</mark> again"]


def test_the_scheduler_learns_words_and_sweeps_what_was_taken_back(posts: Thread, bob: Member, mona: Member) -> None:
    post = factories.make_reply(posts, bob, "A zebrafishery.")
    jobs.sweep()
    assert KnownWord.objects.filter(word="zebrafishery").exists()
    remove(post, mona)
    assert IndexUpkeep.objects.get().has_residue
    assert "zebrafish" in index_files() or connection.vendor != "sqlite"
    jobs.housekeeping()
    assert not IndexUpkeep.objects.get().has_residue
    assert "zebrafish" not in index_files()


def index_files() -> str:
    """What FTS5 keeps, as it keeps it."""
    if connection.vendor != "sqlite":
        return ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT block FROM forum_search_data")
        return b"".join(row[0] for row in cursor.fetchall()).decode("latin-1")
