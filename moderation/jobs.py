"""What RQ runs, and what the scheduler calls: fetch, call, save. The rows are the truth, so any of it may die."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Sequence
from typing import Final

from django.utils import timezone

from moderation import (
    backtests,
    bell,
    campaigns,
    chores,
    claims,
    learned_models,
    link_traces,
    model_trials,
    networks,
    notices,
    purge,
    rescreening,
    retraining,
    rule_watch,
    rulebook,
    screener,
    signs_of_life,
    tallies,
    watchdog,
)
from moderation.gather import context_of, gather_contexts
from moderation.models import Backtest, Notice, Submission, Training
from moderation.outcome import act_on_all, hold_struck_out
from moderation.screener import Screened
from moderation.screening.context import Context
from moderation.screening.pipeline import screen

BATCH_SECONDS: Final = 2.0
"""How long one job works before it rings again, so that mail and an orderly stop get their turn."""

logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Load recognizers and rules before the first text, and take up what a dead worker left."""
    claims.bury_the_dead()
    claims.be_seen()
    campaigns.Lookout()
    screen("Call me at +1 202 555 0100", rules=rulebook.current(), models=learned_models.current())
    # What is loaded now stays for good: unfrozen, it would be walked through for garbage in the middle of a text.
    gc.collect()
    gc.freeze()
    bell.ring()


def screen_waiting() -> None:
    """Screen what waits, batch by batch, for at most two seconds; ring again when more waits."""
    deadline = time.monotonic() + BATCH_SECONDS
    while batch := claims.take():
        with watchdog.over_batch():
            _deal_with(batch, deadline)
        if time.monotonic() > deadline:
            break
    if Submission.objects.free(timezone.now()).exists():
        bell.ring()


def _deal_with(batch: Sequence[Submission], deadline: float) -> None:
    """Screen the texts of a batch one by one, then act on all reports; at least one is dealt with."""
    screened: list[Screened] = []
    try:
        contexts = gather_contexts(batch)
        lookout = campaigns.Lookout()
        for submission in batch:
            screened.append(_screened(submission, context_of(submission, contexts), lookout))
            if time.monotonic() > deadline:
                break
        _act_on(screened)
    except BaseException:  # told to stop, or the database is away: that is no strike
        claims.put_back(batch)
        raise
    claims.put_back(batch[len(screened) :])


def _screened(submission: Submission, context: Context, lookout: campaigns.Lookout) -> Screened:
    if claims.is_struck_out(submission):
        return Screened(submission, hold_struck_out())
    with claims.in_hand(submission):
        return screener.screen(submission, submission.opened(), context, lookout)


def _act_on(screened: Sequence[Screened]) -> None:
    """All in one transaction; when that fails one by one, so that one text does not keep the others waiting."""
    claim = screened[0].submission.claim
    try:
        act_on_all(screened)
    except Exception as error:
        logger.error("a batch could not be applied at once: %s", type(error).__name__)
        for one in screened:
            one.submission.refresh_from_db()  # what was rolled back is still in memory
            if one.submission.claim == claim:
                _act_on_one(one)


def _act_on_one(one: Screened) -> None:
    try:
        act_on_all([one])
    except Exception as error:
        logger.error("%s could not be dealt with: %s", one.submission, type(error).__name__)
        one.submission.refresh_from_db()
        claims.strike(one.submission)


def send_waiting_mail() -> None:
    """Mail the notices that wait; what fails is tried again when the scheduler rings."""
    deadline = time.monotonic() + BATCH_SECONDS
    mailers = [notices.mail_next, *(mailer.mail_next for mailer in chores.of_others.mailers)]
    while time.monotonic() < deadline:
        try:
            if not any(mail_next() for mail_next in mailers):
                return
        except OSError as error:  # smtplib's errors are among these
            logger.error("a mail could not be sent: %s", type(error).__name__)
    bell.ring("mail")


def run_waiting_backtests() -> None:
    """Read a rule over stored texts for about a second, then let others have their turn."""
    if backtests.run_waiting():
        bell.ring(bell.DESK)


def look_again() -> None:
    """Read some texts again; what is left over waits for the scheduler, so that there is a pause."""
    with watchdog.over_batch():
        rescreening.look_again()


def start_waiting_training() -> None:
    """Learning takes a minute, so a process of its own does it while texts are screened."""
    retraining.start_waiting()


def sweep() -> None:
    """Ring again for whatever waits: a bell that was lost costs seconds, never a text."""
    claims.bury_the_dead()
    now = timezone.now()
    if Submission.objects.free(now).exists():
        bell.ring()
    if Notice.objects.unmailed(now).exists() or any(mailer.waits() for mailer in chores.of_others.mailers):
        bell.ring("mail")
    if Backtest.objects.free(now).exists():
        bell.ring(bell.DESK)
    if rescreening.is_due(now):
        bell.ring(bell.RESCREENING)
    if Training.objects.free(now).exists():
        bell.ring(bell.TRAINING)
    rule_watch.look_now_and_then()
    for sweep_others in chores.of_others.sweeping:
        sweep_others()
    signs_of_life.give()


def housekeeping() -> None:
    """What happens by itself once its time has come."""
    purge.purge_values()
    purge.forget_withdrawn()
    tallies.fold()
    campaigns.forget_old()
    link_traces.forget_old()
    purge.purge_departed()
    networks.forget_networks()
    model_trials.settle()
    retraining.ask_when_due()
    for keep_house in chores.of_others.housekeeping:
        keep_house()
