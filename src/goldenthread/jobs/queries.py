"""What the pages of jobs, and the sweep, read."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from goldenthread.jobs.models import Job, State

SILENCE = timedelta(seconds=60)  # a worker that says nothing for so long is taken for dead
UNTAKEN = timedelta(seconds=30)  # a job that waits for so long, while none is being done, has no worker


def jobs() -> QuerySet[Job]:
    """Every job, latest first, with who asked for it."""
    return Job.objects.select_related("by")


def silent() -> QuerySet[Job]:
    """The jobs that are being done by a worker that has not been heard of for too long."""
    return Job.objects.filter(state=State.RUNNING, heard_at__lt=timezone.now() - SILENCE)


def out_of_queue() -> QuerySet[Job]:
    """The jobs that wait and have no place in the queue, since a worker died as it took them."""
    live = DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    return Job.objects.filter(state=State.WAITING).exclude(task__in=live.values("id"))


def seems_without_worker(job: Job) -> bool:
    """Whether a job has waited long though no other is being done."""
    waits = job.state == State.WAITING and timezone.now() - job.created_at > UNTAKEN
    return waits and not Job.objects.filter(state=State.RUNNING).exclude(pk__in=silent()).exists()
