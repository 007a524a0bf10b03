"""A plan protects a living child."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="plan-starts-after-death",
    on=("cp_plans", "person.died_on"),
    finds=matching("cp_plans", "person", that=pl.col("other_died_on") < pl.col("started_on")),
    column="started_on",
    what="The child protection plan begins after the child's death.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 8915",
    example={
        "person": """
            child_id | died_on
            ann      | 2025-06-09
            ben      | 2025-06-10
            cat      |
        """,
        "cp_plans": """
            child_id | started_on | fault
            ann      | 2025-06-10 | yes
            ben      | 2025-06-10 |
            cat      | 2025-06-10 |
        """,
    },
)
