"""A child in need plan ends when a child protection plan begins."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching
from goldenthread.returns.loaded import Loaded


def _during(loaded: Loaded) -> pl.Expr:
    open_still = pl.col("ended_on").is_null() & (pl.col("other_started_on") <= loaded.as_at)
    return (pl.col("other_started_on") >= pl.col("started_on")) & (
        (pl.col("other_started_on") < pl.col("ended_on")) | open_still
    )


check = Check(
    name="protection-plan-starts-during-need-plan",
    on=("cin_plans", "cp_plans"),
    finds=matching("cin_plans", "cp_plans", that=_during),
    column="ended_on",
    what="A child protection plan begins while the child in need plan is running.",
    do="End the child in need plan on the day the child protection plan began, or correct the dates.",
    peer="CIN 4017",
    example={
        "cin_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-12-01 | yes
            ben      | 2025-06-10 | 2025-09-10 |
            cat      | 2025-06-10 |            | yes
        """,
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-09-10 |
            ben      | 2025-09-10 |
            cat      | 2025-09-10 | 2025-10-10
        """,
    },
)
