"""A child has one case at a time."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import clashing, in_need
from goldenthread.returns.loaded import Loaded


def _within_another(loaded: Loaded) -> pl.Expr:
    still_open = pl.col("other_ended_on").is_null() & in_need(loaded, "other_no_further_action")
    return (pl.col("started_on") >= pl.col("other_started_on")) & (
        (pl.col("started_on") < pl.col("other_ended_on")) | (still_open & (pl.col("started_on") < loaded.as_at))
    )


check = Check(
    name="cases-overlap",
    on=("cin_episodes",),
    finds=clashing("cin_episodes", _within_another),
    column="started_on",
    what="The case was opened while another of the same child was open.",
    do="Correct the dates, or join the two cases.",
    peer="CIN 8820",
    example={
        "cin_episodes": """
            child_id | started_on | ended_on   | no_further_action | fault
            ann      | 2025-06-01 | 2025-08-01 | no                |
            ann      | 2025-07-01 | 2025-09-01 | no                | yes
            ben      | 2025-06-01 | 2025-07-01 | no                |
            ben      | 2025-07-01 |            | no                |
            cat      | 2025-06-01 |            | yes               |
            cat      | 2025-08-01 |            | no                |
        """,
    },
)
