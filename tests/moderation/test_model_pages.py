"""The page of the learned model: moderators read its card, administrators train it and put an earlier one back."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from forum.models import Member, Thread
from moderation.models import ScamModelVersion, Training
from tests.moderation import model_makers

State = ScamModelVersion.State
PAGE = "/moderation/models/"


@pytest.fixture
def learned(thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ScamModelVersion:
    """A version with a card, on trial."""
    model_makers.use_small_corpus(monkeypatch, tmp_path)
    model_makers.judged(thread, mona, 12, 14)
    model_makers.train()
    return ScamModelVersion.objects.get()


def test_a_new_site_has_the_starter_model(as_mona: Client) -> None:
    page = as_mona.get(PAGE).content.decode()
    assert "The model that the site started with" in page
    assert "0 cases; before 200 it may raise a case, and never hold a text alone" in page
    assert "Train now" not in page


def test_a_moderator_reads_the_card_and_how_the_trial_goes(as_mona: Client, learned: ScamModelVersion) -> None:
    page = as_mona.get(PAGE).content.decode()
    assert "26 texts judged here (12 scams, 26 authors) and 48 of the starter corpus (24 scams)" in page
    assert "On trial: scam model 1" in page
    assert "0 scams and 0 honest texts are judged" in page
    assert "Scams where the score is 0.35 to 0.65" in page


def test_an_administrator_asks_for_a_training(as_adam: Client, adam: Member) -> None:
    answer = as_adam.post(f"{PAGE}train/", follow=True).content.decode()
    assert "A training is under way" in answer
    assert Training.objects.get().asked_by == adam


@pytest.mark.parametrize("step", ["train", "take-off", "put-back", "starter"])
def test_a_moderator_changes_nothing(as_mona: Client, learned: ScamModelVersion, step: str) -> None:
    answer = as_mona.post(f"{PAGE}{step}/", {"number": "1"}, follow=True).content.decode()
    assert "Only administrators train the model" in answer
    assert Training.objects.count() == 1
    assert ScamModelVersion.objects.get().state == State.SHADOW


def test_an_administrator_takes_it_off_and_puts_one_back(as_adam: Client, learned: ScamModelVersion) -> None:
    as_adam.post(f"{PAGE}take-off/", {"number": "1"})
    assert ScamModelVersion.objects.get().state == State.RETIRED
    assert "never in force" in as_adam.post(f"{PAGE}put-back/", {"number": "1"}, follow=True).content.decode()
    ScamModelVersion.objects.update(live_at=learned.made_at)
    assert "Put back in force" in as_adam.get(PAGE).content.decode()
    as_adam.post(f"{PAGE}put-back/", {"number": "1"})
    assert ScamModelVersion.objects.get().state == State.LIVE
    as_adam.post(f"{PAGE}starter/")
    assert ScamModelVersion.objects.get().state == State.RETIRED


@pytest.mark.parametrize(("step", "number"), [("praise", "1"), ("take-off", "9"), ("put-back", "x"), ("put-back", "")])
def test_what_is_not_there_is_not_found(as_adam: Client, step: str, number: str) -> None:
    assert as_adam.post(f"{PAGE}{step}/", {"number": number}).status_code == 404


def test_a_training_that_came_to_nothing_says_why(as_adam: Client) -> None:
    model_makers.train()
    assert "Moderators have judged 0 texts to be scams" in as_adam.get(PAGE).content.decode()


def test_more_versions_need_no_more_queries(as_mona: Client, learned: ScamModelVersion) -> None:
    def queries() -> int:
        as_mona.get(PAGE)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            as_mona.get(PAGE)
        return len(captured)

    before = queries()
    for number in range(2, 6):
        version = model_makers.keep(model_makers.tiny(walnut=1.0), state="retired", number=number)
        ScamModelVersion.objects.filter(pk=version.pk).update(card=learned.card)
    assert queries() == before
