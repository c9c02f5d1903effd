"""Whether a model on trial takes the place of the live one: both are compared on what people judged later on.

Every text that is screened meanwhile notes both scores, so nothing has to be read again. It is promoted when it orders
the judged texts better than chance explains, makes no more mistakes at the thresholds, and brings hardly more cases.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from moderation import learned_models, notices, rulebook
from moderation.evaluation import scams
from moderation.evaluation.scams import Scored
from moderation.models import ScamModelVersion, Submission
from moderation.retraining import TrainingRefused, move, refuse_outsiders
from moderation.screening import scam_model_files
from moderation.screening.rulebook import thresholds_from
from moderation.screening.scam_model_files import BrokenModel
from moderation.verdicts import verdicts

if TYPE_CHECKING:
    from moderation.people import Person

FEWEST_JUDGED: Final = 60
FEWEST_OF_A_KIND: Final = 15
MOST_JUDGED: Final = 400
LONGEST: Final = timedelta(days=90)
REDRAWN: Final = 400
SURE: Final = 0.9
"""The share of redrawn slices in which it must order the texts better than the live model."""
MORE_CASES: Final = 1.25
"""Cases among all texts, judged or not: the live model chose what people judged, which flatters the other one."""
SEED: Final = 20

State = ScamModelVersion.State
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both models on the same later texts; of each pair the live one comes first."""

    against: str
    scams: int
    honest: int
    roc_auc: tuple[float, float]
    better_in: float
    mistakes: tuple[int, int]
    texts: int
    cases: tuple[int, int]

    @property
    def judged(self) -> int:
        return self.scams + self.honest

    @property
    def is_enough(self) -> bool:
        return self.judged >= FEWEST_JUDGED and min(self.scams, self.honest) >= FEWEST_OF_A_KIND

    @property
    def shortcomings(self) -> list[str]:
        """Why it is not promoted, in sentences; nothing when it is better."""
        live_cases, cases = self.cases
        found = [
            (
                not self.is_enough,
                f"{self.scams} scams and {self.honest} honest texts are judged; it takes {FEWEST_JUDGED} texts,"
                f" {FEWEST_OF_A_KIND} of each kind.",
            ),
            (
                self.is_enough and self.better_in < SURE,
                f"It orders the judged texts better in {self.better_in:.0%} of redrawn slices; it takes {SURE:.0%}.",
            ),
            (
                self.mistakes[1] > self.mistakes[0],
                f"It makes {self.mistakes[1]} mistakes where {self.mistakes[0]} were made.",
            ),
            (
                cases > MORE_CASES * live_cases + 1,
                f"Of {self.texts} texts {cases} would have got a case instead of {live_cases}.",
            ),
        ]
        return [sentence for is_so, sentence in found if is_so]


def on_trial() -> ScamModelVersion | None:
    return ScamModelVersion.objects.filter(state=State.SHADOW).defer("weights").first()


def live() -> ScamModelVersion | None:
    """The version in force; None while it is the one that the site started with."""
    return ScamModelVersion.objects.filter(state=State.LIVE).defer("weights").first()


def live_name() -> str:
    version = live()
    return version.name if version else scam_model_files.shipped().version


def compare(version: ScamModelVersion) -> Comparison:
    """A version on trial with the live one, on the texts that noted both scores; handed in after it was learned."""
    against = live_name()
    noted = Submission.objects.filter(
        trial_model=version.name, model_version=against, trial_score__isnull=False, received_at__gte=version.made_at
    )
    case = thresholds_from(rulebook.current_thresholds()).case
    said = verdicts(noted.values("pk"))
    scores = noted.filter(pk__in=list(said)).order_by("pk").values_list("pk", "scam_score", "trial_score")
    pairs = [(said[key].is_scam, float(before or 0), float(after or 0)) for key, before, after in scores]
    ours, theirs = (_scored(pairs, which, case) for which in (1, 2))
    counted = noted.aggregate(
        texts=Count("pk"),
        live=Count("pk", filter=Q(scam_score__gte=case)),
        trial=Count("pk", filter=Q(trial_score__gte=case)),
    )
    return Comparison(
        against=against,
        scams=sum(is_scam for is_scam, _, _ in pairs),
        honest=sum(not is_scam for is_scam, _, _ in pairs),
        roc_auc=(_area(ours), _area(theirs)),
        better_in=_better_in(ours, theirs),
        mistakes=(_mistakes(ours), _mistakes(theirs)),
        texts=counted["texts"],
        cases=(counted["live"], counted["trial"]),
    )


def _scored(pairs: Sequence[tuple[bool, float, float]], which: int, case: float) -> list[Scored]:
    return [Scored(pair[which], bool(pair[0]), has_case=pair[which] >= case) for pair in pairs]


def _mistakes(judged: Sequence[Scored]) -> int:
    """Honest texts with a case, and scams without."""
    return sum(each.is_scam != each.has_case for each in judged)


def _area(judged: Sequence[Scored]) -> float:
    area = scams.roc_auc(judged)
    return 0.0 if np.isnan(area) else round(area, 4)


def _better_in(ours: Sequence[Scored], theirs: Sequence[Scored]) -> float:
    """The share of slices, redrawn from this one, in which theirs orders better."""
    if not ours:
        return 0.0
    dice = np.random.default_rng(SEED)
    draws = (dice.integers(0, len(ours), len(ours)) for _ in range(REDRAWN))
    wins = [scams.roc_auc([theirs[at] for at in draw]) > scams.roc_auc([ours[at] for at in draw]) for draw in draws]
    return sum(wins) / REDRAWN


# What follows from it -----------------------------------------------------------------------------


def settle() -> None:
    """Promote the model on trial when it is better; take it off when it had its chance. For the scheduler."""
    version = on_trial()
    if version is None:
        return
    found = compare(version)
    if not found.shortcomings:
        _attempt(_promote, version, found)
    elif found.judged >= MOST_JUDGED or version.made_at < timezone.now() - LONGEST:
        _attempt(_drop, version, found)


def _attempt(
    step: Callable[[ScamModelVersion, Comparison], None], version: ScamModelVersion, found: Comparison
) -> None:
    try:
        step(version, found)
    except TrainingRefused:  # an administrator was faster
        logger.info("%s was changed meanwhile", version)


@transaction.atomic
def _promote(version: ScamModelVersion, found: Comparison) -> None:
    """In force from now on; by rule, not by a person. A broken one is taken off instead."""
    try:
        learned_models.open_version(version)
    except BrokenModel as error:
        move(version, State.SHADOW, State.RETIRED, because=str(error))
        return
    _keep_trial(version, found, "It was better, and took the place of the live one.")
    _put_in_force(version, State.SHADOW, by=None, roc_auc=list(found.roc_auc), judged=found.judged)
    notices.notify_of_promoted(version)


@transaction.atomic
def _drop(version: ScamModelVersion, found: Comparison) -> None:
    why = " ".join(found.shortcomings)
    _keep_trial(version, found, why)
    move(version, State.SHADOW, State.RETIRED, because=why)


def _keep_trial(version: ScamModelVersion, found: Comparison, verdict: str) -> None:
    """What the card says of the slice: from when to when, what was counted, what came of it."""
    times = {"from": version.made_at.isoformat(), "to": timezone.now().isoformat()}
    version.trial = {**asdict(found), **times, "verdict": verdict}
    version.save(update_fields=["trial"])


def _put_in_force(version: ScamModelVersion, expected: State, *, by: Person | None, **data: Any) -> None:
    for older in ScamModelVersion.objects.filter(state=State.LIVE).defer("weights"):
        move(older, State.LIVE, State.RETIRED, by=by, because=f"{version} takes its place")
    move(version, expected, State.LIVE, by=by, **data)


@transaction.atomic
def take_off(version: ScamModelVersion, *, by: Person) -> None:
    """An administrator wants it tried no longer."""
    refuse_outsiders(by)
    _keep_trial(version, compare(version), "An administrator took it off.")
    move(version, State.SHADOW, State.RETIRED, by=by)


@transaction.atomic
def put_back(version: ScamModelVersion, *, by: Person) -> None:
    """In force again, for one that has been before."""
    refuse_outsiders(by)
    if version.live_at is None:
        raise TrainingRefused("It was never in force. A model gets there by its trial.")
    try:
        learned_models.open_version(version)
    except BrokenModel as error:
        raise TrainingRefused(f"It cannot be put in force: {error}.") from error
    _put_in_force(version, State.RETIRED, by=by)


@transaction.atomic
def back_to_starter(*, by: Person) -> None:
    """The model that the site started with is in force again."""
    refuse_outsiders(by)
    version = live()
    if version is None:
        raise TrainingRefused("The starter model is in force already.")
    move(version, State.LIVE, State.RETIRED, by=by, because="back to the starter model")
