"""A plan ends with the life of the child at the latest."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="plan-ends-after-death",
    on=("cp_plans", "person.died_on"),
    finds=matching("cp_plans", "person", that=pl.col("other_died_on") < pl.col("ended_on")),
    column="ended_on",
    what="The child protection plan ends after the child's death.",
    do="End the plan on the day of death, or correct the date of death.",
    peer="CIN 8920",
    example={
        "person": """
            child_id | died_on
            ann      | 2025-06-20
            ben      | 2025-06-30
            cat      |
        """,
        "cp_plans": """
            child_id | started_on | ended_on   | fault
            ann      | 2025-06-10 | 2025-06-30 | yes
            ben      | 2025-06-10 | 2025-06-30 |
            cat      | 2025-06-10 | 2025-06-30 |
        """,
    },
)
