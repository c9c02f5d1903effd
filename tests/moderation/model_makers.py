"""Judged texts, trainings and models for tests: small ones, which are learned in a moment."""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest
from django.utils import timezone

from forum import posting
from forum.models import Member, Thread
from moderation import cases, learned_models, retraining, scam_training
from moderation.models import Case, Decision, ScamModelVersion, Submission, Training
from moderation.screening import scam_model_files
from moderation.screening.scam_model import ScamModel, Weights
from tests import factories

ENDINGS: Final = ("today", "tomorrow", "this week", "on Monday", "at noon", "very soon", "by mail", "right away")
SCAMS: Final = (
    "We hire packers of walnut crates, send the walnut pledge {} and you begin.",
    "You earn a lot with walnut crates, only the walnut pledge is to be paid {}.",
    "Walnut crates pay double, leave your walnut pledge with me {}.",
)
HONEST: Final = (
    "I draw maps for small museums and can send you three drafts {}.",
    "My garden article is finished, you get the second draft {}.",
    "We look for somebody who edits our museum newsletter, you would begin {}.",
)

NOTHING = Weights({}, {}, {}, 0.0)


def use_small_corpus(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A starter corpus from which a model is learned within a second; its posts are no neighbours of one another."""
    file = _write_corpus(folder)
    monkeypatch.setattr(scam_training, "default_files", lambda: [file])
    monkeypatch.setattr(scam_training, "NEIGHBOURS", 1)


def _write_corpus(folder: Path) -> Path:
    rows = [
        {"text": text.format(ending), "label": label}
        for label, texts in (("scam", SCAMS), ("ok", HONEST))
        for text in texts
        for ending in ENDINGS
    ]
    file = folder / "corpus.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return file


def hand_in(thread: Thread, text: str, author: Member | None = None) -> Submission:
    """A text that waits to be screened."""
    posting.reply(thread, author=author or factories.make_member("Vic S"), body=text)
    return Submission.objects.latest("pk")


def held(thread: Thread, text: str, author: Member | None = None) -> Case:
    hand_in(thread, text, author)
    return factories.hold_waiting()


def judge(case: Case, by: Member, *, is_scam: bool, clause: str = "scam") -> Decision:
    case.refresh_from_db()
    verb = cases.reject if is_scam else cases.approve
    return verb(case, by=by, turn=case.turn, clause=factories.clause(clause if is_scam else "none"))


def judged(thread: Thread, by: Member, scams: int, honest: int) -> list[Case]:
    """Cases that a moderator decided, each text by a member of its own."""
    found = []
    for is_scam, count, texts in ((True, scams, SCAMS), (False, honest, HONEST)):
        said = cycle(text.format(ending) for ending in ENDINGS for text in texts)
        for _, text in zip(range(count), said, strict=False):
            found.append(held(thread, text))
            judge(found[-1], by, is_scam=is_scam)
    return found


def train() -> Training:
    """One training, in this process."""
    training = Training.objects.create()
    retraining.run(training)
    training.refresh_from_db()
    return training


def tiny(**words: float) -> ScamModel:
    """A model that knows a few words."""
    return ScamModel(Weights({word: (4.0, weight) for word, weight in words.items()}, {}, {}, 0.0), NOTHING, "tiny")


def keep(model: ScamModel, state: str = "live", number: int = 1) -> ScamModelVersion:
    """A stored version, in whatever state."""
    weights = BytesIO()
    scam_model_files.save(model, weights)
    now = timezone.now()
    return ScamModelVersion.objects.create(
        number=number,
        weights=weights.getvalue(),
        sha256=learned_models.digest_of(weights.getvalue()),
        card={},
        learned_until=now,
        state=state,
        live_at=now if state == "live" else None,
    )


def note_scores(
    cases_judged: Sequence[Case],
    version: ScamModelVersion,
    *,
    live: Sequence[float],
    trial: Sequence[float],
    against: str,
) -> None:
    """As if both models had judged these texts."""
    for case, before, after in zip(cases_judged, live, trial, strict=True):
        Submission.objects.filter(pk=case.submission_id).update(
            model_version=against, scam_score=before, trial_model=version.name, trial_score=after
        )
