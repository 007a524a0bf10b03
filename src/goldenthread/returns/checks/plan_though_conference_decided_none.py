"""No plan begins with a conference that decided against one."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="plan-though-conference-decided-none",
    on=("initial_cp_conference.led_to_plan", "cp_plans"),
    finds=matching(
        "initial_cp_conference",
        "cp_plans",
        {"child_id": "child_id", "held_on": "started_on"},
        only=~pl.col("led_to_plan"),
    ),
    column="led_to_plan",
    what="The conference decided against a plan, and a child protection plan began that day.",
    do="Correct the decision of the conference, or the day the plan began.",
    example={
        "initial_cp_conference": """
            child_id | held_on    | led_to_plan | fault
            ann      | 2026-03-12 | no          | yes
            ben      | 2026-03-12 | no          |
            cat      | 2026-03-12 | yes         |
        """,
        "cp_plans": """
            child_id | started_on
            ann      | 2026-03-12
            cat      | 2026-03-12
        """,
    },
)
