"""What the charts of many series say: kinds, variation and assurance, worked out when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from goldenthread.judgement.movement.correlation import lag1
from goldenthread.judgement.movement.dialects import Dialect
from goldenthread.judgement.movement.inputs import GOOD_SIGN, Better, Days
from goldenthread.judgement.movement.limits import Bools, Places, slack
from goldenthread.judgement.movement.rules import RULES, Signs
from goldenthread.judgement.numbers import Floats

Words = NDArray[np.object_]
Number = TypeVar("Number", bound=np.generic)

FEWEST_FIRM = 13  # values; with fewer, limits are provisional


@dataclass(frozen=True, eq=False)
class ProcessCharts:
    """Charts of one set of dates. Matrices are one row a series, one column a point in order of date."""

    days: Days
    values: Floats  # NaN where missing
    centre: Floats
    lower: Floats  # NaN where there is no limit: a lone value, or screening that left no range
    upper: Floats
    labels: Signs  # place in RULES, negative where the signal is downward
    groups: Places  # of each point: how many times limits had started afresh
    unmatched: Days  # dates asked for as fresh starts that no point has
    targets: Floats  # one a series, NaN where there is none
    better: Better
    dialect: Dialect

    @property
    def kind(self) -> Words:
        """Of each point: common, improvement, concern, high or low; None where the value is missing."""
        kinds = self._kinds(self.labels)
        kinds[~self._valued] = None
        return kinds

    @property
    def rule(self) -> Words:
        """Of each point: outside, trend, two of three, shift, or None."""
        return np.array(RULES, dtype=object)[np.abs(self.labels)]

    @property
    def variation(self) -> Words:
        """Of each series: the kind of its last value, None where it has no value."""
        kinds = self._kinds(self._at_last(self.labels))
        kinds[~self._valued.any(axis=1)] = None
        return kinds

    @property
    def assurance(self) -> Words:
        """Of each series: passing, failing, hit and miss; None without a target or where neither way is better."""
        words = np.array(("hit and miss", "passing", "failing"), dtype=object)
        verdict = words[np.where(self.no_variation, self._by_value, self._by_limits)]
        verdict[np.isnan(self.targets) | ~self._valued.any(axis=1) | (self.better == "neither")] = None
        return verdict

    @property
    def no_variation(self) -> Bools:
        """Of each series: whether all values under its last limits are the same, and there are two at least."""
        latest = self._latest
        most = np.where(latest, self.values, -np.inf).max(axis=1)
        least = np.where(latest, self.values, np.inf).min(axis=1)
        same: Bools = (most == least) & (latest.sum(axis=1) > 1)
        return same

    @property
    def provisional(self) -> Bools:
        """Of each series: whether fewer than 13 values stand under its last limits."""
        few: Bools = self._latest.sum(axis=1) < FEWEST_FIRM
        return few

    @property
    def lag1(self) -> Floats:
        """Of each series: the correlation of neighbouring values; NaN where there are too few to tell."""
        return lag1(self.values, self.groups)

    @cached_property
    def _valued(self) -> Bools:
        return ~np.isnan(self.values)

    @cached_property
    def _last(self) -> Places:
        """The column of each series' last value."""
        last: Places = self.values.shape[1] - 1 - np.argmax(self._valued[:, ::-1], axis=1)
        return last

    @cached_property
    def _latest(self) -> Bools:
        """The values that stand under each series' last limits."""
        latest: Bools = self._valued & (self.groups == self.groups[self._last][:, None])
        return latest

    @property
    def _by_limits(self) -> Places:
        """1 where every value within the limits meets the target, -1 where none does."""
        lower, upper = self._at_last(self.lower), self._at_last(self.upper)
        under = self.targets < lower - slack(lower)
        over = self.targets > upper + slack(upper)
        verdict: Places = GOOD_SIGN[self.better] * (under.astype(np.intp) - over.astype(np.intp))
        return verdict

    @property
    def _by_value(self) -> Places:
        """1 where the last value meets the target, which it does when it equals it."""
        missed_by = GOOD_SIGN[self.better] * (self.targets - self._at_last(self.values))
        return np.where(missed_by > slack(self.targets), -1, 1)

    def _kinds(self, labels: Signs) -> Words:
        """Words for labels: good when the signal points the good way, high or low where neither way is."""
        good = GOOD_SIGN[self.better]
        words = ("common", "improvement", "concern") if good else ("common", "high", "low")
        kinds: Words = np.array(words, dtype=object)[np.sign(labels) * (good or 1)]
        return kinds

    def _at_last(self, matrix: NDArray[Number]) -> NDArray[Number]:
        return matrix[np.arange(len(matrix)), self._last]
