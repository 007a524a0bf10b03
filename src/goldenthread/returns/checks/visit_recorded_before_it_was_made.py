"""A visit is recorded after it is made."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import any_of, where

check = Check(
    name="visit-recorded-before-it-was-made",
    finds=any_of(
        *(
            where(name, pl.col("recorded_on") < pl.col("visited_on"))
            for name in ("cin_visits", "cp_visits", "cla_visits")
        )
    ),
    column="recorded_on",
    what="The visit was recorded before it was made.",
    do="Correct the date of the visit; do not record visits that are planned.",
    example={
        "cp_visits": """
            child_id | visited_on | recorded_on | fault
            ann      | 2026-01-05 | 2026-01-04  | yes
            ben      | 2026-01-05 | 2026-01-05  |
            cat      | 2026-01-05 |             |
        """,
        "cla_visits": """
            child_id | visited_on | recorded_on | fault
            ann      | 2026-01-05 | 2026-01-02  | yes
        """,
    },
)
