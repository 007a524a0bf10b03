"""Small returns in words: a text table a list, written as the CSV files of a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.returns import Loaded
from goldenthread.returns.ssda903 import read
from tests.text_tables import cells

YEAR_END = date(2026, 3, 31)
EPISODES = "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC | REASON_PLACE_CHANGE"
IN_CARE = "ann | 2025-05-06 | S | C2 | N1 | U6 | PR1 | | |"


def episodes(*rows: str) -> str:
    """The list of episodes."""
    return "\n".join((EPISODES, *rows))


def written(folder: Path, **lists: str) -> Path:
    """A folder with a CSV file a list, named by the keyword, made of a text table."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in lists.items():
        (folder / f"{name}.csv").write_text(as_csv(text), encoding="utf-8")
    return folder


def as_csv(text: str) -> str:
    """A text table as CSV."""
    headings = [heading.strip() for heading in text.strip().splitlines()[0].split("|")]
    rows = [",".join(row[heading] or "" for heading in headings) for row in cells(text)]
    return "\n".join((",".join(headings), *rows)) + "\n"


def loaded(folder: Path, as_at: date = YEAR_END, since: date | None = None, **lists: str) -> Loaded:
    """A return read from text tables."""
    return read(written(folder / "return", **lists), authority="Exampleshire", as_at=as_at, since=since)


def rows(of: Loaded, name: str, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of a table."""
    return of.tables[name].select(columns).rows()


def said(of: Loaded) -> set[tuple[str, str, int | None]]:
    """The rule, list and row of every complaint, but for the lists that a small return does not hold."""
    found = of.complaints.select("rule", "list", "row").rows()
    return {(rule, name, row) for rule, name, row in found if rule not in ("list-missing", "columns-missing")}
