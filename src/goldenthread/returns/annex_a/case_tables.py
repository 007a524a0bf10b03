"""From the rows of a list to case tables whose keys are unique, with an account of every row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from goldenthread.returns.annex_a.declare import AnnexColumn, AnnexList
from goldenthread.returns.annex_a.list_rows import ListRows
from goldenthread.returns.annex_a.problems import CONFERENCE_ONLY, CONTRADICTED, NO_KEY, REPEATED
from goldenthread.returns.complaints import complain
from goldenthread.returns.loaded import Rows
from goldenthread.tables import Table, table
from goldenthread.tables.frames import shaped

_OBSERVED = "observed_on"  # the column of a table of states that every return fills with its own day


@dataclass(frozen=True, eq=False)
class Filled:
    """What became of a list: its tables, the rows of it that are in one of them, its account and its complaints."""

    tables: Mapping[str, pl.DataFrame]
    kept: pl.DataFrame
    rows: Rows
    complaints: tuple[pl.DataFrame, ...]


def fill(rows: ListRows, authority: str, as_at: date) -> Filled:
    """Put each row of a list into every table whose key it has; refuse those that can be in none.

    Two rows of one key cannot both be kept: the later is, and the other is refused where no other table keeps it.
    """
    candidates = {name: _of_table(rows, table(name), authority, as_at) for name in rows.of.tables}
    keyed = {name: _with_key(frame, table(name)) for name, frame in candidates.items()}
    judged = {name: _judged(frame, table(name)) for name, frame in keyed.items()}
    tables = {name: frame.filter(~pl.col("dropped")) for name, frame in judged.items()}
    numbers = pl.concat([frame["from_row"] for frame in tables.values()]).unique()
    kept = rows.frame.filter(pl.col("from_row").is_in(numbers.implode()))
    complaints = (*_keyless(rows, keyed), *_again(judged, numbers))
    return Filled(
        tables={name: shaped(frame, table(name)) for name, frame in tables.items()},
        kept=kept,
        rows=Rows(read=rows.read, refused=rows.read - kept.height),
        complaints=complaints,
    )


def carried(lists: Iterable[ListRows], name: str) -> tuple[str, ...]:
    """The columns of a table that the file carries, through any of its lists."""
    there = {field for rows in lists for field, column in rows.of.fields(name).items() if column in rows.carried} | {
        _OBSERVED
    }
    return tuple(column.name for column in table(name).own_columns if column.name in there)


def _of_table(rows: ListRows, of: Table, authority: str, as_at: date) -> pl.DataFrame:
    fields = {field: pl.col(column.heading) for field, column in rows.of.fields(of.name).items()}
    if _OBSERVED in of.names:
        fields[_OBSERVED] = pl.lit(as_at)
    return rows.frame.select("from_list", "from_row", authority=pl.lit(authority), **fields)


def _with_key(frame: pl.DataFrame, of: Table) -> pl.DataFrame:
    return frame.filter(
        pl.all_horizontal(pl.col(column.name).is_not_null() for column in of.own_columns if column.required)
    )


def _judged(frame: pl.DataFrame, of: Table) -> pl.DataFrame:
    """With ``dropped`` where a later row has the same key, ``instead`` its number, and whether it ``differs``."""
    key = list(of.key)
    if not frame.select(key).is_duplicated().any():
        return frame.with_columns(dropped=False, instead=pl.col("from_row"), differs=False)
    said = [name for name in frame.columns if name not in ("from_row", *key)]
    return frame.with_columns(
        instead=pl.col("from_row").last().over(key),
        differs=pl.any_horizontal(pl.col(name).ne_missing(pl.col(name).last().over(key)) for name in said),
    ).with_columns(dropped=pl.col("from_row") != pl.col("instead"))


def _keyless(rows: ListRows, keyed: Mapping[str, pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """A complaint about each row without the key of the list's first table: refused where it has no other's either."""
    first, *others = rows.of.tables
    elsewhere = pl.concat([rows.frame["from_row"].clear(), *(keyed[name]["from_row"] for name in others)]).implode()
    left = rows.frame if keyed[first].height < rows.frame.height else rows.frame.clear()
    if left.is_empty():
        return
    for column in _required(rows.of, table(first)):
        without = left.filter(pl.col(column.heading).is_null())
        left = left.filter(pl.col(column.heading).is_not_null())
        for problem, refused in ((NO_KEY, True), (CONFERENCE_ONLY, False)):
            at_fault = without.filter(pl.col("from_row").is_in(elsewhere) != refused)
            what = problem.what.format(column.heading)
            yield complain(
                at_fault, rule=problem.rule, what=what, do=problem.do, column=column.heading, refused=refused
            )


def _required(of: AnnexList, first: Table) -> list[AnnexColumn]:
    """The columns of a list that its first table cannot do without."""
    fields = of.fields(first.name)
    return [fields[column.name] for column in first.own_columns if column.required and column.name in fields]


def _again(judged: Mapping[str, pl.DataFrame], kept: pl.Series) -> Iterator[pl.DataFrame]:
    """A complaint about each row dropped for a later one, once, unless another table keeps it and nothing differs."""
    dropped = pl.concat(
        frame.filter("dropped").select("from_list", "from_row", "instead", "differs", first=pl.lit(nth == 0))
        for nth, frame in enumerate(judged.values())
    )
    if dropped.is_empty():
        return
    by_row = dropped.group_by("from_list", "from_row", maintain_order=True).agg(
        pl.col("instead").first(), pl.col("differs").any(), pl.col("first").any()
    )
    by_row = by_row.with_columns(refused=~pl.col("from_row").is_in(kept.implode()))
    told = by_row.filter(pl.col("refused") | pl.col("first") | pl.col("differs"))
    for problem, differs in ((REPEATED, False), (CONTRADICTED, True)):
        for refused in (True, False):
            yield complain(
                told.filter((pl.col("differs") == differs) & (pl.col("refused") == refused)),
                rule=problem.rule,
                what=pl.format(problem.what, pl.col("instead")),
                do=problem.do,
                refused=refused,
            )
