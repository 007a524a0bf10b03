"""A child protection plan begins with a conference, on its day or soon after."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched
from goldenthread.returns.loaded import Loaded


def _while_conferences_are_listed(loaded: Loaded) -> pl.Expr:
    first_day, last_day = loaded.coverage.get("initial_cp_conference", (loaded.as_at, loaded.as_at))
    return pl.col("started_on").is_between(pl.lit(first_day).dt.offset_by("1mo"), last_day)


check = Check(
    name="plan-without-conference",
    on=("cp_plans", "initial_cp_conference"),
    finds=unmatched(
        "cp_plans",
        "initial_cp_conference",
        only=_while_conferences_are_listed,
        that=pl.col("started_on").is_between(pl.col("other_held_on"), pl.col("other_held_on").dt.offset_by("1mo")),
    ),
    column="started_on",
    what="The plan began while conferences are listed, and none of the child was held in the month before.",
    do="Record the conference, or correct the day the plan began.",
    example={
        "cp_plans": """
            child_id | started_on | fault
            ann      | 2026-03-12 | yes
            ben      | 2026-03-12 |
            cat      | 2025-06-12 |
        """,
        "initial_cp_conference": """
            child_id | held_on
            ann      | 2025-12-12
            ben      | 2026-03-12
        """,
    },
)
