"""A store with a key: nothing of a child can be read from its files without it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from goldenthread.store import CannotOpen, Store
from tests.store.conftest import loaded

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
KEY = "made-up words of some length"


def sealed(folder: Path) -> Store:
    """A store with two returns, whose referrals are merged."""
    store = Store(folder, KEY)
    for as_at in (MARCH, JUNE):
        rows = f"child_id | received_on\nunmistakable-child | 2026-02-01\n{as_at:%B} | {as_at}"
        read = loaded(as_at, referrals=rows)
        store.keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash=str(as_at))
    return store


def test_what_is_kept_with_a_key_is_read_with_it(tmp_path: Path) -> None:
    known = sealed(tmp_path).known_on()
    assert known.frame("referrals").height == 2
    assert known.duckdb().sql("SELECT count(*) FROM referrals").fetchall() == [(2,)]
    assert known.duckdb().sql("SELECT count(*) FROM coverage").fetchall() == [(1,)]


def test_no_file_of_it_holds_a_child_in_the_clear(tmp_path: Path) -> None:
    sealed(tmp_path).known_on().duckdb()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any("derived" in path.parts for path in files)
    for path in files:
        assert b"unmistakable" not in path.read_bytes()
        if path.suffix == ".parquet":
            with pytest.raises(pl.exceptions.PolarsError, match=r"(?i)encrypt"):
                pl.read_parquet(path)


def test_the_wrong_key_is_a_sentence(tmp_path: Path) -> None:
    sealed(tmp_path)
    with pytest.raises(CannotOpen, match="That is not the key of the store"):
        Store(tmp_path, "other words").known_on()


def test_no_key_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOLDENTHREAD_STORE_KEY", raising=False)
    sealed(tmp_path)
    with pytest.raises(CannotOpen, match="is encrypted: give its key"):
        Store(tmp_path).known_on()


def test_the_key_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed(tmp_path)
    monkeypatch.setenv("GOLDENTHREAD_STORE_KEY", KEY)
    assert Store(tmp_path).known_on().frame("referrals").height == 2


def test_the_same_file_is_not_kept_twice_with_a_key_either(tmp_path: Path) -> None:
    sealed(tmp_path)
    assert len(sealed(tmp_path).snapshots()) == 2


def test_a_store_begun_without_a_key_does_not_take_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOLDENTHREAD_STORE_KEY", raising=False)
    read = loaded(JUNE, referrals="child_id | received_on\nann | 2026-02-01")
    Store(tmp_path).keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash="first")
    with pytest.raises(CannotOpen, match="begun without a key"):
        Store(tmp_path, KEY).keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash="second")


def test_a_store_whose_first_load_failed_may_still_be_begun_with_a_key(tmp_path: Path) -> None:
    (tmp_path / "snapshots").mkdir()
    assert sealed(tmp_path).known_on().frame("referrals").height == 2
    assert (tmp_path / "key.json").exists()


def test_a_damaged_key_file_is_a_sentence(tmp_path: Path) -> None:
    store = sealed(tmp_path)
    (tmp_path / "key.json").write_text("{}")
    with pytest.raises(CannotOpen, match=r"key\.json is damaged"):
        store.known_on()


def test_the_key_is_in_no_words_that_python_shows_of_it(tmp_path: Path) -> None:
    from goldenthread.store.keys import key_of

    key = key_of(sealed(tmp_path).folder, KEY, in_use=True)
    assert key
    assert repr(key) == "Key()"
