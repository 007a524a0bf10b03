"""A death comes after a birth, and both are known."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="child-died-before-birth",
    on=("person.died_on",),
    finds=where(
        "person",
        pl.col("died_on").is_not_null() & (pl.col("born_on").is_null() | (pl.col("died_on") < pl.col("born_on"))),
    ),
    column="died_on",
    what="The date of death is before the date of birth, or there is no date of birth.",
    do="Correct whichever date is wrong, or give the date of birth.",
    peer="CIN 8535Q",
    example={
        "person": """
            child_id | born_on    | died_on    | fault
            ann      | 2020-01-02 | 2020-01-01 | yes
            ben      |            | 2025-06-01 | yes
            cat      | 2020-01-01 | 2025-06-01 |
            dev      | 2020-01-01 |            |
        """,
    },
)
