"""An average authority from its workbook to every figure, beside the same figures written plainly in pandas.

    python bench/authority.py [--rows 60000] [--runs 3] [--peer-runs 1]

A made-up authority writes one Annex A workbook of 36 months. Each run is a fresh process: read and check, keep, open,
and answer the whole catalogue for 36 months, by team and in total. Its queries were compiled before, as `goldenthread
setup` compiles them once for an installation; what that takes is printed, and so is a run that finds none of them.
Seconds are the median of the runs.

The peer (`bench/plain_pandas.py`) reads with openpyxl, as pandas does unless told otherwise; where that is not
installed its part is left out. It is timed in two ways that give the same figures: grouped, which is how pandas is
fast; and filtered to each month and each team in turn, which is how such figures are most plainly written.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

AS_AT, SINCE, MONTHS = date(2026, 10, 31), date(2023, 11, 1), 36
CHILDREN_A_ROW = 12_000 / 85_000  # children of the scenario to rows of its workbook
WHOLE_TARGET, WARM_TARGET, PEER_TARGET = 5, 2, 10
QUERIES = "queries"  # the folder of those that were compiled before, beside the workbook
Steps = dict[str, float]  # seconds by step, and under a name of their own those of the processor
_OF_PROCESSOR = ", of the processor"


def main() -> None:
    """Print the figures; or, as a process of its own, take one part and print its seconds as JSON."""
    arguments = _arguments()
    if arguments.part:
        print(json.dumps(PARTS[arguments.part](Path(arguments.workbook), Path(arguments.store), arguments.measures)))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(f"load average {', '.join(f'{each:.1f}' for each in os.getloadavg())} on {os.cpu_count()} cores")
        workbook, rows, population = _workbook(Path(folder), arguments.rows)
        size = workbook.stat().st_size / 1e6
        print(f"{rows:,} rows of Annex A, {size:.1f} MB, {MONTHS} months, median of {arguments.runs} runs")
        _settings(Path(folder), population)
        _report(Path(folder), workbook, arguments)
        print(f"load average {', '.join(f'{each:.1f}' for each in os.getloadavg())} at the end")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="An average authority from its workbook to every figure.")
    parser.add_argument("--rows", type=int, default=60_000, help="about how many rows the workbook has")
    parser.add_argument("--runs", type=int, default=3, help="how many of our runs the median is of")
    parser.add_argument("--peer-runs", type=int, default=1, help="how many of the peer's")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)  # a process of its own
    parser.add_argument("--workbook", help=argparse.SUPPRESS)
    parser.add_argument("--store", help=argparse.SUPPRESS)
    parser.add_argument("--measures", nargs="*", help=argparse.SUPPRESS)
    return parser.parse_args()


def _workbook(folder: Path, rows: int) -> tuple[Path, int, int]:
    from goldenthread.simulation import read_scenario, simulate
    from goldenthread.simulation.writers.annex_a import LISTS, list_rows, write_annex_a

    scenario = read_scenario("exampleshire").scaled(round(rows * CHILDREN_A_ROW))
    world, path = simulate(scenario, seed=1), folder / "annex-a.xlsx"
    write_annex_a(world, path, AS_AT, MONTHS)
    tables = world.on(AS_AT)
    return path, sum(list_rows(each, tables, AS_AT, MONTHS).height for each in LISTS), scenario.population


def _settings(folder: Path, population: int) -> None:
    (folder / "authority.toml").write_text(
        f"""authority = "Exampleshire"
[children]
2022 = {population}
[standards]
"child protection visit" = 10
"child in need visit" = 20
"looked after visit" = {{ any = 30, "long-term fostering" = 60 }}
""",
        encoding="utf-8",
    )


def _report(folder: Path, workbook: Path, arguments: argparse.Namespace) -> None:
    compiling = _median([_run("compile", workbook, folder / f"queries-{run}") for run in range(arguments.runs)])
    (folder / "queries-0").rename(folder / QUERIES)
    print("  once for an installation, by goldenthread setup")
    _print_steps(compiling["seconds"])
    runs = [_run("ours", workbook, folder / f"store-{run}") for run in range(arguments.runs)]
    ours = _median(runs)
    whole = _total(ours["seconds"])
    print(f"  {ours['measures']} measures, {ours['answered']} of them answered; {ours['figures']:,} figures")
    _print_steps(ours["seconds"])
    _print_line("all of it", whole, f"{_verdict(whole, WHOLE_TARGET)}; {_memory(runs)}")
    _print_line("the catalogue again, warm", ours["warm"], _verdict(ours["warm"], WARM_TARGET))
    _report_again(folder, workbook, arguments)
    limit = _median([_run("limit", workbook, folder / f"store-{run}") for run in range(arguments.runs)])["seconds"]
    print("  the least that must be done")
    _print_steps(limit)
    _print_line("the least together", _total(limit), f"we take {whole / _total(limit):.0f} times as long")
    _report_peer(folder, workbook, arguments, whole / ours["measures"])


def _report_again(folder: Path, workbook: Path, arguments: argparse.Namespace) -> None:
    """A fresh process over a store that is there; and one that finds no queries."""
    runs = [_run("again", workbook, folder / f"store-{run}") for run in range(arguments.runs)]
    print("  a fresh process over what is kept")
    _print_steps(_median(runs)["seconds"])
    answers = _answers(runs)
    _print_line("the catalogue", answers, f"{_verdict(answers, WARM_TARGET)}; {_memory(runs)}")
    bare = [_run("unprepared", workbook, folder / "store-0") for _ in range(arguments.runs)]
    _print_line("the catalogue, nothing compiled", _answers(bare), "where goldenthread setup was not run")


def _answers(runs: Sequence[dict[str, Any]]) -> float:
    return sum(seconds for step, seconds in _on_the_clock(_median(runs)["seconds"]).items() if "answer" in step)


def _report_peer(folder: Path, workbook: Path, arguments: argparse.Namespace, a_measure: float) -> None:
    if find_spec("openpyxl") is None:
        print("  openpyxl is not installed here, so the plain figures in pandas are left out")
        return
    peers = {way: [_run(way, workbook, folder) for _ in range(arguments.peer_runs)] for way in ("grouped", "filtered")}
    measures = peers["grouped"][0]["measures"]
    runs = [_run("ours", workbook, folder / f"same-{run}", measures) for run in range(arguments.runs + 1)][1:]
    same = _total(_median(runs)["seconds"])  # but for the first, which compiled the queries of just these measures
    _print_line("ours, of the peer's measures", same, f"{len(measures)} measures")
    for way, taken in peers.items():
        peer = _median(taken)
        whole = _total(peer["seconds"])
        print(f"  the same figures plainly in pandas, {way}: median of {len(taken)} runs")
        _print_steps(peer["seconds"])
        ratio, each = whole / same, whole / len(measures) / a_measure
        target = "as asked" if ratio >= PEER_TARGET else f"{PEER_TARGET} asked"
        _print_line("all of it", whole, f"ours is {ratio:.1f} times as fast ({target}); a measure, {each:.1f} times")


def _print_steps(steps: Steps) -> None:
    for step, seconds in _on_the_clock(steps).items():
        _print_line(f"  {step}", seconds, f"({steps[step + _OF_PROCESSOR]:.3f} s of the processor)")


def _on_the_clock(steps: Steps) -> Steps:
    return {step: seconds for step, seconds in steps.items() if not step.endswith(_OF_PROCESSOR)}


def _total(steps: Steps) -> float:
    return sum(_on_the_clock(steps).values())


def _print_line(what: str, seconds: float, said: str) -> None:
    print(f"  {what:<32} {seconds:8.3f} s  {said}".rstrip())


def _verdict(seconds: float, target: float) -> str:
    return f"{'within' if seconds <= target else 'over'} the {target} s asked"


def _memory(runs: Sequence[dict[str, Any]]) -> str:
    return f"at most {max(run['megabytes'] for run in runs):.0f} MB of memory"


def _run(part: str, workbook: Path, store: Path, measures: Sequence[str] = ()) -> dict[str, Any]:
    """What a part says of itself, taken in a process of its own."""
    place = ["--workbook", workbook, "--store", store, *(["--measures", *measures] if measures else [])]
    command = [sys.executable, __file__, "--part", part, *place]
    said: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return said


def _median(runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The first run's account, with the median of the seconds of all."""
    steps = {step: statistics.median(run["seconds"][step] for run in runs) for step in runs[0]["seconds"]}
    return {**runs[0], "seconds": steps, "warm": statistics.median(run.get("warm", 0) for run in runs)}


@contextmanager
def _timed(steps: Steps, step: str) -> Iterator[None]:
    started, working = time.perf_counter(), time.process_time()
    yield
    steps[step] = time.perf_counter() - started
    steps[f"{step}{_OF_PROCESSOR}"] = time.process_time() - working


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ours(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """From the workbook to every figure, with nothing kept from before but the queries."""
    steps: Steps = {}
    with _timed(steps, "load the program"):
        _load_program()
    from goldenthread.returns import read
    from goldenthread.store import Store

    with _timed(steps, "read and check"):
        loaded = read("annex-a", workbook, authority="Exampleshire", as_at=AS_AT, since=SINCE)
    with _timed(steps, "keep"):
        store.mkdir()
        (store / "authority.toml").write_bytes((workbook.parent / "authority.toml").read_bytes())
        Store(store).keep(loaded, by="a bench", file_name=workbook.name, file_hash="")
    ask = _opened(store, workbook.parent / QUERIES, measures, steps)
    found = ask(steps)
    warm: Steps = {}
    ask(warm)
    return {
        "seconds": steps,
        "warm": _total(warm),
        "measures": found["measures"],
        "answered": found["answered"],
        "figures": found["figures"],
        "megabytes": _megabytes(),
    }


def _again(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """Every figure of what is kept, in a process that begins."""
    return _anew(store, workbook.parent / QUERIES, measures)


def _unprepared(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """The same, and no query was ever compiled."""
    return _anew(store, None, measures)


def _anew(store: Path, folder: Path | None, measures: list[str] | None) -> dict[str, Any]:
    steps: Steps = {}
    with _timed(steps, "load the program"):
        _load_program()
    _opened(store, folder, measures, steps)(steps)
    return {"seconds": steps, "megabytes": _megabytes()}


def _compile(workbook: Path, folder: Path, measures: list[str] | None) -> dict[str, Any]:
    """The queries of the catalogue, compiled into a folder."""
    steps: Steps = {}
    with _timed(steps, "load the program"):
        _load_program()
    from goldenthread.measures.answering.ahead import compile_ahead
    from goldenthread.measures.answering.queries import Queries
    from goldenthread.measures.engines import DuckDB

    with _timed(steps, "compile the queries"):
        compile_ahead(Queries(DuckDB(None), folder))
    return {"seconds": steps}


def _load_program() -> None:
    for name in ("measures.answering", "measures.engines", "returns", "store"):
        import_module(f"goldenthread.{name}")
    import_module("goldenthread.measures.catalogue").catalogue()


def _opened(
    store: Path, folder: Path | None, measures: list[str] | None, steps: Steps
) -> Callable[[Steps], dict[str, int]]:
    """What answers the catalogue out of a store, by team and in total, with the queries kept in a folder."""
    from goldenthread.measures.answering import answer
    from goldenthread.measures.answering.queries import Queries
    from goldenthread.measures.catalogue import catalogue
    from goldenthread.measures.engines import DuckDB
    from goldenthread.measures.periods import months
    from goldenthread.store import Store

    with _timed(steps, "open"):
        engine = DuckDB(Store(store).known_on().duckdb())
    queries = Queries(engine, folder)
    asked = [measure for measure in catalogue().values() if measures is None or measure.id in measures]

    def ask(taken: Steps) -> dict[str, int]:
        with _timed(taken, "answer by team"):
            teams = answer(asked, engine, months(MONTHS, AS_AT), "team", queries)
        with _timed(taken, "answer in total"):
            total = answer(asked, engine, months(MONTHS, AS_AT), None, queries)
        answered = total.drop_nulls("value")["measure"].n_unique()
        return {"measures": len(asked), "answered": answered, "figures": teams.height + total.height}

    return ask


def _grouped(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """The peer, from the same workbook, with the rows grouped by month and team."""
    return _plain(workbook, filtered=False)


def _filtered(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """The peer with the rows filtered to each month and team in turn."""
    return _plain(workbook, filtered=True)


def _plain(workbook: Path, *, filtered: bool) -> dict[str, Any]:
    steps: Steps = {}
    with _timed(steps, "load pandas"):
        import pandas as pd

        sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
        from bench import plain_pandas
    with _timed(steps, "read"):
        lists = plain_pandas.read_lists(workbook, "openpyxl")
    with _timed(steps, "work out the figures"):
        found = plain_pandas.figures_of(lists, pd.Timestamp(AS_AT), MONTHS, 1, filtered=filtered)
    return {"seconds": steps, "measures": sorted(found.measure.unique()), "megabytes": _megabytes()}


def _limit(workbook: Path, store: Path, measures: list[str] | None) -> dict[str, Any]:
    """The least that must be done: take the bytes out of the workbook, and see every kept column once."""
    from goldenthread.store import Store

    steps: Steps = {}
    with _timed(steps, "unpack the workbook"), ZipFile(workbook) as packed:
        for name in packed.namelist():
            packed.read(name)
    connection = Store(store).known_on().duckdb()
    with _timed(steps, "DuckDB sees each column once"):
        for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
            connection.execute(f'SELECT max(COLUMNS(*)) FROM "{name}"').fetchall()  # noqa: S608  # our own tables
    return {"seconds": steps}


PARTS: dict[str, Callable[[Path, Path, list[str] | None], dict[str, Any]]] = {
    "ours": _ours,
    "again": _again,
    "unprepared": _unprepared,
    "compile": _compile,
    "grouped": _grouped,
    "filtered": _filtered,
    "limit": _limit,
}

if __name__ == "__main__":
    main()
