"""What the learned model may say, what it may not, and how it is stored."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from moderation import scam_training
from moderation.scam_training import Post
from moderation.screening import (
    decision,
    scam_features,
    scam_model,
    scam_model_files,
    scam_rules,
    stance,
    starter_rules,
    wording,
)
from moderation.screening.context import NEUTRAL
from moderation.screening.findings import LEARNED, Decision, Finding, Kind, Signal
from moderation.screening.pipeline import screen
from moderation.screening.scam_model import ScamModel, Weights
from tests.screening.scam_posts import FOR_MODERATORS, table

MOST = starter_rules.THRESHOLDS["model_cap"]
HIRED = "Direct transfer only, we skip the platform and its fees, write to me today."

NOTHING = Weights({}, {}, {}, 0.0)


def signals(text: str, findings: tuple[Finding, ...] = (), model: ScamModel | None = None) -> tuple[Signal, ...]:
    words = wording.read(text)
    sentences = stance.judge(words, findings)
    blocks = scam_features.features(words, sentences, findings)
    return scam_model.judge(model or scam_model_files.shipped(), blocks, words, sentences, MOST)


def tiny(**words: float) -> ScamModel:
    """A model that knows a few words."""
    return ScamModel(Weights({word: (4.0, weight) for word, weight in words.items()}, {}, {}, 0.0), NOTHING, "tiny")


@pytest.mark.parametrize(
    "text",
    [
        "Want extra income? Text our manager, small registration charge, daily payout guaranteed.",
        "Let's keep this between us: half the price if you pay by bank transfer outside the site.",
        "Lend me your verified profile for a month, you get a fifth of what I earn with it.",
        "Paga la inscripción de 20 dólares y empiezas mañana, cupos limitados.",
        "Pague a taxa de 30 reais e comece amanhã, salário garantido, chama no zap.",
        "Apna account rent pe do, har mahine paisa milega, koi risk nahi.",
    ],
)
def test_an_offer_it_has_learned_counts_against_the_post(text: str) -> None:
    (signal,) = signals(text)
    assert signal.rule == LEARNED
    assert 0 < signal.points <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "How do you price a logo for a friend's bakery?",
        "Milestone two is done, the client released it within an hour. Happy day!",
        "Never pay a registration fee, whoever asks for one is after your money.",
        "He asked me to pay 40 dollars for the training. Is that normal here?",
        "¿Alguien sabe cuánto tarda el retiro a Payoneer este mes?",
        "Alguém usa o rastreador no Linux? Aqui ele fecha sozinho.",
        "Bhai proposal me kya likhte ho pehli line me?",
    ],
)
def test_honest_posts_and_warnings_are_not_spoken_against(text: str) -> None:
    assert all(signal.points <= 0 for signal in signals(text))


def test_who_only_asks_warns_or_quotes_is_never_spoken_against() -> None:
    model = tiny(pay=9.0, fee=9.0, telegram=9.0)
    for text in (
        "Should I pay the fee?",
        "Beware, never pay a fee on Telegram!",
        '"Pay the fee on Telegram today", he wrote to me.',
    ):
        assert all(signal.points <= 0 for signal in signals(text, model=model)), text


def test_influence_is_bounded_either_way() -> None:
    assert signals("You pay the fee.", model=tiny(pay=1e6, fee=1e6))[0].points == MOST
    assert signals("You pay the fee.", model=tiny(pay=-1e6, fee=-1e6))[0].points == -MOST


def test_contact_details_are_labels_to_it() -> None:
    text = "You write to kestrel today."
    finding = Finding(13, 20, Kind.HANDLE, 1.0, "test", "test")
    words = wording.read(text)
    blocks = scam_features.features(words, stance.judge(words, (finding,)), (finding,))
    assert "kestrel" not in blocks.words
    assert "kestrel" not in blocks.spelled
    assert blocks.words["to contacthandle"] == 1
    assert "kestrel" not in signals(text, (finding,), tiny(kestrel=3.0, contacthandle=3.0))[0].reason


def test_quotations_are_not_read() -> None:
    words = wording.read("> pay the fee\nWhat do you make of it?")
    assert "fee" not in scam_features.features(words, stance.judge(words, ()), ()).words


def test_the_reason_names_the_words_that_weighed_most_and_shows_the_first() -> None:
    text = "Hello friend, you pay the fee, thanks."
    (signal,) = signals(text, model=tiny(pay=3.0, fee=2.0, thanks=-1.0))
    assert signal.reason == "reads like the scams it learned from: “pay”, “fee”"
    assert signal.start is not None and text[signal.start : signal.end] == "pay"


def test_every_place_of_the_words_that_weighed_most_is_marked() -> None:
    text = "You pay the fee, then you pay again.\n> they pay here too"
    (signal,) = signals(text, model=tiny(pay=3.0, fee=2.0, here=9.0, again=-1.0))
    assert [text[start:end] for start, end in signal.marks] == ["pay", "pay", "fee"]
    assert signal.marks[0] == (signal.start, signal.end)


def test_what_speaks_for_an_honest_post_is_not_marked() -> None:
    (signal,) = signals("You pay the fee.", model=tiny(pay=-3.0))
    assert (signal.start, signal.marks) == (None, ())


def test_it_may_open_a_case_alone_but_never_hold() -> None:
    book = starter_rules.book()
    alone = decision.decide(book, (), [Signal(LEARNED, 100.0, None, None, "learned")], NEUTRAL)
    assert alone.decision is Decision.CASE


def test_a_model_that_learned_here_may_hold_once_the_caller_says_so() -> None:
    book = starter_rules.book()
    learned = [Signal(LEARNED, 100.0, None, None, "learned")]
    assert decision.decide(book, (), learned, NEUTRAL, model_may_hold=True).decision is Decision.HOLD
    against = [Signal("rule", 20.0, None, None, "reason"), Signal(LEARNED, -1.0, None, None, "learned")]
    assert decision.decide(book, (), against, NEUTRAL, model_may_hold=True).decision is Decision.CASE


def test_held_only_where_the_model_does_not_speak_against_it() -> None:
    book = starter_rules.book()
    rule = Signal("rule", 20.0, None, None, "reason")
    assert decision.decide(book, (), [rule], NEUTRAL).decision is Decision.HOLD
    against = Signal(LEARNED, -1.0, None, None, "learned")
    assert decision.decide(book, (), [rule, against], NEUTRAL).decision is Decision.CASE


def test_a_rule_book_without_a_cap_leaves_it_out() -> None:
    without = scam_rules.compile_book([], version="1")
    assert screen(HIRED, rules=without).signals == ()
    with_it = scam_rules.compile_book([], version="1", thresholds={"model_cap": 4.0})
    assert [signal.rule for signal in screen(HIRED, rules=with_it).signals] == [LEARNED]


def test_text_without_words_of_its_own_has_no_signal() -> None:
    assert signals("") == ()
    assert signals("> pay the fee today") == ()


def test_a_long_text_is_read_at_both_ends() -> None:
    words = wording.read("first " + "filler " * 5000 + "last")
    own = scam_features.features(words, stance.judge(words, ()), ()).words
    assert own["first"] == own["last"] == 1
    assert own["filler"] < 2000


def test_one_bad_sentence_counts_though_the_rest_of_the_post_is_harmless() -> None:
    model = ScamModel(NOTHING, Weights({"fee": (4.0, 3.0)}, {}, {}, -1.0), "sentences")
    harmless = "You write the menu. We meet on Monday. You send the draft on Friday."
    assert all(signal.points < 0 for signal in signals(harmless, model=model))
    (signal,) = signals(f"{harmless} You pay the fee.", model=model)
    assert signal.points > 0


def test_the_sentence_that_makes_a_scam_of_a_post_is_found_without_being_marked() -> None:
    book = starter_rules.book()
    harmless = ["We need a logo.", "The team is small.", "Send the draft on Friday.", "Our shop sells tea."]
    honest = [Post(" ".join(harmless[:number]), is_scam=False) for number in (2, 3, 4)]
    scams = [Post(f"{text} You pay a small fee first.", is_scam=True) for text in harmless]
    weights = scam_training.fit_sentences([scam_training.read(post, book) for post in (*honest, *scams)], seed=1)
    assert weights.words["fee"][1] > 0 > weights.words["tea"][1]


def test_stored_and_loaded_it_says_the_same(tmp_path: Path) -> None:
    whole = Weights({"pay": (1.5, 0.25)}, {" pay": (2.0, -0.5)}, {"length": 0.125, "live contact": 1.0}, -0.5)
    model = ScamModel(whole, Weights({"fee": (2.5, 1.0)}, {}, {"says asking": -0.5}, 0.25), "starter-3")
    scam_model_files.save(model, tmp_path / "model.npz")
    assert scam_model_files.load(tmp_path / "model.npz") == model


def test_the_shipped_model_is_small_and_holds_no_objects() -> None:
    assert scam_model_files.FILE.stat().st_size < 3_000_000
    with np.load(scam_model_files.FILE, allow_pickle=False) as stored:
        assert all(stored[name].dtype.kind in "uifU" for name in stored.files)


def test_training_twice_gives_the_same_model_and_what_it_learns_is_what_it_says() -> None:
    book = starter_rules.book()
    posts = [scam_training.read(post, book) for post in scam_training.posts_of([scam_training.EXAMPLES])[:120]]
    fitted, again = scam_training.fit(posts, "a"), scam_training.fit(posts, "a")
    assert fitted.model == again.model
    judged = [fitted.model.log_odds(post.blocks) + fitted.rules * post.points > 0 for post in posts]
    assert judged == [post.post.is_scam for post in posts]


def test_similar_posts_and_neighbours_are_left_out_together() -> None:
    book = starter_rules.book()
    texts = ["You pay the fee of the school now", "You pay the fee of the school today"]
    texts += [f"{name} paints boats in {town}" for name, town in zip("abcdefgh", "stuvwxyz", strict=True)]
    posts = [
        scam_training.read(scam_training.Post(text, False, source=f"file {number}"), book)
        for number, text in enumerate(texts)
    ]
    folds = scam_training.folds(posts, seed=1)
    assert folds[0] == folds[1]


# Floors for rules and model together, on tables that the model was not trained on.


@pytest.mark.parametrize(
    ("name", "floor"),
    [("scam_tables.txt", 0.93), ("new_schemes.txt", 0.65), ("disguised_posts.txt", 0.7), ("more_posts.txt", 0.7)],
)
def test_most_scams_get_a_case_from_rules_and_model(name: str, floor: float) -> None:
    scams = [row for row in table(name) if row.is_scam]
    caught = [row for row in scams if screen(row.text, rules=starter_rules.book()).decision in FOR_MODERATORS]
    assert len(caught) >= floor * len(scams)


def test_hardly_an_honest_post_gets_a_case_from_rules_and_model_and_none_is_held() -> None:
    names = ("scam_tables.txt", "honest_posts.txt", "new_schemes.txt", "disguised_posts.txt", "more_posts.txt")
    honest = [row for name in names for row in table(name) if not row.is_scam]
    decisions = [screen(row.text, rules=starter_rules.book()).decision for row in honest]
    assert Decision.HOLD not in decisions
    assert sum(decision in FOR_MODERATORS for decision in decisions) <= 0.01 * len(honest)
