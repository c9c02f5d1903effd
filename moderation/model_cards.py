"""The card of a learned model: what it learned from and how well it tells posts that it has not seen, as plain data."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from django.utils import timezone

from moderation.evaluation import scams
from moderation.evaluation.scams import Scored
from moderation.scam_training import Read

Card = dict[str, Any]

SITE: Final = "site"
"""The source of posts that moderators of this site judged."""


def card(posts: Sequence[Read], unseen: Sequence[Scored], *, rules: str, seed: int) -> Card:
    """The card of a model learned from ``posts``; ``unseen``: their cross-validated judgements, in the same order."""
    ours = [post.post.source == SITE for post in posts]
    judged_here = [each for each, is_ours in zip(unseen, ours, strict=True) if is_ours]
    return {
        "made_on": timezone.now().date().isoformat(),
        "rules": rules,
        "seed": seed,
        "learned_from": {
            "corpus": _counts(post for post, is_ours in zip(posts, ours, strict=True) if not is_ours),
            "site": _counts(post for post, is_ours in zip(posts, ours, strict=True) if is_ours),
            "authors": len({post.post.teller for post in posts if post.post.teller}),
        },
        "all": figures(unseen),
        "site": figures(judged_here),
    }


def _counts(posts: Any) -> dict[str, int]:
    kinds = [post.post.is_scam for post in posts]
    return {"posts": len(kinds), "scams": sum(kinds)}


def figures(judged: Sequence[Scored]) -> Card:
    """Precision, recall and calibration of judged posts, each share with its interval."""
    scam_posts = [post for post in judged if post.is_scam]
    honest = [post for post in judged if not post.is_scam]
    cases = [post for post in judged if post.has_case]
    found = {
        "posts": len(judged),
        "scams": len(scam_posts),
        "roc_auc": scams.roc_auc(judged),
        "recall_at_false_positives": {
            f"{rate:.0%}": scams.told(scams.recall_at(judged, rate)) for rate in scams.FALSE_POSITIVE_RATES
        },
        "precision": scams.told(scams.share(cases, lambda post: post.is_scam)),
        "recall": scams.told(scams.share(scam_posts, lambda post: post.has_case)),
        "honest_with_case": scams.told(scams.share(honest, lambda post: post.has_case)),
        "honest_held": scams.told(scams.share(honest, lambda post: post.is_held)),
        "calibration": {name: scams.told(share) for name, share in scams.calibration(judged).items()},
    }
    return {name: _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Any:
    """Databases know no number that is none."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, float):
        return None if math.isnan(value) else round(value, 4)
    return [_plain(each) for each in value] if isinstance(value, tuple | list) else value
