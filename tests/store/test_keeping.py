"""A load is kept whole or not at all, once, and for ever."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from datetime import date, datetime
from pathlib import Path

import pytest

from goldenthread.returns import Rows
from goldenthread.store import CannotKeep, CannotOpen, Store
from goldenthread.store.writing import alone
from tests.store.conftest import Keep, loaded

JUNE = date(2026, 6, 30)
ANN = "child_id | received_on\nann | 2026-02-01"
BEN = "child_id | received_on\nben | 2026-02-01"


def keep_in(store: Store, text: str, file_hash: str) -> None:
    store.keep(loaded(JUNE, referrals=text), by="Asha Rowe", file_name="a.xlsx", file_hash=file_hash)


def test_a_snapshot_says_who_loaded_what_when_and_how_many_rows(store: Store, keep: Keep) -> None:
    keep(JUNE, on=date(2026, 7, 9), referrals=ANN)
    [snapshot] = store.snapshots()
    assert (snapshot.kind, snapshot.authority, snapshot.by) == ("annex-a", "Exampleshire", "Asha Rowe")
    assert (snapshot.as_at, snapshot.known_from) == (JUNE, JUNE)
    assert snapshot.loaded_at == datetime(2026, 7, 9, 12)
    assert snapshot.rows == {"referrals": Rows(read=1, refused=0)}
    assert snapshot.tables == {"referrals": 1}
    assert snapshot.coverage == {"referrals": (date(2026, 1, 1), JUNE)}
    assert not snapshot.is_correction


def test_the_manifest_names_no_child(store: Store, keep: Keep) -> None:
    snapshot = keep(JUNE, referrals=ANN)
    manifest = store.folder / "snapshots" / snapshot.id / "manifest.json"
    assert "ann" not in manifest.read_text().replace("annex-a", "")


def test_complaints_are_kept_beside_the_tables(store: Store, keep: Keep) -> None:
    assert store.complaints(keep(JUNE, referrals=ANN)).height == 0


def test_the_same_file_is_not_kept_twice(store: Store, keep: Keep) -> None:
    first = keep(JUNE, referrals=ANN)
    again = keep(JUNE, referrals=ANN)
    assert not first.kept_before
    assert again.kept_before
    assert again == first
    assert store.snapshots() == [first]


def test_the_same_file_for_another_day_is_another_return(store: Store, keep: Keep) -> None:
    keep(JUNE, referrals=ANN)
    assert not keep(date(2026, 9, 30), referrals=ANN).kept_before


def test_the_same_file_read_otherwise_is_a_correction(store: Store) -> None:
    keep_in(store, ANN, "same")
    keep_in(store, BEN, "same")
    assert [each.version for each in store.snapshots()] == [1, 2]


def test_a_correction_may_be_taken_back_by_loading_the_first_file_again(store: Store) -> None:
    keep_in(store, ANN, "first")
    keep_in(store, BEN, "second")
    keep_in(store, ANN, "first")
    assert [each.version for each in store.snapshots()] == [1, 2, 3]
    assert store.known_on().frame("referrals")["child_id"].to_list() == ["ann"]


def test_a_folder_that_is_not_there_is_an_empty_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "nowhere")
    assert store.snapshots() == []
    assert store.known_on().frame("referrals").is_empty()
    assert store.known_on().coverage.is_empty()
    assert not store.folder.exists()


def test_a_table_that_is_covered_without_a_row_is_whole_and_empty(store: Store) -> None:
    read = loaded(JUNE, referrals=ANN)
    store.keep(
        type(read)(**{**vars(read), "tables": {}}), by="Asha Rowe", file_name="a.xlsx", file_hash="with nothing in it"
    )
    assert store.snapshots()[0].tables == {"referrals": 0}


def test_a_damaged_manifest_is_a_sentence_that_names_it(store: Store, keep: Keep) -> None:
    snapshot = keep(JUNE, referrals=ANN)
    manifest = store.folder / "snapshots" / snapshot.id / "manifest.json"
    manifest.write_text(manifest.read_text()[:100])
    with pytest.raises(CannotOpen, match=r"The manifest .*manifest\.json is damaged"):
        store.known_on()


def test_a_snapshot_of_a_later_program_is_refused(store: Store, keep: Keep) -> None:
    snapshot = keep(JUNE, referrals=ANN)
    manifest = store.folder / "snapshots" / snapshot.id / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(CannotOpen, match="kept by a later Golden Thread"):
        store.snapshots()


def test_a_full_disk_keeps_nothing_and_says_so(store: Store, keep: Keep) -> None:
    first = keep(JUNE, referrals=ANN)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, limits[1]))  # a file may grow to 200 bytes and no further
    try:
        with pytest.raises(CannotKeep, match=r"Nothing could be written to the store .* Make room"):
            keep_in(store, BEN, "second")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert store.snapshots() == [first]
    assert sorted(path.name for path in store.folder.iterdir()) == ["lock", "snapshots"]


def test_a_store_where_a_file_stands_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file, not a folder")
    with pytest.raises(CannotKeep, match="Nothing could be written"):
        keep_in(Store(tmp_path / "store"), ANN, "first")


def test_a_second_load_waits_for_the_first(store: Store) -> None:
    loads = [threading.Thread(target=keep_in, args=(store, ANN, str(number))) for number in range(6)]
    for load in loads:
        load.start()
    for load in loads:
        load.join()
    assert [each.version for each in store.snapshots()] == [1, 2, 3, 4, 5, 6]


def test_a_load_that_waits_too_long_says_so(tmp_path: Path) -> None:
    with (
        alone(tmp_path),
        pytest.raises(CannotKeep, match="Another load is being kept"),
        alone(tmp_path, patience=0.1),
    ):
        pass


LOADER = """
import sys
from datetime import date
from pathlib import Path
from goldenthread.store import Store
from tests.store.conftest import loaded

rows = "child_id | received_on\\n" + "\\n".join(f"c{n} | 2026-02-01" for n in range(2000))
read = loaded(date(2026, 6, 30), referrals=rows, cin_visits=rows.replace("received_on", "visited_on"))
print("ready", flush=True)
for number in range(int(sys.argv[2]), 10**6):
    Store(Path(sys.argv[1])).keep(read, by="Asha Rowe", file_name="a.xlsx", file_hash=str(number))
"""


@pytest.mark.slow
def test_a_load_killed_at_any_moment_leaves_the_last_good_state(tmp_path: Path) -> None:
    """A process that does nothing but load is killed again and again, and what it leaves is looked at each time."""
    script = tmp_path / "loader.py"
    script.write_text(LOADER)
    store = Store(tmp_path / "store")
    unfinished = 0
    for attempt in range(12):
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        loader = subprocess.Popen(  # noqa: S603
            [sys.executable, str(script), str(store.folder), str(attempt * 1000)],
            stdout=subprocess.PIPE,
            env=environment,
        )
        assert loader.stdout
        loader.stdout.readline()
        time.sleep(0.005 + attempt * 0.0077)  # another moment each time
        loader.send_signal(signal.SIGKILL)
        loader.wait()
        loader.stdout.close()
        unfinished += any((store.folder / "unfinished").glob("*"))
        for snapshot in store.snapshots():
            assert store.complaints(snapshot).is_empty()
        kept = store.snapshots()
        assert [each.version for each in kept] == list(range(1, len(kept) + 1))
        assert store.known_on().frame("referrals").height in (0, 2000)
        assert store.known_on().frame("cin_visits").height in (0, 2000)
    assert unfinished, "no kill came while something was being written: the test proves nothing"
    keep_in(store, ANN, "after")
    assert not (store.folder / "unfinished").exists()
