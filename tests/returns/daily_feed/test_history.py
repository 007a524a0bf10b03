"""What a store knows after files of all children and files of changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.returns.daily_feed import read
from goldenthread.store import Store
from tests.returns.daily_feed.examples import SINCE, child, written

FIRST, CHANGED, SECOND = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 8)


def _kept(folder: Path, *files: tuple[date, date | None, list[dict[str, Any]]]) -> Store:
    """A store that was given some files, each of a day, whole since another or only of changes."""
    store = Store(folder / "store")
    for as_at, since, children in files:
        loaded = read(written(folder, children), authority="Exampleshire", as_at=as_at, since=since)
        store.keep(loaded, by="asha", file_name="feed.json", file_hash=str(as_at))
    return store


def _referrals(store: Store) -> list[tuple[str, str | None]]:
    return sorted(store.known_on().frame("referrals").select("child_id", "source").rows())


ALL = [child("ann", referral_source="1A"), child("ben", referral_source="1A")]


def test_a_file_of_changes_corrects_what_it_lists_and_leaves_the_rest(tmp_path: Path) -> None:
    store = _kept(tmp_path, (FIRST, SINCE, ALL), (CHANGED, None, [child("ben", referral_source="6"), child("cat")]))
    assert _referrals(store) == [("ann", "1A"), ("ben", "6"), ("cat", None)]


def test_a_file_of_all_children_withdraws_what_it_no_longer_lists(tmp_path: Path) -> None:
    store = _kept(tmp_path, (FIRST, SINCE, ALL), (SECOND, SINCE, ALL[:1]))
    assert _referrals(store) == [("ann", "1A")]


def test_a_purged_record_goes_with_the_next_file_of_all_children(tmp_path: Path) -> None:
    purged = child("ben", purge=True)
    after_changes = (FIRST, SINCE, ALL), (CHANGED, None, [purged])
    assert _referrals(_kept(tmp_path / "a", *after_changes)) == [("ann", "1A"), ("ben", "1A")]
    assert _referrals(_kept(tmp_path / "b", *after_changes, (SECOND, SINCE, [ALL[0], purged]))) == [("ann", "1A")]


def test_figures_run_to_the_last_file_of_all_children(tmp_path: Path) -> None:
    store = _kept(tmp_path, (FIRST, SINCE, ALL), (CHANGED, None, [child("ben")]))
    whole = store.known_on().coverage.filter(table="referrals")
    assert whole.select("first_day", "last_day").rows() == [(SINCE, FIRST)]
