"""The ready-made mappings read the made-up files that lie beside them, and the guesses come near to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.returns import read
from goldenthread.returns.mapped_table import guessed, headed_sheets, understood, written
from tests.returns.mapped_table.conftest import JUNE

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "mappings"
KEPT = {
    "vacancies": ("posts", 3, 1),
    "supervision": ("supervisions", 4, 1),
    "leavers": ("exit_interviews", 4, 0),
    "private-fostering": ("private_fostering", 3, 0),
    "private-fostering-visits": ("private_fostering_visits", 6, 0),
    "unsuitable-nights": ("unsuitable_stays", 3, 0),
    "practice-audits": ("practice_audits", 4, 0),
}


def test_every_example_is_tried() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {path.stem for path in FOLDER.glob("*.csv")} == set(KEPT)


@pytest.mark.parametrize("name", KEPT)
def test_an_example_is_read_whole(name: str) -> None:
    table, kept, refused = KEPT[name]
    mapping = understood((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    loaded = read("mapped-table", FOLDER / f"{name}.csv", authority="Exampleshire", as_at=JUNE, mapping=mapping)
    assert {of: frame.height for of, frame in loaded.tables.items()} == {table: kept}
    assert loaded.rows[mapping.name].refused == refused
    assert set(loaded.complaints["rule"]) <= {"rows-passed-over", "totals", "not-a-date", "missing-value"}
    assert understood(written(mapping)) == mapping


@pytest.mark.parametrize("name", KEPT)
def test_most_headings_are_guessed(name: str) -> None:
    mapping = understood((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    (headed,) = headed_sheets(FOLDER / f"{name}.csv")
    guess = guessed(mapping.of, headed, JUNE)
    right = [column for column, heading in mapping.columns.items() if guess.get(column) == heading]
    wrong = [column for column, heading in guess.items() if mapping.columns.get(column) not in (None, heading)]
    assert len(right) >= 0.6 * len(mapping.columns), guess
    assert len(wrong) <= 1, guess
