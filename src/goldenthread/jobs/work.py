"""What does each kind of job: the apps above say so here, and the worker finds it by the job's kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from goldenthread.jobs.models import Job


class Failed(Exception):
    """A job that cannot be done; the message is a sentence that says what to do."""


class Tell(Protocol):
    """Says how far a job is: what is being done now, and how many steps of how many are behind it."""

    def __call__(self, step: str, done: int, of: int) -> None: ...


Does = Callable[[Job, Tell], dict[str, Any]]


def _nothing(job: Job) -> None:
    """Most kinds of job leave nothing behind."""


@dataclass(frozen=True)
class Work:
    """What does a kind of job, and what is done once it is over, however it ended."""

    do: Does
    afterwards: Callable[[Job], None]


_known: dict[str, Work] = {}


def does(kind: str, afterwards: Callable[[Job], None] = _nothing) -> Callable[[Does], Does]:
    """Register what does a kind of job; its result must be JSON, and ``result["address"]`` is where its page goes on.

    Doing it a second time must be safe: a job whose worker was killed is done again. ``afterwards`` is called when the
    job is over, also where it failed or its workers died.
    """

    def register(do: Does) -> Does:
        _known[kind] = Work(do, afterwards)
        return do

    return register


def work_of(kind: str) -> Work:
    """What does a kind; `Failed` where nothing does."""
    if kind not in _known:
        raise Failed(f"Nothing here does “{kind}”: it was asked for by another version. Ask for it again.")
    return _known[kind]
