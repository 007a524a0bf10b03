"""The files of a folder of plain tables: which table each holds, and whose rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import polars as pl

from goldenthread.returns.loaded import CannotLoad
from goldenthread.tables import TABLES, Table

_SUFFIXES = (".csv", ".parquet")
_ROW = "_row"  # of the file, until it takes the place of a from_row that the file may have
_FIRST_ROW = {".csv": 2, ".parquet": 1}  # a CSV file shows its headings as row 1


@dataclass(frozen=True)
class PlainFile:
    """One file of a table. ``name`` is what complaints call it; ``authorities`` whose rows it holds, where it says."""

    path: Path
    name: str
    of: Table
    authorities: tuple[str, ...] | None

    def may_hold(self, authority: str) -> bool:
        """Whether rows of an authority are in it: a file that names no authority is of the one it is loaded for."""
        return self.authorities is None or authority in self.authorities

    def rows(self, authority: str) -> pl.DataFrame:
        """Its rows of an authority, headings in lower case, with ``from_row`` as the file shows it."""
        rows = _scan(self.path)
        own = rows if self.authorities is None else rows.filter(authority=authority)
        return _collected(self.path, own.drop("from_row", strict=False).rename({_ROW: "from_row"}))


def files_in(folder: Path) -> tuple[PlainFile, ...]:
    """The files of the tables in a folder; `CannotLoad` where there are none, or one is of no table or of one twice."""
    if not folder.is_dir():
        raise CannotLoad(f"{folder} is not a folder: give the folder that holds a file for each table.")
    found: dict[str, tuple[Path, ...]] = {}
    for place in sorted(folder.iterdir()):
        if paths := _paths(place):
            of = _table_of(place)
            if of in found:
                raise CannotLoad(f"{folder.name} holds the table {of} twice, as {found[of][0].name} and {place.name}.")
            found[of] = paths
    if not found:
        raise CannotLoad(f"{folder.name} holds no table: name each file as its table, such as referrals.csv.")
    signed = tuple((of, path, path.stat().st_mtime_ns) for of, paths in found.items() for path in paths)
    return _looked_into(folder, signed)


def _paths(place: Path) -> tuple[Path, ...]:
    """The files of one table: a file, or those of a folder named as the table."""
    files = sorted(place.iterdir()) if place.is_dir() else [place]
    return tuple(file for file in files if file.is_file() and file.suffix in _SUFFIXES and not _is_lock(file))


def _is_lock(file: Path) -> bool:
    """Whether it is what Excel keeps beside a file that is open."""
    return file.name.startswith("~$")


def _table_of(place: Path) -> str:
    name = place.stem.lower() if place.is_file() else place.name.lower()
    if name not in TABLES:
        raise CannotLoad(f"{place.name} is not named as a table is. The tables are {', '.join(TABLES)}.")
    return name


@lru_cache(maxsize=1)  # a folder of many authorities is read once for each: it is looked into only once
def _looked_into(folder: Path, signed: tuple[tuple[str, Path, int], ...]) -> tuple[PlainFile, ...]:
    return tuple(
        PlainFile(path=path, name=path.relative_to(folder).as_posix(), of=TABLES[of], authorities=_authorities(path))
        for of, path, _ in signed
    )


def _authorities(path: Path) -> tuple[str, ...] | None:
    rows = _scan(path)
    if "authority" not in _headings(path, rows):
        return None
    named = _collected(path, rows.select(pl.col("authority").cast(pl.String).unique()))["authority"]
    if named.has_nulls():
        raise CannotLoad(f"{path.name} has rows that name no authority: name it in every row, or take the column out.")
    return tuple(named.sort())


def _scan(path: Path) -> pl.LazyFrame:
    """The file as it will be read, texts of a CSV file as they stand, headings in lower case."""
    scan = partial(pl.scan_csv, infer_schema=False) if path.suffix == ".csv" else pl.scan_parquet
    rows = scan(path, row_index_name=_ROW, row_index_offset=_FIRST_ROW[path.suffix])
    return rows.rename(lambda heading: heading.strip().lower()).with_columns(pl.col(_ROW).cast(pl.Int64))


def _headings(path: Path, rows: pl.LazyFrame) -> Mapping[str, object]:
    try:
        return rows.collect_schema()
    except (pl.exceptions.PolarsError, OSError) as problem:
        raise _unreadable(path) from problem


def _collected(path: Path, rows: pl.LazyFrame) -> pl.DataFrame:
    try:
        return rows.collect()
    except (pl.exceptions.PolarsError, OSError) as problem:
        raise _unreadable(path) from problem


def _unreadable(path: Path) -> CannotLoad:
    as_what = "Parquet" if path.suffix == ".parquet" else "CSV in UTF-8, every row with as many cells as the headings"
    return CannotLoad(f"{path.name} cannot be read as {as_what}: write it again and load it then.")
