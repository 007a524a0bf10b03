"""One assessment of an episode ends before the next begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import SAME_EPISODE, clashing
from goldenthread.returns.loaded import Loaded


def _within_another(loaded: Loaded) -> pl.Expr:
    same_dates = (pl.col("started_on") == pl.col("other_started_on")) & pl.col("completed_on").eq_missing(
        pl.col("other_completed_on")
    )
    ended = pl.col("other_completed_on").fill_null(loaded.as_at)
    return ~same_dates & pl.col("started_on").is_between(pl.col("other_started_on"), ended)


check = Check(
    name="assessments-overlap",
    on=("cin_assessments",),
    finds=clashing("cin_assessments", _within_another, by=SAME_EPISODE),
    column="started_on",
    what="The assessment began while another was going on.",
    do="Correct the dates, or join the two assessments.",
    peer="CIN 8863Q",
    example={
        "cin_assessments": """
            child_id | started_on | completed_on | fault
            ann      | 2025-06-01 | 2025-07-01   |
            ann      | 2025-07-01 | 2025-08-01   | yes
            ben      | 2025-06-01 | 2025-07-01   |
            ben      | 2025-07-02 | 2025-08-01   |
            cat      | 2025-06-01 |              |
            cat      | 2025-07-01 | 2025-08-01   | yes
        """,
    },
)
