"""The authorities there are and have been, with their codes and their statistical neighbours."""

from __future__ import annotations

import re
from dataclasses import replace

import polars as pl

from goldenthread.performance.benchmarks import files
from goldenthread.performance.benchmarks.published import Authority
from goldenthread.performance.benchmarks.sources import Sources, number

_NEIGHBOURS = slice(5, 25, 2)  # the columns SN1 to SN10 of the workbook, each with a word on closeness after it
_COLUMNS = ("new_la_code", "la_name", "region_name")


def authorities(sources: Sources, since: int) -> dict[int, Authority]:
    """Every authority that there has been since a year, as its latest row has it, by its number of three figures."""
    known = _without_neighbours(sources, since)
    return {
        own: replace(each, neighbours=codes) for own, each in known.items() for codes in [_codes(sources, own, known)]
    }


def model(sources: Sources) -> str:
    """Which model of neighbours the workbook holds: sn_may_2025.xlsx is that of May 2025."""
    return sources.there[files.NEIGHBOURS].stem.removeprefix("sn_").replace("_", " ").capitalize()


def _without_neighbours(sources: Sources, since: int) -> dict[int, Authority]:
    sources.columns(files.NEED, "old_la_code", "time_period", "geographic_level", *_COLUMNS)
    rows = (
        sources.rows(files.NEED)
        .filter(geographic_level="Local authority")
        .with_columns(number=number(), year=pl.col("time_period").cast(pl.Int16))
        .filter(pl.col("year") >= since)
        .sort("year", "new_la_code")
        .group_by("number", maintain_order=True)
        .agg(pl.col(_COLUMNS).last(), formerly=pl.col("new_la_code").unique(maintain_order=True))
        .sort("new_la_code")
    )
    return {
        own: Authority(code, name, region, tuple(each for each in formerly if each != code))
        for own, code, name, region, formerly in rows.iter_rows()
    }


def _codes(sources: Sources, own: int, known: dict[int, Authority]) -> tuple[str, ...]:
    """The codes of an authority's neighbours, the closest first; none of one that the model does not know."""
    rows = (row for row in sources.rows(files.NEIGHBOURS).iter_rows() if _number(row[0]) == own)
    numbers = [_number(cell) for row in rows for cell in row[_NEIGHBOURS]]
    return tuple(known[each].code for each in numbers if each in known)


def _number(cell: str) -> int | None:
    """The number of an authority, which Excel gives as 301.0; none where the cell holds something else."""
    return int(float(cell)) if re.fullmatch(r"\d{3}(\.0)?", cell) else None
