"""Write docs/reference from the code: ``python -m docs.build``; with ``--check``, only say which pages are stale."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click
import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.web.settings_test")  # needs nobody's database
django.setup()

from docs.writers import (  # noqa: E402  after setup
    benchmarks,
    checks,
    clocks,
    command_line,
    events,
    grammar,
    measures,
    plan_workbook,
    roles,
    settings,
    statements,
    statuses,
    tables,
)

REFERENCE = Path(__file__).parent / "reference"
PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line.page,
    "settings.md": settings.page,
    "roles.md": roles.page,
    "statuses.md": statuses.page,
    "clocks.md": clocks.page,
    "events.md": events.page,
    "checks.md": checks.page,
    "statements.md": statements.page,
    "grammar.md": grammar.page,
    "tables.md": tables.page,
    "measures.md": measures.page,
    "benchmarks.md": benchmarks.page,
    "plan-workbook.md": plan_workbook.page,
}


def stale() -> list[str]:
    """The pages that are not what the code would write now, and those it would not write at all."""
    there = {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.md")}
    wanted = {name: write() for name, write in PAGES.items()}
    return sorted(name for name in there.keys() | wanted.keys() if there.get(name) != wanted.get(name))


def build() -> None:
    """Write every page."""
    REFERENCE.mkdir(exist_ok=True)
    for name, write in PAGES.items():
        (REFERENCE / name).write_text(write(), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Build, or check; 1 when a page is stale."""
    if arguments != ["--check"]:
        build()
        return 0
    names = stale()
    for name in names:
        click.echo(f"docs/reference/{name} is stale: run python -m docs.build.", err=True)
    return bool(names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
