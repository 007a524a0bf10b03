"""A plain table on the command line."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread
from goldenthread.store import Store

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "mappings"


def load(store: Path, *given: str) -> Result:
    return CliRunner().invoke(goldenthread, ["load", *given, "--as-at", "2026-06-30", "--store", str(store)])


def test_a_table_is_loaded_by_its_mapping_and_mappings_of_two_names_stand_beside_each_other(tmp_path: Path) -> None:
    for name in ("vacancies", "supervision"):
        mapping = str(EXAMPLES / f"{name}.toml")
        done = load(tmp_path, "mapped-table", str(EXAMPLES / f"{name}.csv"), "--mapping", mapping)
        assert done.exit_code == 0, done.output
    known = Store(tmp_path).known_on()
    assert (known.frame("posts").height, known.frame("supervisions").height) == (3, 4)
    assert [(each.kind, each.version) for each in known.snapshots] == [
        ("mapped-table-supervision", 1),
        ("mapped-table-vacancies", 1),
    ]


def test_a_mapping_is_asked_for_and_its_slips_are_told(tmp_path: Path) -> None:
    table, bad = str(EXAMPLES / "vacancies.csv"), tmp_path / "bad.toml"
    bad.write_bytes(b"\xff")
    for given, sentence in (
        (["mapped-table", table], "is read by a mapping of its headings: give one"),
        (["mapped-table", table, "--mapping", "nowhere.toml"], "nowhere.toml cannot be read (No such file"),
        (["mapped-table", table, "--mapping", str(bad)], "save the mapping as plain text"),
        (["annex-a", table, "--mapping", str(EXAMPLES / "vacancies.toml")], "A mapping is for a plain table"),
    ):
        done = load(tmp_path / "store", *given)
        assert done.exit_code == Exit.CANNOT_READ
        assert sentence in done.output
    assert not (tmp_path / "store").exists()
