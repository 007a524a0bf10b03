"""A child who is looked after lives somewhere."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="care-without-placement",
    on=("cla_status.placed_on", "cla_status.placement_type"),
    finds=where(
        "cla_status",
        pl.col("ended_on").is_null() & (pl.col("placed_on").is_null() | pl.col("placement_type").is_null()),
    ),
    column="placed_on",
    what="The child is looked after, and the day or the type of the latest placement is missing.",
    do="Record the placement: the day it began and its type.",
    example={
        "cla_status": """
            child_id | started_on | ended_on   | placed_on  | placement_type | fault
            ann      | 2025-06-10 |            |            | U1             | yes
            ben      | 2025-06-10 |            | 2025-06-10 | U1             |
            cat      | 2025-06-10 | 2025-12-10 |            |                |
            dev      | 2025-06-10 |            | 2025-06-10 |                | yes
        """,
    },
)
