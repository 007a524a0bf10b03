"""Made-up Annex A files: sheets of cells written as a workbook, or text tables written as CSV files, and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from goldenthread.returns import Loaded
from goldenthread.returns.annex_a import read

AS_AT = date(2026, 6, 30)
Sheets = Mapping[str, Sequence[Sequence[Any]]]
Reads = Callable[..., Loaded]


def write_workbook(path: Path, sheets: Sheets) -> Path:
    """A workbook of these sheets, dates as Excel dates; a path for `read`."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy", "strings_to_formulas": False}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    _write(sheet, number, place, cell)
    return path


def _write(sheet: Any, number: int, place: int, cell: Any) -> None:
    if isinstance(cell, tuple):  # a formula with the value it last gave
        sheet.write_formula(number, place, cell[0], None, cell[1])
    elif isinstance(cell, date) and not isinstance(cell, datetime):
        sheet.write_datetime(number, place, datetime(cell.year, cell.month, cell.day))
    elif cell is not None:
        sheet.write(number, place, cell)


@pytest.fixture
def workbook(tmp_path: Path) -> Reads:
    """``workbook({"List 1": [[...headings], [...row]]})`` reads a workbook of these sheets, drawn on 30 June 2026."""

    def reads(sheets: Sheets, *, as_at: date | None = AS_AT, since: date | None = None) -> Loaded:
        path = write_workbook(tmp_path / "annex.xlsx", sheets)
        return read(path, authority="Exampleshire", as_at=as_at, since=since)

    return reads


@pytest.fixture
def lists(tmp_path: Path) -> Reads:
    """``lists(list_1=text)`` reads text tables, a CSV file a list, the columns parted by bars."""

    def reads(*, as_at: date = AS_AT, since: date | None = None, **tables: str) -> Loaded:
        for name, text in tables.items():
            rows = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
            quoted = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
            (tmp_path / f"{name}.csv").write_text(quoted, encoding="utf-8")
        return read(tmp_path, authority="Exampleshire", as_at=as_at, since=since)

    return reads


def told(loaded: Loaded, rule: str) -> list[tuple[str, int | None]]:
    """Where a rule complains: the list and the row."""
    found = loaded.complaints.filter(rule=rule)
    return list(zip(found["list"].to_list(), found["row"].to_list(), strict=True))


def assert_every_row_is_accounted_for(loaded: Loaded) -> None:
    """Rows read are rows kept and refused; one refused has one such complaint and is in no table; keys are unique."""
    from goldenthread.returns.annex_a import LISTS
    from goldenthread.tables import table

    refused = loaded.complaints.filter("refused")
    for of in LISTS:
        if of.name in loaded.rows:
            account = loaded.rows[of.name]
            why = refused.filter(list=of.name)["row"].to_list()
            kept = {number for name in of.tables for number in loaded.tables[name]["from_row"]}
            assert len(kept) == account.kept
            assert sorted(set(why)) == sorted(why)
            assert len(why) == account.refused
            assert not kept & set(why)
            for name in of.tables:
                assert not loaded.tables[name].select(table(name).full_key).is_duplicated().any()
