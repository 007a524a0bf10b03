"""Exampleshire's figures: a small made-up authority, loaded once for all the tests of pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.performance.figures import ahead
from goldenthread.returns import read
from goldenthread.simulation import read_scenario
from goldenthread.simulation.fleet import Order, Return, tell_all
from goldenthread.store import Store

AS_AT = date(2026, 10, 31)


@pytest.fixture(scope="session")
def loaded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds 36 months of a small Exampleshire; tests read it and write nothing there."""
    folder = tmp_path_factory.mktemp("figures")
    scenario = read_scenario("exampleshire").scaled(700)
    list(tell_all([Order(scenario, 1, Return.TABLES, folder / "made", AS_AT, 36)]))
    store = folder / "store"
    store.mkdir()
    (folder / "made" / "authorities").rename(store / "authorities")
    loaded = read("plain-tables", folder / "made" / "tables", authority="Exampleshire", as_at=AS_AT)
    Store(store).keep(loaded, by="Ines Vale", file_name="tables", file_hash="0" * 64)
    for work_out in ahead(Store(store).known_on()).values():
        work_out()
    return store


@pytest.fixture
def exampleshire_store(loaded_once: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The store of these pages."""
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(loaded_once))
    return Store(loaded_once)


@pytest.fixture
def nothing_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty store."""
    monkeypatch.setenv("GOLDENTHREAD_STORE", str(tmp_path / "empty"))
