"""Answers as a person reads them in a terminal, and as other programs do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click
import polars as pl
from rich.box import HORIZONTALS
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from goldenthread.cli._csv import as_csv
from goldenthread.cli._unanswered import wanted
from goldenthread.measures.catalogue import subjects
from goldenthread.measures.groups import in_words
from goldenthread.measures.kinds import Measure
from goldenthread.measures.periods import Period

_BARS = "▁▂▃▄▅▆▇█"
_ALIKE = "neighbours alike"
_ABOUT_ALIKE = (
    "Neighbours alike: neighbouring periods resemble each other, as they do where the same children are counted again. "
    "Then runs come by chance twice as often: look at the course before you speak of change."
)
_SERIES = ["measure", "authority", "group"]
_SHORT, _BESIDE = 10, 90  # bars of a course at least; characters that the other columns take where there is room
_COLUMNS = [
    *("measure", "title", "unit", "authority", "period", "first", "last", "group"),
    *("numerator", "denominator", "value", "covered", "movement", "doubts"),
]
_TITLES = dict.fromkeys(("measure", "title", "unit"), pl.String)
_DAYS = {"period": pl.String, "first": pl.Date, "last": pl.Date}
_MOVEMENTS = {
    "common": "no real change",
    "improvement": "improvement",
    "concern": "concern",
    "high": "higher",
    "low": "lower",
    None: "too few to tell",
}
_COLOURS = {"improvement": "green", "concern": "red"}


def show(
    answers: pl.DataFrame, movements: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period],
    form: str | None,
) -> None:  # fmt: skip
    """Print answers with their movement: as tables, CSV or JSON Lines."""
    if form is None:
        _print_tables(answers, movements, measures, [period.name for period in periods])
        return
    whole = _whole(answers, movements, measures, periods)
    click.echo(as_csv(whole) if form == "csv" else whole.write_ndjson(), nl=False)


def _whole(
    answers: pl.DataFrame, movements: pl.DataFrame, measures: Mapping[str, Measure], periods: Sequence[Period]
) -> pl.DataFrame:
    """Answers that can be read by themselves: with titles, units, days, and movement in the words of the tables."""
    titles = pl.DataFrame([(m.id, m.title, m.unit) for m in measures.values()], schema=_TITLES, orient="row")
    days = pl.DataFrame([(p.name, p.first, p.last) for p in periods], schema=_DAYS, orient="row")
    rows = movements.to_dicts()
    worded = movements.select(_SERIES).with_columns(
        movement=pl.Series([_MOVEMENTS[row["movement"]] for row in rows], dtype=pl.String),
        doubts=pl.Series([", ".join(_doubts(row)) for row in rows], dtype=pl.String),
    )
    found = answers.join(titles, on="measure", how="left", maintain_order="left")
    found = found.join(days, on="period", how="left", maintain_order="left")
    return found.join(worded, on=_SERIES, how="left", maintain_order="left").select(_COLUMNS)


def _print_tables(
    answers: pl.DataFrame, movements: pl.DataFrame, measures: Mapping[str, Measure], names: Sequence[str]
) -> None:
    console = Console(highlight=False)
    several = answers["authority"].n_unique() > 1
    series = _series(answers, movements, names, max(_SHORT, console.width - _BESIDE))
    unanswered = [id_ for id_ in measures if not _answered(series.get(id_, []))]
    for subject, own in subjects().items():
        told = {id_: _answered(series[id_]) for id_ in (m.id for m in own.values()) if id_ in measures}
        if not any(told.values()):
            continue
        last = max(row["place"] for rows in told.values() for row in rows)
        table = _table(subject, names[last])
        for measure in own.values():
            if told.get(measure.id):
                _add(table, measure, told[measure.id], last, several)
        console.print(table)
    if any(row["alike"] and row["movement"] != "common" for rows in series.values() for row in rows):
        console.print(f"[dim]{_ABOUT_ALIKE}[/]")
    if unanswered:
        console.print(_unanswered([measures[id_] for id_ in unanswered]))


def _unanswered(measures: Sequence[Measure]) -> Table:
    title = "There is no figure of these: nothing that is loaded tells of the periods."
    table = Table(box=HORIZONTALS, title=title, title_style="", title_justify="left", expand=True, pad_edge=False)
    table.add_column("Measure", ratio=1)
    table.add_column("Needs (and the returns that have it)", ratio=1)
    for needs, ids in wanted(measures).items():
        table.add_row(", ".join(ids), escape(needs))
    return table


def _answered(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The series that have a value in any period."""
    return [row for row in rows if any(value is not None for value in row["value"])]


def _table(subject: str, last: str) -> Table:
    table = Table(
        box=HORIZONTALS,
        title=subject.capitalize(),
        title_style="bold",
        title_justify="left",
        expand=True,
        pad_edge=False,
    )
    table.add_column("", ratio=1)
    for heading, right in ((last, True), ("Counted from", True), ("Course", False), ("Movement", False)):
        widest = None if heading == "Course" else 16  # what is longer goes on in the next line
        table.add_column(heading, justify="right" if right else "left", no_wrap=heading == "Course", max_width=widest)
    return table


def _add(table: Table, measure: Measure, rows: Sequence[dict[str, Any]], last: int, several: bool) -> None:
    """A line for a measure in total; where it is broken down, its name and a line for each group under it."""
    title = f"{measure.title} [dim]{measure.id}{_in(measure)}[/]"
    if len(rows) == 1 and rows[0]["group"] == "all" and not several:
        table.add_row(title, *_told(rows[0], measure, last))
        return
    table.add_row(title, end_section=False)
    groups = in_words(row["group"] for row in rows)
    places = {group: place for place, group in enumerate(groups)}
    for row in sorted(rows, key=lambda row: (row["authority"], places[row["group"]])):
        name = f"{row['authority']}: {groups[row['group']]}" if several else groups[row["group"]]
        table.add_row(f"  {escape(name)}", *_told(row, measure, last))


def _told(row: Mapping[str, Any], measure: Measure, last: int) -> tuple[str, ...]:
    """The cells of a line; a value of another period than the table is headed with says which."""
    value = number(row["latest"], measure)
    dated = value if row["place"] == last else f"{value} [dim]({row['period']})[/]"
    return dated, _parts(row), bars(row["course"]), _movement(row)


def _in(measure: Measure) -> str:
    better = {"higher": "higher is better", "lower": "lower is better", "neither": ""}[measure.better]
    unit = "" if measure.unit == "%" else measure.unit
    return "".join(f" · {part}" for part in (unit, better) if part)


def _series(
    answers: pl.DataFrame, movements: pl.DataFrame, names: Sequence[str], course: int
) -> dict[str, list[dict[str, Any]]]:
    """By measure: each series with its values in the order of the periods, and what the last one covered gives.

    ``course`` is how many of the last values there is room to draw.
    """
    order = pl.DataFrame({"period": names}).with_row_index("place")
    last = (pl.col(name).filter("covered").last() for name in ("place", "period", "numerator", "denominator"))
    found = (
        answers.join(order, on="period")
        .sort("place")
        .group_by(_SERIES, maintain_order=True)
        .agg("value", *last, course=pl.col("value").tail(course), latest=pl.col("value").filter("covered").last())
        .join(movements, on=_SERIES, how="left")
        .sort("authority", "group")
    )
    by_measure: dict[str, list[dict[str, Any]]] = {}
    for row in found.iter_rows(named=True):
        by_measure.setdefault(row["measure"], []).append(row)
    return by_measure


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
    """The movement in words, softened where a chart cries wolf more often."""
    words, colour, doubts = _MOVEMENTS[row["movement"]], _COLOURS.get(row["movement"]), _doubts(row)
    coloured = f"[{colour}]{words}[/]" if colour else words
    return f"{coloured} [dim]({', '.join(doubts)})[/]" if doubts else coloured


def _doubts(row: Mapping[str, Any]) -> list[str]:
    """What softens a movement: limits on few values; and, of real change, neighbours that are alike."""
    moved = row["movement"] not in (None, "common")
    alike, provisional = moved and row["alike"], row["movement"] is not None and not row["firm"]
    return [doubt for doubt, holds in (("provisional", provisional), (_ALIKE, alike)) if holds]
