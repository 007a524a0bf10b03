"""The kinds of measure. A measure is a declaration: which rows, dated by what, where what holds, by which groups.

No engine and no SQL is in sight: expressions are Ibis deferred expressions (``_``) over unbound tables, so one
declaration runs wherever Ibis does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import ibis
from ibis.common.deferred import Deferred
from ibis.expr.types import Table

ONE = ibis._.authority.notnull().cast("int64")  # every row has its authority
Better = Literal["higher", "lower", "neither"]
OBSERVED = "observed_on"


@dataclass(frozen=True, eq=False, kw_only=True)
class Measure:
    """What every measure says of itself.

    ``of`` gives the population, a row a thing counted. It is placed in time in one of two ways. ``dated`` names the
    date column that puts a row in a period; where that is ``observed_on``, the last observation in each period stands
    for it. ``open`` names the columns between which a spell is open, and the measure is then a stock: counted on the
    last day of each period, of the spells begun by that day and not ended by it.

    ``where`` holds of the rows that are counted (the numerator of a share); missing counts as not. ``among`` holds of
    the rows that the measure is of at all, where that is not the whole population (the denominator of a share). In a
    stock, ``during`` narrows the numerator to the days from its first expression until before its second.
    ``looks_back`` is how many months before a period (or, for a stock, its last day) the tables must be whole too;
    ``settles_after`` how many months after it, for what is only known by then.
    """

    id: str
    title: str
    of: Callable[[], Table]
    better: Better
    source: str
    why: str
    dated: str | None = None
    open: tuple[str, str] | None = None
    where: Deferred | None = None
    among: Deferred | None = None
    during: tuple[Deferred | None, Deferred | None] | None = None
    by: tuple[str, ...] = ()
    looks_back: int = 0
    settles_after: int = 0
    note: str = ""
    checked: str = "against its worked examples and made-up authorities of known truth, November 2026"
    look_again: str = "when the guidance it cites changes, and by November 2027"
    additive: bool = field(default=True, init=False)
    unit: str = field(default="", init=False)

    def __post_init__(self) -> None:
        if (self.dated is None) == (self.open is None):
            raise TypeError(f"{self.title}: give either dated or open.")
        if self.during and not self.open:
            raise TypeError(f"{self.title}: during is for stocks, which have open.")

    @property
    def kind(self) -> str:
        """The kind as a word: share, count, total, rate, average, median, quantile, ratio."""
        return type(self).__name__.lower()

    @property
    def accrues(self) -> bool:
        """Whether a longer period has more of it: what happens is counted, and set against no number of its own."""
        return self.open is None and self.dated != OBSERVED and self.below() is None

    def above(self) -> Deferred:
        """What each row adds to the numerator: 1 where it holds, otherwise 0."""
        return self._of(ONE if self.where is None else self.where.fill_null(False).cast("int64"))

    def below(self) -> Deferred | None:
        """What each row adds to the denominator; none where the numerator stands alone."""
        return None

    def _of(self, value: Deferred) -> Deferred:
        """A value of the rows that the measure is of; nothing for the others."""
        return value if self.among is None else self.among.fill_null(False).ifelse(value, 0)

    def numerator(self) -> Deferred:
        """What the rows of a period come to, above the line."""
        return self.above().sum()

    def denominator(self) -> Deferred | None:
        """What they come to below it."""
        below = self.below()
        return None if below is None else below.sum()


@dataclass(frozen=True, eq=False, kw_only=True)
class Count(Measure):
    """How many."""

    unit: str = field(default="", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Total(Measure):
    """How much: a value added up over the rows that have it, such as the full-time equivalents of vacant posts."""

    value: Deferred
    in_: str

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "unit", self.in_)

    def above(self) -> Deferred:
        """The value; a row without it adds nothing."""
        return self._of(self.value.cast("float64").fill_null(0))


@dataclass(frozen=True, eq=False, kw_only=True)
class Rate(Measure):
    """How many for each 10,000 children aged 0 to 17, in the period as it is: a month's is not made a year's."""

    unit: str = field(default="per 10,000", init=False)


@dataclass(frozen=True, eq=False, kw_only=True)
class Share(Measure):
    """The share of the rows where something holds, in per cent."""

    unit: str = field(default="%", init=False)

    def below(self) -> Deferred:
        """Every row that the measure is of."""
        return self._of(ONE)


@dataclass(frozen=True, eq=False, kw_only=True)
class Ratio(Measure):
    """One sum divided by another, such as cases by the full-time equivalents that hold them."""

    top: Deferred
    bottom: Deferred
    per_cent: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "unit", "%" if self.per_cent else "")

    def above(self) -> Deferred:
        """The value above the line; a row without it adds nothing."""
        return self._of(self.top.cast("float64").fill_null(0))

    def below(self) -> Deferred:
        """The value below the line."""
        return self._of(self.bottom.cast("float64").fill_null(0))


@dataclass(frozen=True, eq=False, kw_only=True)
class Average(Measure):
    """The mean of a value over the rows that have it."""

    value: Deferred
    in_: str

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "unit", self.in_)

    def above(self) -> Deferred:
        """The value; a row without it adds nothing, here or below."""
        return self._of(self.value.cast("float64").fill_null(0))

    def below(self) -> Deferred:
        """Rows that have the value count."""
        return self._of(self.value.notnull().cast("int64"))


@dataclass(frozen=True, eq=False, kw_only=True)
class Median(Average):
    """The middle of a value over the rows that have it. The parts of a breakdown do not add up to the whole."""

    additive: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.open:
            raise TypeError(f"{self.title}: a median is of events or observations, not of a stock.")

    def numerator(self) -> Deferred:
        """The median itself."""
        return self._those().median()

    def _those(self) -> Deferred:
        """The values of the rows that the measure is of."""
        return self.value if self.among is None else self.among.fill_null(False).ifelse(self.value, None)


@dataclass(frozen=True, eq=False, kw_only=True)
class Quantile(Median):
    """The value below which a part of the rows lie: 0.25 for the lower quartile, 0.75 for the upper."""

    part: float

    def numerator(self) -> Deferred:
        """The quantile itself, between two rows where it falls between them."""
        return self._those().quantile(self.part)
