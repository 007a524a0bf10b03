"""Files are known by their headings; what cannot be read is refused in a sentence and nothing is kept."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.returns import CannotLoad, read
from goldenthread.returns.ssda903.lists import LISTS
from tests.returns.ssda903.examples import IN_CARE, YEAR_END, as_csv, episodes, loaded, rows, said, written

REVIEWS = "CHILD | REVIEW\nann | 2025-06-01"


def _read(path: Path) -> object:
    return read("ssda903", path, authority="Exampleshire", as_at=YEAR_END)


def test_a_file_is_known_by_its_headings_whatever_its_name(tmp_path: Path) -> None:
    found = loaded(tmp_path, table_1=episodes(IN_CARE), table_2=REVIEWS)
    assert found.tables["cla_episodes"].height == found.tables["cla_reviews"].height == 1


def test_headings_may_be_written_otherwise(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(IN_CARE).replace("PLACE_PROVIDER", "place provider"))
    assert rows(found, "cla_status", "placement_provider") == [("PR1",)]


def test_a_zip_file_is_read_as_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "903.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("903/Episodes.CSV", as_csv(episodes(IN_CARE)))
        archive.writestr("903/notes.txt", "ours")
    found = read("ssda903", path, authority="Exampleshire", as_at=YEAR_END)
    assert found.rows["903/Episodes.CSV"].kept == 1
    assert ("file-left-out", "903/notes.txt", None) in said(found)


def test_a_list_without_a_table_is_left_out_and_said(tmp_path: Path) -> None:
    dolo = "CHILD | DOB | DOLO_START | DOLO_END\nann | 2012-01-01 | 2026-01-01 |"
    found = loaded(tmp_path, episodes=episodes(IN_CARE), DoLo=dolo)
    assert ("list-left-out", "DoLo.csv", None) in said(found)


def test_every_heading_that_is_not_read_is_said(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(IN_CARE), reviews="CHILD | REVIEW | CHAIR\nann | 2025-06-01 | x")
    assert ("columns-left-out", "reviews.csv", 1) in said(found)


def test_a_row_with_too_many_cells_is_said(tmp_path: Path) -> None:
    folder = written(tmp_path / "return", episodes=episodes(IN_CARE))
    (folder / "reviews.csv").write_text("CHILD,REVIEW\nann,2025-06-01,2025-07-01\n")
    assert ("too-many-cells", "reviews.csv", 2) in said(loaded(tmp_path))


def test_a_row_that_repeats_another_is_refused(tmp_path: Path) -> None:
    found = loaded(tmp_path, episodes=episodes(IN_CARE, IN_CARE))
    assert (found.rows["episodes.csv"].read, found.rows["episodes.csv"].refused) == (2, 1)


@pytest.mark.parametrize(
    ("lists", "sentence"),
    [
        ({"reviews": REVIEWS}, "None of the files is the list Episodes"),
        ({"episodes": "CHILD | RNE\nann | S"}, "named as the list Episodes and has no heading DECOM"),
        ({"episodes": "CHILD | DECOM\nann | 2025-05-06"}, "has no column RNE, which Episodes cannot do without"),
        ({"a": episodes(IN_CARE), "b": episodes(IN_CARE)}, "Episodes is there twice, as a.csv and b.csv"),
        ({"e": episodes(IN_CARE), "e2027": episodes(IN_CARE)}, "give a later --as-at"),
        ({"e": episodes(IN_CARE), "reviews": "CHILD | REVIEW | REVIEW\nann | |"}, "has two columns REVIEW"),
    ],
)
def test_a_return_of_which_nothing_can_be_kept(tmp_path: Path, lists: dict[str, str], sentence: str) -> None:
    folder = tmp_path / "return"
    folder.mkdir()
    for name, text in lists.items():
        lines = [",".join(cell.strip() for cell in line.split("|")) for line in text.splitlines()]
        (folder / f"{name}.csv").write_text("\n".join(lines))
    with pytest.raises(CannotLoad, match=sentence):
        _read(folder)


def test_hostile_zip_files_end_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "903.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(CannotLoad, match="not a whole zip file"):
        _read(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for place in range(3):
            archive.writestr(f"{place}/episodes.csv", b"\0" * 80_000_000)
    with pytest.raises(CannotLoad, match="more than a return does"):
        _read(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing")
    with pytest.raises(CannotLoad, match="holds no CSV files"):
        _read(path)


def test_a_zip_file_cannot_write_outside_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "in" / "903.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../episodes.csv", as_csv(episodes(IN_CARE)))
    _read(path)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == ["903.zip"]


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"PK\x03\x04", b'"'])
def test_hostile_csv_files_end_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "episodes.csv").write_bytes(content)
    with pytest.raises(CannotLoad):
        _read(tmp_path)


def test_the_day_must_be_given(tmp_path: Path) -> None:
    with pytest.raises(CannotLoad, match="--as-at 2026-03-31"):
        read("ssda903", tmp_path, authority="Exampleshire")


HEADINGS = sorted({heading for of in LISTS for heading in (*of.fields, *of.unused)})
CELLS = st.sampled_from(["", "ann", "ben", "S", "X1", "E4A", "01/05/2025", "2025-06-01", "31/02/2025", "A5", "0", "1"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.lists(st.sampled_from(HEADINGS), unique=True, max_size=6),
    cells=st.lists(st.lists(CELLS, min_size=8, max_size=8), max_size=6),
    extra=st.lists(st.lists(CELLS, max_size=8), max_size=4),
)
def test_whatever_the_cells_each_row_is_kept_or_refused(
    tmp_path: Path, chosen: list[str], cells: list[list[str]], extra: list[list[str]]
) -> None:
    needed = ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC", "CIN"]
    written_ = "\n".join(",".join(row) for row in (needed, *cells))
    (tmp_path / "episodes.csv").write_text(written_)
    (tmp_path / "other.csv").write_text("\n".join(",".join(row) for row in (chosen, *extra)))
    try:
        found = read("ssda903", tmp_path, authority="Exampleshire", as_at=YEAR_END)
    except CannotLoad:
        return  # the other file was named, headed or ordered so that nothing could be kept
    assert all(0 <= each.refused <= each.read for each in found.rows.values())
    assert found.tables["cla_placements"].height <= found.rows["episodes.csv"].kept
