"""A placement is provided by somebody."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placement-without-provider",
    on=("cla_status.placement_type", "cla_status.placement_provider"),
    finds=where("cla_status", pl.col("placement_type").is_not_null() & pl.col("placement_provider").is_null()),
    column="placement_provider",
    what="The type of the placement is given, and the provider is not.",
    do="Record the provider of the placement.",
    example={
        "cla_status": """
            child_id | started_on | placement_type | placement_provider | fault
            ann      | 2025-06-10 | U1             |                    | yes
            ben      | 2025-06-10 | U1             | PR1                |
            cat      | 2025-06-10 |                |                    |
        """,
    },
)
