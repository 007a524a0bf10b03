"""The four rules of special cause. Arrays are points down, series across; NaN after a series' last value.

Everything here is a sign: 1 for up or above, -1 for down or below, 0 for neither.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from goldenthread.judgement.movement.limits import ROUNDING, SAME_AS_CENTRE, Bools, Limits, slack
from goldenthread.judgement.numbers import Floats

Signs = NDArray[np.int8]

RULES = (None, "outside", "trend", "two of three", "shift")  # a label's size is the place of its rule here
RUN = 7  # points of a trend or of a shift


def labels_of(values: Floats, limits: Limits, *, close_counts_outside: bool) -> Signs:
    """One label a point: the first rule, in the order of ``RULES``, that it breaks, with the direction as sign."""
    side = _side(values, limits)
    outside = _beyond(values, limits.lower, limits.upper)
    close = _beyond(values, limits.near_lower, limits.near_upper)
    if not close_counts_outside:
        close *= outside == 0
    labels = 4 * _shift(side)
    for rule, signs in ((3, _two_of_three(side, close)), (2, _trend(values)), (1, outside)):
        np.copyto(labels, rule * signs, where=signs != 0)
    return labels


def _side(values: Floats, limits: Limits) -> Signs:
    """Which side of the centre: a point within rounding of it is on neither."""
    # Values that cancel leave a centre of rounding dust, whose own size says nothing: hence the moving range.
    tie = SAME_AS_CENTRE * np.abs(limits.centre) + ROUNDING * np.nan_to_num(limits.mean_range)
    return _signs(values > limits.centre + tie, values < limits.centre - tie)


def _beyond(values: Floats, lower: Floats, upper: Floats) -> Signs:
    return _signs(values > upper + slack(upper), values < lower - slack(lower))


def _shift(side: Signs) -> Signs:
    """Seven points in a row on one side of the centre."""
    return _spread(_unanimous(side, RUN), RUN, len(side))


def _trend(values: Floats) -> Signs:
    """Seven points each higher, or each lower, than the one before: six steps. Where trends meet, the next step tells.

    So a turning point goes with the later trend, and so does a trend's end that the next trend starts right beside.
    """
    steps = _signs(values[1:] > values[:-1], values[1:] < values[:-1])
    trend = _spread(_unanimous(steps, RUN - 1), RUN, len(values))
    onward = (trend[:-1] != 0) & (trend[1:] != 0) & (steps != 0)
    np.copyto(trend[:-1], steps, where=onward)
    return trend


def _two_of_three(side: Signs, close: Signs) -> Signs:
    """The close points among three in a row on one side of which at least two are close."""
    found = _unanimous(side, 3) * (np.abs(_window_sums(close, 3)) >= 2)
    marked: Signs = _spread(found, 3, len(side)) * (close != 0)
    return marked


def _signs(up: Bools, down: Bools) -> Signs:
    return up.view(np.int8) - down.view(np.int8)


def _unanimous(signs: Signs, length: int) -> Signs:
    """For each window of that many rows in a row, the sign that all of it shares."""
    sums = _window_sums(signs, length)
    return _signs(sums == length, sums == -length)


def _window_sums(signs: Signs, length: int) -> Signs:
    windows = max(len(signs) - length + 1, 0)
    sums = np.zeros((windows, signs.shape[1]), np.int8)
    for offset in range(length):
        sums += signs[offset : offset + windows]
    return sums


def _spread(windows: Signs, length: int, rows: int) -> Signs:
    """Each window's sign on all its points."""
    points = np.zeros((rows, windows.shape[1]), np.int8)
    found = windows != 0
    for offset in range(length):
        np.copyto(points[offset : offset + len(windows)], windows, where=found)
    return points
