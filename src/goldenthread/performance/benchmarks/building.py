"""From a folder of published files to the table: what is mapped, from 2018 on, and nothing else."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import polars as pl

from goldenthread.measures.catalogue import by_id
from goldenthread.measures.kinds import Better
from goldenthread.performance.benchmarks import files, geography
from goldenthread.performance.benchmarks.declaration import Column, Indicator, Sum, Tool
from goldenthread.performance.benchmarks.files import CannotBuild, File
from goldenthread.performance.benchmarks.indicators import indicators
from goldenthread.performance.benchmarks.published import ENGLAND, SHAPE, Authority, From, Published, Said
from goldenthread.performance.benchmarks.sources import ENGLAND as ENGLANDS_NUMBER
from goldenthread.performance.benchmarks.sources import PLACE, Sources

FIRST_YEAR = 2018
_EPOCH = date(1899, 12, 30)  # Excel's day 0: the dictionary gives days as Excel counts them
_BETTER: dict[str, Better] = {"High": "higher", "Low": "lower"}
_OTHER_WAY: dict[Better, Better] = {"higher": "lower", "lower": "higher", "neither": "neither"}


def build(folder: Path) -> Published:
    """The table from the files of a folder and the folders in it; raises `CannotBuild` with what is wrong."""
    sources = Sources(files.found(folder))
    known = geography.authorities(sources, FIRST_YEAR)
    figures = pl.concat(_figures(sources, each, known) for each in indicators().values())
    if (silent := set(indicators()) - set(figures["measure"])) or not any(each.neighbours for each in known.values()):
        raise CannotBuild(f"Nothing is changed: the files hold no {_what_is_missing(silent)}. Download them again.")
    return Published(
        figures=figures.sort("measure", "code", "year"),
        authorities=tuple(known.values()),
        model=geography.model(sources),
        said={id_: _said(sources, each) for id_, each in indicators().items()},
        sources=tuple(_from(sources, file, path) for file, path in sources.there.items()),
    )


def _what_is_missing(silent: set[str]) -> str:
    return f"figure for {', '.join(sorted(silent))}" if silent else "statistical neighbours"


def _figures(sources: Sources, indicator: Indicator, known: dict[int, Authority]) -> pl.DataFrame:
    """The rows of one indicator in the shape of the table."""
    named = {"numerator": indicator.numerator, "denominator": indicator.denominator, "value": indicator.value}
    found = {name: sources.of(source) for name, source in named.items() if source}
    rows = found["value" if indicator.value else "numerator"].select(PLACE)
    for name, each in found.items():
        rows = rows.join(each.rename({"value": name, "mark": f"{name} mark"}), on=PLACE, how="left")
    return (
        rows.with_columns(pl.lit(None, pl.Float64).alias(name) for name in named if name not in found)
        .with_columns(
            measure=pl.lit(indicator.measure),
            code=_code(known),
            value=pl.col("value") if indicator.value else _share(),
            mark=pl.coalesce(f"{name} mark" for name in found),  # that of a part says more of the reason
        )
        .filter(pl.col("year") >= FIRST_YEAR, pl.any_horizontal(pl.col("value", "mark").is_not_null()))
        .drop_nulls("code")
        .select(pl.col(name).cast(kind) for name, kind in SHAPE.items())
    )


def _share() -> pl.Expr:
    """The share of the parts in per cent, to one decimal as shares are published."""
    above, below = pl.col("numerator"), pl.col("denominator")
    return pl.when(below > 0).then((100 * above / below).round(1))


def _code(known: dict[int, Authority]) -> pl.Expr:
    codes = {ENGLANDS_NUMBER: ENGLAND} | {number: each.code for number, each in known.items()}
    return pl.col("number").replace_strict(codes, default=None, return_dtype=pl.String)


def _said(sources: Sources, indicator: Indicator) -> Said:
    """What the tool's dictionary says of an indicator; of one not in it, which way is better as the catalogue says."""
    named = _named(indicator)
    tools = [sources.dictionary[each.short] for each in named if isinstance(each, Tool)]
    updated = _day(tools[0]["Last Update"]) if tools else ""
    if not isinstance(indicator.value, Tool):
        ours = by_id()[indicator.measure]
        return Said(ours.better, banded=True, updated=updated, sources=_in_words(named))
    better = _BETTER.get(tools[0]["Polarity"], "neither")
    better = _OTHER_WAY[better] if indicator.value.rest else better
    return Said(better, banded=tools[0]["No_Quartile"] != "N", updated=updated, sources=_in_words(named))


def _named(indicator: Indicator) -> list[Tool | Column]:
    """Where the numbers of an indicator lie, that of its value first."""
    named = (indicator.value, indicator.numerator, indicator.denominator)
    return [part for each in named if each for part in (each.parts if isinstance(each, Sum) else (each,))]


def _in_words(named: list[Tool | Column]) -> tuple[str, ...]:
    """What the numbers are taken from, each named once, the tool first."""
    shorts = dict.fromkeys(each.short for each in named if isinstance(each, Tool))
    tool = [f"{files.TOOL} ({', '.join(shorts)})"] if shorts else []
    return (*tool, *dict.fromkeys(each.file.what for each in named if isinstance(each, Column)))


def _day(cell: str) -> str:
    """A day that Excel counts, as it is written; nothing where the dictionary has words in its place."""
    return str(_EPOCH + timedelta(days=int(cell))) if cell and cell.isdigit() else ""


def _from(sources: Sources, file: File, path: Path) -> From:
    return From(path.name, file.what, hashlib.sha256(path.read_bytes()).hexdigest(), _latest(sources, file, path))


def _latest(sources: Sources, file: File, path: Path) -> int:
    """The last year in a file; of one without rows by year, the one that its name tells, else 0."""
    name = "Years" if file is files.TOOL_FIGURES else "time_period"
    if name not in sources.rows(file).columns:
        return files.year_named(path)
    year: int = sources.rows(file)[name].str.extract(r"^(\d{4})").cast(pl.Int16).max() or 0  # type: ignore[assignment]
    return year
