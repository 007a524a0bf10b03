"""The sex of a child not yet born is recorded as unknown."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="sex-of-unborn-child",
    on=("person.expected_on", "person.sex"),
    finds=where(
        "person", pl.col("born_on").is_null() & pl.col("expected_on").is_not_null() & pl.col("sex").ne_missing("U")
    ),
    column="sex",
    what="A child not yet born has a sex other than unknown.",
    do="Record the date of birth if the child has been born; otherwise record the sex as unknown.",
    peer="CIN 8750",
    example={
        "person": """
            child_id | born_on    | expected_on | sex | fault
            ann      |            | 2026-05-01  | F   | yes
            ben      |            | 2026-05-01  | U   |
            cat      | 2020-01-01 |             | F   |
        """,
    },
)
