"""Learns the scam model anew from the starter corpus and from what moderators decided here.

The row of a training is the truth: an administrator asks for it, or it is due. The worker that the bell calls starts a
process of its own for it, because learning takes a minute and texts wait for nobody's homework. What comes of it is a
numbered version, on trial (`model_trials.py`).
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from moderation import audit, bell, learned_models, model_cards, past, rulebook, scam_training
from moderation.models import Decision, ScamModelVersion, Submission, Training
from moderation.scam_training import Post, Read
from moderation.screening import scam_model, scam_model_files
from moderation.screening.rulebook import RuleBook
from moderation.sealed import SealBroken
from moderation.texts import join
from moderation.thresholds import MAY_SET
from moderation.verdicts import verdicts

if TYPE_CHECKING:
    from moderation.people import Person

DUE_AFTER: Final = timedelta(days=1)
FEWEST_NEW: Final = 50
"""Judged texts since the last training, before the next one is due by itself."""
FEWEST_OF_A_KIND: Final = 10
"""Scams, and honest texts, below which what people judged here teaches nothing."""
MOST_TEXTS: Final = 20_000
AT_A_TIME: Final = 200
MOST_BY_ONE: Final = 20
"""Texts of one member that are learned from: nobody teaches the model alone."""
LEAST_AREA: Final = 0.8
"""A model that tells scams from honest posts no better than this is not even tried."""
CLAIM: Final = timedelta(minutes=20)
MOST_TRIES: Final = 3
NICENESS: Final = 15

State = ScamModelVersion.State
logger = logging.getLogger(__name__)
_children: list[subprocess.Popen[bytes]] = []


class TrainingRefused(Exception):
    """A step that cannot be taken; the message is a sentence for the administrator."""


class NothingLearned(Exception):
    """No model came of a training; the message says why."""


# Asking -------------------------------------------------------------------------------------------


@transaction.atomic
def ask_for(*, by: Person) -> Training:
    """Have the model learned anew; one training at a time."""
    refuse_outsiders(by)
    running = Training.objects.unfinished().first()
    return running or _ask(by)


def ask_when_due() -> Training | None:
    """At most one a day, when people have judged enough since the last one and no model is on trial."""
    last = Training.objects.first()
    if last is not None and (last.finished_at is None or last.asked_at > timezone.now() - DUE_AFTER):
        return None
    if ScamModelVersion.objects.filter(state=State.SHADOW).exists() or _judged_since() < FEWEST_NEW:
        return None
    return _ask(None)


def _ask(by: Person | None) -> Training:
    training = Training.objects.create(asked_by=by)
    audit.record("model.train", f"training:{training.pk}", by=by)
    bell.ring_after_commit(bell.TRAINING)
    return training


def refuse_outsiders(by: Person) -> None:
    if not by.has_perm(MAY_SET):
        raise TrainingRefused("Only administrators train the model and choose which one is in force.")


def _judged_since() -> int:
    """How many texts people have decided about since the newest version learned."""
    decided = Decision.objects.filter(actor__isnull=False).order_by()
    newest = ScamModelVersion.objects.aggregate(at=Max("learned_until"))["at"]
    if newest is not None:
        decided = decided.filter(made_at__gt=newest)
    return decided.values("submission").distinct().count()


# Running ------------------------------------------------------------------------------------------


def start_waiting() -> bool:
    """What the worker does when it rings: take a training and give it to a process of its own. False: none waits."""
    _children[:] = [child for child in _children if child.poll() is None]
    training = _take()
    if training is None:
        return False
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "retrain_scam_model", str(training.pk)]
    _children.append(subprocess.Popen(command))  # noqa: S603 - our own program
    return True


def _take() -> Training | None:
    now = timezone.now()
    training = Training.objects.free(now).first()
    if training is None:
        return None
    if training.tries >= MOST_TRIES:
        _finish(training, trouble=f"The process that learned it died {MOST_TRIES} times.")
        return None
    claimed = Training.objects.free(now).filter(pk=training.pk)
    return training if claimed.update(claimed_until=now + CLAIM, tries=F("tries") + 1) else None


def run(training: Training) -> ScamModelVersion | None:
    """Learn, and put what was learned on trial; None, and the reason in the row, when nothing good came of it."""
    if training.finished_at is not None:
        return training.version
    try:
        version = _learn(training)
    except NothingLearned as trouble:
        _finish(training, trouble=str(trouble))
        return None
    _finish(training, version=version)
    return version


def behave() -> None:
    """Leave the processor to those who screen."""
    os.nice(NICENESS)


def _finish(training: Training, *, version: ScamModelVersion | None = None, trouble: str = "") -> None:
    training.finished_at, training.claimed_until = timezone.now(), None
    training.version, training.trouble = version, trouble
    training.save(update_fields=["finished_at", "claimed_until", "version", "trouble"])
    if trouble:
        audit.record("model.refuse", f"training:{training.pk}", because=trouble)
        logger.warning("%s gave no model: %s", training, trouble)


def _learn(training: Training) -> ScamModelVersion:
    started, book = timezone.now(), rulebook.current()
    judged = judged_texts(book)
    kinds = Counter(post.post.is_scam for post in judged)
    if min(kinds[True], kinds[False]) < FEWEST_OF_A_KIND:
        raise NothingLearned(
            f"Moderators have judged {kinds[True]} texts to be scams and {kinds[False]} to be honest;"
            f" it takes {FEWEST_OF_A_KIND} of each to learn from."
        )
    posts = [*_corpus(book), *judged]
    unseen = scam_training.judged_unseen(posts, book)
    card = model_cards.card(posts, unseen, rules=book.version, seed=scam_training.SEED)
    if card["all"]["roc_auc"] < LEAST_AREA:
        raise NothingLearned(f"It tells scams from honest posts too badly (ROC AUC {card['all']['roc_auc']:.2f}).")
    return _keep(training, scam_training.fit(posts, version="new").model, card, started)


@transaction.atomic
def _keep(
    training: Training, model: scam_model.ScamModel, card: model_cards.Card, started: datetime
) -> ScamModelVersion:
    """On trial, in the place of one that was there."""
    weights = BytesIO()
    scam_model_files.save(model, weights)
    for older in ScamModelVersion.objects.select_for_update().filter(state=State.SHADOW):
        move(older, State.SHADOW, State.RETIRED, because="a newer one is tried")
    version = ScamModelVersion.objects.create(
        number=(ScamModelVersion.objects.aggregate(newest=Max("number"))["newest"] or 0) + 1,
        weights=weights.getvalue(),
        sha256=learned_models.digest_of(weights.getvalue()),
        card={
            **card,
            "words": len(model.whole.words),
            "pieces": len(model.whole.pieces),
            "bytes": len(weights.getvalue()),
        },
        learned_until=started,
        asked_by=training.asked_by,
    )
    learned_models.open_version(version)
    audit.record("model.shadow", subject(version), by=training.asked_by, number=version.number)
    return version


def move(version: ScamModelVersion, expected: State, to: State, *, by: Person | None = None, **data: object) -> None:
    """Compare and set, with an entry in the audit log."""
    now = timezone.now()
    changed = {"state": to, "state_since": now} | ({"live_at": now} if to == State.LIVE else {})
    if not ScamModelVersion.objects.filter(pk=version.pk, state=expected).update(**changed):
        raise TrainingRefused("Somebody else has just changed this model. Look again.")
    version.refresh_from_db(fields=list(changed))
    audit.record(f"model.{to}", subject(version), by=by, number=version.number, **data)


def subject(version: ScamModelVersion) -> str:
    return f"model:{version.pk}"


# What it learns from ------------------------------------------------------------------------------


def judged_texts(book: RuleBook) -> list[Read]:
    """The newest texts that people judged, a few of each author, as the model reads them."""
    said = verdicts()
    by_author: Counter[int] = Counter()
    found = []
    for submission in _readable(sorted(said, key=lambda key: said[key].at, reverse=True)[:MOST_TEXTS]):
        if by_author[submission.author_id] >= MOST_BY_ONE:
            continue
        by_author[submission.author_id] += 1
        post = _post(submission, said[submission.pk].is_scam)
        if post is not None:
            found.append(scam_training.read_review_text(post, book, past.links_in(submission)))
    # Texts of one author side by side: neighbours are judged unseen together.
    return sorted(found, key=lambda each: each.post.teller)


def _readable(keys: Sequence[int]) -> Iterator[Submission]:
    """Texts that were checked to the end and are still kept, in the order of their keys."""
    rows = past.with_links(Submission.objects.filter(complete=True).exclude(text_key=b"").exclude(decision=""))
    for start in range(0, len(keys), AT_A_TIME):
        chunk = rows.in_bulk(keys[start : start + AT_A_TIME])
        yield from (chunk[key] for key in keys[start : start + AT_A_TIME] if key in chunk)


def _post(submission: Submission, is_scam: bool) -> Post | None:
    try:
        text = join(submission.text())
    except SealBroken:
        return None
    return Post(text, is_scam, source=model_cards.SITE, teller=f"author {submission.author_id}")


def _corpus(book: RuleBook) -> Sequence[Read]:
    files = [file for file in scam_training.default_files() if file.exists()]
    return [scam_training.read(post, book) for post in scam_training.posts_of(files)]
