"""A file is kept whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.documents import files

DATA = b"Plans are thin."
HASH = files.hash_of(DATA)


def kept(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


def test_a_file_stays_when_what_is_done_inside_succeeds(tmp_path: Path) -> None:
    with files.stored(DATA, HASH):
        pass
    assert files.path_of(HASH).read_bytes() == DATA
    assert len(kept(tmp_path)) == 1


def test_a_file_goes_when_it_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), files.stored(DATA, HASH):
        raise KeyboardInterrupt
    assert kept(tmp_path) == []


def test_a_file_that_was_there_before_stays_even_then(tmp_path: Path) -> None:
    with files.stored(DATA, HASH):
        pass
    with pytest.raises(RuntimeError), files.stored(DATA, HASH):
        raise RuntimeError
    assert kept(tmp_path) == [DATA]


def test_no_part_of_a_file_is_left_when_writing_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def disk_is_full(handle: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(files.os, "fsync", disk_is_full)
    with pytest.raises(OSError, match="No space left"), files.stored(DATA, HASH):
        pytest.fail("nothing may be recorded of a file that is not there")
    assert kept(tmp_path) == []
