"""Keeping a worker at work: another takes the place of one that ended, however it ended. Loads nothing heavy itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

ONE = "--one"  # of `goldenthread work`: the worker itself
BESIDE = "--beside"  # of the same: ends with the program that started it
_LOOKS = 0.2  # seconds between two looks at the worker
_AFTER_A_FAULT = 2.0  # seconds before another takes the place of one that failed
_GRACE = 10.0  # seconds a worker has to let its job go


def keep_working(*, gives_up: frozenset[int], beside: bool = False) -> int:
    """Keep one worker at work until told to stop; its exit code where that is one that another would end with too.

    ``beside`` ends it with the program that started it, however that ends.
    """
    parent, told = os.getppid(), Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda signum, frame: told.set())

    def is_over() -> bool:
        return told.is_set() or (beside and os.getppid() != parent)

    while not is_over():
        code = _until_it_ends(is_over, told)
        if code in gives_up:
            return code
        if code:
            told.wait(_AFTER_A_FAULT)
    return 0


def _until_it_ends(is_over: Callable[[], bool], told: Event) -> int:
    """Start a worker and wait for its end, or stop it once all is over; its exit code."""
    worker = subprocess.Popen([sys.executable, "-m", "goldenthread", "work", ONE])  # noqa: S603  our own
    while worker.poll() is None and not is_over():
        told.wait(_LOOKS)
    return _stop(worker, _GRACE)


@contextmanager
def worker_beside() -> Iterator[None]:
    """A keeper with its worker for as long as what is inside takes, and no longer."""
    keeper = subprocess.Popen([sys.executable, "-m", "goldenthread", "work", BESIDE])  # noqa: S603  our own
    owner = os.getpid()
    try:
        yield
    finally:
        if os.getpid() == owner:  # a process forked from this one leaves through here too
            _stop(keeper, 2 * _GRACE)


def _stop(process: subprocess.Popen[bytes], grace: float) -> int:
    """End a process that may have ended already: politely, then not; its exit code."""
    process.terminate()
    try:
        return process.wait(grace)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
