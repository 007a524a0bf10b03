"""How a published indicator is declared: which of our measures it is, where its numbers lie, and how it differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from goldenthread.measures import periods
from goldenthread.measures.periods import Period
from goldenthread.performance.benchmarks.files import File


@dataclass(frozen=True)
class Tool:
    """A measure of the Local Authority Interactive Tool, by its short name; ``rest`` for 100 less what it says."""

    short: str
    rest: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a published table, in the rows ``where`` other columns hold what is named.

    ``later`` is by how many years it stands for a later one: rates of a year use the children of the middle of the
    year before.
    """

    file: File
    name: str
    where: Mapping[str, str] = field(default_factory=dict)
    later: int = 0

    def __hash__(self) -> int:
        return hash((self.file, self.name, tuple(self.where.items()), self.later))


@dataclass(frozen=True)
class Sum:
    """Several added up; nothing where one of them is not published."""

    parts: tuple[Tool | Column, ...]


Source = Tool | Column | Sum


@dataclass(frozen=True)
class Indicator:
    """A published indicator that says the same as a measure of the catalogue, or nearly.

    ``measure`` is our id. Where no ``value`` is published it is the share of the parts. ``note`` says how a
    definition that is ``nearly`` ours differs; ``day`` is the last day of the year that a figure is of.
    """

    measure: str
    value: Source | None = None
    numerator: Source | None = None
    denominator: Source | None = None
    alike: Literal["same", "nearly"] = "same"
    note: str = ""
    day: Literal["31 March", "30 September"] = "31 March"

    def __post_init__(self) -> None:
        if self.value is None and (self.numerator is None or self.denominator is None):
            raise TypeError(f"{self.measure}: give the value, or both of its parts.")
        if self.alike == "nearly" and not self.note:
            raise TypeError(f"{self.measure}: say how the definitions differ.")

    @property
    def step(self) -> Literal["year", "month"]:
        """Which of our figures to set beside it: of a year; of September, in which the workforce is counted."""
        return "year" if self.day == "31 March" else "month"

    def period(self, year: int) -> Period:
        """Our period whose figure compares with the published one of a year."""
        return (
            periods.years(1, date(year, 3, 31))[0] if self.step == "year" else periods.months(1, date(year, 9, 30))[0]
        )
