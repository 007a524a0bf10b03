"""Doing a job: with a heart that beats beside it, and one sentence for whatever goes wrong."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from django.db import Error, connection

from goldenthread.jobs import actions
from goldenthread.jobs.faults import place_of
from goldenthread.jobs.models import Job
from goldenthread.jobs.work import Failed, Tell, work_of

BEAT = 5.0  # seconds between signs of life
_SELDOM = 0.5  # seconds between two notes of progress within a step: pages ask no more often
_log = logging.getLogger(__name__)


class Stopped(BaseException):
    """The worker is told to stop; the job waits for the next one."""


class Interruption:
    """Stops the work of a job where it stands, and nothing else: what is written about it is written whole."""

    def __init__(self) -> None:
        self.asked = self._working = False

    def ask(self) -> None:
        """Called when the worker is told to stop, perhaps in the midst of anything."""
        self.asked = True
        if self._working:
            raise Stopped

    @contextmanager
    def listens(self) -> Iterator[None]:
        """Work that may be stopped anywhere within."""
        self._working = True
        try:
            if self.asked:
                raise Stopped
            yield
        finally:
            self._working = False


interruption = Interruption()


def run(pk: int) -> None:
    """Do a job that waits. Raises nothing: the queue would keep what a fault says, and that may quote a child's row."""
    job = actions.begin(pk)
    if job is None:
        return
    try:
        with meanwhile(lambda: actions.note_alive(job), BEAT):
            result = _done(job)
        actions.finish(job, result)
    except Failed as refusal:
        actions.fail(job, str(refusal))
    except Stopped:
        actions.put_back(job, died=False)


def _done(job: Job) -> dict[str, Any]:
    try:
        with interruption.listens():
            return work_of(job.kind).do(job, _teller(job))
    except Failed:
        raise
    except Exception as fault:
        place = place_of(fault)
        _log.error("Job %s (%s) failed: %s", job.pk, job.kind, place)
        raise Failed(f"Golden Thread itself failed, which is a fault to report: {place}.") from None


def _teller(job: Job) -> Tell:
    """What notes progress: each new step at once, and within a step no more often than anybody looks."""
    last, noted = "", 0.0

    def tell(step: str, done: int, of: int) -> None:
        nonlocal last, noted
        if step != last or time.monotonic() - noted > _SELDOM:
            actions.note_progress(job, step, done, of)
            last, noted = step, time.monotonic()

    return tell


@contextmanager
def meanwhile(do: Callable[[], None], every: float) -> Iterator[None]:
    """Do something every so many seconds for as long as what is inside takes."""
    over = Event()
    thread = Thread(target=_again_and_again, args=(do, every, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _again_and_again(do: Callable[[], None], every: float, over: Event) -> None:
    while not over.wait(every):
        try:
            do()
        except Error as problem:  # a database that is away is asked again
            _log.warning("The database did not take a sign of life: %s", problem)
        finally:
            connection.close()
