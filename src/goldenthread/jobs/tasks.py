"""The one task in the queue: do a job. The job's own row tells how it went; the queue only hands it out."""

from __future__ import annotations

from django_tasks import task


@task()
def perform(pk: int) -> None:
    """Do the job with this key."""
    from goldenthread.jobs.running import run  # which queues jobs again, through this module

    run(pk)
