"""The lists are Ofsted's, every column they fill exists, and every code that is written is read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldenthread.returns.annex_a import LISTS, values
from goldenthread.returns.annex_a.value_set import NotInSet, ValueSet
from goldenthread.tables import table

SETS = {name: each for name, each in vars(values).items() if isinstance(each, ValueSet)}
_STRAIGHT = str.maketrans("‘’", "''")


def _headings(described: str) -> list[list[str]]:
    """The headings of each list, in order, as the description of Annex A gives them."""
    found: list[list[str]] = []
    for line in described.splitlines():
        if re.match(r"  list_\d+:$", line):
            found.append([])
        elif named := re.match(r"      name: (.*)$", line):
            found[-1].append(named[1].strip("'").replace("''", "'").translate(_STRAIGHT))
        elif found and (more := re.match(r"        (\S.*)$", line)) and line == "        (Y/N)":
            found[-1][-1] += " " + more[1]
    return found


def test_the_lists_have_the_columns_of_annex_a_in_their_order(shared: Path) -> None:
    described = _headings(
        (shared / "data/returns/annex_a_columns.yaml").read_text(encoding="utf-8").partition("\nlists:")[2]
    )
    ours = [[column.heading.translate(_STRAIGHT) for column in each.columns] for each in LISTS]
    assert ours == described
    assert sum(map(len, ours)) == 169


def test_every_column_fills_columns_that_exist_and_are_of_one_type() -> None:
    for each in LISTS:
        for column in each.columns:
            types = {table(name).column(field).type for name, _, field in (to.partition(".") for to in column.to)}
            assert len(types) <= 1, column.heading
            assert {to.partition(".")[0] for to in column.to} <= {*each.tables, "person"}


def test_a_list_fills_every_required_column_of_its_tables() -> None:
    for each in LISTS:
        for name in each.tables:
            required = {column.name for column in table(name).own_columns if column.required}
            assert required <= {*each.fields(name), "observed_on"}


def test_a_closed_column_of_a_table_is_filled_from_exactly_its_codes() -> None:
    for each in LISTS:
        for column in each.columns:
            for name, _, field in (to.partition(".") for to in column.to):
                codes = table(name).column(field).codes
                assert not codes or (column.values and set(codes) == set(column.values.lettered)), column.heading


@pytest.mark.parametrize("name", SETS)
def test_what_is_written_for_a_code_is_read_as_that_code(name: str) -> None:
    known = SETS[name]
    for code, written in known.lettered.items():
        for spelt in (written, written.upper(), f"  {written} ", written.replace(" ", "\xa0"), str(code)):
            assert known.code(spelt) == code


def test_a_column_writes_what_annex_a_writes() -> None:
    source = LISTS[0].column("Contact Source")
    assert source.written("6") == "q) 6: Police"
    assert source.written(None) is None
    assert LISTS[0].column("Date of Contact").written("2026-01-02") == "2026-01-02"


def test_every_value_that_the_sector_has_seen_is_read_by_its_column(shared: Path) -> None:
    described = (shared / "data/returns/annex_a_columns.yaml").read_text(encoding="utf-8").partition("\nlists:")[2]
    unread = {
        said
        for each, (heading, said) in _values_seen(described)
        if (known := LISTS[each].columns[heading].values) and not _reads(known, said)
    }
    assert unread == {"u) X1:CodeError", "CONCIOUSNESS", "Incontience", "Possible Application refused - Check Notes"}


def _values_seen(described: str) -> Iterator[tuple[int, tuple[int, str]]]:
    """Each value of the description with the places of its list and column; not how the sector groups them."""
    each, column, wanted = -1, -1, False
    for line in described.splitlines():
        if re.match(r"  list_\d+:$", line):
            each, column = each + 1, -1
        column += line.startswith("    - position:")
        if key := re.match(r"      (\w+):", line):
            wanted = key[1].startswith("values_ssd") or "values_seen" in key[1]
        elif wanted and (value := re.match(r"      - '?(.*?)'?$", line)):
            yield each, (column, value[1].replace("''", "'"))


def _reads(known: ValueSet, said: str) -> bool:
    try:
        known.code(said)
    except NotInSet:
        return False
    return True
