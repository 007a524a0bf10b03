"""A worker: takes one job from the queue, does it and ends, so that the memory it took goes back to the machine."""

from __future__ import annotations

import sys
from types import FrameType

from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

from goldenthread.jobs import actions
from goldenthread.jobs.running import BEAT, interruption, meanwhile

_ASKS = 0.5  # seconds between two looks into the queue


class OneJob(Worker):
    """The library's worker, which lets a job go at once when it is told to stop: the next worker does it again."""

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Stop: at once where nothing is being done."""
        self.running = False
        if not self.running_task:
            sys.exit(0)
        interruption.ask()


def work() -> None:
    """Wait for a job, do it and end; meanwhile what dead workers left is looked after."""
    worker = OneJob(
        queue_names=["*"],
        interval=_ASKS,
        batch=False,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=1,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    actions.sweep()
    with meanwhile(actions.sweep, BEAT):
        worker.run()
