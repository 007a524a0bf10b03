"""No check crashes, whatever well-typed tables a return holds, and each complaint is of a row that is there."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.returns.checks import checks, run
from goldenthread.returns.checks._finders import year
from goldenthread.returns.complaints import COMPLAINTS, none
from goldenthread.returns.loaded import Loaded
from goldenthread.tables import TABLES, Column, Table, Type
from goldenthread.tables.frames import empty, schema, shaped
from goldenthread.tables.shape import PROVENANCE
from tests.returns.checks.example import AS_AT

KINDS = ("annex-a", "cin-census", "workforce-census", "ssda903", "daily-feed")
_VALUES = {
    Type.TEXT: st.sampled_from(["ann", "ben", "RC8", "21", "A5", ""]),
    Type.DATE: st.dates(date(2024, 1, 1), date(2027, 1, 1)) | st.sampled_from([date.min, date.max]),
    Type.WHOLE: st.integers(-1, 3),
    Type.NUMBER: st.floats(),
    Type.YES_NO: st.booleans(),
}


def values(column: Column) -> st.SearchStrategy[Any]:
    """Any value of a column, or none; only where a row comes from is always said."""
    if column.name in {each.name for each in PROVENANCE}:
        return _VALUES[column.type]
    coded = st.sampled_from(column.codes) | _VALUES[column.type] if column.codes else _VALUES[column.type]
    return st.none() | coded


def rows(table: Table) -> st.SearchStrategy[pl.DataFrame]:
    row = st.fixed_dictionaries({column.name: values(column) for column in table.columns})
    return st.lists(row, max_size=4).map(lambda given: pl.DataFrame(given, schema=schema(table)))


def returned(tables: dict[str, pl.DataFrame], kind: str, as_at: date = AS_AT) -> Loaded:
    return Loaded(
        kind=kind,
        authority="Exampleshire",
        as_at=as_at,
        tables=tables,
        columns={name: TABLES[name].names for name in tables},
        coverage={},
        rows={},
        complaints=none(),
    )


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    tables=st.fixed_dictionaries({}, optional={name: rows(table) for name, table in TABLES.items()}),
    kind=st.sampled_from(KINDS),
)
def test_checks_find_rows_that_are_there(tables: dict[str, pl.DataFrame], kind: str) -> None:
    found = run(returned(tables, kind))
    assert dict(found.schema) == COMPLAINTS
    placed = [frame.select("from_list", "from_row") for frame in tables.values() if "from_row" in frame.columns]
    there = {place for frame in placed for place in frame.iter_rows()}
    numbered = {(name, row) for name, row in found.select("list", "row").iter_rows() if row is not None}
    assert numbered <= there


@pytest.mark.parametrize("kind", KINDS)
def test_empty_tables_are_at_no_fault(kind: str) -> None:
    assert run(returned({name: empty(table) for name, table in TABLES.items()}, kind)).is_empty()


@pytest.mark.parametrize("kind", KINDS)
def test_columns_that_are_missing_throughout_crash_no_check(kind: str) -> None:
    nothing = {
        name: pl.DataFrame({column: [None, None] for column in table.names}, schema=schema(table))
        for name, table in TABLES.items()
    }
    assert run(returned(nothing, kind)).height > 0


def test_a_return_that_carries_no_tables_is_not_checked() -> None:
    assert run(returned({}, "annex-a")).is_empty()


def test_a_check_that_cannot_be_made_says_so() -> None:
    """Bank holidays of 2090 are not known, so which assessments are older than 45 working days is not known either."""
    tables = {"cin_assessments": empty(TABLES["cin_assessments"])}
    said = run(returned(tables, "cin-census", date(2090, 3, 31)))
    assert said["rule"].to_list() == ["old-open-assessment"]
    assert said["what"][0].startswith("This could not be checked. Bank holidays are known for")


@pytest.mark.parametrize(
    ("as_at", "first"),
    [
        (date(2026, 3, 31), date(2025, 4, 1)),
        (date(2024, 2, 29), date(2023, 3, 1)),
        (date(2024, 2, 28), date(2023, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
    ],
)
def test_a_year_ends_on_the_day_of_the_return(as_at: date, first: date) -> None:
    assert year(returned({}, "cin-census", as_at)) == (first, as_at)


def test_names_of_checks_differ() -> None:
    names = [check.name for check in checks()]
    assert len(set(names)) == len(names)


def test_a_child_without_a_row_of_its_own_is_found_at_its_first_row() -> None:
    """Annex A has no list of children: what is wrong with a child is wrong in the first row that names it."""
    person = pl.DataFrame({"child_id": ["ann", "ben"]}).pipe(shaped, TABLES["person"])
    listed = {"from_list": ["List 3", "List 3"], "from_row": [5, 7], "child_id": ["ann", "ann"]}
    example = returned(
        {"person": person, "referrals": pl.DataFrame(listed).pipe(shaped, TABLES["referrals"])}, "annex-a"
    )
    found = run(example).filter(pl.col("rule") == "child-without-ethnicity")
    assert found.select("list", "row").rows() == [("List 3", 5), ("person", None)]
