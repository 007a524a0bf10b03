"""Nobody in a return is born after the day it describes."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="child-born-after-return",
    on=("person.born_on",),
    finds=where("person", lambda loaded: pl.col("born_on") > loaded.as_at),
    column="born_on",
    what="The date of birth is after the day the return describes.",
    do="Correct the date of birth; for a child not yet born leave it empty and give the expected date.",
    peer="CIN 8520",
    example={
        "person": """
            child_id | born_on    | fault
            ann      | 2026-04-01 | yes
            ben      | 2026-03-31 |
        """,
    },
)
