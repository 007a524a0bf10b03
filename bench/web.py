"""How long pages of figures take, and a load in the browser, through the real server on SQLite and on PostgreSQL.

    python bench/web.py [--sizes 1 10] [--databases sqlite postgresql] [--rows 60000] [--runs 3] [--every 1]

A made-up authority of three years, and one ten times as large, is loaded; the worker counts its figures and draws its
pictures; then an analyst and a member open the scorecard and the pages of measures in turn, one page at a time and four
at once. Beside them stands the least that any page takes, that of signing in, and the reading of the figures' file.

Then an Annex A is loaded on the form and, beside it, by the command line into a copy of the same store. Meanwhile
somebody sets a target ten times a second, as before with nothing loading. PostgreSQL is started for this alone, and
left out where it is not installed.

``--every 5`` opens every fifth measure only. Numbers of a busy machine are larger: the load average is printed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import date
from itertools import cycle
from pathlib import Path
from threading import Event, Thread

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench.authority import CHILDREN_A_ROW
from bench.serving import ANALYST, MEMBER, SIGN_IN, Browser, Site, measure_pages, scorecards
from tests.postgres import running_postgres

AS_AT, SINCE, MONTHS = date(2026, 10, 31), date(2023, 11, 1), 36
TARGETS = {1: 300, 10: 1000}  # milliseconds of a page at the 95th percentile, by size
LOAD_TARGET, WAIT_TARGET = 1.5, 50  # times the command line; milliseconds that a write waits more
AGAIN = 100  # times a page is opened that there is one of
ALONE = 10.0  # seconds of writes with nothing loading
AFTER = 20.0  # seconds of writes while figures are counted and drawn
SELDOM = 0.5  # seconds between two looks at whether everything is drawn
Given = argparse.Namespace


def main() -> None:
    """Print the figures."""
    given = _arguments()
    _say_load()
    with tempfile.TemporaryDirectory() as made, ExitStack() as stack:
        folder = Path(made)
        databases: dict[str, str | None] = {"sqlite": ""}
        if "postgresql" in given.databases:
            databases["postgresql"] = stack.enter_context(running_postgres())
        for size in given.sizes:
            store = _store(folder, size)
            for name in given.databases:
                if (database := databases[name]) is not None:
                    _report_pages(_site(folder / f"{name}-{size}", store, database), name, size, given.every)
        for name in given.databases:
            if given.runs and (database := databases[name]) is not None:
                _report_loading(folder / f"{name}-load", _store(folder, 1), database, name, given)
    _say_load()


def _arguments() -> Given:
    parser = argparse.ArgumentParser(description="How long pages of figures take, and a load in the browser.")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 10], help="how many times one authority")
    parser.add_argument("--databases", nargs="*", default=["sqlite", "postgresql"], help="which to try")
    parser.add_argument("--rows", type=int, default=60_000, help="about how many rows the Annex A has")
    parser.add_argument("--runs", type=int, default=3, help="how many loads the median is of; 0 loads nothing")
    parser.add_argument("--every", type=int, default=1, help="open only every so-manieth measure")
    return parser.parse_args()


def _store(folder: Path, size: int) -> Path:
    """A store that holds three years of an authority, some times as large as Exampleshire."""
    from goldenthread.simulation import read_scenario, simulate
    from goldenthread.simulation.writers import write_settings, write_tables

    store, tables = folder / f"store-{size}", folder / f"made-{size}"
    if not store.exists():
        told = read_scenario("exampleshire")
        world = simulate(told.scaled(told.children * size), seed=1)
        write_tables(world, tables)
        store.mkdir()
        write_settings(world.scenario, store)
        Site(folder / "home", store).run("load", "plain-tables", str(tables / "tables"), "--as-at", str(AS_AT))
        print(
            f"\n{sum(frame.height for frame in world.tables.values()):,} rows of {told.authority} × {size}, 36 months"
        )
    return store


def _site(home: Path, store: Path, database: str) -> Site:
    """A new site over a store, in a schema of its own where the database is PostgreSQL."""
    site = Site(home, store, database and _new_database(database, home.name))
    site.run("setup")
    site.told("people")
    return site


def _new_database(server: str, name: str) -> str:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{server.rpartition('/')[0]}/{name}"


def _report_pages(site: Site, name: str, size: int, every: int) -> None:
    """Every page of figures on one database at one size."""
    counting = f"/jobs/{site.told('count')}/"
    target = TARGETS.get(size, TARGETS[1])
    print(f"{name}, authority × {size}; milliseconds: median, 95th percentile, most; {target} asked at the 95th")
    with site.served() as port:
        readers = [Browser(port, ANALYST), Browser(port, MEMBER)]
        _report_ahead(readers, counting)
        for page in scorecards() + measure_pages()[:4]:  # each process reads the figures once
            _opened(readers, [page] * 8, 2)
        for at_once in (1, 4):
            print(f"  {'one page at a time' if at_once == 1 else f'{at_once} pages at once'}")
            limit = _opened([Browser(port)], [SIGN_IN] * AGAIN, at_once)
            _say("the least: the page to sign in", limit, "")
            for what, pages in _pages(every).items():
                taken = _opened(readers, pages, at_once)
                times = statistics.median(taken) / statistics.median(limit)
                _say(what, taken, f"{_verdict(_p95(taken), target)}; {times:.1f} times the least")
        shutil.rmtree(site.home / "pictures")
        first = _opened(readers[:1], measure_pages()[:: 5 * every], 1)
        _say("a measure whose pictures nobody drew", first, _verdict(_p95(first), target))
    print(f"  {1000 * site.told('limit'):.1f} ms to read the file of the figures alone")
    print(f"  at most {site.told('queries')} queries of the database a page")


def _pages(every: int) -> dict[str, list[str]]:
    first, whole = scorecards()
    return {
        "the scorecard": [first] * AGAIN,
        "the scorecard, every measure": [whole] * AGAIN,
        "measures in total": measure_pages()[::every],
        "measures by team": measure_pages("team")[::every],
    }


def _report_ahead(readers: Sequence[Browser], counting: str) -> None:
    """Wait until everything is counted and then drawn; while it is drawn the scorecard is opened."""
    counted = _milliseconds(lambda: readers[0].wait_for(counting)) / 1000
    _opened(readers, scorecards()[:1] * 8, 2)
    started, taken = time.perf_counter(), []
    while not readers[0].is_idle():
        taken += _opened(readers, scorecards()[:1] * 2, 1)
        time.sleep(SELDOM)
    drawn = time.perf_counter() - started
    _say("the scorecard, while pictures are drawn", taken, f"{counted:.0f} s to count, {drawn:.0f} s to draw")


def _opened(readers: Sequence[Browser], pages: Sequence[str], at_once: int) -> list[float]:
    """Milliseconds that each page took, the readers in turn, so many pages at once."""
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda asked: _milliseconds(lambda: asked[0].get(asked[1])), zip(cycle(readers), pages)))


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _report_loading(home: Path, store: Path, database: str, name: str, given: Given) -> None:
    """A load on a page beside the command line, and how long writes wait meanwhile."""
    site, workbook = _site(home, store, database), _workbook(home.parent, given.rows)
    shown, plain = [], []
    waited: dict[str, list[float]] = defaultdict(list)
    for run in range(given.runs):
        plain.append(_by_command_line(Site(home, _copy(store, f"{home.name}-plain-{run}")), workbook))
        shown.append(_in_browser(Site(home, _copy(store, f"{home.name}-{run}"), site.database), workbook, waited))
    ours, peer = statistics.median(shown), statistics.median(plain)
    print(f"\n{name}: a load of {workbook.stat().st_size / 1e6:.1f} MB of Annex A, median of {given.runs} runs")
    print(f"  {peer:6.2f} s  by goldenthread load    {plain}")
    print(f"  {ours:6.2f} s  in the browser          {shown}")
    print(f"  {ours / peer:6.2f} times: {_verdict(ours / peer, LOAD_TARGET, 'times')}")
    alone = waited["with nothing loading"]
    for meanwhile, taken in waited.items():
        more = [_p95(taken) - _p95(alone), max(taken) - max(alone)]
        told = ", ".join(f"{each:+.0f}" for each in more)
        said = "" if taken is alone else f"{told} ms more, 95th and most: {_verdict(max(more), WAIT_TARGET)}"
        _say(f"a write {meanwhile}", taken, said)


def _copy(store: Path, name: str) -> Path:
    return Path(shutil.copytree(store, store.parent / name))


def _workbook(folder: Path, rows: int) -> Path:
    from goldenthread.simulation import read_scenario, simulate
    from goldenthread.simulation.writers import write_annex_a

    path = folder / "annex-a.xlsx"
    if not path.exists():
        world = simulate(read_scenario("exampleshire").scaled(round(rows * CHILDREN_A_ROW)), seed=1)
        write_annex_a(world, path, AS_AT, MONTHS)
    return path


def _by_command_line(site: Site, workbook: Path) -> float:
    days = ("--as-at", str(AS_AT), "--since", str(SINCE))
    return round(_milliseconds(lambda: site.run("load", "annex-a", str(workbook), *days)) / 1000, 2)


def _in_browser(site: Site, workbook: Path, waited: dict[str, list[float]]) -> float:
    """Seconds from sending the form until the job is over, with somebody writing before, during and after."""
    with site.served() as port:
        browser, days = Browser(port, ANALYST), {"as_at": str(AS_AT), "since": str(SINCE)}
        browser.get("/performance/returns/load")
        with _writing(Browser(port, ANALYST)) as meanwhile:
            time.sleep(ALONE / 2)  # the workers begin
            meanwhile(waited["with nothing loading"])
            time.sleep(ALONE)
            meanwhile(waited["while it loads"])
            seconds = _milliseconds(lambda: _loaded(browser, {"kind": "annex-a", **days}, workbook)) / 1000
            meanwhile(waited["while it is counted and drawn"])
            time.sleep(AFTER)
    return round(seconds, 2)


def _loaded(browser: Browser, fields: dict[str, str], workbook: Path) -> None:
    browser.wait_for(browser.post("/performance/returns/load", fields, workbook))


@contextmanager
def _writing(browser: Browser) -> Iterator[Callable[[list[float]], None]]:
    """Somebody sets a target ten times a second; call what is given with where to note how long each then takes."""
    over, notes = Event(), [[]]
    address, fields = "/performance/measures/AS1/target", {"value": "80", "from_on": "2026-04-01", "reason": "A bench"}
    browser.get(address)

    def write() -> None:
        while not over.wait(0.1):
            begun_in = notes[-1]
            begun_in.append(_milliseconds(lambda: browser.post(address, fields)))

    writer = Thread(target=write)
    writer.start()
    try:
        yield notes.append
    finally:
        over.set()
        writer.join()


def _p95(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20, method="inclusive")[-1]


def _verdict(value: float, target: float, unit: str = "ms") -> str:
    return f"{'within' if value <= target else 'over'} the {target} {unit} asked"


def _say(what: str, taken: Sequence[float], said: str) -> None:
    median, p95, most = statistics.median(taken), _p95(taken), max(taken)
    print(f"    {what:<50} {median:7.0f} {p95:7.0f} {most:7.0f}  {said}".rstrip(), flush=True)


def _say_load() -> None:
    print(f"load average {', '.join(f'{each:.1f}' for each in os.getloadavg())} on {os.cpu_count()} cores", flush=True)


if __name__ == "__main__":
    main()
