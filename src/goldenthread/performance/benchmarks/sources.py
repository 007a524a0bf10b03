"""The published files of a folder, each read once, and the numbers that a source names in them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl
from python_calamine import CalamineError, CalamineWorkbook

from goldenthread.performance.benchmarks import files
from goldenthread.performance.benchmarks.declaration import Column, Source, Sum, Tool
from goldenthread.performance.benchmarks.files import CannotBuild, File

ENGLAND = 970  # its number in the tool, where each authority has three figures too
PLACE = ("number", "year")


class Sources:
    """Files by what they are, and what lies in them."""

    def __init__(self, there: dict[File, Path]) -> None:
        self.there = there
        self._read: dict[File, pl.DataFrame] = {}
        self._known: dict[Source, pl.DataFrame] = {}

    def rows(self, file: File) -> pl.DataFrame:
        """The rows of a file, as they lie in it; `CannotBuild` where it cannot be read."""
        if file not in self._read:
            self._read[file] = _rows(self.there[file])
        return self._read[file]

    def column(self, file: File, name: str) -> pl.Expr:
        """A column of a file; `CannotBuild` where the file has none of that name."""
        if name not in self.rows(file).columns:
            raise CannotBuild(
                f"Nothing is changed: {self.there[file].name} has no column {name}, so it is not {file.what}, or the "
                "table has changed its shape since this version of Golden Thread. Give the file as it was published."
            )
        return pl.col(name)

    def columns(self, file: File, *names: str) -> list[pl.Expr]:
        """Several columns of a file, in the order named."""
        return [self.column(file, name) for name in names]

    def of(self, source: Source) -> pl.DataFrame:
        """``number`` of the authority (or of England), ``year``, ``value``; ``mark``, the text where no value is."""
        if source not in self._known:
            self._known[source] = self._of(source)
        return self._known[source]

    @cached_property
    def dictionary(self) -> dict[str, dict[str, str]]:
        """What the tool's dictionary says of each of its measures."""
        self.column(files.TOOL_DICTIONARY, "Measure_short")
        return {row["Measure_short"]: row for row in self.rows(files.TOOL_DICTIONARY).iter_rows(named=True)}

    def _of(self, source: Source) -> pl.DataFrame:
        if isinstance(source, Sum):
            return _added(*(self.of(each) for each in source.parts))
        return self._tool(source) if isinstance(source, Tool) else self._column(source)

    def _tool(self, source: Tool) -> pl.DataFrame:
        short, years, numbers, values = self.columns(files.TOOL_FIGURES, "Short Desc", "Years", "LA Number", "Values")
        rows = self.rows(files.TOOL_FIGURES).filter(short == source.short)
        if rows.is_empty() or source.short not in self.dictionary:
            raise CannotBuild(
                f"Nothing is changed: the Local Authority Interactive Tool's files have no measure {source.short}. "
                "Give its figures and its dictionary of the same release."
            )
        value = values.cast(pl.Float64, strict=False)
        return rows.select(
            number=numbers.cast(pl.Int32, strict=False),
            year=years.cast(pl.Int16, strict=False),
            value=(100 - value if source.rest else value).round(4),
            mark=pl.when(value.is_null()).then(values),
        ).drop_nulls(PLACE)

    def _column(self, source: Column) -> pl.DataFrame:
        level, _, years, column = self.columns(
            source.file, "geographic_level", "old_la_code", "time_period", source.name
        )
        where = [self.column(source.file, name) == value for name, value in source.where.items()]
        value = column.cast(pl.Float64, strict=False)
        return (
            self.rows(source.file)
            .filter(level.is_in(["Local authority", "National"]), *where)
            .select(
                number=number(),
                year=years.cast(pl.Int16, strict=False) + source.later,
                value=value,
                mark=pl.when(value.is_null()).then(column),
            )
            .drop_nulls(PLACE)
        )


def number() -> pl.Expr:
    """The three figures of an authority, or those that the tool gives England."""
    own = pl.col("old_la_code").cast(pl.Int32, strict=False)
    return pl.when(pl.col("geographic_level") == "National").then(ENGLAND).otherwise(own)


def _rows(path: Path) -> pl.DataFrame:
    try:
        if path.suffix == ".xlsx":
            return _sheet(path)
        return pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    except (OSError, pl.exceptions.PolarsError, CalamineError) as problem:
        raise CannotBuild(f"Nothing is changed: {path.name} cannot be read. Download it again.") from problem


def _sheet(path: Path) -> pl.DataFrame:
    """The first sheet of a workbook, every cell as text."""
    rows: list[list[Any]] = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return pl.DataFrame([[str(cell) for cell in row] for row in rows], orient="row")


def _added(first: pl.DataFrame, *others: pl.DataFrame) -> pl.DataFrame:
    """Values added up, and a mark of those that have one."""
    for other in others:
        first = first.join(other, on=PLACE, suffix="_").select(
            *PLACE, value=pl.col("value") + pl.col("value_"), mark=pl.coalesce("mark", "mark_")
        )
    return first
