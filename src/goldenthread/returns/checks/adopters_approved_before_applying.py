"""An application is approved after it is submitted."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adopters-approved-before-applying",
    on=("adopters.applied_on", "adopters.approved_on"),
    finds=where("adopters", pl.col("approved_on") < pl.col("applied_on")),
    column="approved_on",
    what="The adopter was approved before the application was submitted.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "adopters": """
            adopter_id | applied_on | approved_on | fault
            a1         | 2025-06-10 | 2025-06-09  | yes
            a2         | 2025-06-10 | 2025-06-10  |
            a3         | 2025-06-10 |             |
        """,
    },
)
