"""How alike neighbouring values are: the more, the oftener a chart cries wolf."""

from __future__ import annotations

import numpy as np

from goldenthread.judgement.movement.limits import ROUNDING, Places
from goldenthread.judgement.numbers import Floats

FEWEST = 8  # values; a correlation of fewer says next to nothing
HIGH = 0.3  # there nearly half of all series of 24 values of pure noise show some flag


def lag1(values: Floats, groups: Places) -> Floats:
    """The lag-1 correlation of each row, about the mean of each stretch between fresh starts of the limits.

    Only values whose neighbour is there are paired. NaN where fewer than eight values are there, or all are the same.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        stretches = [_deviations(values[:, groups == group]) for group in np.unique(groups)]
        together = sum(np.nansum(stretch[:, 1:] * stretch[:, :-1], axis=1) for stretch in stretches)
        spread = sum(np.nansum(stretch**2, axis=1) for stretch in stretches)
        told = (np.count_nonzero(~np.isnan(values), axis=1) >= FEWEST) & (spread > _dust(values))
        return np.where(told, together / spread, np.nan)


def _deviations(values: Floats) -> Floats:
    there = ~np.isnan(values)
    means = np.where(there, values, 0.0).sum(axis=1) / there.sum(axis=1)
    deviations: Floats = values - means[:, None]
    return deviations


def _dust(values: Floats) -> Floats:
    """The spread that rounding alone could give."""
    dust: Floats = values.shape[1] * (ROUNDING * np.fmax.reduce(np.abs(values), axis=1)) ** 2
    return dust
