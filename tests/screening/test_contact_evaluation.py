"""How the score counts, on posts small enough to count by hand."""

from __future__ import annotations

from moderation.evaluation.contacts import Post, Span, evaluate

PHONE = Post("p", "call 5550123 now", (Span(5, 12, "PHONE"),), "plain")
CLEAN = Post("c", "nothing here", (), "negative")


def test_detail_with_a_digit_left_is_no_hidden_detail():
    score = evaluate([PHONE], lambda text: [Span(5, 11, "PHONE")])
    assert score.total.leak_free == 0
    assert score.total.leaking == ["p"]


def test_whole_detail_hidden_is_leak_free_and_right():
    score = evaluate([PHONE], lambda text: [Span(5, 12, "PHONE")])
    assert (score.total.leak_free, score.total.precision, score.kinds["PHONE"].span_recall) == (1, 1.0, 1.0)


def test_name_may_lose_a_tenth_of_its_characters():
    post = Post("e", "anna@company.de", (Span(0, 15, "EMAIL"),), "plain")
    assert evaluate([post], lambda text: [Span(1, 15, "EMAIL")]).total.leak_free == 1
    assert evaluate([post], lambda text: [Span(2, 15, "EMAIL")]).total.leak_free == 0


def test_clean_post_with_a_finding_is_touched_and_its_characters_are_lost():
    score = evaluate([CLEAN], lambda text: [Span(0, 7, "HANDLE")])
    assert score.total.clean_touched_share == 1.0
    assert score.total.public_hidden == 7
    assert score.total.precision == 0.0
