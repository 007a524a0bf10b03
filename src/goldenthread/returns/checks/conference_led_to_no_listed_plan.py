"""A plan agreed at a conference is in the list of plans."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import unmatched

check = Check(
    name="conference-led-to-no-listed-plan",
    on=("initial_cp_conference.led_to_plan", "cp_plans"),
    finds=unmatched(
        "initial_cp_conference",
        "cp_plans",
        only=pl.col("led_to_plan"),
        that=pl.col("other_ended_on").is_null() | (pl.col("other_ended_on") >= pl.col("held_on")),
    ),
    column="led_to_plan",
    what="The conference led to a child protection plan, and the child has none in force on that day or later.",
    do="Record the plan, or correct the decision of the conference.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | led_to_plan | fault
            ann      | 2026-03-12 | yes         | yes
            ben      | 2026-03-12 | yes         |
            cat      | 2026-03-12 | no          |
        """,
        "cp_plans": """
            child_id | started_on | ended_on
            ann      | 2025-01-12 | 2025-06-12
            ben      | 2026-03-12 |
        """,
    },
)
