"""What the verbs that load and measure share: where the store is, and how its problems are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from goldenthread.cli._exits import Exit, Failure

DAY = click.DateTime(["%Y-%m-%d"])


def day_of(moment: datetime | None) -> date | None:
    """The day that was typed, if one was."""
    return moment.date() if moment else None


def store_option(verb: Callable[..., Any]) -> Callable[..., Any]:
    """``--store``, the same for every verb that has it."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="The folder of the store; otherwise GOLDENTHREAD_STORE, or `store` in Golden Thread's home.",
    )(verb)


@contextmanager
def told() -> Iterator[None]:
    """Turn what may go wrong into one sentence and an exit code."""
    from goldenthread.returns import CannotLoad
    from goldenthread.store import CannotKeep, CannotOpen
    from goldenthread.tables.promises import CannotMeasure

    try:
        yield
    except CannotLoad as problem:
        raise Failure(str(problem), Exit.CANNOT_READ) from problem
    except (CannotKeep, CannotOpen) as problem:
        raise Failure(str(problem), Exit.NOT_KEPT) from problem
    except CannotMeasure as problem:
        raise Failure(str(problem), Exit.NO_ANSWER) from problem
