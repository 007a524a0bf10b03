"""What a caller gives, read into arrays or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from goldenthread.judgement.numbers import Floats, floats_of

Days = NDArray[np.datetime64]
Better = Literal["higher", "lower", "neither"]

GOOD_SIGN: dict[str, int] = {"higher": 1, "lower": -1, "neither": 0}
LEAST_TO_FIX = 12


def read_days(dates: Iterable[date | str]) -> Days:
    """Dates as days, in the order given; raises ``ValueError`` where one is missing, unreadable or there twice."""
    days = _as_days(dates)
    if not len(days):
        raise ValueError("There is nothing to chart: give at least one date with its value.")
    there, times = np.unique(days, return_counts=True)
    if times.max() > 1:
        raise ValueError(f"{there[times.argmax()]} is there {times.max()} times: give each date one value.")
    return days


def read_rebase(rebase: date | str | Iterable[date | str] | None) -> Days:
    """The dates on which limits start afresh: none, one or several."""
    if rebase is None:
        return _as_days(())
    return np.unique(_as_days([rebase] if isinstance(rebase, (str, date)) else rebase))


def read_values(values: ArrayLike | Sequence[Any], points: int) -> Floats:
    """Values as one row a series, NaN where missing; raises ``ValueError`` where they do not fit the dates."""
    matrix = floats_of(values)
    if matrix.ndim != 2 or matrix.shape[1] != points:
        raise ValueError(f"Give as many values as dates: there are {matrix.shape[-1]} values and {points} dates.")
    if np.isinf(matrix).any():
        raise ValueError("A value is infinite: give None where a rate has nothing to divide by.")
    return matrix


def read_targets(target: ArrayLike | None, series: int) -> Floats:
    """One target a series, NaN where there is none."""
    targets = floats_of(target)
    if targets.ndim and targets.shape != (series,):
        raise ValueError("Give one target, or one for each series.")
    return np.broadcast_to(targets, (series,))


def check_choices(better: str, fix_after: int | None) -> None:
    """Raises ``ValueError`` where a choice is not one that there is."""
    if better not in GOOD_SIGN:
        raise ValueError(f"Say which way is better: one of {', '.join(GOOD_SIGN)}, not {better!r}.")
    if fix_after is not None and fix_after < LEAST_TO_FIX:
        raise ValueError(f"Limits can be fixed after {LEAST_TO_FIX} values at the least: fix_after is {fix_after}.")


def _as_days(dates: Iterable[Any]) -> Days:
    try:
        days = np.array(list(dates), dtype="datetime64[D]")
    except (TypeError, ValueError) as problem:
        raise ValueError("Give each date as datetime.date or as text like 2026-04-01.") from problem
    if np.isnat(days).any():
        raise ValueError("A date is missing: give each value its date.")
    return days
