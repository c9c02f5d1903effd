"""The worker: answers the bell in one process, holds no secrets in Redis and outlives every restart of it.

It differs from RQ's own in what the site needs: jobs are not forked (models are loaded once), no
alarm of RQ's fires inside a transaction (a hung text is ended by the job's own watchdog), failures
keep a class name and no text, and a lost connection is tried again within a second.
"""

from __future__ import annotations

import logging
import sys
import threading
from types import FrameType
from typing import Any, Final

import redis
from django.conf import settings
from django.db import close_old_connections, connections, reset_queries
from django_rq import get_queue
from rq import SimpleWorker
from rq.exceptions import StopRequested
from rq.executions import Execution
from rq.job import Job
from rq.queue import Queue
from rq.serializers import JSONSerializer
from rq.timeouts import BaseDeathPenalty

from moderation import bell

logger = logging.getLogger(__name__)

WORKER_TTL_SECONDS: Final = 20  # RQ waits 15 seconds less than this for a ring, then sends a heartbeat

leaving = threading.Event()
"""Set once the process was asked to stop: finish the text in hand and return."""


class NoDeathPenalty(BaseDeathPenalty):
    """RQ's alarm could go off between two statements of a transaction; ours is not raised in Python at all."""

    def setup_death_penalty(self) -> None:
        pass

    def cancel_death_penalty(self) -> None:
        pass


class BellWorker(SimpleWorker):
    """Answers the bell until it is asked to leave or Redis goes away in the middle of a job."""

    death_penalty_class = NoDeathPenalty
    max_connection_wait_time = 1.0
    log_result_lifespan = False

    in_job = False

    def check_for_suspension(self, burst: bool) -> None:
        if leaving.is_set():
            raise StopRequested
        super().check_for_suspension(burst)

    def execute_job(self, job: Job, queue: Queue) -> None:
        if job.func_name not in bell.JOBS.values():
            # Whoever can write to Redis must not be able to run any function that Python can import.
            self.log.error("a job that is none of ours was thrown away")
            job.delete()
            return
        self.in_job = True
        try:
            super().execute_job(job, queue)
        finally:
            self.in_job = False

    def perform_job(self, job: Job, queue: Queue, execution: Execution) -> bool:
        reset_queries()
        close_old_connections()
        succeeded = super().perform_job(job, queue, execution)
        if succeeded:
            close_old_connections()
        else:
            connections.close_all()
        return succeeded

    def handle_exception(self, job: Job, *exc_info: Any) -> None:
        logger.error("%s failed", job.func_name, exc_info=exc_info)  # the formatter leaves the message out

    def handle_job_failure(self, job: Job, queue: Queue, *args: Any, **kwargs: Any) -> None:
        kind = sys.exc_info()[0]
        kwargs["exc_string"] = kind.__name__ if kind else "abandoned"
        super().handle_job_failure(job, queue, *args, **kwargs)

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        """Leave after the job in hand. Without a word to Redis, which may be the thing that is hanging."""
        leaving.set()
        self._stop_requested = True
        if not self.in_job:
            raise StopRequested

    def subscribe(self) -> None:
        """Take no orders by publish and subscribe: the thread that listens for them dies with the connection."""

    def unsubscribe(self) -> None:
        pass


def new_worker(*queue_names: str) -> BellWorker:
    """A worker for these queues, the first one first, on a connection of its own."""
    connection = redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=2, retry=bell.retry_once_at_once())
    return BellWorker(
        [get_queue(name, connection=connection, commit_mode="auto") for name in queue_names],
        connection=connection,
        default_result_ttl=0,
        worker_ttl=WORKER_TTL_SECONDS,
        serializer=JSONSerializer,
        log_job_description=False,
    )


def answer_the_bell(*queue_names: str) -> None:
    """Work until Redis goes away or `leaving` is set. A dead worker's registration is in nobody's way."""
    worker = new_worker(*queue_names)
    try:
        worker.work(logging_level="WARNING")
    finally:
        worker.connection.close()
