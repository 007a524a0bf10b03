"""Refresh the published figures that ours are set beside: England, neighbours, every authority."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli._store import store_option, told

if TYPE_CHECKING:
    from goldenthread.performance.benchmarks.published import Published


@click.command(
    epilog="""\b
Example:
  goldenthread benchmarks load downloads
"""
)
@click.argument("what", type=click.Choice(["load"]), metavar="load")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@store_option
def benchmarks(what: str, folder: Path, store: Path | None) -> None:
    """Build the table of published figures from the files in FOLDER, as they were downloaded, and keep it in the store,
    where it stands in place of the one shipped with the program.

    All of it is kept or nothing. docs/how-to/refresh-the-benchmarks.md says which files it takes.
    """
    from goldenthread.performance.benchmarks.building import build
    from goldenthread.performance.benchmarks.files import CannotBuild, passed_over
    from goldenthread.performance.benchmarks.published import keep
    from goldenthread.store import usual_folder

    try:
        published = build(folder)
    except CannotBuild as problem:
        raise Failure(str(problem), Exit.CANNOT_READ) from problem
    with told():
        kept = keep(published, (store or usual_folder()).absolute())
    _print(published, kept, passed_over(folder, {each.file for each in published.sources}))


def _print(published: Published, kept: Path, others: list[str]) -> None:
    """What the table holds, what each file gave, and which files gave nothing."""
    from rich.box import HORIZONTALS
    from rich.console import Console
    from rich.table import Column, Table

    console = Console(highlight=False)
    last = max(each.latest for each in published.sources)
    console.print(
        f"Kept {len(published.said)} indicators of {len(published.authorities)} authorities, to {last}, in {kept}. They"
        " are shown from now on.",
        soft_wrap=True,
    )
    table = Table(Column("File", overflow="fold"), "To", "What", box=HORIZONTALS)
    for each in published.sources:
        table.add_row(each.file, str(each.latest or ""), each.what)
    console.print(table)
    if others:
        console.print(f"Nothing is taken from {', '.join(others)}.", soft_wrap=True)
