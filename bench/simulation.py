"""How fast a made-up authority is lived and written, beside the time to write the same Parquet files from memory.

    python bench/simulation.py [--children 5000] [--runs 5] [--authorities 0]

Seconds are by the clock, the median of the runs. With --authorities, so many of average size are lived over ten years
and written in processes of their own; the memory told is the most that any one of them held.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from goldenthread.simulation import World, read_scenario, simulate
from goldenthread.simulation.fleet import Order, Return, tell_all, variations
from goldenthread.simulation.writers import write_tables, write_truth


def main() -> None:
    """Print the figures."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        _one(arguments.children, arguments.runs, Path(folder))
        if arguments.authorities:
            _many(arguments.authorities, Path(folder))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast a made-up authority is lived and written.")
    parser.add_argument("--children", type=int, default=5000, help="about how many are known")
    parser.add_argument("--runs", type=int, default=5, help="how many runs the median is of")
    parser.add_argument("--authorities", type=int, default=0, help="so many of average size over ten years")
    return parser.parse_args()


def _one(children: int, runs: int, folder: Path) -> None:
    """One authority over 36 months."""
    told = read_scenario("exampleshire").scaled(children)

    def lived() -> World:
        world = simulate(told)
        _write(world, folder / "lived")
        return world

    world = lived()
    rows = sum(frame.height for frame in world.tables.values())
    print(f"{children:,} children over {told.months} months: {rows:,} rows in {len(world.tables)} tables")
    whole, limit = _seconds(lived, runs), _seconds(lambda: _write(world, folder / "again"), runs)
    print(f"  lived and written          {whole:8.2f} s  ({children / whole:,.0f} children a second)")
    print(f"  limit: written only        {limit:8.2f} s  (the same Parquet files; {whole / limit:.1f} times as fast)")


def _write(world: World, folder: Path) -> None:
    write_tables(world, folder)
    write_truth(world, folder)


def _seconds(work: Callable[[], object], runs: int) -> float:
    """The median of the seconds that work takes."""
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _many(authorities: int, folder: Path) -> None:
    """Authorities of average size over ten years, written one by one."""
    told = read_scenario("average")
    orders = [
        Order(each, seed, Return.TABLES, folder / "many", told.first_month, 6)
        for each, seed in variations(told, 0, authorities)
    ]
    started = time.perf_counter()
    for _ in tell_all(orders):
        pass
    seconds = time.perf_counter() - started
    size = sum(file.stat().st_size for file in (folder / "many").rglob("*.parquet"))
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    print(f"{authorities} authorities over {told.months} months: {size / 1e6:,.0f} MB of Parquet")
    print(f"  lived and written          {seconds:8.1f} s  ({seconds / authorities:.1f} s an authority)")
    print(f"  most memory in a process   {most / 1e3:8.0f} MB")


if __name__ == "__main__":
    main()
