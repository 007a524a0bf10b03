"""The case tables themselves as Parquet, a folder a table and a file an authority; truth and settings beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from goldenthread.simulation.scenario import Scenario
from goldenthread.simulation.world import World


def write_tables(world: World, folder: Path) -> None:
    """Write ``tables/<table>/<authority>.parquet``, which can be loaded as plain tables."""
    for name, frame in world.tables.items():
        _write(frame, folder / "tables" / name, world.scenario.authority)


def write_truth(world: World, folder: Path) -> None:
    """Write ``truth/<authority>.parquet``: the right answers by measure, month and team."""
    _write(world.truth, folder / "truth", world.scenario.authority)


def _write(frame: pl.DataFrame, folder: Path, authority: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(folder / f"{file_name(authority)}.parquet", compression="zstd", compression_level=1)


def file_name(authority: str) -> str:
    """An authority's name as part of a file name."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in authority.lower()).split())


def write_settings(scenario: Scenario, folder: Path) -> None:
    """Write ``authorities/<authority>.toml``, what the authority says of itself, as a store keeps it."""
    first, last = scenario.first_month.year - 1, scenario.first_month.year + scenario.months // 12
    lines = [
        f'authority = "{scenario.authority}"',
        "",
        "[children]   # aged 0 to 17",
        *(f"{year} = {scenario.population}" for year in range(first, last + 1)),
        "",
        "[teams]   # team = service",
        *(f'"{team.name}" = "{team.service}"' for team in scenario.teams),
        "",
        "[standards]   # working days; for a caseload, cases; for a caseload weight, per cent",
        *(f'"{name}" = {_inline(by)}' for name, by in scenario.standards.items()),
        "",
    ]
    (folder / "authorities").mkdir(parents=True, exist_ok=True)
    path = folder / "authorities" / f"{file_name(scenario.authority)}.toml"
    path.write_text("\n".join(lines), encoding="utf-8")


def _inline(by: Mapping[str, int]) -> str:
    return "{ " + ", ".join(f'"{category}" = {days}' for category, days in by.items()) + " }"
