"""Load a return: read it, check it, and keep it whole as a dated snapshot."""

from __future__ import annotations

import getpass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goldenthread.cli._exits import Exit, Failure
from goldenthread.cli._store import DAY, day_of, new_store_option, told
from goldenthread.returns import kinds

if TYPE_CHECKING:
    from goldenthread.returns.mapped_table import TableMapping

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(
    epilog="""\b
Examples:
  goldenthread load annex-a "Annex A.xlsx" --as-at 2026-06-30
  goldenthread load cin-census CIN2026.xml --complaints faults.csv
  goldenthread load ssda903 "SSDA903 2026" --as-at 2026-03-31
  goldenthread load daily-feed feed.json --as-at 2026-06-30 --since 2024-04-01
  goldenthread load mapped-table vacancies.csv --mapping vacancies.toml --as-at 2026-06-30
"""
)
@click.argument("kind", type=click.Choice(kinds()), metavar="RETURN")
@click.argument("path", type=click.Path(path_type=Path, exists=True), metavar="FILE")
@click.option("--as-at", type=DAY, metavar="DATE", help="The day the return describes, where the file does not say.")
@click.option("--since", type=DAY, metavar="DATE", help="The first day from which its lists are whole.")
@click.option("--mapping", type=_FILE, metavar="FILE", help="How a plain table is read: which heading is what.")
@click.option("--authority", metavar="NAME", help="The authority, where the store's settings do not name it.")
@click.option(
    "--complaints", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write them as CSV."
)
@new_store_option
def load(
    kind: str,
    path: Path,
    as_at: datetime | None,
    since: datetime | None,
    mapping: Path | None,
    authority: str | None,
    complaints: Path | None,
    store: Path | None,
) -> None:
    """Load FILE, a return of the kind RETURN (annex-a, cin-census, daily-feed, mapped-table, plain-tables, ssda903
    or workforce-census; FILE may be a folder where the return is one).

    All of it is kept or nothing: rows that cannot be are refused with the reason, and everything else that is wrong is
    a complaint. A day is written YYYY-MM-DD.
    """
    import polars as pl

    from goldenthread.cli._csv import as_csv
    from goldenthread.cli._loads import print_load
    from goldenthread.cli._standards import unused
    from goldenthread.store import Store, usual_folder
    from goldenthread.store.loading import Given, authorities_of
    from goldenthread.store.loading import load as put
    from goldenthread.web.environment import COUNCIL

    _check(path, as_at, complaints)
    kept_in = Store(store or usual_folder())
    is_new = not kept_in.folder.exists()
    with told():
        whose = [authority] if authority else authorities_of(kind, path, kept_in, COUNCIL.value)
        given = Given(kind, path, whose, day_of(as_at), day_of(since), _mapping(mapping))
        found = put(given, kept_in, by=getpass.getuser(), file_name=path.name)
        for loaded, snapshot in found:
            print_load(loaded, snapshot, complaints)
            for said in unused(kept_in.known_on().frame("standards"), loaded.authority):
                click.echo(said)
    if is_new:
        click.echo(f"A new store was begun in {kept_in.folder}.")
    if complaints:
        _write(complaints, as_csv(pl.concat(loaded.complaints for loaded, _ in found)))


def _check(path: Path, as_at: datetime | None, complaints: Path | None) -> None:
    """Refuse what is surely a slip before anything is read or written."""
    from goldenthread.store.loading import LOCK

    if path.name.startswith(LOCK):
        workbook = path.name.removeprefix(LOCK)
        raise click.UsageError(f"{path.name} is the lock that Excel keeps on an open workbook: give {workbook}.")
    if as_at and as_at.date() > date.today():
        raise click.UsageError(f"{as_at.date()} is still to come: give --as-at the day that the return describes.")
    if complaints and complaints.suffix.lower() != ".csv":
        raise click.UsageError(f"Complaints are written as CSV: give a file whose name ends in .csv, not {complaints}.")
    if complaints and complaints.exists() and complaints.samefile(path):
        raise click.UsageError(f"{complaints} is the return itself: give another file for the complaints.")
    if complaints and not complaints.absolute().parent.is_dir():
        raise click.UsageError(f"There is no folder {complaints.absolute().parent}: make it, or give another file.")


def _mapping(file: Path | None) -> TableMapping | None:
    """The mapping that a file says, where one is given."""
    if not file:
        return None
    from goldenthread.returns import CannotLoad
    from goldenthread.returns.mapped_table import understood

    try:
        return understood(file.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise CannotLoad(f"{file} cannot be read ({problem.strerror}): check the name of the mapping.") from None
    except UnicodeDecodeError:
        raise CannotLoad(f"{file} is not text: save the mapping as plain text, UTF-8.") from None


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as problem:
        said = f"The return is kept, but its complaints could not be written to {file} ({problem.strerror})"
        raise Failure(f"{said}: load it again with another file for them.", Exit.NOT_KEPT) from problem
