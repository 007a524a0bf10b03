"""Read documents and print what they say: decisions, actions, findings, measures, ratings, inspections, votes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from goldenthread.cli._exits import Exit
from goldenthread.reading import CannotRead, DocumentKind, Reading
from goldenthread.reading import read as read_file

_MANY = 5  # files: from here on a progress bar is worth its line


@click.command(
    epilog="""\b
Examples:
  goldenthread read minutes.html
  goldenthread read --kind letter letter.pdf
  goldenthread read --json minutes/*.docx > statements.jsonl
"""
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: one document a line, in the order given.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in DocumentKind]),
    help="What the files are, where the guess is wrong.",
)
def read(files: tuple[Path, ...], as_json: bool, kind: str | None) -> int:
    """Read each FILE (text, web page, modern.gov meeting XML, Word or PDF) and print what it says.

    A file that cannot be read is named on stderr with what to do about it; the others are still read, and the exit
    code is 3.
    """
    show = _print_json if as_json else _print_table
    unread = 0
    for file in _followed(files):
        try:
            reading = read_file(file, DocumentKind(kind) if kind else None)
        except CannotRead as problem:
            click.echo(str(problem), err=True)
            unread += 1
        else:
            show(reading)
    return Exit.CANNOT_READ if unread else 0


def _print_json(reading: Reading) -> None:
    # ASCII, so that no terminal's encoding and no reader's idea of a line's end can break a line.
    click.echo(json.dumps(reading.as_dict()))


def _print_table(reading: Reading) -> None:
    from goldenthread.cli._tables import print_reading

    print_reading(reading)


def _followed(files: tuple[Path, ...]) -> Iterator[Path]:
    """The files, with a bar on stderr where there are many and someone is looking."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty())
    with bar:
        yield from bar.track(files, description="Reading")
