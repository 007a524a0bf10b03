"""The case tables themselves as Parquet: a folder a table, a file an authority; truth and settings beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from goldenthread.simulation.scenario import Scenario
from goldenthread.simulation.world import World


def write_tables(world: World, folder: Path) -> None:
    """Write ``<table>/<authority>.parquet``, ``truth/<authority>.parquet`` and ``settings/<authority>.toml``."""
    file = f"{file_name(world.scenario.authority)}.parquet"
    for name, frame in {**world.tables, "truth": world.truth}.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        frame.write_parquet(folder / name / file, compression="zstd", compression_level=1)
    settings = folder / "settings"
    settings.mkdir(exist_ok=True)
    write_settings(world.scenario, settings / f"{file_name(world.scenario.authority)}.toml")


def file_name(authority: str) -> str:
    """An authority's name as part of a file name."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in authority.lower()).split())


def write_settings(scenario: Scenario, path: Path) -> None:
    """Write what the authority says of itself as a store keeps it: population, teams and standards."""
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
        "[standards]   # working days; for a caseload, cases",
        *(f'"{name}" = {_inline(by)}' for name, by in scenario.standards.items()),
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def _inline(by: Mapping[str, int]) -> str:
    return "{ " + ", ".join(f'"{category}" = {days}' for category, days in by.items()) + " }"
