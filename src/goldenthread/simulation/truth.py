"""The right answers, told apart from the tables: counted from what was drawn, as the story went along."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import polars as pl

from goldenthread.simulation.calendar import Days, Flags
from goldenthread.simulation.tale import Tale

SCHEMA = {
    "authority": pl.String,
    "measure": pl.String,
    "month": pl.Date,
    "team": pl.String,
    "numerator": pl.Float64,
    "denominator": pl.Float64,
}


@dataclass(eq=False)
class Truth:
    """Answers by measure, month and team; ``team`` is missing where the rows behind have none."""

    tale: Tale
    parts: list[pl.DataFrame] = field(default_factory=list)

    def share(
        self, measure: str, month: Days, team: Days | None, is_so: npt.ArrayLike, of: npt.ArrayLike | None = None
    ) -> None:
        """Rows that are so, of all rows (or of a sum of ``of``), in each month of the story and team."""
        whole = np.ones(len(month)) if of is None else np.asarray(of, float)
        self._add(measure, month, team, np.asarray(is_so, float), whole)

    def count(self, measure: str, month: Days, team: Days | None, among: Flags | None = None) -> None:
        """How many rows, in each month of the story and team."""
        here = slice(None) if among is None else among
        month, team = month[here], None if team is None else team[here]
        self._add(measure, month, team, np.ones(len(month)), None)

    def _add(self, measure: str, month: Days, team: Days | None, parts: np.ndarray, whole: np.ndarray | None) -> None:
        months, teams = self.tale.scenario.months, len(self.tale.scenario.teams)
        told = (month >= 0) & (month < months)
        cell = month[told] * teams + (0 if team is None else team[told])
        size = months * teams
        rows = np.bincount(cell, minlength=size)
        numerator = np.bincount(cell, parts[told], size)
        denominator = None if whole is None else np.bincount(cell, whole[told], size)
        place = np.flatnonzero(rows)
        self.parts.append(
            pl.DataFrame(
                {
                    "measure": np.full(len(place), measure),
                    "month": _dates(self.tale.calendar.first(place // teams)),
                    "team": self._names(place % teams, team is None),
                    "numerator": numerator[place],
                    "denominator": [None] * len(place) if denominator is None else denominator[place],
                },
                schema={name: kind for name, kind in SCHEMA.items() if name != "authority"},
            )
        )

    def _names(self, place: Days, nobody: bool) -> list[str | None]:
        return [None if nobody else self.tale.scenario.teams[each].name for each in place.tolist()]

    def frame(self) -> pl.DataFrame:
        """All answers: authority, measure, month (its first day), team, numerator, denominator."""
        whole = pl.concat(self.parts).with_columns(authority=pl.lit(self.tale.scenario.authority))
        return whole.select(*SCHEMA).sort("measure", "month", "team")


def _dates(day: Days) -> np.ndarray:
    return day.astype("datetime64[D]")
