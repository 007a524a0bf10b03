"""Whether two series move together, at once or some months apart: shown with how sure that is, never as a cause.

What is compared is how each changed from one period to the next. Levels of two series that both drift are alike
whatever they are (Granger and Newbold, Spurious regressions in econometrics, Journal of Econometrics 2, 1974). The
interval is Fisher's, on the number of pairs as far as they tell something new: Bartlett's effective number,
n (1 - ab) / (1 + ab), with a and b the lag-1 correlations of the two (Bartlett, Journal of the Royal Statistical
Society 98, 1935), never more than n. As several lags are looked at, all intervals hold at once 95 times in 100
(Bonferroni): each is of 1 - 0.05 / the number of comparisons. Of 3,000 pairs of unrelated series at a time, of noise,
of random walks and of series whose neighbours correlate at 0.7, two to five in a hundred seem to move together at some
lag.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np

from goldenthread.judgement.numbers import Floats, floats_of

FEWEST = 12  # pairs of changes; of fewer the interval tells next to nothing
LAGS = (-3, -2, -1, 0, 1, 2, 3)
_SURE = 0.95


@dataclass(frozen=True)
class Together:
    """How the changes of a first series go with those of a second ``lag`` periods later; before, where it is negative.

    ``correlation`` lies between ``least`` and ``most``; ``pairs`` is of how many pairs of changes.
    """

    lag: int
    correlation: float
    least: float
    most: float
    pairs: int

    @property
    def clear(self) -> bool:
        """Whether it is more than chance would give: the interval leaves nought out."""
        return self.least > 0 or self.most < 0


def together(first: Any, second: Any, *, lags: Sequence[int] = LAGS, comparisons: int = 0) -> list[Together]:
    """The correlation of the changes of two series at each lag, with an interval.

    Both have a value a period, in the same order, None or NaN where there is none. A lag with fewer than `FEWEST`
    pairs, or at which one of the two does not change, is left out. ``comparisons`` is how many lags are looked at in
    all, where more than one pair of series is. Raises ``ValueError`` for what are not numbers, or not as many.
    """
    one, other = floats_of(first), floats_of(second)
    if one.shape != other.shape or one.ndim != 1:
        raise ValueError("Give two series with a value for each of the same periods.")
    changes = np.diff(one), np.diff(other)
    found = (_at(*changes, lag, comparisons or len(lags)) for lag in lags)
    return [each for each in found if each is not None]


def _at(one: Floats, other: Floats, lag: int, comparisons: int) -> Together | None:
    earlier = one[max(-lag, 0) : len(one) - max(lag, 0)]
    later = other[max(lag, 0) : len(other) - max(-lag, 0)]
    there = ~np.isnan(earlier) & ~np.isnan(later)
    pairs = int(there.sum())
    if pairs < FEWEST or _still(earlier[there]) or _still(later[there]):
        return None
    correlation = float(np.clip(np.corrcoef(earlier[there], later[there])[0, 1], -1, 1))
    reach = NormalDist().inv_cdf(1 - (1 - _SURE) / comparisons / 2) / np.sqrt(_telling(one, other, pairs) - 3)
    middle = np.arctanh(np.clip(correlation, -1 + 1e-12, 1 - 1e-12))
    return Together(lag, correlation, float(np.tanh(middle - reach)), float(np.tanh(middle + reach)), pairs)


def _still(changes: Floats) -> bool:
    """Whether a series changes by the same every time, rounding apart."""
    return float(np.ptp(changes)) <= 1e-9 * max(float(np.abs(changes).max()), 1.0)


def _telling(one: Floats, other: Floats, pairs: int) -> float:
    """How many of the pairs tell something new; always enough to leave an interval."""
    alike = _lag1(one) * _lag1(other)
    return max(min(pairs * (1 - alike) / (1 + alike), float(pairs)), 4.0)


def _lag1(changes: Floats) -> float:
    """The correlation of each change with the one before it."""
    about = changes - np.nanmean(changes)
    return float(np.nansum(about[1:] * about[:-1]) / np.nansum(about**2))
