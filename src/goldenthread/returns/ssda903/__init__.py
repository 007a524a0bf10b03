"""SSDA903, children looked after: what each authority tells DfE every year of them, as CSV files.

`years` declares the codes once and what each year changed. A complaint's list is the file, its row that of the file.
"""

from goldenthread.returns.ssda903.reader import read

CARRIES = frozenset(
    (
        *("person", "cla_episodes", "cla_placements", "cla_status", "cla_reviews", "cla_health", "care_leavers"),
        *("missing_episodes", "involvements", "permanence", "previous_permanence"),
    )
)  # case tables

__all__ = ["CARRIES", "read"]
