"""An Annex A workbook: the eleven lists as on the last day of a month, by the declarations that the reader reads by."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

from goldenthread.returns.annex_a import LISTS, AnnexColumn, AnnexList
from goldenthread.simulation.world import World
from goldenthread.simulation.writers.scope import in_scope, months_before
from goldenthread.tables import Type

MONTHS = 6
_EPOCH = date(1899, 12, 30)  # Excel counts days from here
_SAME_ROW = {  # how the rows of a list's second table are those of its first
    "initial_cp_conference": (["child_id", "started_on"], ["child_id", "s47_started_on"]),
    "cin_status": (["child_id", "started_on"], ["child_id", "started_on"]),
    "cp_status": (["child_id", "started_on"], ["child_id", "started_on"]),
    "cla_status": (["child_id", "started_on"], ["child_id", "started_on"]),
}


def write_annex_a(world: World, path: Path, as_at: date, months: int = MONTHS) -> None:
    """Write the workbook as on a day, with the events of so many months before it; one sheet a list."""
    tables = world.on(as_at)
    with xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for each in LISTS:
            _write(workbook.add_worksheet(each.name), each, list_rows(each, tables, as_at, months), day)


def list_rows(each: AnnexList, tables: dict[str, pl.DataFrame], as_at: date, months: int = MONTHS) -> pl.DataFrame:
    """A list as Annex A heads and words it; a date is a date."""
    rows = _joined(each, tables, as_at, months)
    return rows.select(_cell(column, rows, as_at).alias(column.heading) for column in each.columns)


def _joined(each: AnnexList, tables: dict[str, pl.DataFrame], as_at: date, months: int) -> pl.DataFrame:
    """The rows of a list's tables side by side, each column named "table.column", and the persons'."""
    first, *others = each.tables
    rows = _named(in_scope(first, tables[first], as_at, months_before(as_at, months)), first)
    for other in others:
        left, right = _SAME_ROW[other]
        beside = tables[other]
        if "observed_on" in beside.columns:
            beside = beside.filter(observed_on=as_at)
        rows = rows.join(
            _named(beside, other),
            left_on=[f"{first}.{name}" for name in left],
            right_on=[f"{other}.{name}" for name in right],
            how="left",
            maintain_order="left",
        )
    if f"{first}.child_id" not in rows.columns:
        return rows
    people = _named(tables["person"], "person")
    return rows.join(people, left_on=f"{first}.child_id", right_on="person.child_id", how="left", maintain_order="left")


def _named(frame: pl.DataFrame, table: str) -> pl.DataFrame:
    return frame.rename(lambda column: f"{table}.{column}")


def _cell(column: AnnexColumn, rows: pl.DataFrame, as_at: date) -> pl.Expr:
    """What a list's column holds, as Annex A writes it; nothing where the story does not tell."""
    if column.heading.startswith("Age"):
        return _age(as_at)
    there = [to for to in column.to if to in rows.columns]
    if not there:
        return pl.lit(None, pl.String)
    value = pl.coalesce(there)
    if column.heading == "Case Status":
        value = value.fill_null("closed")
    if column.values is None:
        return value
    codes = rows.select(value).to_series().unique().drop_nulls().to_list()
    return value.replace_strict(codes, [column.written(code) for code in codes], return_dtype=pl.String, default=None)


def _age(as_at: date) -> pl.Expr:
    """Whole years on the day."""
    born = pl.col("person.born_on")
    had_birthday = (born.dt.month() * 100 + born.dt.day()) <= as_at.month * 100 + as_at.day
    return as_at.year - born.dt.year() - (~had_birthday).cast(pl.Int32)


def _write(sheet: Any, each: AnnexList, rows: pl.DataFrame, day: Any) -> None:
    sheet.write_row(0, 0, [column.heading for column in each.columns])
    days = [column.type is Type.DATE for column in each.columns]
    for number, row in enumerate(_with_serial_days(rows).iter_rows(), start=1):
        for place, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, str):
                sheet.write_string(number, place, value)
            else:
                sheet.write_number(number, place, value, day if days[place] else None)


def _with_serial_days(rows: pl.DataFrame) -> pl.DataFrame:
    """Dates as Excel's numbers of days, which are written several times faster."""
    return rows.with_columns((pl.col(pl.Date) - _EPOCH).dt.total_days())
