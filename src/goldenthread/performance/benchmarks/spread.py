"""Where a value falls among those of all authorities: quartiles, and the bands that the Department's tool gives."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from goldenthread.measures.kinds import Better

_BANDS = "ABCD"


@dataclass(frozen=True)
class Spread:
    """The values of all authorities in a year, the lowest first.

    Bands are those of the Local Authority Interactive Tool: quarters of the authorities, A the best and D the worst.
    There are none where neither way is better, or where the tool bands the indicator not.
    """

    values: tuple[float, ...]
    better: Better
    banded: bool

    @property
    def least(self) -> float:
        """The lowest value of all."""
        return self.values[0]

    @property
    def greatest(self) -> float:
        """The highest value of all."""
        return self.values[-1]

    @property
    def lower(self) -> float:
        """The value that a quarter of the authorities do not exceed."""
        return self.quartiles[0]

    @property
    def median(self) -> float:
        """The middle."""
        return self.quartiles[1]

    @property
    def upper(self) -> float:
        """The value that three quarters of the authorities do not exceed."""
        return self.quartiles[2]

    @cached_property
    def quartiles(self) -> tuple[float, float, float]:
        """The three, between two authorities where they fall between them (as R, and so the tool, takes them)."""
        lower, median, upper = np.quantile(self.values, (0.25, 0.5, 0.75)).tolist()
        return lower, median, upper

    def band(self, value: float | None) -> str | None:
        """A to D; a value on the border of two quarters is in the lower one, whichever way is better."""
        if value is None or not self.banded or self.better == "neither":
            return None
        quarter = bisect_left(self.quartiles, value)
        return _BANDS[quarter if self.better == "lower" else 3 - quarter]

    def below(self, value: float) -> int:
        """How many authorities have a lower value."""
        return bisect_left(self.values, value)
