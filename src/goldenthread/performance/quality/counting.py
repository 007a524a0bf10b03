"""Complaints of returns counted: by whose rows they are about, and per 1,000 rows, over time.

A complaint names a list and a row of the file. Whose row that is, the case tables say, which remember the list and row
that each of theirs came from. A complaint of a row that was refused, or of a list without teams, is nobody's.
"""

from __future__ import annotations

import polars as pl

from goldenthread.store import Known, Snapshot, Store, usual_folder
from goldenthread.tables import TABLES

WITH_TEAM = "complaints with their teams, 1"  # names of what is kept; the number is of the way of counting
_BY_TEAM = "complaints by team, 1"
_TREND = "complaints by return and team, 1"
_ROW = ("list", "row")
COUNTED = {
    "kind": pl.String,
    "as_at": pl.Date,
    "team": pl.String,  # missing for rows that no team is known of
    "complaints": pl.Int64,
    "rows": pl.Int64,
}


def complaints_of(known: Known, snapshot: Snapshot) -> pl.DataFrame:
    """The complaints of a snapshot, as `goldenthread.returns.COMPLAINTS` shapes them, with ``team`` where known."""
    alone = known.alone(snapshot)

    def make() -> pl.DataFrame:
        complaints = Store(usual_folder()).complaints(snapshot)
        return complaints.join(teams_of_rows(alone, snapshot), on=_ROW, how="left", maintain_order="left")

    return alone.worked_out(WITH_TEAM, make)


def teams_of_rows(alone: Known, snapshot: Snapshot) -> pl.DataFrame:
    """The team of each row of a return: ``list``, ``row`` and ``team``, for the rows that the tables know one of."""
    tables = [name for name in snapshot.tables if {"team", "from_row"} <= set(TABLES[name].names)]
    said = [alone.frame(name).select(list="from_list", row="from_row", team="team") for name in sorted(tables)]
    nobody = pl.DataFrame(schema={"list": pl.String, "row": pl.Int64, "team": pl.String})
    return pl.concat([nobody, *said]).drop_nulls().unique(_ROW, keep="first", maintain_order=True)


def by_team(known: Known, snapshot: Snapshot) -> pl.DataFrame:
    """How many complaints and rows of a snapshot are each team's, as `COUNTED` shapes it."""
    alone = known.alone(snapshot)

    def make() -> pl.DataFrame:
        rows = teams_of_rows(alone, snapshot).group_by("team").agg(rows=pl.len())
        others = sum(each.read for each in snapshot.rows.values()) - int(rows["rows"].sum())
        every = pl.concat([rows.cast({"rows": pl.Int64}), _nobodys(others)])
        complaints = complaints_of(known, snapshot).group_by("team").agg(complaints=pl.len())
        found = every.join(complaints, on="team", how="left", nulls_equal=True).with_columns(
            pl.col("complaints").fill_null(0), kind=pl.lit(snapshot.kind), as_at=pl.lit(snapshot.as_at)
        )
        return found.select(*COUNTED).cast(COUNTED).sort("team", nulls_last=True)  # type: ignore[arg-type]

    return alone.worked_out(_BY_TEAM, make)


def counted(known: Known) -> pl.DataFrame:
    """The same of every return in force, in the order of their days."""

    def make() -> pl.DataFrame:
        nothing = pl.DataFrame(schema=COUNTED)
        return pl.concat([nothing, *(by_team(known, each) for each in in_force(known))])

    return known.worked_out(_TREND, make)


def in_force(known: Known) -> list[Snapshot]:
    """The snapshots that no correction stands in place of, in the order of their days."""
    latest = {}
    for each in sorted(known.snapshots, key=lambda each: each.version):
        latest[each.authority, each.kind, each.as_at] = each
    return sorted(latest.values(), key=lambda each: each.order)


def per_thousand(counts: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Complaints per 1,000 rows of counts added up ``by`` some columns; missing where there is no row."""
    added = counts.group_by(*by, maintain_order=True).agg(pl.col("complaints", "rows").sum())
    rate = pl.when(pl.col("rows") > 0).then(1000 * pl.col("complaints") / pl.col("rows"))
    return added.with_columns(rate=rate)


def _nobodys(rows: int) -> pl.DataFrame:
    return pl.DataFrame({"team": [None], "rows": [max(rows, 0)]}, schema={"team": pl.String, "rows": pl.Int64})
