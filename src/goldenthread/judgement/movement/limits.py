"""The centre and limits of an XmR chart. Arrays are points down, series across; NaN after a series' last value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goldenthread.judgement.numbers import Floats

Bools = NDArray[np.bool_]
Places = NDArray[np.intp]

LIMIT = 2.66  # three standard deviations, in mean moving ranges: 3 / 1.128
SCREEN = 3.267  # the upper limit of moving ranges, in mean moving ranges
ROUNDING = 1e-12  # how far apart, relatively, two floats may be that exact arithmetic would call equal
SAME_AS_CENTRE = 1e-9  # the same for the centre, which is a mean of figures themselves rounded


@dataclass(frozen=True)
class Limits:
    """One number a series: the mean of its base, and the mean moving range that limits are drawn from."""

    centre: Floats
    mean_range: Floats  # NaN where a base has no moving range left: its limits are then NaN too

    @property
    def lower(self) -> Floats:
        return self.centre - LIMIT * self.mean_range

    @property
    def upper(self) -> Floats:
        return self.centre + LIMIT * self.mean_range

    @property
    def near_lower(self) -> Floats:
        return self.centre - 2 * (LIMIT / 3) * self.mean_range

    @property
    def near_upper(self) -> Floats:
        return self.centre + 2 * (LIMIT / 3) * self.mean_range


def limits_of(base: Floats, *, screen: bool) -> Limits:
    """The limits that the base values of each series give; ``screen`` leaves out unusually large ranges, once."""
    ranges = np.abs(base[1:] - base[:-1])
    mean_range = _mean(ranges, ~np.isnan(ranges))
    if screen:
        mean_range = _mean(ranges, ranges < SCREEN * mean_range)
    return Limits(_mean(base, ~np.isnan(base)), mean_range)


def slack(limit: Floats) -> Floats:
    """How far beyond a limit a value must lie to be beyond it in more than rounding."""
    return ROUNDING * np.abs(limit)


def _mean(numbers: Floats, counted: Bools) -> Floats:
    """The mean of the counted numbers of each series; NaN where none is counted."""
    total: Floats = np.where(counted, numbers, 0.0).sum(axis=0)
    mean: Floats = total / counted.sum(axis=0)
    return mean
