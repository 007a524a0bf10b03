"""The only writers of jobs. What a worker writes while it works are single short statements: no page waits for them."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from goldenthread.jobs import queries
from goldenthread.jobs.models import Job, State
from goldenthread.jobs.tasks import perform
from goldenthread.jobs.work import Failed, work_of
from goldenthread.people.history import record
from goldenthread.people.models import Person

TRIES = 2  # a job of which as many workers died is not given to another
_DIED = (
    "The program that did this was stopped twice while it did: the machine may be short of memory, or was switched off."
    " Ask for it again, and if it stops again, whoever looks after the machine."
)


@transaction.atomic
def ask(kind: str, /, *, by: Person, title: str, **given: Any) -> Job:
    """Queue a job: ``kind`` as `work.does` registers it, ``given`` what it needs, as JSON and of no child."""
    job = Job.objects.create(kind=kind, by=by, title=title[:300], given=given)
    _queue(job)
    record("jobs.job.asked", by=by, subject=job, kind=kind)
    return job


def begin(pk: int) -> Job | None:
    """Take a job that waits; none where another worker has it, or it is over."""
    now = timezone.now()
    waiting = Job.objects.filter(pk=pk, state=State.WAITING)
    taken = waiting.update(state=State.RUNNING, step="", done=0, of=0, started_at=now, heard_at=now)
    return Job.objects.select_related("by").get(pk=pk) if taken else None


def note_alive(job: Job) -> None:
    """Say that the worker that does a job is alive."""
    _held(job).update(heard_at=timezone.now())


def note_progress(job: Job, step: str, done: int, of: int) -> None:
    """Say how far a job is."""
    _held(job).update(step=step[:200], done=done, of=of, heard_at=timezone.now())


def finish(job: Job, result: dict[str, Any]) -> None:
    """Keep what a job came to."""
    if _held(job).update(state=State.DONE, result=result, step="", done=F("of"), ended_at=timezone.now()):
        _over(job)


def fail(job: Job, why: str) -> None:
    """Say why a job could not be done: a sentence that says what to do."""
    with transaction.atomic():
        failed = _held(job).update(state=State.FAILED, failed_why=why, step="", ended_at=timezone.now())
        if failed:
            record("jobs.job.failed", by=job.by, subject=job, why=why)
    if failed:
        _over(job)


@transaction.atomic
def put_back(job: Job, *, died: bool) -> None:
    """Let a job wait again, whose worker was stopped or died."""
    if _held(job).update(state=State.WAITING, step="", done=0, of=0, died=F("died") + int(died)):
        _queue(job)


def sweep() -> None:
    """Look after what dead workers left: do their jobs again once, then fail them; and forget tasks that are over."""
    for job in queries.silent().select_related("by"):
        if job.died + 1 < TRIES:
            put_back(job, died=True)
        else:
            fail(job, _DIED)
    for job in queries.out_of_queue():
        _queue_again(job)
    DBTaskResult.objects.finished().delete()


def _held(job: Job) -> QuerySet[Job]:
    """The job while it is still the same worker's: one taken for dead may have been overtaken by another."""
    return Job.objects.filter(pk=job.pk, state=State.RUNNING, started_at=job.started_at)


def _queue(job: Job) -> None:
    job.task = perform.enqueue(job.pk).id
    job.save(update_fields=["task"])


@transaction.atomic
def _queue_again(job: Job) -> None:
    """Put a job that waits without a place in the queue into it, unless another worker just did."""
    if queries.out_of_queue().select_for_update().filter(pk=job.pk).exists():
        _queue(job)


def _over(job: Job) -> None:
    try:
        work = work_of(job.kind)
    except Failed:
        return
    work.afterwards(job)
