"""Many authorities from one scenario, each with its own variation, told and written one by one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from multiprocessing import get_context
from pathlib import Path

from goldenthread.simulation.draws import stream
from goldenthread.simulation.rates import STARTS
from goldenthread.simulation.scenario import Scenario
from goldenthread.simulation.world import World, simulate
from goldenthread.simulation.writers import (
    file_name,
    write_annex_a,
    write_cin_census,
    write_settings,
    write_tables,
    write_truth,
    write_workforce_census,
)

MOST = 900  # authorities: each has three figures of its own
_SIZES_DIFFER = 0.4  # standard deviation of the logarithm of their sizes: DfE c1, 2025, is about 0.7 from end to end
_SHARES_DIFFER = 3.0  # standard deviation, in points


class Return(StrEnum):
    """What a made-up authority can be written as."""

    TABLES = "tables"
    ANNEX_A = "annex-a"
    CIN_CENSUS = "cin-census"
    WORKFORCE_CENSUS = "workforce-census"


@dataclass(frozen=True)
class Order:
    """One authority to be told and written: as what, where, as on which day, with how many months of events."""

    scenario: Scenario
    seed: tuple[int, ...]
    kind: Return
    folder: Path
    as_at: date
    months: int


def variations(scenario: Scenario, seed: int, many: int) -> Iterator[tuple[Scenario, tuple[int, ...]]]:
    """The scenario itself where one is asked for; else so many, with names, sizes and shares of their own."""
    if many == 1:
        yield scenario, (seed,)
        return
    for number in range(1, many + 1):
        yield _varied(scenario, (seed, number)), (seed, number)


def _varied(scenario: Scenario, seed: tuple[int, ...]) -> Scenario:
    rng = stream(seed, "variation")
    size = scenario.scaled(max(50, round(scenario.children * float(rng.lognormal(0, _SIZES_DIFFER)))))
    moved = {of: _moved(scenario.starts.get(of, STARTS[of]), float(rng.normal(0, _SHARES_DIFFER))) for of in STARTS}
    return replace(size, authority=f"{scenario.authority} {seed[-1]:03}", number=f"{seed[-1]:03}", starts=moved)


def _moved(start: float | Mapping[str, float], by: float) -> float | Mapping[str, float]:
    """A share moved by some points, one that is none or all left as it is."""
    if isinstance(start, Mapping):
        return {team: _moved_share(share, by) for team, share in start.items()}
    return _moved_share(start, by)


def _moved_share(share: float, by: float) -> float:
    return share if share in (0, 100) else min(max(share + by, 1.0), 99.0)


def tell(order: Order) -> str:
    """Live the story of one authority and write it, with its truth and settings beside; gives back its name."""
    world = simulate(order.scenario, order.seed)
    order.folder.mkdir(parents=True, exist_ok=True)
    _write(world, order)
    write_truth(world, order.folder)
    write_settings(world.scenario, order.folder)
    return order.scenario.authority


def _write(world: World, order: Order) -> None:
    stem = f"{order.kind}-{file_name(world.scenario.authority)}-{order.as_at}"
    match order.kind:
        case Return.TABLES:
            write_tables(world, order.folder)
        case Return.ANNEX_A:
            write_annex_a(world, order.folder / f"{stem}.xlsx", order.as_at, order.months)
        case Return.CIN_CENSUS:
            write_cin_census(world, order.folder / f"{stem}.xml", order.as_at)
        case Return.WORKFORCE_CENSUS:
            write_workforce_census(world, order.folder / f"{stem}.xml", order.as_at)


def tell_all(orders: list[Order]) -> Iterator[str]:
    """Tell every order, as many at a time as there are processors; gives the name of each authority as it is done."""
    if len(orders) == 1:
        yield tell(orders[0])
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as workers:
        for done in as_completed(workers.submit(tell, order) for order in orders):
            yield done.result()
