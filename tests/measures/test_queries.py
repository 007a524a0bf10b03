"""Compiled queries: what is compiled once is not compiled again, and what cannot be kept is compiled when asked."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from ibis import _
from ibis.expr.types import Table

from goldenthread.measures.answering.ahead import FIRST_ASKED, compile_ahead
from goldenthread.measures.answering.batches import Batch, batches
from goldenthread.measures.answering.queries import Queries
from goldenthread.measures.case_tables import case
from goldenthread.measures.catalogue import catalogue
from goldenthread.measures.engines import DuckDB
from goldenthread.measures.kinds import Count


class Counting(DuckDB):
    """DuckDB that counts what it is asked to compile."""

    def __init__(self) -> None:
        super().__init__(duckdb.connect())
        self.compiled = 0

    def compile(self, expression: Table) -> str:
        self.compiled += 1
        return super().compile(expression)


@pytest.fixture
def engine() -> Counting:
    return Counting()


def contacts_made() -> Table:
    return case("contacts")


def counted(id_: str = "X1", **more: object) -> Count:
    said = {"of": contacts_made, "dated": "received_on", "better": "neither", "source": "a test", "why": "a test"}
    return Count(id=id_, title="Contacts", by=("team", "source"), **{**said, **more})  # type: ignore[arg-type]


def batch(by: str | None = None, **more: object) -> Batch:
    [only] = batches([counted(**more)], by)  # type: ignore[arg-type]
    return only


def test_another_breakdown_compiles_only_its_groups(engine: Counting) -> None:
    queries = Queries(engine)
    queries.of(batch())
    assert engine.compiled == 3  # the population, its groups, and the sums
    queries.of(batch("source"))
    assert engine.compiled == 4


def test_another_measure_of_a_population_compiles_only_its_sums(engine: Counting) -> None:
    queries = Queries(engine)
    queries.of(batch())
    queries.of(batch(id_="X2", where=_.source == "1A"))
    assert engine.compiled == 4


def test_an_answer_rests_on_the_tables_of_its_whole_population(engine: Counting) -> None:
    [became_referrals] = batches([each for each in catalogue().values() if each.id == "FD2"], None)
    assert Queries(engine).of(became_referrals).rests_on == ("contacts", "referrals")


def test_what_was_kept_is_not_compiled_again(engine: Counting, tmp_path: Path) -> None:
    first = Queries(engine, tmp_path / "made when needed")
    query = first.of(batch())
    first.keep()
    assert Queries(engine, tmp_path / "made when needed").of(batch()) == query
    assert engine.compiled == 3


def test_two_that_keep_at_once_lose_nothing(engine: Counting, tmp_path: Path) -> None:
    one, other = Queries(engine, tmp_path), Queries(engine, tmp_path)
    one.of(batch())
    other.of(batch("source"))
    one.keep()
    other.keep()
    before = engine.compiled
    both = Queries(engine, tmp_path)
    both.of(batch())
    both.of(batch("source"))
    assert engine.compiled == before


def test_queries_of_another_program_are_neither_used_nor_left(engine: Counting, tmp_path: Path) -> None:
    old, elsewhere = tmp_path / "queries-duckdb-0123456789abcdef.json", tmp_path / "batches.cpython-311.pyc"
    for file in (old, elsewhere):
        file.write_text("{}")
    queries = Queries(engine, tmp_path)
    queries.of(batch())
    queries.keep()
    assert not old.exists()
    assert elsewhere.exists()


@pytest.mark.parametrize("said", ["", "{half", "[]", '{"a": 1}', '{"a": {"words": "SELECT 1"}}'])
def test_a_spoilt_file_is_compiled_anew(engine: Counting, tmp_path: Path, said: str) -> None:
    first = Queries(engine, tmp_path)
    query = first.of(batch())
    first.keep()
    [file] = tmp_path.iterdir()
    file.write_text(said)
    assert Queries(engine, tmp_path).of(batch()) == query


def test_where_nothing_may_be_written_queries_are_compiled_in_memory(engine: Counting, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("where the folder would be")
    queries = Queries(engine, tmp_path / "a file")
    query = queries.of(batch())
    queries.keep()
    assert queries.of(batch()) == query
    assert [file.name for file in tmp_path.iterdir()] == ["a file"]


def test_a_population_without_a_name_of_its_own_is_refused(engine: Counting) -> None:
    with pytest.raises(TypeError, match="define it in a module"):
        Queries(engine).of(batch(of=lambda: case("contacts")))


@pytest.mark.slow
def test_what_is_compiled_ahead_leaves_nothing_for_the_first_questions(engine: Counting, tmp_path: Path) -> None:
    compile_ahead(Queries(engine, tmp_path))
    ahead, asked = engine.compiled, Queries(engine, tmp_path)
    for by in FIRST_ASKED:
        for each in batches(list(catalogue().values()), by):
            asked.of(each)
    assert engine.compiled == ahead
