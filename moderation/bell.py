"""The doorbell: tells the worker that rows wait. The rows are the truth, so a ring may be lost, never a request.

A ring carries no data, only the name of the job that looks into the database. While one ring
waits in the queue another would tell nothing new, for the job that answers it starts after us and
will see our row; a job that has already started may have looked too early, so then we do ring.
"""

from __future__ import annotations

import logging
import time
from functools import cache, partial
from typing import Final

import redis
from django.conf import settings
from django.db import transaction
from django_rq import get_queue
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)

SCREENING: Final = "screening"
MAIL: Final = "mail"
DESK: Final = "desk"
RESCREENING: Final = "rescreening"
TRAINING: Final = "training"
JOBS: Final = {
    SCREENING: "moderation.jobs.screen_waiting",
    MAIL: "moderation.jobs.send_waiting_mail",
    DESK: "moderation.jobs.run_waiting_backtests",
    TRAINING: "moderation.jobs.start_waiting_training",
    RESCREENING: "moderation.jobs.look_again",
}

PATIENCE_SECONDS: Final = 0.5
SILENCE_SECONDS: Final = 2.0
FAILURE_KEPT_SECONDS: Final = 3600

_silent_until = 0.0


def ring_after_commit(queue_name: str = SCREENING) -> None:
    """Ring once the rows of this transaction can be seen; at once outside a transaction."""
    transaction.on_commit(partial(ring, queue_name), robust=True)


def ring(queue_name: str = SCREENING) -> None:
    """Ring unless a ring already waits. When Redis is away say so in the log; the sweeper rings again."""
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    try:
        _ring(queue_name)
    except (redis.RedisError, OSError) as error:
        # Nobody else shall wait for a server that has just kept us waiting.
        _silent_until = time.monotonic() + SILENCE_SECONDS
        logger.warning("could not ring for %s (%s); the sweeper will", queue_name, type(error).__name__)


def _ring(queue_name: str) -> None:
    queue = get_queue(queue_name, connection=_connection(settings.REDIS_URL), commit_mode="auto")
    if queue.count == 0:
        queue.enqueue_call(JOBS[queue_name], timeout=-1, result_ttl=0, failure_ttl=FAILURE_KEPT_SECONDS)


@cache
def _connection(url: str) -> redis.Redis:
    return redis.Redis.from_url(
        url, socket_timeout=PATIENCE_SECONDS, socket_connect_timeout=PATIENCE_SECONDS, retry=retry_once_at_once()
    )


def retry_once_at_once() -> Retry:
    """One more attempt on a fresh connection: after a restart of the server the pooled one is dead."""
    return Retry(NoBackoff(), 1, supported_errors=(redis.ConnectionError,))
