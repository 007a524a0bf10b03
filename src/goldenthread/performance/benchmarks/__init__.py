"""Published figures beside ours: England, statistical neighbours, and the spread of all authorities.

A compact table of published figures is shipped with the program and may be refreshed from newer files; the table of
`indicators` says which published indicator goes with which measure of ours, and how their definitions differ.
"""

from goldenthread.performance.benchmarks.compared import Benchmark, Neighbour, benchmark, benchmarks
from goldenthread.performance.benchmarks.spread import Spread

__all__ = ["Benchmark", "Neighbour", "Spread", "benchmark", "benchmarks"]
