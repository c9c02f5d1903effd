"""The scam model learns from what moderators decided, from nothing else, and what it learned is tried first."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from forum.models import Member, Thread
from moderation import bell, cases, jobs, learned_models, retraining, scam_training
from moderation.models import AuditEntry, Decision, ScamModelVersion, Submission, Training
from moderation.models.rule_versions import Immutable
from moderation.retraining import TrainingRefused
from moderation.screening import starter_rules
from moderation.verdicts import verdicts
from tests import factories
from tests.moderation import model_makers

State = ScamModelVersion.State
WALNUTS = "Pack walnut crates with us, your walnut pledge comes first."


@pytest.fixture(autouse=True)
def _small_corpus(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    model_makers.use_small_corpus(monkeypatch, tmp_path)
    monkeypatch.setattr(learned_models, "LOOK_EVERY", 0)


# What is learned from


def test_a_moderators_decision_is_a_label(thread: Thread, mona: Member) -> None:
    scam, honest = model_makers.held(thread, WALNUTS), model_makers.held(thread, "I like my garden.")
    model_makers.judge(scam, mona, is_scam=True)
    model_makers.judge(honest, mona, is_scam=False)
    assert {key: each.is_scam for key, each in verdicts().items()} == {
        scam.submission_id: True,
        honest.submission_id: False,
    }


def test_what_screening_held_by_itself_is_none(thread: Thread) -> None:
    case = model_makers.held(thread, WALNUTS)
    assert Decision.objects.filter(submission=case.submission, verb="hold").exists()
    assert verdicts() == {}


@pytest.mark.parametrize(
    ("clause", "is_scam"), [("scam", True), ("off-platform", True), ("abuse", None), ("spam", None)]
)
def test_a_text_refused_for_another_reason_says_nothing_about_scams(
    thread: Thread, mona: Member, clause: str, is_scam: bool | None
) -> None:
    case = model_makers.held(thread, WALNUTS)
    model_makers.judge(case, mona, is_scam=True, clause=clause)
    found = verdicts().get(case.submission_id)
    assert (found.is_scam if found else None) is is_scam


def test_a_restored_text_turns_its_label_round(thread: Thread, mona: Member, max: Member) -> None:
    case = model_makers.held(thread, WALNUTS)
    model_makers.judge(case, mona, is_scam=True)
    case.refresh_from_db()
    cases.restore(case, by=max, turn=case.turn, clause=factories.clause("none"))
    assert verdicts()[case.submission_id].is_scam is False


def test_a_text_refused_later_turns_its_label_round(thread: Thread, mona: Member, max: Member) -> None:
    case = model_makers.held(thread, WALNUTS)
    model_makers.judge(case, mona, is_scam=False)
    case.refresh_from_db()
    cases.remove(case, by=max, turn=case.turn, clause=factories.clause())
    assert verdicts()[case.submission_id].is_scam is True


def test_details_are_labels_to_it_and_one_members_words_stay_their_own(
    thread: Thread, mona: Member, nina: Member
) -> None:
    model_makers.hand_in(thread, "Mail kestrel@planted.test for your walnut pledge, says Bartholomew.", nina)
    Submission.objects.latest("pk")
    text = Submission.objects.latest("pk").opened()["body"]
    case = model_makers.Case.objects.get(
        submission=factories.settle(
            factories.report(
                factories.Decision.HOLD,
                findings=(factories.found(text, "kestrel@planted.test", factories.Kind.EMAIL),),
                signals=(factories.SCAM_SIGNAL,),
            )
        )
    )
    model_makers.judge(case, mona, is_scam=True)
    again = model_makers.held(thread, "Bartholomew takes the walnut pledge again.", nina)
    model_makers.judge(again, mona, is_scam=True)
    posts = retraining.judged_texts(starter_rules.book())
    words = {word for post in posts for word in post.blocks.words}
    assert "contactemail" in words
    assert not {word for word in words if "kestrel" in word or "planted" in word}
    model = scam_training.fit([*retraining._corpus(starter_rules.book()), *posts], "test").model
    for weights in (model.whole, model.sentence):
        assert "walnut" in weights.words
        assert "bartholomew" not in weights.words


def test_nobody_teaches_it_alone(thread: Thread, mona: Member, nina: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retraining, "MOST_BY_ONE", 3)
    for number in range(5):
        model_makers.judge(model_makers.held(thread, f"{WALNUTS} {number}", nina), mona, is_scam=True)
    assert len(retraining.judged_texts(starter_rules.book())) == 3


# What comes of it


def test_a_training_gives_a_numbered_version_on_trial_with_its_card(thread: Thread, mona: Member) -> None:
    model_makers.judged(thread, mona, 12, 14)
    training = model_makers.train()
    version = ScamModelVersion.objects.get()
    assert (training.version, training.trouble) == (version, "")
    assert (version.number, version.state) == (1, State.SHADOW)
    card = version.card
    assert card["learned_from"]["site"] == {"posts": 26, "scams": 12}
    assert card["learned_from"]["corpus"] == {"posts": 48, "scams": 24}
    assert card["made_on"] == timezone.now().date().isoformat()
    assert card["all"]["posts"] == 74 and card["site"]["posts"] == 26
    for figure in ("precision", "recall", "calibration", "roc_auc"):
        assert card["site"][figure] is not None
    assert AuditEntry.objects.filter(verb="model.shadow", subject=f"model:{version.pk}").exists()


def test_it_has_learned_what_moderators_taught_it(thread: Thread, mona: Member) -> None:
    model_makers.judged(thread, mona, 12, 14)
    version = model_makers.train().version
    assert version is not None
    known = learned_models.open_version(version).whole.words
    assert known["walnut"][1] > 0 > known["museum"][1]


def test_too_few_judged_texts_of_a_kind_teach_nothing(thread: Thread, mona: Member) -> None:
    model_makers.judged(thread, mona, 2, 14)
    training = model_makers.train()
    assert training.version is None
    assert training.trouble.startswith("Moderators have judged 2 texts to be scams and 14 to be honest")
    assert AuditEntry.objects.filter(verb="model.refuse").exists()


def test_a_model_that_tells_nothing_apart_is_not_tried(
    thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retraining, "LEAST_AREA", 1.01)
    model_makers.judged(thread, mona, 12, 14)
    assert "too badly" in model_makers.train().trouble
    assert not ScamModelVersion.objects.exists()


def test_a_version_never_changes(thread: Thread, mona: Member) -> None:
    version = model_makers.keep(model_makers.tiny(walnut=1.0))
    version.card = {"praise": "much"}
    with pytest.raises(Immutable):
        version.save()
    with pytest.raises(Immutable):
        version.save(update_fields=["weights"])
    with pytest.raises(Immutable):
        version.delete()


def test_a_newer_version_takes_the_place_of_the_one_on_trial(thread: Thread, mona: Member) -> None:
    model_makers.judged(thread, mona, 12, 14)
    first, second = model_makers.train().version, model_makers.train().version
    assert first is not None and second is not None
    first.refresh_from_db()
    assert (first.state, second.state, second.number) == (State.RETIRED, State.SHADOW, 2)


# When, and by whom


def test_it_is_due_when_enough_was_judged_and_not_twice_a_day(
    thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retraining, "FEWEST_NEW", 4)
    model_makers.judged(thread, mona, 1, 2)
    assert retraining.ask_when_due() is None
    model_makers.judged(thread, mona, 1, 0)
    training = retraining.ask_when_due()
    assert training is not None and training.asked_by is None
    assert retraining.ask_when_due() is None  # it waits
    Training.objects.update(finished_at=timezone.now())
    assert retraining.ask_when_due() is None  # a day must pass
    Training.objects.update(asked_at=timezone.now() - timedelta(days=2))
    assert retraining.ask_when_due() is not None


def test_it_is_not_due_while_a_model_is_on_trial_nor_before_new_decisions(
    thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retraining, "FEWEST_NEW", 2)
    model_makers.judged(thread, mona, 1, 2)
    version = model_makers.keep(model_makers.tiny(walnut=1.0), state="shadow")
    assert retraining.ask_when_due() is None
    ScamModelVersion.objects.filter(pk=version.pk).update(state=State.RETIRED)
    assert retraining.ask_when_due() is None
    model_makers.judged(thread, mona, 1, 1)
    assert retraining.ask_when_due() is not None


def test_housekeeping_asks_when_it_is_due(thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retraining, "FEWEST_NEW", 2)
    model_makers.judged(thread, mona, 1, 2)
    jobs.housekeeping()
    assert Training.objects.unfinished().count() == 1


def test_the_sweeper_rings_for_a_training_that_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[str] = []
    monkeypatch.setattr(bell, "ring", lambda queue_name="screening": rung.append(queue_name))
    Training.objects.create()
    jobs.sweep()
    assert rung == [bell.TRAINING]


def test_only_administrators_ask_for_a_training(mona: Member, adam: Member) -> None:
    with pytest.raises(TrainingRefused, match="Only administrators"):
        retraining.ask_for(by=mona)
    first = retraining.ask_for(by=adam)
    assert retraining.ask_for(by=adam) == first
    assert AuditEntry.objects.get(verb="model.train").actor == adam


def test_the_worker_gives_a_training_to_one_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    class Child:
        def __init__(self, command: list[str]) -> None:
            started.append(command)

        def poll(self) -> int:
            return 0

    monkeypatch.setattr(retraining.subprocess, "Popen", Child)
    training = Training.objects.create()
    jobs.start_waiting_training()
    jobs.start_waiting_training()
    assert [command[2:] for command in started] == [["retrain_scam_model", str(training.pk)]]


def test_a_training_whose_process_dies_is_tried_again_and_given_up_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retraining.subprocess, "Popen", lambda command: type("Dead", (), {"poll": lambda self: 1})())
    training = Training.objects.create()
    for _ in range(retraining.MOST_TRIES):
        assert retraining.start_waiting()
        Training.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert not retraining.start_waiting()
    training.refresh_from_db()
    assert training.finished_at is not None
    assert training.trouble == "The process that learned it died 3 times."


def test_the_command_learns_a_training_that_waits(
    thread: Thread, mona: Member, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retraining, "behave", lambda: None)  # it would be for the rest of the tests
    model_makers.judged(thread, mona, 12, 14)
    training = Training.objects.create()
    call_command("retrain_scam_model", str(training.pk))
    assert capsys.readouterr().out == "scam model 1 is on trial, learned from 26 texts\n"
    call_command("retrain_scam_model", str(training.pk))  # a second process does nothing
    assert ScamModelVersion.objects.count() == 1
