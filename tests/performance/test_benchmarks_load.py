"""`goldenthread benchmarks load`, on the files as they were published."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from goldenthread.cli._exits import Exit
from goldenthread.cli.main import goldenthread
from goldenthread.performance.benchmarks import files, published
from goldenthread.performance.benchmarks.building import build
from goldenthread.performance.benchmarks.files import CannotBuild

pytestmark = pytest.mark.slow


@pytest.fixture
def downloads(shared: Path, tmp_path: Path) -> Path:
    """The published files in a folder of their own, to spoil one."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    for path in files.found(shared / "data/published").values():
        shutil.copyfile(path, folder / path.name)
    return folder


def load(folder: Path, store: Path) -> Result:
    return CliRunner().invoke(goldenthread, ["benchmarks", "load", str(folder), "--store", str(store)])


def rewritten(downloads: Path, file: files.File, old: str, new: str) -> None:
    path = files.found(downloads)[file]
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_published_files_give_the_table_that_is_shipped(shared: Path, tmp_path: Path) -> None:
    result = load(shared / "data/published", tmp_path)
    assert result.exit_code == 0, result.output
    built, shipped = published.read(tmp_path / published.NAME), published.read(published.SHIPPED)
    assert built.figures.equals(shipped.figures)
    assert (built.authorities, built.model) == (shipped.authorities, shipped.model)
    assert (built.said, built.sources) == (shipped.said, shipped.sources)
    assert "Nothing is taken from c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv" in result.output


def test_a_folder_that_lacks_a_file_changes_nothing(downloads: Path, tmp_path: Path) -> None:
    (tmp_path / published.NAME).write_bytes(b"as it was")
    files.found(downloads)[files.WORKFORCE].unlink()
    result = load(downloads, tmp_path)
    assert result.exit_code == Exit.CANNOT_READ
    assert "lacks csww_indicators_*.csv (Department for Education, Children's social work workforce)" in result.output
    assert (tmp_path / published.NAME).read_bytes() == b"as it was"


def test_a_table_that_has_changed_its_shape_is_refused(downloads: Path) -> None:
    rewritten(downloads, files.WORKFORCE, "vacancy_fte", "vacancies")
    with pytest.raises(CannotBuild, match=r"csww_indicators_2017_to_2025\.csv has no column vacancy_fte"):
        build(downloads)


def test_years_written_another_way_are_not_taken_for_none(downloads: Path) -> None:
    path = files.found(downloads)[files.TOOL_FIGURES]
    rows = pl.read_parquet(path)
    other = pl.when(pl.col("Short Desc") == "ReReferral").then(pl.lit("2024-25")).otherwise("Years")
    rows.with_columns(Years=other).write_parquet(path)
    with pytest.raises(CannotBuild, match="the files hold no figure for RF3, RF3a"):
        build(downloads)


def test_neighbours_that_cannot_be_found_are_refused(downloads: Path) -> None:
    path = files.found(downloads)[files.NEIGHBOURS]
    pl.DataFrame({"Notes": ["none here"]}).write_excel(path)
    with pytest.raises(CannotBuild, match="the files hold no statistical neighbours"):
        build(downloads)


def test_both_publications_of_the_neighbours_say_the_same(shared: Path) -> None:
    """The workbook, which is used, and the table of the same model, which is not."""
    wide = pl.read_csv(shared / "data/published/dfe/sn_model_2025_wide.csv", infer_schema=False)
    codes = pl.read_csv(shared / "data/published/dfe/cla_number_and_rate_per_10k_children.csv", infer_schema=False)
    by_number = dict(codes.filter(geographic_level="Local authority").select("old_la_code", "new_la_code").rows())
    shipped = published.read(published.SHIPPED).by_code
    for row in wide.iter_rows(named=True):
        named = [by_number[row[f"SN_{place}"]] for place in range(1, 11)]
        ours = shipped[by_number[row["old_la_code"]]].neighbours
        assert list(ours) == [shipped[code].code for code in named]


def test_the_shares_worked_out_here_are_near_the_published_ones_where_both_are(shared: Path) -> None:
    """Conferences of up to 15 working days: ours leave out those whose time is not known, which are few."""
    by_measure = published.read(published.SHIPPED).by_measure
    place = ["code", "year"]
    quick = by_measure["IC1a"].join(by_measure["IC1b"], on=place).join(by_measure["IC1"], on=place, suffix="_tool")
    both = quick.drop_nulls(["value", "value_right", "value_tool"])
    off = (both["value"] + both["value_right"] - both["value_tool"]).abs()
    assert both.height > 1000
    assert (off <= 0.15).mean() > 0.96  # type: ignore[operator]  # a number, as there are rows
    assert off.max() < 3  # type: ignore[operator]
