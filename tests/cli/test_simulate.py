"""`goldenthread simulate`: an authority in a folder, or a sentence that says what to type."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread

pytestmark = pytest.mark.slow


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(goldenthread, ["simulate", "--children", "300", *map(str, words)], standalone_mode=False)


def run_as_typed(*words: str | Path) -> Result:
    return CliRunner().invoke(goldenthread, ["simulate", "--children", "300", *map(str, words)])


def test_tables_are_written_with_their_truth_and_settings(tmp_path: Path) -> None:
    done = run("--to", tmp_path)
    assert done.exit_code == 0, done.output
    assert pl.read_parquet(tmp_path / "tables" / "referrals" / "exampleshire.parquet").height > 100
    assert "RF3" in pl.read_parquet(tmp_path / "truth" / "exampleshire.parquet")["measure"]
    assert (tmp_path / "authorities" / "exampleshire.toml").exists()
    assert "Exampleshire as tables" in done.stderr


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("annex-a", "annex-a-exampleshire-2026-10-31.xlsx"),
        ("cin-census", "cin-census-exampleshire-2026-03-31.xml"),
        ("workforce-census", "workforce-census-exampleshire-2026-09-30.xml"),
    ],
)
def test_a_return_is_of_the_last_day_that_it_can_be(tmp_path: Path, kind: str, file: str) -> None:
    assert run("--as", kind, "--to", tmp_path).exit_code == 0
    assert (tmp_path / file).exists()


def test_a_return_is_of_the_day_that_is_asked_for(tmp_path: Path) -> None:
    assert run("--as", "annex-a", "--as-at", "2026-06-30", "--to", tmp_path).exit_code == 0
    assert (tmp_path / "annex-a-exampleshire-2026-06-30.xlsx").exists()


def test_many_authorities_are_variations_of_one(tmp_path: Path) -> None:
    assert run("--authorities", 2, "--years", 1, "--to", tmp_path).exit_code == 0
    one, two = sorted((tmp_path / "tables" / "referrals").iterdir())
    assert (one.stem, two.stem) == ("exampleshire-001", "exampleshire-002")
    assert pl.read_parquet(one).height != pl.read_parquet(two).height
    assert set(pl.read_parquet(one)["child_id"]).isdisjoint(pl.read_parquet(two)["child_id"])


def test_a_day_that_the_story_does_not_have_is_a_sentence(tmp_path: Path) -> None:
    asked = run_as_typed("--as", "cin-census", "--as-at", "2026-06-30", "--to", tmp_path)
    assert asked.exit_code == Exit.USAGE
    assert "choose one of 2024-03-31, 2025-03-31, 2026-03-31" in asked.stderr


def test_a_scenario_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    asked = run_as_typed("nowhere.toml", "--to", tmp_path)
    assert asked.exit_code == Exit.CANNOT_READ
    assert "neither a file that can be read nor one of average, exampleshire" in asked.stderr
