"""How each time in care stood on the day of the return, out of the lists of its year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

_CARE = ["child_id", "care_started_on"]


def standing(
    periods: pl.DataFrame, placements: pl.DataFrame, rows: Mapping[str, pl.DataFrame], as_at: date
) -> pl.DataFrame:
    """A row a time in care that was open in the twelve months to ``as_at``, with what the year's lists say of it.

    Placements with the same carer are one; those of less than a day do not count (Local Authority Interactive Tool).
    """
    since = _twelve_months_before(as_at)
    recent = periods.filter(pl.col("started_on") <= as_at, pl.col("ended_on").is_null() | (pl.col("ended_on") >= since))
    homes = _homes(placements)
    with_all = recent.join(
        _latest(placements, homes),
        left_on=["child_id", "started_on"],
        right_on=_CARE,
        how="left",
        maintain_order="left",
    ).join(_counted(homes, since, as_at), on="child_id", how="left", maintain_order="left")
    with_all = with_all.with_columns(pl.col("placements_in_12_months").fill_null(0), observed_on=pl.lit(as_at))
    with_all = _with_missing(with_all, rows, since, as_at)
    return _with_review(with_all, rows, as_at)


def _homes(placements: pl.DataFrame) -> pl.DataFrame:
    """A row a time with one carer."""
    return placements.group_by("home", maintain_order=True).agg(
        pl.col("child_id", "care_started_on", "started_on").first(), pl.col("ended_on").last()
    )


def _latest(placements: pl.DataFrame, homes: pl.DataFrame) -> pl.DataFrame:
    """The last placement of each time in care, and the day from which its carer has had the child."""
    last = placements.group_by(_CARE, maintain_order=True).agg(
        pl.col("home", "placement_type", "placement_provider", "placed_outside", "miles_from_home").last()
    )
    return last.join(homes.select("home", placed_on="started_on"), on="home", how="left", maintain_order="left")


def _counted(homes: pl.DataFrame, since: date, as_at: date) -> pl.DataFrame:
    """How many homes of a day or more each child had in the twelve months, those open on the first day among them."""
    left = pl.col("ended_on").fill_null(date.max)
    counts = homes.filter(pl.col("started_on") <= as_at, left >= since, left > pl.col("started_on"))
    return counts.group_by("child_id").agg(placements_in_12_months=pl.len().cast(pl.Int64))


def _with_missing(standing: pl.DataFrame, rows: Mapping[str, pl.DataFrame], since: date, as_at: date) -> pl.DataFrame:
    """With the times that each child went missing or was away, where the return has the list."""
    if "Missing" not in rows:
        return standing
    begun = rows["Missing"].filter(pl.col("started_on").is_between(since, as_at))
    counts = begun.group_by("child_id").agg(
        missing_in_12_months=(pl.col("missing") == "missing").sum().cast(pl.Int64),
        absent_in_12_months=(pl.col("missing") == "away").sum().cast(pl.Int64),
    )
    joined = standing.join(counts, on="child_id", how="left", maintain_order="left")
    return joined.with_columns(pl.col("missing_in_12_months", "absent_in_12_months").fill_null(0))


def _with_review(standing: pl.DataFrame, rows: Mapping[str, pl.DataFrame], as_at: date) -> pl.DataFrame:
    """With the day of the last review in each time in care, where the return has the list."""
    if "Reviews" not in rows:
        return standing
    held = rows["Reviews"].select("child_id", "reviewed_on").filter(pl.col("reviewed_on") <= as_at)
    within = standing.join(held, on="child_id").filter(
        pl.col("reviewed_on").is_between("started_on", pl.col("ended_on").fill_null(as_at))
    )
    last = within.group_by("child_id", "started_on").agg(last_review_on=pl.col("reviewed_on").max())
    return standing.join(last, on=["child_id", "started_on"], how="left", maintain_order="left")


def _twelve_months_before(day: date) -> date:
    """The first of the twelve months that end on a day: 1 April for 31 March."""
    first: date = pl.Series([day]).dt.offset_by("1d").dt.offset_by("-1y").item()
    return first
