"""What the verbs that load and measure share: where the store is, and how its problems are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from goldenthread.cli._exits import Exit, Failure


class _Day(click.DateTime):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{value}” is no day: write it year first, as 2026-06-30.", param, ctx)


DAY = _Day(["%Y-%m-%d"])


def day_of(moment: datetime | None) -> date | None:
    """The day that was typed, if one was."""
    return moment.date() if moment else None


def store_option(verb: Callable[..., Any]) -> Callable[..., Any]:
    """``--store``, of a verb that reads a store: where a folder is named, it must be there."""
    return _store_option(verb, check=_there)


def new_store_option(verb: Callable[..., Any]) -> Callable[..., Any]:
    """``--store``, of a verb that begins a store where there is none."""
    return _store_option(verb)


def _store_option(verb: Callable[..., Any], check: Callable[..., Any] | None = None) -> Callable[..., Any]:
    return click.option(
        "--store",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        envvar="GOLDENTHREAD_STORE",
        callback=check,
        help="The folder of the store; otherwise GOLDENTHREAD_STORE, or `store` in Golden Thread's home.",
    )(verb)


def _there(ctx: click.Context, option: click.Parameter, folder: Path | None) -> Path | None:
    if folder and not folder.is_dir():
        raise click.UsageError(f"There is no folder {folder}: check the name, or load a return into it first.", ctx)
    return folder


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
