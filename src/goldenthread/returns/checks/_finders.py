"""The few ways in which checks find rows: by a condition, beside rows of another table, or among their own kind.

Where rows are set beside others, the columns of the other row are named with ``other_`` before them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import polars as pl

from goldenthread.returns.checks._check import Finder
from goldenthread.returns.checks._frames import Frames
from goldenthread.returns.loaded import Loaded

Condition = pl.Expr | Callable[[Loaded], pl.Expr]
By = str | Mapping[str, str]

ALWAYS = pl.lit(True)
EPISODE = {"child_id": "child_id", "referred_on": "started_on"}  # from activity to its episode of need
ACTIVITY = {"child_id": "child_id", "started_on": "referred_on"}  # from an episode of need to its activity
SAME_EPISODE = {"child_id": "child_id", "referred_on": "referred_on"}  # between activities of an episode
SAME_ASSESSMENT = {"child_id": "child_id", "started_on": "started_on"}  # between an assessment and its factors
CENSUS = ("cin-census",)


def where(table: str, condition: Condition) -> Finder:
    """Rows of a table of which something holds."""
    return lambda tables, loaded: tables[table].filter(_said(condition, loaded))


def matching(table: str, other: str, by: By = "child_id", that: Condition = ALWAYS, only: Condition = ALWAYS) -> Finder:
    """Rows of a table, ``only`` some, that have a row of another table beside which ``that`` holds."""
    return lambda tables, loaded: _beside(
        tables[table].filter(_said(only, loaded)), tables[other], by, _said(that, loaded)
    )


def unmatched(
    table: str, other: str, by: By = "child_id", that: Condition = ALWAYS, only: Condition = ALWAYS
) -> Finder:
    """Rows of a table, ``only`` some, that have no row of another table beside which ``that`` holds."""

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        rows = tables[table].filter(_said(only, loaded)).with_row_index("place")
        return rows.join(_beside(rows, tables[other], by, _said(that, loaded)), on="place", how="anti")

    return finds


def clashing(table: str, that: Condition, by: By = "child_id", only: Condition = ALWAYS) -> Finder:
    """Rows of a table beside which another row of the same table stands; keys that both miss count as equal."""

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        rows = tables[table].filter(_said(only, loaded)).with_row_index("place")
        another = (pl.col("place") != pl.col("other_place")) & _said(that, loaded)
        return _beside(rows, rows, by, another, nulls_equal=True)

    return finds


def repeated(table: str, by: tuple[str, ...] = ("child_id",), only: Condition = ALWAYS) -> Finder:
    """Rows of a table, ``only`` some, of which there are two or more with the same values in some columns."""
    return lambda tables, loaded: tables[table].filter(_said(only, loaded)).filter(pl.len().over(by) > 1)


def all_of(*finders: Finder) -> Finder:
    """Rows that every one of some finders finds."""

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        first, *rest = (finder(tables, loaded) for finder in finders)
        for found in rest:
            first = first.join(found, on=["from_list", "from_row"], how="semi", nulls_equal=True)
        return first

    return finds


def any_of(*finders: Finder) -> Finder:
    """Rows that one or more of some finders find."""

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        return pl.concat([finder(tables, loaded).select("from_list", "from_row") for finder in finders])

    return finds


def counted_short(table: str, day: str, count: str) -> Finder:
    """Rows that count fewer of their kind in the last 12 months than the list itself shows before them."""
    earlier = pl.col(f"other_{day}").is_between(pl.col(day).dt.offset_by("-12mo"), pl.col(day), closed="none")

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        rows = tables[table].with_row_index("place")
        listed = _beside(rows, rows, "child_id", earlier).group_by("place").agg(listed=pl.len())
        return rows.join(listed, on="place").filter(pl.col(count) < pl.col("listed"))

    return finds


def whole_list(table: str, condition: Condition) -> Finder:
    """The list a table comes from, where a condition on the whole of it holds; it must come to one value."""

    def finds(tables: Frames, loaded: Loaded) -> pl.LazyFrame:
        row = pl.lit(None, pl.Int64).alias("from_row")
        return tables[table].filter(_said(condition, loaded)).select("from_list", row).head(1)

    return finds


def year(loaded: Loaded) -> tuple[date, date]:
    """The first and last day of the census year that ends on the day the return describes."""
    last = loaded.as_at
    leap_day = (last.month, last.day) == (2, 29)
    return last.replace(year=last.year - 1, day=28 if leap_day else last.day) + timedelta(days=1), last


def outside_year(column: str) -> Condition:
    """Whether a day lies before or after the census year."""
    return lambda loaded: ~pl.col(column).is_between(*year(loaded))


def at_weekend(column: str) -> pl.Expr:
    """Whether a day is a Saturday or a Sunday."""
    return pl.col(column).dt.weekday() > 5  # Monday is 1


def in_need(loaded: Loaded, of: str = "no_further_action") -> pl.Expr:
    """Whether an episode is more than a referral with no further action: a census says; Annex A lists no other."""
    return ~pl.col(of).fill_null(loaded.kind in CENSUS)


def as_it_stands(condition: Condition) -> Condition:
    """A condition on how things stood on the day the return describes, not on days before it that it may also tell."""
    return lambda loaded: (pl.col("observed_on") == loaded.as_at) & _said(condition, loaded)


def _beside(
    rows: pl.LazyFrame, others: pl.LazyFrame, by: By, that: pl.Expr, *, nulls_equal: bool = False
) -> pl.LazyFrame:
    pairs = {by: by} if isinstance(by, str) else dict(by)
    return rows.join(
        others.select(pl.all().name.prefix("other_")),
        left_on=list(pairs),
        right_on=[f"other_{name}" for name in pairs.values()],
        how="inner",
        coalesce=False,
        nulls_equal=nulls_equal,
    ).filter(that)


def _said(condition: Condition, loaded: Loaded) -> pl.Expr:
    return condition if isinstance(condition, pl.Expr) else condition(loaded)
