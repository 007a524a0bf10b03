"""How good the returns of one kind were over time, as a page shows it: in all, and by team."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl
from django.utils.safestring import SafeString

from goldenthread.design.charts import Line, Picture, lines_picture, sparkline
from goldenthread.design.charts.figures import long_period
from goldenthread.performance.figures import known_now
from goldenthread.performance.quality.counting import counted, per_thousand
from goldenthread.returns import title

NO_TEAM = "Team not known"
_MONTHS = 36
_UNIT = "per 1,000"


@dataclass(frozen=True)
class TeamLine:
    """One team's row: its latest rate with its base, and its course."""

    team: str
    rate: float | None
    complaints: int
    rows: int
    sparkline: SafeString


@dataclass(frozen=True)
class Trend:
    """Complaints per 1,000 rows of one kind of return. ``kinds`` are all there are, with their titles."""

    kind: str
    kinds: tuple[tuple[str, str], ...]
    last: str
    picture: Picture
    teams: tuple[TeamLine, ...]


def trend(kind: str = "") -> Trend | None:
    """The trend of a kind, or of the one that is loaded most often; none where nothing is loaded."""
    counts = counted(known_now())
    if counts.is_empty():
        return None
    often = counts.group_by("kind").agg(pl.col("as_at").n_unique()).sort("as_at", "kind", descending=[True, False])
    kinds = often["kind"].to_list()
    chosen = kind if kind in kinds else kinds[0]
    monthly = _monthly(counts.filter(kind=chosen))
    return Trend(
        kind=chosen,
        kinds=tuple((each, title(each)) for each in kinds),
        last=max(monthly["month"]),
        picture=_picture(title(chosen), per_thousand(monthly, "month")),
        teams=tuple(_teams(per_thousand(monthly, "month", "team"))),
    )


def _monthly(counts: pl.DataFrame) -> pl.DataFrame:
    """Counts with the month that their return describes, of the last months."""
    months = counts.with_columns(month=pl.col("as_at").dt.strftime("%Y-%m"))
    return months.filter(pl.col("month").is_in(months["month"].unique().sort().tail(_MONTHS).implode()))


def _picture(name: str, rates: pl.DataFrame) -> Picture:
    rates = rates.sort("month")
    line = Line("All teams", rates["rate"].to_list(), _UNIT)
    complaints, rows = rates["complaints"][-1], rates["rows"][-1]
    return lines_picture(
        f"Complaints in 1,000 rows of {name}",
        rates["month"].to_list(),
        [line],
        finding=_finding(rates),
        source=f"Counted from the returns in force; those of the last month have {complaints:,} in {rows:,} rows.",
    )


def _finding(rates: pl.DataFrame) -> str:
    """What the last month has beside the first."""
    known = rates.drop_nulls("rate").select("month", "rate").rows()
    if len(known) < 2:
        return "one month so far"
    (first, before), (last, now) = known[0], known[-1]
    return f"{now:,.1f} in {long_period(last)}, {before:,.1f} in {long_period(first)}"


def _teams(rates: pl.DataFrame) -> list[TeamLine]:
    """A row a team, those with the most complaints for their rows in the last month first."""
    months = rates["month"].unique().sort()
    said = {(row["team"], row["month"]): row for row in rates.iter_rows(named=True)}
    teams = rates["team"].unique().to_list()
    lines = [_line(team, [said.get((team, month)) for month in months]) for team in teams]
    return sorted((line for line in lines if line.rows), key=lambda line: (line.team == NO_TEAM, -(line.rate or 0)))


def _line(team: str | None, rows: list[dict[str, object] | None]) -> TeamLine:
    last = rows[-1] or {}
    return TeamLine(
        team=team or NO_TEAM,
        rate=last.get("rate"),  # type: ignore[arg-type]  # a number, or none
        complaints=int(last.get("complaints", 0)),  # type: ignore[call-overload]
        rows=int(last.get("rows", 0)),  # type: ignore[call-overload]
        sparkline=sparkline([row["rate"] if row else None for row in rows]),  # type: ignore[misc]
    )
