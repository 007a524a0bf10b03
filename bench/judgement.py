"""How fast process charts are: series a second on one core, beside a target, a physical limit and a plain loop.

    python bench/judgement.py [--series 200000] [--points 24] [--runs 5]

Seconds are the processor's, the median of the runs. The batch is timed with everything read from it that a page of
icons reads: limits, a label a point, variation and assurance.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core for everyone, before numpy counts them

import numpy as np

from goldenthread.judgement.movement import process_chart, process_charts

TARGET = 100_000  # series of 24 points a second
IN_THE_LOOP = 500  # series that the loop is timed on: enough for a steady figure
REFERENCE = {"one at a time": 25, "all in one call": 415}  # NHSRplotthedots 0.2.2 in R, as read, not measured here


def main() -> None:
    """Print the figures."""
    arguments = _arguments()
    matrix = np.random.default_rng(1).normal(50, 5, (arguments.series, arguments.points))
    gappy = np.where(np.random.default_rng(2).random(matrix.shape) < 0.03, np.nan, matrix)
    print(f"{arguments.series:,} series of {arguments.points} points, median of {arguments.runs} runs on one core")
    batch = _rate(matrix, _charts, arguments.runs)
    _say("process_charts", batch, f"{batch / TARGET:.1f} times the target of {TARGET:,}")
    _say("the same with gaps", _rate(gappy, _charts, arguments.runs), "3 values in 100 missing")
    limit = _rate(matrix, _copy_and_add, arguments.runs)
    _say("limit: copy and add up", limit, f"process_charts reaches {batch / limit:.1%} of it")
    loop = _rate(matrix[:IN_THE_LOOP], _one_by_one, arguments.runs)
    _say("process_chart in a loop", loop, f"process_charts is {batch / loop:,.0f} times as fast")
    for how, rate in REFERENCE.items():
        _say(f"NHSRplotthedots, {how}", rate, f"as read; process_charts is {batch / rate:,.0f} times as fast")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast process charts are.")
    parser.add_argument("--series", type=int, default=200_000, help="how many series")
    parser.add_argument("--points", type=int, default=24, help="points of each")
    parser.add_argument("--runs", type=int, default=5, help="how many runs the median is of")
    return parser.parse_args()


def _rate(matrix: np.ndarray, work: Callable[[np.ndarray], object], runs: int) -> float:
    """Series a second: the median of the processor seconds that work takes."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        work(matrix)
        taken.append(time.process_time() - started)
    return len(matrix) / statistics.median(taken)


def _charts(matrix: np.ndarray) -> object:
    charts = process_charts(range(matrix.shape[1]), matrix, better="higher", target=45)
    return charts.variation, charts.assurance


def _copy_and_add(matrix: np.ndarray) -> object:
    """The least that any chart must do: have the numbers and read each once."""
    return matrix.copy().sum()


def _one_by_one(matrix: np.ndarray) -> object:
    days = range(matrix.shape[1])
    return [process_chart(days, row, better="higher", target=45) for row in matrix]


def _say(what: str, rate: float, beside: str) -> None:
    print(f"  {what:<32} {rate:14,.0f} series/s  ({beside})")


if __name__ == "__main__":
    main()
