"""Measure what is loaded: every figure behind the plan, and whether it really moved."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli._store import DAY, day_of, store_option, told

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from goldenthread.measures.engines import Engine
    from goldenthread.measures.kinds import Measure
    from goldenthread.measures.periods import Period
    from goldenthread.store import Known, Store

BREAKDOWNS = ("service", "team", "worker", "age band", "category", "source", "authority")
_MONTHS = 12
_YEARS = 30  # at most: longer than any return reaches back, or the calendar of working days


@click.command(
    epilog="""\b
Examples:
  goldenthread measure
  goldenthread measure --by team --months 24
  goldenthread measure AS1 AS1r --by service --quarters 8
  goldenthread measure --from 2026-04-01 --to 2026-06-30 --csv > figures.csv
"""
)
@click.argument("names", nargs=-1, metavar="[MEASURE]…")
@click.option("--by", type=click.Choice(BREAKDOWNS), help="Break each figure down.")
@click.option(
    "--months", type=click.IntRange(1, 12 * _YEARS), help=f"The last so many months; {_MONTHS} unless said otherwise."
)
@click.option("--quarters", type=click.IntRange(1, 4 * _YEARS), help="The last so many quarters.")
@click.option("--years", type=click.IntRange(1, _YEARS), help="The last so many years, April to March.")
@click.option("--year-to-date", is_flag=True, help="Since 1 April.")
@click.option("--from", "first", type=DAY, metavar="DATE", help="With --to: between any two days.")
@click.option("--to", "last", type=DAY, metavar="DATE", help="The last day; otherwise the last that is loaded.")
@click.option("--as-known-on", type=DAY, metavar="DATE", help="As the figures were known on a day.")
@click.option(
    "--engine", type=click.Choice(["duckdb", "spark"]), default="duckdb", show_default=True, help="What counts."
)
@click.option("--csv", "form", flag_value="csv", help="Print CSV: every figure with its numerator and denominator.")
@click.option("--json", "form", flag_value="json", help="Print JSON Lines: the same.")
@store_option
def measure(
    names: tuple[str, ...], by: str | None, as_known_on: datetime | None, engine: str, form: str | None,
    store: Path | None, **when: Any,
) -> None:  # fmt: skip
    """Answer every MEASURE of the catalogue, or those named (by id or name), from the returns that are loaded.

    A period that the returns do not cover is not answered: what is shown is the last that they do. Movement is judged
    by the rules of process behaviour charts: "no real change" means that the figure moves as it always has.
    """
    from goldenthread.cli._answers import show
    from goldenthread.judgement.series import movements
    from goldenthread.measures.answering import answer
    from goldenthread.measures.answering.queries import WITH_THE_PROGRAM, Queries
    from goldenthread.store import Store, usual_folder

    with told():
        kept = Store(store or usual_folder())
        known = kept.known_on(day_of(as_known_on))
        periods = _periods(_until(kept, known, day_of(when["last"])), **when)
        asked = _measures(names, by)
        engine_there = _engine(engine, known)
        with _patience():
            queries = Queries(engine_there, WITH_THE_PROGRAM)
            answers = answer(list(asked.values()), engine_there, periods, by, queries)
    show(answers, movements(answers, asked, periods), asked, periods, form)


def _patience() -> AbstractContextManager[Any]:
    """Something that moves on stderr: a question that was not asked before takes seconds to put into queries."""
    from rich.console import Console

    return Console(stderr=True).status("Counting (the first time a question is asked takes some seconds longer)")


def _until(kept: Store, known: Known, asked: date | None) -> date:
    """The last day of the last period: as asked, else the last day for which anything is loaded."""
    if known.coverage.is_empty() and kept.snapshots():
        first = min(each.known_from for each in kept.snapshots())
        raise Failure(f"Nothing was known yet on that day: the first return is known from {first}.", Exit.NO_ANSWER)
    if known.coverage.is_empty():
        nothing = f"Nothing is loaded yet in {kept.folder}: goldenthread load annex-a FILE --as-at DATE."
        raise Failure(nothing, Exit.NO_ANSWER)
    last: date = max(known.coverage["last_day"].to_list())
    return asked or last


def _periods(
    until: date, *, months: int | None, quarters: int | None, years: int | None, year_to_date: bool,
    first: datetime | None, last: datetime | None,
) -> list[Period]:  # fmt: skip
    from goldenthread.measures import periods

    said = [name for name, value in {"--months": months, "--quarters": quarters, "--years": years}.items() if value]
    said += ["--year-to-date"] * year_to_date + ["--from"] * bool(first)
    if len(said) > 1:
        raise click.UsageError(f"Choose one of {' and '.join(said)}.")
    if first:
        return _between(first.date(), until)
    if quarters:
        return periods.quarters(quarters, until)
    if years:
        return periods.years(years, until)
    return periods.year_to_date(until) if year_to_date else periods.months(months or _MONTHS, until)


def _between(first: date, last: date) -> list[Period]:
    from goldenthread.measures import periods

    if last < first:
        raise click.UsageError(f"The period would end ({last}) before it begins ({first}): give --to a later day.")
    return periods.between(first, last)


def _measures(names: tuple[str, ...], by: str | None) -> dict[str, Measure]:
    """The measures asked for, by their ids."""
    from goldenthread.measures.catalogue import catalogue

    titled = {measure.title.lower(): measure for measure in catalogue().values()}
    known = {measure.id.lower(): measure for measure in catalogue().values()} | catalogue() | titled
    unknown = [name for name in names if name.lower() not in known]
    if unknown:
        raise click.UsageError(f"There is no measure {unknown[0]}{_near(unknown[0], known)}.")
    asked = {m.id: m for m in ([known[name.lower()] for name in names] or catalogue().values())}
    return {id_: m for id_, m in asked.items() if by in (None, "authority", *m.by)} or _not_by(by, asked)


def _near(name: str, known: dict[str, Measure]) -> str:
    from rapidfuzz.process import extractOne

    near = extractOne(name.lower(), list(known), score_cutoff=60)
    if near is None:
        return "; docs/reference/measures.md lists them"
    return f": is it {known[near[0]].id} ({known[near[0]].title})"


def _not_by(by: str | None, asked: dict[str, Measure]) -> dict[str, Measure]:
    able = ", ".join(sorted({group for measure in asked.values() for group in measure.by})) or "nothing"
    raise click.UsageError(f"None of these can be broken down by {by}: they can be by {able}.")


def _engine(name: str, known: Known) -> Engine:
    from goldenthread.measures.engines import DuckDB, Spark

    return Spark(known.spark()) if name == "spark" else DuckDB(known.duckdb())
