"""A plan helps a living child."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="need-plan-starts-after-death",
    on=("cin_plans", "person.died_on"),
    finds=matching("cin_plans", "person", that=pl.col("other_died_on") < pl.col("started_on")),
    column="started_on",
    what="The child in need plan begins after the child's death.",
    do="Correct whichever of the two dates is wrong.",
    peer="CIN 4008",
    example={
        "person": """
            child_id | died_on
            ann      | 2025-06-09
            ben      | 2025-06-10
            cat      |
        """,
        "cin_plans": """
            child_id | started_on | fault
            ann      | 2025-06-10 | yes
            ben      | 2025-06-10 |
            cat      | 2025-06-10 |
        """,
    },
)
