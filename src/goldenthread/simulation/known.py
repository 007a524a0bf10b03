"""What is known on a day: arrays turned into frames, with the days that have not yet come left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from goldenthread.simulation.calendar import Days, Flags
from goldenthread.simulation.cases import Cases
from goldenthread.simulation.posts import NOBODY
from goldenthread.simulation.scenario import Break
from goldenthread.tables import TABLES
from goldenthread.tables.frames import shaped

FROM_LIST = "made up"


def dates(day: Days, known: int) -> pl.Series:
    """Days as dates, missing where they have not yet come."""
    come = np.where(day <= known, day, np.iinfo(np.int64).min)
    return pl.Series(come.astype("datetime64[D]"))


def some(values: npt.NDArray[Any], known: Flags) -> pl.Series:
    """Values, missing where they are not known."""
    return pl.select(pl.when(pl.Series(known)).then(pl.Series(values))).to_series()


@dataclass(frozen=True, eq=False)
class Names:
    """The names of children, teams and workers by their numbers."""

    children: pl.Series
    teams: pl.Series
    workers: pl.Series

    def child(self, number: Days) -> pl.Series:
        """Identifiers of children."""
        return self.children.gather(number)

    def team(self, place: Days) -> pl.Series:
        """Names of teams."""
        return self.teams.gather(place)

    def worker(self, number: Days) -> pl.Series:
        """Identifiers of workers, missing where there is nobody."""
        return self.workers.gather(pl.Series(np.where(number == NOBODY, len(self.workers) - 1, number)))


def names(cases: Cases, children: int) -> Names:
    """The names of an authority's children, teams and workers; what is asked of nobody is missing."""
    scenario = cases.tale.scenario
    many = len(cases.posts.post)
    return Names(
        children=_numbered(f"C{scenario.number}", children, 7),
        teams=pl.Series([team.name for team in scenario.teams]),
        workers=pl.concat([_numbered(f"SW{scenario.number}", many, 7), pl.Series([None], dtype=pl.String)]),
    )


def _numbered(letter: str, many: int, digits: int) -> pl.Series:
    number = pl.int_range(1, many + 1, eager=True).cast(pl.String).str.zfill(digits)
    return pl.select(pl.lit(letter) + number).to_series()


def table(cases: Cases, name: str, columns: Mapping[str, Any]) -> pl.DataFrame:
    """A case table of columns, with where each row came from, and with what the scenario breaks left empty."""
    declared = TABLES[name]
    frame = pl.DataFrame(columns)
    for broken in cases.tale.scenario.breaks:
        if broken.table == name:
            frame = _without(cases, frame, broken, declared.begins)
    frame = frame.with_columns(
        authority=pl.lit(cases.tale.scenario.authority),
        from_list=pl.lit(FROM_LIST),
        from_row=pl.int_range(1, pl.len() + 1),
    )
    return shaped(frame, declared)


def _without(cases: Cases, frame: pl.DataFrame, broken: Break, begins: str | None) -> pl.DataFrame:
    """A frame with a column empty in the rows that a broken form has lost."""
    lost = pl.lit(True)
    if begins:
        first = np.datetime64(int(cases.calendar.first(broken.from_month - 1)), "D").item()
        lost &= pl.col(begins) >= first
    if broken.team and "team" in frame.columns:
        lost &= pl.col("team") == broken.team
    return frame.with_columns(pl.when(~lost.fill_null(False)).then(pl.col(broken.column)).alias(broken.column))


def was_lost(cases: Cases, name: str, column: str, month: Days, team: Days) -> Flags:
    """Which rows, by the month they are dated by and their team, have a column that a broken form has lost."""
    lost = np.zeros(len(month), bool)
    for broken in cases.tale.scenario.breaks:
        if (broken.table, broken.column) == (name, column):
            teams = [each.name == (broken.team or each.name) for each in cases.tale.scenario.teams]
            lost |= (month >= broken.from_month - 1) & np.array(teams)[team]
    return lost
