"""Adoption is decided on after a child enters care."""

import polars as pl

from goldenthread.returns.checks._check import Check
from goldenthread.returns.checks._finders import where

check = Check(
    name="adoption-decided-before-care",
    on=("permanence.entered_care_on", "permanence.decided_on"),
    finds=where("permanence", pl.col("decided_on") < pl.col("entered_care_on")),
    column="decided_on",
    what="The decision for adoption was made before the child entered care.",
    do="Correct whichever of the two dates is wrong.",
    example={
        "permanence": """
            child_id | entered_care_on | decided_on | fault
            ann      | 2025-06-10      | 2025-06-09 | yes
            ben      | 2025-06-10      | 2025-06-10 |
            cat      | 2025-06-10      |            |
        """,
    },
)
