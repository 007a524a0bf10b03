"""How fast a CIN census of 4,600 children is read and checked, beside the sector's validator on the same file.

    python bench/cin_census.py [--children 4600] [--runs 5]

The validator is Data to Insight's csc-validator-be-cin, put by uv into an environment of its own that is kept for the
next run; without uv or the package index its part is left out. Seconds are the median of the runs, each side in one
process that has loaded what it needs; the limit is the same bytes read from disk and parsed by expat into nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.parsers import expat

from goldenthread.returns import read
from goldenthread.simulation import read_scenario, simulate
from goldenthread.simulation.writers import write_cin_census

PEER = ("csc-validator-be-cin==0.1.13", "numpy<2", "pytest")  # it is built on pandas 1.5, and its command on pytest
PEER_RULES = "cin2025_26"
PEER_RUN = """
import contextlib, importlib, io, json, re, sys, time, xml.etree.ElementTree as tree
from cin_validator import cin_validator
registry = importlib.import_module("cin_validator.rules." + sys.argv[2]).registry
started, said = time.perf_counter(), io.StringIO()
tables = cin_validator.process_data(cin_validator.convert_data(tree.parse(sys.argv[1]).getroot()))
with contextlib.redirect_stdout(said):
    checked = cin_validator.CinValidator(tables, registry)
seconds = time.perf_counter() - started
found = checked.full_issue_df.groupby("rule_code")["child_id"].agg(lambda ids: sorted(set(map(str, ids)))).to_dict()
print(json.dumps({
    "seconds": seconds,
    "children": found,
    "whole file": sorted(checked.multichild_issues["rule_code"]),
    "crashed": re.findall(r"Error with rule (\\w+)", said.getvalue()),
}))
"""
CHILDREN_EVER = 5.32  # children that the made-up average authority ever meets, for each in its last census
AS_AT = date(2026, 3, 31)


def main() -> None:
    """Print the figures."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cin.xml"
        _write(path, arguments.children)
        size = path.stat().st_size / 1e6
        print(f"some {arguments.children:,} children, {size:.1f} MB, median of {arguments.runs} runs")
        ours = _seconds(lambda: read("cin-census", path, authority="Exampleshire"), arguments.runs)
        print(f"  read and check             {ours:8.3f} s  ({size / ours:.0f} MB/s)")
        limit = _seconds(lambda: _parse_only(path), arguments.runs)
        print(f"  limit: read, parse only    {limit:8.3f} s  (we take {ours / limit:.1f} times as long)")
        peer = _peer_seconds(path, arguments.peer_runs)
        if peer is None:
            print("  the sector's validator     could not be installed by uv here: its part is left out")
        else:
            print(f"  the sector's validator     {peer:8.3f} s  (we are {peer / ours:.0f} times as fast)")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast a CIN census is read and checked.")
    parser.add_argument("--children", type=int, default=4600, help="how many children the file has")
    parser.add_argument("--runs", type=int, default=5, help="how many of our runs the median is of")
    parser.add_argument("--peer-runs", type=int, default=3, help="how many of the validator's")
    return parser.parse_args()


def _write(path: Path, children: int) -> None:
    """The census of a made-up authority of average ways and a given size."""
    world = simulate(read_scenario("average").scaled(round(children * CHILDREN_EVER)), seed=1)
    write_cin_census(world, path, AS_AT)


def _seconds(work: Callable[[], object], runs: int) -> float:
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def _parse_only(path: Path) -> None:
    expat.ParserCreate().Parse(path.read_bytes(), True)


def _peer_seconds(path: Path, runs: int) -> float | None:
    """The validator's seconds from parsing the file to its findings; None where it cannot be installed."""
    python = peer_python()
    return python and statistics.median(peer_findings(python, path)["seconds"] for _ in range(runs))


def peer_findings(python: Path, path: Path) -> dict[str, Any]:
    """What it finds: ``children`` by rule, rules of the ``whole file``, rules that ``crashed``; and its ``seconds``."""
    command = [python, "-W", "ignore", "-c", PEER_RUN, path, PEER_RULES]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    findings: dict[str, Any] = json.loads(ran.stdout)
    return findings


def peer_python() -> Path | None:
    """The Python that has the validator, installed at first; None where uv or the package index is not there."""
    folder = Path(tempfile.gettempdir()) / "goldenthread-cin-peer"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv = shutil.which("uv")
    if python.exists() and _done([python, "-c", "import cin_validator.cin_validator"]):
        return python
    if uv is None or not _done([uv, "venv", "-q", "--allow-existing", "--python", "3.11", folder]):
        return None
    return python if _done([uv, "pip", "install", "-q", "--python", python, *PEER]) else None


def _done(command: Sequence[str | Path]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, timeout=300).returncode == 0
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    main()
