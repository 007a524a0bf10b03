"""A reason for reversing the decision belongs to a day."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="reversal-reason-without-day",
    on=("permanence.reversed_on", "permanence.reversal_reason"),
    finds=where("permanence", pl.col("reversed_on").is_null() & pl.col("reversal_reason").is_not_null()),
    column="reversed_on",
    what="A reason for reversing the decision for adoption is given, and no date.",
    do="Give the day it was decided, or take the reason out.",
    example={
        "permanence": """
            child_id | entered_care_on | reversed_on | reversal_reason | fault
            ann      | 2024-06-10      |             | RD1             | yes
            ben      | 2024-06-10      | 2025-12-10  | RD1             |
            cat      | 2024-06-10      |             |                 |
        """,
    },
)
