"""What the worker does with the texts that wait."""

import time

import pytest

from forum import posting
from moderation import bell, jobs, rulebook, watchdog
from moderation.models import Case, Notice, Submission
from moderation.screening.findings import Decision
from tests import factories

State = Submission.State


@pytest.fixture
def three_waiting(alice, thread):
    for number in range(3):
        posting.reply(thread, author=alice, body=f"Thought number {number}")
    return Submission.objects.waiting()


@pytest.fixture
def rung(monkeypatch):
    calls = []
    monkeypatch.setattr(bell, "ring", lambda queue_name="screening": calls.append(queue_name))
    return calls


def test_one_job_deals_with_everything_that_waits(three_waiting, monkeypatch):
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *args, **kwargs: factories.report())
    jobs.screen_waiting()
    assert not three_waiting.exists()


def test_a_job_that_ran_out_of_time_rings_for_the_rest(three_waiting, monkeypatch, rung):
    monkeypatch.setattr(jobs, "BATCH_SECONDS", -1)
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *args, **kwargs: factories.report())
    jobs.screen_waiting()
    assert three_waiting.count() == 2
    assert "screening" in rung


def test_a_text_that_cannot_be_dealt_with_does_not_keep_others_waiting(three_waiting, monkeypatch):
    first = three_waiting.order_by("pk").first()
    act_on_all = jobs.act_on_all

    def stumble(batch):
        if first in [one.submission for one in batch]:
            raise RuntimeError("a broken target")
        act_on_all(batch)

    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *args, **kwargs: factories.report())
    monkeypatch.setattr(jobs, "act_on_all", stumble)
    jobs.screen_waiting()
    assert list(three_waiting) == [first]


def test_a_text_that_cannot_be_published_is_held_in_the_end(alice, thread, monkeypatch):
    posting.reply(thread, author=alice, body="Hello!")
    monkeypatch.setattr("moderation.screener.pipeline.judge", lambda *args, **kwargs: factories.report())
    monkeypatch.setattr("forum.moderated._show", lambda *args: 1 / 0)
    for _ in range(4):
        jobs.screen_waiting()
        Submission.objects.waiting().update(claimed_until=None)
    assert Case.objects.get().submission.state == State.HELD


def test_a_text_that_hangs_in_python_is_interrupted_and_held(three_waiting, monkeypatch):
    three_waiting.exclude(pk=three_waiting.first().pk).delete()
    monkeypatch.setattr(watchdog, "ALARM_SECONDS", 0.05)
    monkeypatch.setattr("moderation.screening.pipeline.stance.judge", lambda *args: time.sleep(5))
    jobs.screen_waiting()
    case = Case.objects.get()
    assert case.why == Case.Why.INCOMPLETE
    assert case.submission.state == State.HELD


def test_an_orderly_stop_puts_the_text_back(three_waiting, monkeypatch):
    def stopped(*args, **kwargs):
        raise SystemExit

    monkeypatch.setattr("moderation.screener.pipeline.judge", stopped)
    with pytest.raises(SystemExit):
        jobs.screen_waiting()
    assert three_waiting.filter(strikes=0, claim="").count() == 3


def test_the_sweeper_rings_while_texts_wait(three_waiting, rung):
    jobs.sweep()
    assert rung == ["screening"]


def test_the_sweeper_rings_for_mail(alice, thread, rung):
    posting.reply(thread, author=alice, body="Pay me first")
    factories.hold_waiting()
    rung.clear()
    jobs.sweep()
    assert rung == ["mail"]


def test_a_notice_is_mailed_once_without_member_text(alice, thread, mailoutbox):
    posting.reply(thread, author=alice, body="Call 555 0100 please")
    factories.redact_waiting("555 0100")
    jobs.send_waiting_mail()
    jobs.send_waiting_mail()
    (mail,) = mailoutbox
    assert mail.to == [alice.email]
    assert "please" not in mail.body
    assert Notice.objects.get().public_id in mail.body
    assert "private details removed" in mail.subject


def test_a_mail_server_that_is_away_loses_no_mail(alice, thread, monkeypatch, mailoutbox):
    posting.reply(thread, author=alice, body="Call 555 0100 please")
    factories.redact_waiting("555 0100")

    def away(self):
        raise ConnectionRefusedError

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", away)
        jobs.send_waiting_mail()
    Notice.objects.update(mail_claimed_until=None)
    jobs.send_waiting_mail()
    assert len(mailoutbox) == 1


def test_a_changed_rule_is_in_force_within_seconds(db, monkeypatch):
    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()
    shelf = rulebook.Shelf()
    before = shelf.current().version
    rulebook.publish()
    assert shelf.current().version != before


def test_a_broken_book_is_left_aside_and_the_last_good_one_kept(db, monkeypatch):
    from moderation.models import RuleBookVersion

    monkeypatch.setattr(rulebook, "LOOK_EVERY", 0)
    rulebook.load_starter_rules()
    shelf = rulebook.Shelf()
    good = shelf.current().version
    RuleBookVersion.objects.create(rules=[{"name": "broken"}], thresholds={})
    assert shelf.current().version == good
    assert rulebook.Shelf().current().version == good


def test_decisions_of_the_pipeline_reach_the_post(alice, thread):
    rulebook.load_starter_rules()
    posting.reply(thread, author=alice, body="Please write to harriet.solano@gmail.com about it.")
    jobs.screen_waiting()
    submission = Submission.objects.get(decision=Decision.REDACT)
    assert submission.state == State.PUBLISHED
    assert submission.findings.get().value() == "harriet.solano@gmail.com"
