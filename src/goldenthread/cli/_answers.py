"""Answers as a person reads them in a terminal, and as other programs do."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click
import polars as pl
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period

_BARS = "▁▂▃▄▅▆▇█"
_SERIES = ["measure", "authority", "group"]
_MOVEMENTS = {
    "common": "no real change",
    "improvement": "[green]real improvement[/]",
    "concern": "[red]real concern[/]",
    "high": "really higher",
    "low": "really lower",
    None: "too few to tell",
}


def show(
    answers: pl.DataFrame, movements: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period],
    form: str | None,
) -> None:  # fmt: skip
    """Print answers with their movement: as tables, CSV or JSON Lines."""
    if form is None:
        _print_tables(answers, movements, measures, [period.name for period in periods])
        return
    titled = answers.with_columns(title=pl.col("measure").replace_strict({i: m.title for i, m in measures.items()}))
    whole = titled.join(movements, on=_SERIES, how="left").select("measure", "title", *answers.columns[1:], "movement")
    whole.write_csv(sys.stdout) if form == "csv" else click.echo(whole.write_ndjson(), nl=False)


def _print_tables(
    answers: pl.DataFrame, movements: pl.DataFrame, measures: Mapping[str, Measure], names: Sequence[str]
) -> None:
    console = Console(highlight=False)
    series = _series(answers, movements, names)
    several = answers["authority"].n_unique() > 1
    for id_, measure in measures.items():
        rows = [row for row in series.get(id_, []) if row["covered"]]
        console.print(f"[bold]{measure.title}[/] [dim]{id_}{_in(measure)}[/]")
        console.print(_table(rows, names[-1], measure, several) if rows else "  Not covered by what is loaded.\n")


def _in(measure: Measure) -> str:
    better = {"higher": "higher is better", "lower": "lower is better", "neither": ""}[measure.better]
    return "".join(f" · {part}" for part in (measure.unit, better) if part)


def _series(answers: pl.DataFrame, movements: pl.DataFrame, names: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """By measure: each series with its values in the order of the periods, and its last period's parts."""
    order = pl.DataFrame({"period": names}).with_row_index("place")
    found = (
        answers.join(order, on="period")
        .sort("place")
        .group_by(_SERIES, maintain_order=True)
        .agg("value", pl.col("numerator", "denominator").last(), pl.col("covered").any())
        .join(movements, on=_SERIES, how="left")
        .sort("authority", "group")
    )
    by_measure: dict[str, list[dict[str, Any]]] = {}
    for row in found.iter_rows(named=True):
        by_measure.setdefault(row["measure"], []).append(row)
    return by_measure


def _table(rows: Sequence[dict[str, Any]], last: str, measure: Measure, several: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading, right in (("", False), (last, True), ("Counted from", True), ("Course", False), ("Movement", False)):
        table.add_column(heading, justify="right" if right else "left")
    for row in rows:
        name = f"{row['authority']}: {row['group']}" if several else row["group"]
        table.add_row(name, number(row["value"][-1], measure), _parts(row), bars(row["value"]), _movement(row))
    return table


def number(value: float | None, measure: Measure) -> str:
    """A value with its unit: one decimal, none for a count."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if measure.kind == "count" else f"{value:,.1f}{'%' if measure.unit == '%' else ''}"


def _parts(row: Mapping[str, Any]) -> str:
    above, below = row["numerator"], row["denominator"]
    if below is None:
        return ""
    return f"{below:,.10g}" if above is None else f"{above:,.10g} of {below:,.10g}"


def bars(values: Sequence[float | None]) -> str:
    """A line of little bars, from the least value to the greatest; a space where there is none."""
    there = [value for value in values if value is not None]
    if not there:
        return ""
    least, spread = min(there), (max(there) - min(there)) or 1
    return "".join(" " if v is None else _BARS[round((v - least) / spread * (len(_BARS) - 1))] for v in values)


def _movement(row: Mapping[str, Any]) -> str:
    words = _MOVEMENTS[row["movement"]]
    return words if row["firm"] or row["movement"] is None else f"{words} [dim](provisional)[/]"
