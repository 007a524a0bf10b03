"""Checks on case tables, one a module; `run` finds them by walking this folder."""

from __future__ import annotations

import polars as pl

from goldenthread.dates import OutsideCalendar
from goldenthread.returns.checks._check import Check, checks
from goldenthread.returns.checks._frames import Frames, frames
from goldenthread.returns.complaints import complain, none
from goldenthread.returns.loaded import Loaded

__all__ = ["Check", "checks", "run"]


def run(loaded: Loaded) -> pl.DataFrame:
    """The complaints of every check that the tables of a return allow, in the order of the checks."""
    tables = frames(loaded)
    applying = [check for check in checks() if check.applies(loaded)]
    found = [_found(check, tables, loaded) for check in applying]
    possible = [(check, plan) for check, plan in zip(applying, found, strict=True) if isinstance(plan, pl.LazyFrame)]
    rows = pl.collect_all([plan for _, plan in possible])
    complaints = [
        complain(frame, rule=check.name, what=check.what, do=check.do, column=check.column)
        for (check, _), frame in zip(possible, rows, strict=True)
    ]
    impossible = [_not_made(check, why) for check, why in zip(applying, found, strict=True) if isinstance(why, str)]
    return pl.concat([none(), *complaints, *impossible])


def _found(check: Check, tables: Frames, loaded: Loaded) -> pl.LazyFrame | str:
    """The rows a check finds; where it would count working days of a year not known, why it cannot."""
    try:
        return check.found(tables, loaded)
    except OutsideCalendar as problem:
        return str(problem)


def _not_made(check: Check, why: str) -> pl.DataFrame:
    """A complaint that a check was not made: nothing passes for want of a calendar."""
    whole = pl.DataFrame({"from_list": [None], "from_row": [None]})
    return complain(whole, rule=check.name, what=f"This could not be checked. {why}", do=check.do)
