"""A child on a child protection plan has no child in need plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching
from goldenthread.returns.loaded import Loaded


def _during(loaded: Loaded) -> pl.Expr:
    open_still = pl.col("other_ended_on").is_null() & (pl.col("started_on") <= loaded.as_at)
    return (pl.col("started_on") >= pl.col("other_started_on")) & (
        (pl.col("started_on") < pl.col("other_ended_on")) | open_still
    )


check = Check(
    name="need-plan-starts-during-protection-plan",
    on=("cin_plans", "cp_plans"),
    finds=matching("cin_plans", "cp_plans", that=_during),
    column="started_on",
    what="The child in need plan begins while the child is on a child protection plan.",
    do="Begin the child in need plan on the day the child protection plan ends, or correct the dates.",
    peer="CIN 4016",
    example={
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-06-10 | 2025-12-01
            ben      | 2025-06-10 | 2025-12-01
            cat      | 2025-06-10 |
        """,
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-09-10 |            | yes
            ben      | 2025-12-01 |            |
            cat      | 2025-09-10 | 2025-10-10 | yes
        """,
    },
)
