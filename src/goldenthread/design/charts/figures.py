"""Figures as a reader meets them: with their unit, their base, and an axis that begins where it should."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from goldenthread.judgement.disclosure import HIDDEN

Thing = TypeVar("Thing")
NOTHING = "–"
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")  # of a year, as 2026-27, only those from 2012-13 are told from it


def said(value: float | None, unit: str = "", *, hidden: bool = False) -> str:
    """A figure with its unit: 82.4%, 1,204, 35.5 days; "c" where it is hidden and a dash where there is none."""
    if hidden or value is None:
        return HIDDEN if hidden else NOTHING
    number = f"{value:,.0f}" if not unit and float(value).is_integer() else f"{value:,.1f}"
    return f"{number}%" if unit == "%" else f"{number} {unit}".rstrip()


def base(numerator: float | None, denominator: float | None, unit: str = "%", *, hidden: bool = False) -> str:
    """What a figure rests on: 14 of 17 for a share, 14 among 4,500 for a rate, 17 counted for any other."""
    if hidden or denominator is None:
        return HIDDEN if hidden else NOTHING
    if numerator is None or not (unit == "%" or unit.startswith("per ")):
        return f"{said(denominator)} counted"
    return f"{said(numerator)} {'of' if unit == '%' else 'among'} {said(denominator)}"


def told(figure: str, its_base: str) -> str:
    """A figure with its base, where it has one: 82.4% (14 of 17)."""
    return figure if its_base == NOTHING else f"{figure} ({its_base})"


def at(sequence: Sequence[Thing], place: int) -> Thing | None:
    """A member of a sequence that may have been left out whole."""
    return sequence[place] if sequence else None


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: Ashby, Corham and Thornley."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def axis_domain(shown: Iterable[float | None], unit: str = "") -> tuple[float, float]:
    """Where an axis of points or lines begins and ends, on round numbers.

    It begins at nought unless all that is shown lies in the upper half, where small moves would be hid. A share's never
    ends above 100.
    """
    numbers = [number for number in shown if number is not None] or [0.0]
    least, most = min(numbers), max(numbers)
    begins = min(least, 0.0) if least < most / 2 or least == most else least
    step = _round_step((most - begins) or abs(most) or 1.0)
    end = (math.floor(most / step) + 1) * step
    return math.floor(begins / step) * step, min(end, 100.0) if unit == "%" and most <= 100 else end


def _round_step(span: float) -> float:
    """About a fifth of a span, as 1, 2 or 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(span / 5))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= span / 5)


def short_period(name: str) -> str:
    """A period on an axis: "2026-10" is Oct 2026; the names of quarters and years stay as they are."""
    whole, _, _ = name.partition(" to ")
    return f"{date.fromisoformat(whole + '-01'):%b %Y}" if _MONTH.fullmatch(whole) else whole


def long_period(name: str) -> str:
    """A period in a sentence or a table: "2026-10" is October 2026; the names of quarters and years stay."""
    whole, to, day = name.partition(" to ")
    return f"{date.fromisoformat(whole + '-01'):%B %Y}{to}{day}" if _MONTH.fullmatch(whole) else name
