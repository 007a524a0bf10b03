"""Every check finds the rows at fault in its own example, and no others."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import polars as pl
import pytest

from goldenthread.returns import checks as package
from goldenthread.returns.checks import Check, checks
from goldenthread.returns.checks._frames import frames
from goldenthread.tables import TABLES
from tests.returns.checks.example import loaded
from tests.text_tables import cells

ANY_RETURN = "cin-census"  # the strictest: rules of all returns hold for it
_SENTENCE = re.compile(r"[A-Z0-9].+\.", re.DOTALL)


def faults(check: Check) -> set[tuple[str, int | None]]:
    """The rows an example says are at fault: those of a child stand for the child's first row in the return."""
    return {
        (name, place if row["fault"] == "yes" else None)
        for name, text in check.example.items()
        for place, row in enumerate(cells(text), 1)
        if row.get("fault")
    }


def found(check: Check) -> list[tuple[str, int | None]]:
    example = loaded(check.example, *check.kinds[:1] or (ANY_RETURN,))
    assert check.applies(example), "the example lacks what the check needs"
    return check.found(frames(example), example).collect().rows()


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_a_check_finds_the_faults_of_its_example_and_nothing_else(check: Check) -> None:
    assert sorted(found(check), key=str) == sorted(faults(check), key=str)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_an_example_has_a_fault_and_a_clean_row(check: Check) -> None:
    rows = [row for text in check.example.values() for row in cells(text)]
    assert any(row.get("fault") for row in rows)
    assert any("fault" in row and not row["fault"] for row in rows)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_what_is_wrong_and_what_to_do_are_sentences(check: Check) -> None:
    assert _SENTENCE.fullmatch(check.what)
    assert _SENTENCE.fullmatch(check.do)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_what_a_check_needs_is_declared(check: Check) -> None:
    columns = {(name, column) for name, table in TABLES.items() for column in ("", *table.names)}
    assert {(each.partition(".")[0], each.partition(".")[2]) for each in check.on} <= columns
    assert check.column is None or any(check.column in table.names for table in TABLES.values())


def test_a_check_is_named_as_its_file() -> None:
    files = {path.stem for path in Path(package.__path__[0]).glob("[!_]*.py")}
    assert {check.name.replace("-", "_") for check in checks()} == files
    assert len(files) == len(checks())


def test_every_peer_rule_is_in_the_catalogue_of_its_validator(shared: Path) -> None:
    known = set()
    for of, file in (("CIN", "peer_cin_rules_2025_26.csv"), ("903", "peer_903_rules_2025_26.csv")):
        with (shared / "data/returns" / file).open(encoding="utf-8") as lines:
            known |= {f"{of} {row['code']}" for row in csv.DictReader(lines)}
    peers = [check.peer for check in checks() if check.peer]
    assert set(peers) <= known
    assert len(peers) == len(set(peers))


def test_at_least_sixty_rules_of_the_census_validator_are_here() -> None:
    assert sum((check.peer or "").startswith("CIN ") for check in checks()) >= 60


def test_complaints_say_where_what_and_what_to_do() -> None:
    check = next(check for check in checks() if check.name == "plan-ends-before-it-starts")
    said = package.run(loaded(check.example, ANY_RETURN)).filter(pl.col("rule") == check.name)
    assert said.row(0, named=True) == {
        "rule": "plan-ends-before-it-starts",
        "list": "cp_plans",
        "row": 1,
        "column": "ended_on",
        "what": check.what,
        "do": check.do,
        "refused": False,
    }
