"""The same tables in every engine."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

import duckdb
import pytest

from goldenthread.store import CannotOpen, Store, duck
from goldenthread.tables import TABLES
from tests.store.conftest import Keep, loaded

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
ANN = "child_id | received_on\nann | 2026-02-01"


def test_duckdb_holds_every_table_with_its_columns_in_order(store: Store, keep: Keep) -> None:
    keep(MARCH, referrals=ANN)
    connection = store.known_on().duckdb()
    for name, declared in TABLES.items():
        assert tuple(connection.table(name).columns) == declared.names
    assert connection.table("coverage").columns == ["authority", "table", "first_day", "last_day"]
    assert connection.table("carried").columns == ["authority", "table", "column", "first_day", "last_day"]


def test_empty_tables_have_the_types_of_full_ones(store: Store, keep: Keep) -> None:
    empty = store.known_on().duckdb()
    keep(MARCH, referrals=ANN)
    full = store.known_on().duckdb()
    assert full.table("referrals").types == empty.table("referrals").types
    assert full.sql("SELECT count(*) FROM referrals").fetchall() == [(1,)]


def test_a_large_table_is_read_where_it_lies(store: Store, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duck, "_SMALL", 0)
    keep(MARCH, referrals=ANN)
    keep(JUNE, authority="Otherton", referrals=ANN)
    connection = store.known_on().duckdb()
    assert connection.sql("SELECT authority FROM referrals ORDER BY 1").fetchall() == [("Exampleshire",), ("Otherton",)]
    assert "referrals" in {name for (name,) in connection.sql("SELECT view_name FROM duckdb_views()").fetchall()}


def test_a_sealed_large_table_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duck, "_SMALL", 0)
    store = Store(tmp_path, "made-up words")
    for authority in ("Exampleshire", "Otherton"):
        read = loaded(MARCH, authority=authority, referrals=ANN)
        store.keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash=authority)
    rows = store.known_on().duckdb().sql("SELECT authority FROM referrals ORDER BY 1").fetchall()
    assert rows == [("Exampleshire",), ("Otherton",)]


def test_the_connection_reaches_no_file_outside_the_store(store: Store, keep: Keep, tmp_path: Path) -> None:
    keep(MARCH, referrals=ANN)
    (tmp_path / "other.csv").write_text("a\n1\n")
    connection = store.known_on().duckdb()
    with pytest.raises(duckdb.PermissionException):
        connection.read_csv(str(tmp_path / "other.csv"))


def test_a_folder_with_a_quote_in_its_name_is_a_folder_like_any_other(tmp_path: Path) -> None:
    store = Store(tmp_path / "the children's store", "made-up words")
    store.keep(loaded(MARCH, referrals=ANN), by="Asha Rowe", file_name="a.xlsx", file_hash="first")
    assert store.known_on().duckdb().sql("SELECT child_id FROM referrals").fetchall() == [("ann",)]


def test_a_column_added_to_a_table_since_is_missing_in_what_was_kept_before(
    store: Store, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    from goldenthread.tables import Column, Table, Type, catalogue

    keep(MARCH, referrals=ANN)
    old = TABLES["referrals"]
    more = (*old.own_columns, Column("urgent", Type.YES_NO, "Whether urgent"))
    grown = Table(name=old.name, means=old.means, kind=old.kind, key=old.key, own_columns=more, begins=old.begins)
    monkeypatch.setitem(catalogue.TABLES, "referrals", grown)
    assert store.known_on().duckdb().sql("SELECT child_id, urgent FROM referrals").fetchall() == [("ann", None)]


def test_without_pyspark_spark_is_a_sentence(store: Store) -> None:
    if importlib.util.find_spec("pyspark"):
        pytest.skip("PySpark is installed here")
    with pytest.raises(CannotOpen, match=r"pip install goldenthread\[spark\], and have Java 17"):
        store.known_on().spark()


@pytest.mark.slow
def test_without_java_spark_is_a_sentence(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    pyspark = pytest.importorskip("pyspark")
    if pyspark.SparkContext._gateway:
        pytest.skip("Spark runs already")
    monkeypatch.setenv("JAVA_HOME", str(store.folder / "no java here"))
    with pytest.raises(CannotOpen, match="have Java 17 on the machine"):
        store.known_on().spark()


@pytest.mark.slow
@pytest.mark.parametrize("key", [None, "made-up words"])
def test_spark_holds_the_same_tables(tmp_path: Path, key: str | None) -> None:
    pytest.importorskip("pyspark")
    store = Store(tmp_path, key)
    for as_at in (MARCH, JUNE):
        read = loaded(as_at, referrals=f"{ANN}\nben | {as_at}", person="child_id | sex\nann | F")
        store.keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash=str(as_at))
    known = store.known_on()
    session = known.spark()
    for name in TABLES:
        frame = session.table(name)
        assert tuple(frame.columns) == TABLES[name].names
        assert sorted(map(tuple, frame.collect()), key=repr) == sorted(known.frame(name).rows(), key=repr)
    assert [tuple(row) for row in session.table("coverage").collect()] == known.coverage.rows()
    assert [tuple(row) for row in session.table("carried").collect()] == known.carried.rows()
