"""A case closed because the child died has a date of death."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import matching

check = Check(
    name="closed-by-death-without-date",
    on=("cin_episodes.end_reason", "person.died_on"),
    finds=matching(
        "cin_episodes", "person", only=pl.col("end_reason") == "RC2", that=pl.col("other_died_on").is_null()
    ),
    column="end_reason",
    what="The case was closed because the child died, and no date of death is given.",
    do="Record the date of death, or correct the reason for closing.",
    peer="CIN 8585Q",
    example={
        "person": """
            child_id | died_on
            ann      |
            ben      | 2025-07-01
            cat      |
        """,
        "cin_episodes": """
            child_id | started_on | ended_on   | end_reason | fault
            ann      | 2025-06-01 | 2025-07-01 | RC2        | yes
            ben      | 2025-06-01 | 2025-07-01 | RC2        |
            cat      | 2025-06-01 | 2025-07-01 | RC7        |
        """,
    },
)
