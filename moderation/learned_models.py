"""The scam model in force and the one on trial: loaded once per process, looked up again every second."""

from __future__ import annotations

import hashlib
import logging
import time
from dataclasses import replace
from io import BytesIO
from typing import Final

from moderation.models import Decision, ScamModelVersion
from moderation.screening import scam_model_files
from moderation.screening.learned import Models
from moderation.screening.scam_model import ScamModel
from moderation.screening.scam_model_files import BrokenModel

LOOK_EVERY: Final = 1.0  # seconds
COUNT_EVERY: Final = 60.0  # seconds
CASES_TO_HOLD: Final = 200
"""Before moderators decided so many cases, what was learned may open a case and never hold alone."""

State = ScamModelVersion.State
logger = logging.getLogger(__name__)


def decided_cases() -> int:
    """How many cases people have decided, counted up to `CASES_TO_HOLD`."""
    decided = Decision.objects.filter(actor__isnull=False, case__isnull=False).order_by()
    return decided.values("case").distinct()[:CASES_TO_HOLD].count()


def digest_of(weights: bytes) -> str:
    return hashlib.sha256(weights).hexdigest()


def open_version(version: ScamModelVersion) -> ScamModel:
    """The model of a stored version. Raises `BrokenModel` when it is not what was stored, or cannot be judged with."""
    weights = bytes(version.weights)
    if digest_of(weights) != version.sha256:
        raise BrokenModel("the stored weights are not those that were learned")
    return replace(scam_model_files.load(BytesIO(weights)), version=version.name)


class Shelf:
    """Keeps the newest sound models of this process."""

    def __init__(self) -> None:
        self._models: Models | None = None
        self._seen: dict[str, int] = {}
        self._looked_at = self._counted_at = float("-inf")
        self._enough_decided = False

    def current(self) -> Models:
        """The models in force. A live one that is broken is left aside, and the last good one kept."""
        now = time.monotonic()
        if self._models is None or now - self._looked_at >= LOOK_EVERY:
            self._models = self._look(self._models or Models(scam_model_files.shipped()))
            self._looked_at = now
        return self._models

    def _look(self, before: Models) -> Models:
        at_work = ScamModelVersion.objects.filter(state__in=[State.LIVE, State.SHADOW])
        keys = dict(at_work.order_by().values_list("state", "pk"))
        live, on_trial = before.live, before.on_trial
        if keys.get(State.LIVE) != self._seen.get(State.LIVE):
            live = self._live(keys.get(State.LIVE), before)
        if keys.get(State.SHADOW) != self._seen.get(State.SHADOW):
            on_trial = _opened(keys[State.SHADOW]) if State.SHADOW in keys else None
        self._seen = keys
        is_ours = live is not scam_model_files.shipped()
        return Models(live, on_trial, may_hold=is_ours and self._is_enough_decided())

    def _live(self, key: int | None, before: Models) -> ScamModel:
        """The one that the row says; when that is broken the last good one, or one that was live before it."""
        if key is None:
            return scam_model_files.shipped()
        opened = _opened(key)
        if opened is not None or before.live is not scam_model_files.shipped():
            return opened or before.live
        earlier = ScamModelVersion.objects.filter(live_at__isnull=False).exclude(pk=key).order_by("-live_at")
        found = (_opened(each) for each in earlier.values_list("pk", flat=True))
        return next((model for model in found if model is not None), scam_model_files.shipped())

    def _is_enough_decided(self) -> bool:
        """Asked once a minute until it is so."""
        now = time.monotonic()
        if not self._enough_decided and now - self._counted_at >= COUNT_EVERY:
            self._enough_decided = decided_cases() >= CASES_TO_HOLD
            self._counted_at = now
        return self._enough_decided


def _opened(key: int) -> ScamModel | None:
    version = ScamModelVersion.objects.get(pk=key)
    try:
        return open_version(version)
    except BrokenModel as error:
        logger.error("%s is broken and left aside: %s", version, error)
        return None


shelf: Final = Shelf()


def current() -> Models:
    """The models in force in this process; at most a second older than the newest sound ones."""
    return shelf.current()
