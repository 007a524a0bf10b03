"""A conference decides whether there is to be a plan."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="conference-without-outcome",
    on=("initial_cp_conference.led_to_plan",),
    finds=where("initial_cp_conference", pl.col("led_to_plan").is_null()),
    column="led_to_plan",
    what="It is not said whether the conference led to a child protection plan.",
    do="Record the decision of the conference.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | led_to_plan | fault
            ann      | 2026-03-12 |             | yes
            ben      | 2026-03-12 | no          |
            cat      | 2026-03-12 | yes         |
        """,
    },
)
