"""A court makes a placement order after the authority has decided."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="placement-order-before-decision",
    on=("permanence.decided_on", "permanence.placement_order_on"),
    finds=where("permanence", pl.col("placement_order_on") < pl.col("decided_on")),
    column="placement_order_on",
    what="The placement order was made before the decision for adoption.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | decided_on | placement_order_on | fault
            ann      | 2024-01-05      | 2025-06-10 | 2025-06-09         | yes
            ben      | 2024-01-05      | 2025-06-10 | 2025-06-10         |
            cat      | 2024-01-05      | 2025-06-10 |                    |
        """,
    },
)
