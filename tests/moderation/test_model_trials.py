"""A learned model is tried beside the live one, promoted only if it is better later on, and never breaks a worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from forum.models import Member, Thread
from moderation import cases, jobs, learned_models, model_trials, rulebook
from moderation.models import AuditEntry, Decision, Notice, ScamModelVersion, Submission
from moderation.retraining import TrainingRefused
from moderation.screening import scam_model_files
from moderation.screening.findings import LEARNED
from tests import factories
from tests.moderation import model_makers, rule_makers

State = ScamModelVersion.State
WALNUTS = "Pack walnut crates with us and bring your walnut pledge along."


@pytest.fixture(autouse=True)
def _look_at_once(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    monkeypatch.setattr(learned_models, "LOOK_EVERY", 0)
    monkeypatch.setattr(learned_models, "COUNT_EVERY", 0)
    rulebook.load_starter_rules()


def screened(thread: Thread, text: str = WALNUTS) -> Submission:
    model_makers.hand_in(thread, text)
    rule_makers.screen_everything()
    return Submission.objects.latest("pk")


def learned_points(submission: Submission) -> float:
    return sum(signal["points"] for signal in submission.signals if signal["rule"] == LEARNED)


# Which model judges


def test_a_new_site_judges_with_the_starter_model(thread: Thread) -> None:
    text = screened(thread)
    assert (text.model_version, text.trial_model, text.trial_score) == (scam_model_files.shipped().version, "", None)


def test_a_model_on_trial_is_noted_and_counts_for_nothing(thread: Thread) -> None:
    before = screened(thread)
    model_makers.keep(model_makers.tiny(walnut=50.0, pledge=50.0), state="shadow", number=7)
    text = screened(thread)
    assert (text.scam_score, text.decision, text.signals) == (before.scam_score, before.decision, before.signals)
    assert text.model_version == before.model_version
    assert text.trial_model == "site-7"
    assert text.trial_score is not None and text.trial_score > (text.scam_score or 0)


def test_a_promoted_model_is_picked_up_by_the_next_text(thread: Thread) -> None:
    first = screened(thread)
    model_makers.keep(model_makers.tiny(walnut=50.0), number=7)
    text = screened(thread)
    assert (first.model_version, text.model_version) == (scam_model_files.shipped().version, "site-7")
    assert learned_points(text) > learned_points(first)


@pytest.mark.parametrize("damage", [b"no file at all", b""])
def test_a_broken_model_is_refused_and_the_last_good_one_kept(
    thread: Thread, damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = model_makers.keep(model_makers.tiny(walnut=50.0), number=1)
    assert screened(thread).model_version == "site-1"
    broken = model_makers.keep(model_makers.tiny(walnut=1.0), state="retired", number=2)
    digest = learned_models.digest_of(damage)
    ScamModelVersion.objects.filter(pk=broken.pk).update(weights=damage, sha256=digest)
    ScamModelVersion.objects.filter(pk=good.pk).update(state=State.RETIRED)
    ScamModelVersion.objects.filter(pk=broken.pk).update(state=State.LIVE)
    text = screened(thread)
    assert (text.model_version, text.complete) == ("site-1", True)
    # A worker that starts now has no last good one in hand, and looks for it.
    monkeypatch.setattr(learned_models, "shelf", learned_models.Shelf())
    assert screened(thread).model_version == "site-1"


def test_weights_that_are_not_those_that_were_learned_are_refused() -> None:
    version = model_makers.keep(model_makers.tiny(walnut=1.0))
    other = model_makers.keep(model_makers.tiny(walnut=9.0), state="retired", number=2)
    ScamModelVersion.objects.filter(pk=version.pk).update(weights=bytes(other.weights))
    version.refresh_from_db()
    with pytest.raises(scam_model_files.BrokenModel, match="not those that were learned"):
        learned_models.open_version(version)


def test_a_weight_that_is_no_number_is_refused() -> None:
    version = model_makers.keep(model_makers.tiny(walnut=float("nan")))
    with pytest.raises(scam_model_files.BrokenModel, match="no number"):
        learned_models.open_version(version)


def test_a_pickle_in_the_place_of_weights_is_not_opened(tmp_path: Path) -> None:
    import numpy as np

    with (tmp_path / "evil.npz").open("wb") as file:
        np.savez(file, whole_words_names=np.array([print], dtype=object))
    with pytest.raises(scam_model_files.BrokenModel):
        scam_model_files.load(tmp_path / "evil.npz")


def test_a_broken_model_on_trial_keeps_no_text_from_being_screened(thread: Thread) -> None:
    version = model_makers.keep(model_makers.tiny(walnut=1.0), state="shadow")
    ScamModelVersion.objects.filter(pk=version.pk).update(weights=b"broken")
    text = screened(thread)
    assert (text.complete, text.trial_model) == (True, "")


# What a model may do before and after 200 decided cases


@pytest.fixture
def one_case_short(thread: Thread, mona: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with a model of its own that is one decided case short of what it takes."""
    monkeypatch.setattr(learned_models, "CASES_TO_HOLD", 3)
    rulebook.publish(thresholds={**rulebook.current_thresholds(), "model_cap": 10.0})
    model_makers.judged(thread, mona, 1, 1)
    model_makers.keep(model_makers.tiny(walnut=900.0, pledge=900.0))


LONG_ENOUGH = f"{WALNUTS} You pack walnut crates at home and bring the walnut pledge along to the walnut house."


def test_before_enough_cases_are_decided_it_raises_a_case_and_never_holds_alone(
    one_case_short: None, thread: Thread
) -> None:
    text = screened(thread, LONG_ENOUGH)
    assert (text.decision, text.state) == ("case", "published")
    assert text.scam_score is not None and text.scam_score > rulebook.current().thresholds.hold


def test_once_enough_cases_are_decided_it_may_hold(one_case_short: None, thread: Thread, mona: Member) -> None:
    screened(thread, LONG_ENOUGH)
    model_makers.judged(thread, mona, 1, 0)
    assert screened(thread, LONG_ENOUGH).state == "held"


def test_a_case_decided_twice_counts_once(one_case_short: None, thread: Thread, max: Member) -> None:
    decided = Decision.objects.filter(verb="reject").get()
    assert decided.case is not None
    cases.restore(decided.case, by=max, turn=decided.case.turn, clause=factories.clause("none"))
    assert learned_models.decided_cases() == 2
    assert not learned_models.current().may_hold


def test_the_starter_model_never_holds_alone_however_much_was_decided(
    one_case_short: None, thread: Thread, mona: Member
) -> None:
    model_makers.judged(thread, mona, 1, 0)
    assert learned_models.current().may_hold
    ScamModelVersion.objects.update(state=State.RETIRED)
    assert not learned_models.current().may_hold


def test_it_takes_two_hundred() -> None:
    assert learned_models.CASES_TO_HOLD == 200


# Promotion


@pytest.fixture
def fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_trials, "FEWEST_JUDGED", 12)
    monkeypatch.setattr(model_trials, "FEWEST_OF_A_KIND", 6)
    monkeypatch.setattr(model_trials, "MOST_JUDGED", 20)


@pytest.fixture
def candidate() -> ScamModelVersion:
    return model_makers.keep(model_makers.tiny(walnut=1.0), state="shadow", number=4)


CONFUSED = (0.9, 0.8, 0.2, 0.1, 0.6, 0.3)
SURE = (0.9, 0.8, 0.7, 0.9, 0.6, 0.8)
CLEAR = (0.1, 0.1, 0.2, 0.1, 0.2, 0.1)


def on_trial(
    thread: Thread, mona: Member, version: ScamModelVersion, *, trial: tuple[float, ...], live: tuple[float, ...]
) -> None:
    """Six scams and six honest texts, judged after the version was learned; both score honest texts by their end."""
    found = model_makers.judged(thread, mona, 6, 6)
    model_makers.note_scores(found, version, live=live, trial=trial, against=model_trials.live_name())


def test_a_better_model_is_promoted_by_rule_and_that_is_recorded(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    model_trials.settle()
    candidate.refresh_from_db()
    assert (candidate.state, candidate.live_at is not None) == (State.LIVE, True)
    assert (candidate.trial["scams"], candidate.trial["honest"]) == (6, 6)
    assert candidate.trial["roc_auc"] == [0.5, 1.0]
    entry = AuditEntry.objects.get(verb="model.live")
    assert (entry.actor, entry.data["judged"]) == (None, 12)
    assert learned_models.current().live.version == "site-4"


def test_administrators_are_told_of_a_promotion_on_the_site_and_by_mail(
    fewer: None,
    thread: Thread,
    mona: Member,
    adam: Member,
    as_adam: Client,
    candidate: ScamModelVersion,
    mailoutbox: list[EmailMessage],
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    model_trials.settle()
    assert [notice.recipient for notice in Notice.objects.filter(model=candidate)] == [adam]
    assert "The learned scam model 4 is in force" in as_adam.get("/notices/").content.decode()
    page = as_adam.get(f"/notices/{adam.notices.get().public_id}/").content.decode()
    assert "6 scams and 6 honest texts" in page
    assert "Its score counts in every text from now on" in page
    jobs.send_waiting_mail()
    (mail,) = (mail for mail in mailoutbox if mail.to == [adam.email])
    assert mail.subject == "The learned scam model 4 is in force"
    model_trials.back_to_starter(by=adam)
    assert "not in force any more" in as_adam.get(f"/notices/{adam.notices.get().public_id}/").content.decode()


def test_a_promoted_model_takes_the_place_of_the_one_before(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    older = model_makers.keep(model_makers.tiny(walnut=1.0), number=3)
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    model_trials.settle()
    older.refresh_from_db()
    assert older.state == State.RETIRED
    assert ScamModelVersion.objects.get(state=State.LIVE) == candidate


@pytest.mark.parametrize(
    ("live", "trial", "because"),
    [
        (SURE + CLEAR, SURE + CLEAR, "orders the judged texts better in 0%"),
        (SURE + CLEAR, CONFUSED + CONFUSED, "orders the judged texts better in"),
        (CONFUSED + CLEAR, tuple(0.3 + each / 2 for each in SURE) + (0.4,) * 6, "mistakes"),
    ],
)
def test_a_model_that_is_no_better_stays_on_trial(
    fewer: None,
    thread: Thread,
    mona: Member,
    candidate: ScamModelVersion,
    live: tuple[float, ...],
    trial: tuple[float, ...],
    because: str,
) -> None:
    on_trial(thread, mona, candidate, live=live, trial=trial)
    model_trials.settle()
    candidate.refresh_from_db()
    assert candidate.state == State.SHADOW
    assert because in " ".join(model_trials.compare(candidate).shortcomings)


def test_a_model_that_would_bring_many_more_cases_is_not_promoted(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    undecided = [model_makers.held(thread, f"I like my garden {number}.") for number in range(8)]
    model_makers.note_scores(undecided, candidate, live=(0.1,) * 8, trial=(0.9,) * 8, against=model_trials.live_name())
    model_trials.settle()
    candidate.refresh_from_db()
    assert candidate.state == State.SHADOW
    assert model_trials.compare(candidate).shortcomings == ["Of 20 texts 14 would have got a case instead of 8."]


def test_only_texts_handed_in_after_it_was_learned_count(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    Submission.objects.update(received_at=candidate.made_at - model_trials.timedelta(hours=1))
    assert model_trials.compare(candidate).judged == 0
    model_trials.settle()
    candidate.refresh_from_db()
    assert candidate.state == State.SHADOW


def test_texts_that_another_live_model_judged_do_not_count(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    model_makers.keep(model_makers.tiny(walnut=1.0), number=5)
    assert model_trials.compare(candidate).judged == 0


def test_a_model_that_had_its_chance_is_taken_off(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    ScamModelVersion.objects.filter(pk=candidate.pk).update(made_at=candidate.made_at - model_trials.LONGEST)
    model_trials.settle()
    candidate.refresh_from_db()
    assert candidate.state == State.RETIRED
    assert "it takes 12 texts" in candidate.trial["verdict"]
    assert AuditEntry.objects.get(verb="model.retired").actor is None


def test_a_broken_candidate_is_taken_off_and_never_promoted(
    fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion
) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    ScamModelVersion.objects.filter(pk=candidate.pk).update(weights=b"broken")
    model_trials.settle()
    candidate.refresh_from_db()
    assert candidate.state == State.RETIRED
    assert model_trials.live() is None


def test_housekeeping_settles_trials(fewer: None, thread: Thread, mona: Member, candidate: ScamModelVersion) -> None:
    on_trial(thread, mona, candidate, live=CONFUSED + CONFUSED, trial=SURE + CLEAR)
    jobs.housekeeping()
    candidate.refresh_from_db()
    assert candidate.state == State.LIVE


# What administrators may do


def test_an_administrator_puts_an_earlier_model_back(adam: Member, mona: Member) -> None:
    earlier = model_makers.keep(model_makers.tiny(walnut=1.0), number=1)
    ScamModelVersion.objects.filter(pk=earlier.pk).update(state=State.RETIRED)
    model_makers.keep(model_makers.tiny(walnut=2.0), number=2)
    earlier.refresh_from_db()
    with pytest.raises(TrainingRefused, match="Only administrators"):
        model_trials.put_back(earlier, by=mona)
    model_trials.put_back(earlier, by=adam)
    assert model_trials.live() == earlier
    assert set(AuditEntry.objects.filter(actor=adam).values_list("verb", flat=True)) == {"model.live", "model.retired"}


def test_a_model_that_was_never_in_force_is_not_put_there(adam: Member) -> None:
    version = model_makers.keep(model_makers.tiny(walnut=1.0), state="retired")
    with pytest.raises(TrainingRefused, match="never in force"):
        model_trials.put_back(version, by=adam)


def test_an_administrator_goes_back_to_the_starter_model(thread: Thread, adam: Member) -> None:
    model_makers.keep(model_makers.tiny(walnut=50.0))
    assert screened(thread).model_version == "site-1"
    model_trials.back_to_starter(by=adam)
    assert screened(thread).model_version == scam_model_files.shipped().version
    with pytest.raises(TrainingRefused, match="already"):
        model_trials.back_to_starter(by=adam)


def test_an_administrator_takes_a_model_off_trial(adam: Member, candidate: ScamModelVersion) -> None:
    model_trials.take_off(candidate, by=adam)
    assert model_trials.on_trial() is None
    assert candidate.trial["verdict"] == "An administrator took it off."
