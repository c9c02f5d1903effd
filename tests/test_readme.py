"""The example in README.md, run as it stands there: as an app of its own, with a table, a worker and a case."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import override_settings

from config import places
from forum.demo import people, texts
from forum.management.commands.seed_demo import PASSWORD
from forum.models import Member
from moderation import cases, jobs
from moderation.models import Case, Item
from tests import factories

README = (places.BASE_DIR / "README.md").read_text()
(EXAMPLE,) = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
MOST_LINES = 15


@pytest.fixture
def reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Iterator[ModuleType]:
    """The app as a reader would make it: a package whose models.py is the example."""
    package = tmp_path / "reviews"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(EXAMPLE)
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    with override_settings(INSTALLED_APPS=[*_installed(), "reviews"]):
        module = importlib.import_module("reviews.models")
        with connection.schema_editor() as editor:
            editor.create_model(module.Review)
        yield module
        with connection.schema_editor() as editor:
            editor.delete_model(module.Review)
    _forget()


def _installed() -> list[str]:
    return [config.name for config in apps.get_app_configs()]


def _forget() -> None:
    """No later test shall know of the app."""
    for name in ("reviews", "reviews.models"):
        del sys.modules[name]
    del apps.all_models["reviews"]
    apps.clear_cache()


def public(reviews: ModuleType) -> Any:
    return reviews.Review.objects.exclude(published_at=None)


def test_a_review_is_published_without_its_contact_detail(reviews: ModuleType, alice: Member) -> None:
    review = reviews.write_review(alice, "Bob K", "Fast and kind. Call me at +44 7700 900321")
    assert not public(reviews).exists()
    jobs.screen_waiting()
    assert str(public(reviews).get()) == "Fast and kind. Call me at [phone number removed]"
    assert Item.objects.standing_for(review).get().label == "Review of Bob K"
    assert alice.notices.count() == 1


def test_what_looks_like_a_scam_waits_in_the_same_queue(reviews: ModuleType, alice: Member, mona: Member) -> None:
    factories.clause()
    fee = "Pay the refundable registration fee of 25 dollars first, then message me on Telegram."
    reviews.write_review(alice, "Bob K", fee)
    jobs.screen_waiting()
    assert not public(reviews).exists()
    case = Case.objects.waiting().get()
    cases.approve(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    assert str(public(reviews).get()) == fee


def test_a_removed_review_keeps_no_words_and_comes_back_as_it_was(
    reviews: ModuleType, alice: Member, mona: Member
) -> None:
    review = reviews.write_review(alice, "Bob K", "Fast and kind.")
    jobs.screen_waiting()
    case = cases.open_case(Item.objects.get(), by=mona)
    cases.remove(case, by=mona, turn=case.turn, clause=factories.clause("abuse"))
    review.refresh_from_db()
    assert (review.text, review.published_at) == ("", None)
    cases.restore(case, by=mona, turn=case.turn, clause=factories.clause("none"))
    assert str(public(reviews).get()) == "Fast and kind."


def test_the_example_takes_few_lines_beyond_the_model() -> None:
    lines = EXAMPLE.splitlines()
    plain = {number for node in ast.parse(EXAMPLE).body for number in _lines_of_the_model(node)}
    beyond = [line for number, line in enumerate(lines, start=1) if line.strip() and number not in plain]
    assert "from moderation import api" in beyond
    assert len(beyond) <= MOST_LINES, "\n".join(beyond)


def _lines_of_the_model(node: ast.stmt) -> Iterator[int]:
    """What would stand there without moderation: Django's imports, the class line and columns."""
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django"):
        yield node.lineno
    if isinstance(node, ast.ClassDef):
        yield node.lineno
        for part in node.body:
            if isinstance(part, ast.Assign) and ast.unparse(part.value).startswith("models."):
                yield from range(part.lineno, (part.end_lineno or part.lineno) + 1)


def test_the_tour_names_log_ins_and_threads_that_there_are() -> None:
    named = set(re.findall(r"`(\w+)@clearpost\.example`", README))
    assert named == {"rosa", "mona", "admin"} <= {person.key for person in people.PEOPLE}
    assert f"`{PASSWORD}`" in README
    titles = " ".join(topic.title for topic in texts.topics())
    for title in ("Say hello here", "Is this a scam?", "She has not paid since March"):
        assert f"*{title}*" in README
        assert title in titles
