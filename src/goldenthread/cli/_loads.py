"""A load as a person reads it in a terminal: what was kept, what was refused, and what to put right."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from rich.box import HORIZONTALS
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from goldenthread.returns import Loaded
from goldenthread.store import Snapshot


def print_load(loaded: Loaded, snapshot: Snapshot, complaints: Path | None) -> None:
    """Print what a load kept and what it complains of."""
    console = Console(highlight=False)
    console.print(_heading(loaded, snapshot), style="bold", soft_wrap=not console.is_terminal)
    console.print(_lists(loaded))
    console.print(_coverage(loaded), soft_wrap=not console.is_terminal)
    if loaded.complaints.height:
        console.print(_complaints(loaded.complaints))
        console.print(_where_they_are(complaints), soft_wrap=not console.is_terminal)
    else:
        console.print("No complaints.")


def _heading(loaded: Loaded, snapshot: Snapshot) -> str:
    what = f"{loaded.kind} of {loaded.authority} as at {_day(loaded.as_at)}"
    if snapshot.kept_before:
        return f"Nothing to do: {what} was kept from this file before."
    if snapshot.is_correction:
        return f"Kept {what}, which corrects an earlier load: its figures are known from {_day(snapshot.known_from)}."
    return f"Kept {what}."


def _lists(loaded: Loaded) -> Table:
    table = Table(box=HORIZONTALS)
    table.add_column("List")
    for heading in ("Rows read", "Kept", "Refused"):
        table.add_column(heading, justify="right")
    for name, rows in loaded.rows.items():
        table.add_row(escape(name), f"{rows.read:,}", f"{rows.kept:,}", f"{rows.refused:,}" if rows.refused else "")
    return table


def _coverage(loaded: Loaded) -> str:
    firsts = sorted({first for first, last in loaded.coverage.values() if first < last})
    if not firsts:
        return ""
    since = _day(firsts[0]) + (f" (some from {_day(firsts[-1])})" if len(firsts) > 1 else "")
    return f"Its lists are taken to be whole from {since}. Where that is wrong, load it again with --since.\n"


def _complaints(complaints: pl.DataFrame) -> Table:
    """Complaints by rule, the commonest first."""
    counted = complaints.group_by("rule", "list").agg(pl.len(), pl.col("what", "do").first(), pl.col("refused").any())
    table = Table(box=HORIZONTALS, title=f"{complaints.height:,} complaints", title_justify="left")
    table.add_column("Times", justify="right")
    table.add_column("List")
    table.add_column("What is wrong (of the first)", ratio=3)
    table.add_column("What to do", ratio=3)
    for row in counted.sort("len", "rule", "list", descending=[True, False, False]).iter_rows(named=True):
        table.add_row(f"{row['len']:,}", *(escape(row[name] or "") for name in ("list", "what", "do")))
    return table


def _where_they_are(file: Path | None) -> str:
    return f"Each with its row is in {file}." if file else "Give --complaints FILE.csv to have each with its row."


def _day(day: object) -> str:
    return f"{day:%d %B %Y}".lstrip("0")
