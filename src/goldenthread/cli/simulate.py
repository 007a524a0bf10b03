"""Make up an authority: returns, or the case tables themselves, whose right answers are known."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli._store import DAY, day_of
from goldenthread.simulation import BadScenario, Scenario, read_scenario
from goldenthread.simulation.fleet import MOST, Order, Return, tell_all, variations
from goldenthread.simulation.scenario import OBSERVED

_ENDS = {Return.CIN_CENSUS: (3, 31), Return.WORKFORCE_CENSUS: (9, 30)}


@click.command(
    epilog="""\b
Examples:
  goldenthread simulate --to made-up
  goldenthread simulate --as annex-a --as-at 2026-06-30 --to made-up
  goldenthread simulate my-scenario.toml --seed 3 --children 5000 --to made-up
  goldenthread simulate average --authorities 150 --years 10 --to england
"""
)
@click.argument("scenario", default="exampleshire", metavar="[SCENARIO]")
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, help="The same seed, the same story.")
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in Return]),
    default=Return.TABLES.value,
    show_default=True,
    help="What to write.",
)
@click.option("--as-at", type=DAY, metavar="DATE", help="The day a return describes; otherwise the last it can be.")
@click.option("--months", type=click.IntRange(min=1), default=6, show_default=True, help="Of events in Annex A.")
@click.option("--children", type=click.IntRange(min=50), help="About how many are known; otherwise the scenario's.")
@click.option("--authorities", type=click.IntRange(1, MOST), default=1, help="So many, each a variation.")
@click.option("--years", type=click.IntRange(min=1), help="Of the story, to the same end; otherwise the scenario's.")
def simulate(
    scenario: str,
    folder: Path,
    seed: int,
    kind: str,
    as_at: datetime | None,
    months: int,
    children: int | None,
    authorities: int,
    years: int | None,
) -> None:
    """Tell the story of SCENARIO, one that comes with Golden Thread (exampleshire, average) or a TOML file, and write
    it to FOLDER.

    Nobody in it is real. The right answers stand beside it in `truth`, and what the authority says of itself in
    `authorities`.
    """
    try:
        told = read_scenario(scenario)
        told = told.through(years * 12) if years else told
    except BadScenario as fault:
        raise Failure(str(fault), Exit.CANNOT_READ) from fault
    told = told.scaled(children) if children else told
    what = Return(kind)
    day = _day(told, what, day_of(as_at))
    orders = [Order(each, own, what, folder, day, months) for each, own in variations(told, seed, authorities)]
    for _ in _followed(tell_all(orders), len(orders)):
        pass
    click.echo(f"{_said(orders)} in {folder}.", err=True)


def _day(told: Scenario, what: Return, asked: date | None) -> date:
    """The day that a return describes: a month's end of the story, on which its lists are drawn up."""
    days = [day for day in _ends(told) if what not in _ENDS or (day.month, day.day) == _ENDS[what]]
    if not days:
        raise click.UsageError(f"The story has no day that a {what} describes: tell more months of it.")
    if asked is None:
        return days[-1]
    if asked not in days:
        raise click.UsageError(f"--as-at is {asked}: choose one of {', '.join(map(str, days))}.")
    return asked


def _ends(told: Scenario) -> Iterator[date]:
    """The last days of the months at whose ends the scenario has lists drawn up."""
    began = told.first_month.year * 12 + told.first_month.month - 1
    for month in range(told.months):
        after = began + month + 1
        if (told.months - 1 - month) % OBSERVED[told.observed] == 0:
            yield date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def _followed(done: Iterable[str], many: int) -> Iterator[str]:
    """The authorities as they are done, with a bar on stderr where someone is looking."""
    if not sys.stderr.isatty():
        yield from done
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(done, total=many, description="Making up")


def _said(orders: list[Order]) -> str:
    """What was written: "Exampleshire as tables" or "150 authorities as tables"."""
    whose = orders[0].scenario.authority if len(orders) == 1 else f"{len(orders)} authorities"
    day = "" if orders[0].kind is Return.TABLES else f" of {orders[0].as_at}"
    return f"{whose} as {orders[0].kind}{day}"
