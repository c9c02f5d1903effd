"""What a text is like: words that keep the same company count as alike, and what it learned can be stored."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from moderation import scam_training
from moderation.scam_training import Post
from moderation.screening import scam_model_files, starter_rules
from moderation.screening.scam_likeness import Likeness
from moderation.screening.scam_model import ScamModel, Weights

LEARNED = [scam_training.EXAMPLES, scam_training.CORPUS / "medium_posts.jsonl"]
NOTHING = Weights({}, {}, {}, 0.0)
MONEY, TABLE = (1.0, 0.0), (0.0, 1.0)


def likeness(directions: tuple[tuple[float, float], ...] = (MONEY, MONEY, TABLE)) -> Likeness:
    """Knows a fee, a deposit and a menu, and one scam and one honest post."""
    words = {"fee": 0, "deposit": 1, "menu": 2}
    places, weights = np.array([MONEY, TABLE], np.float32), np.array([1.0, -1.0], np.float32)
    return Likeness(words, np.array(directions, np.float32), places, weights, 0.0)


def test_a_word_counts_as_those_that_keep_its_company() -> None:
    assert likeness().says({"deposit": 1}) == likeness().says({"fee": 1}) > 0 > likeness().says({"menu": 1})


def test_unknown_words_say_nothing_and_how_long_a_text_is_makes_no_difference() -> None:
    assert likeness().says({"walnut": 3}) == likeness().says({}) == 0.0
    assert likeness().says({"fee": 4, "walnut": 9}) == pytest.approx(likeness().says({"fee": 1}))


def test_words_that_undo_each_other_say_nothing() -> None:
    assert likeness((MONEY, (-1.0, 0.0), TABLE)).says({"fee": 1, "deposit": 1}) == 0.0


def test_stored_and_loaded_it_is_the_same(tmp_path: Path) -> None:
    model = ScamModel(NOTHING, NOTHING, "tiny", likeness())
    scam_model_files.save(model, tmp_path / "model.npz")
    assert scam_model_files.load(tmp_path / "model.npz") == model
    assert model != ScamModel(NOTHING, NOTHING, "tiny", likeness((MONEY, TABLE, TABLE)))


@pytest.mark.parametrize("directions", [(MONEY, MONEY), (MONEY, MONEY, (float("nan"), 0.0))])
def test_numbers_that_do_not_fit_or_are_none_are_refused(
    directions: tuple[tuple[float, float], ...], tmp_path: Path
) -> None:
    scam_model_files.save(ScamModel(NOTHING, NOTHING, "broken", likeness(directions)), tmp_path / "model.npz")
    with pytest.raises(scam_model_files.BrokenModel):
        scam_model_files.load(tmp_path / "model.npz")


def test_learning_takes_words_that_many_tell_and_is_the_same_twice() -> None:
    book = starter_rules.book()
    few = [scam_training.read(Post(f"You pay fee {number}", is_scam=number % 2 == 0), book) for number in range(30)]
    assert scam_training.fit_likeness(few, seed=1) is None
    posts = [scam_training.read(post, book) for post in scam_training.posts_of(LEARNED)]
    learned = scam_training.fit_likeness(posts, seed=1)
    assert learned is not None and learned == scam_training.fit_likeness(posts, seed=1)
    told = [(learned.says(post.blocks.words) > 0) == post.post.is_scam for post in posts]
    assert sum(told) > 0.9 * len(told)
